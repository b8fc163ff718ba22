<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>MatchCommand</name>
    <message numerus="yes">
        <source>%n rows of the file are odd and were kept as far as possible; “winnow-cli import” lists them.</source>
        <translation>
            <numerusform>%n row of the file is odd and was kept as far as possible; “winnow-cli import” lists it.</numerusform>
            <numerusform>%n rows of the file are odd and were kept as far as possible; “winnow-cli import” lists them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SessionLookup</name>
    <message numerus="yes">
        <source>%n sessions are called “%1”. Use the id that “winnow-cli sessions” shows.</source>
        <translation>
            <numerusform>%n session is called “%1”. Use the id that “winnow-cli sessions” shows.</numerusform>
            <numerusform>%n sessions are called “%1”. Use the id that “winnow-cli sessions” shows.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TableReaderText</name>
    <message numerus="yes">
        <source>%n blank line(s) were left out.</source>
        <translation>
            <numerusform>%n blank line was left out.</numerusform>
            <numerusform>%n blank lines were left out.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::engine::EvaluateSessionText</name>
    <message numerus="yes">
        <source>%n id(s) of the truth file are not in the table, the first one is “%1”.</source>
        <translation>
            <numerusform>%n id of the truth file is not in the table: “%1”.</numerusform>
            <numerusform>%n ids of the truth file are not in the table, the first one is “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) have the id of an earlier row and count as different from it.</source>
        <translation>
            <numerusform>%n row has the id of an earlier row and counts as different from it.</numerusform>
            <numerusform>%n rows have the id of an earlier row and count as different from it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::engine::Matcher</name>
    <message numerus="yes">
        <source>%n group(s) of look-alikes were so large that only the most similar rows were kept together. Comparing more columns may help.</source>
        <translation>
            <numerusform>%n group of look-alikes was so large that only the most similar rows were kept together. Comparing more columns may help.</numerusform>
            <numerusform>%n groups of look-alikes were so large that only the most similar rows were kept together. Comparing more columns may help.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::engine::OperationPhraseText</name>
    <message numerus="yes">
        <source>answered %1, %n record(s) left out</source>
        <translation>
            <numerusform>answered %1, %n record left out</numerusform>
            <numerusform>answered %1, %n records left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::CardHeader</name>
    <message numerus="yes">
        <source>%1 of %n record(s) kept</source>
        <translation>
            <numerusform>%1 of %n record kept</numerusform>
            <numerusform>%1 of %n records kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::DecisionBar</name>
    <message numerus="yes">
        <source>Yes, %1 of %n record(s)</source>
        <translation>
            <numerusform>Yes, %1 of %n record</numerusform>
            <numerusform>Yes, %1 of %n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::EntitiesPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::HomePage</name>
    <message numerus="yes">
        <source>%n session(s)</source>
        <translation>
            <numerusform>%n session</numerusform>
            <numerusform>%n sessions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::ImportForm</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::ImportPage</name>
    <message numerus="yes">
        <source>%n row(s) of the file were odd; all are imported as far as they could be read.</source>
        <translation>
            <numerusform>%n row of the file was odd; it is imported as far as it could be read.</numerusform>
            <numerusform>%n rows of the file were odd; all are imported as far as they could be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::ObjectionBar</name>
    <message numerus="yes">
        <source>“%1” cannot be true together with %Ln earlier answer(s):</source>
        <translation>
            <numerusform>“%1” cannot be true together with %Ln earlier answer:</numerusform>
            <numerusform>“%1” cannot be true together with %Ln earlier answers:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::ProblemList</name>
    <message numerus="yes">
        <source>%n odd row(s); nothing is left out</source>
        <translation>
            <numerusform>%n odd row; nothing is left out</numerusform>
            <numerusform>%n odd rows; nothing is left out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::QualityChart</name>
    <message numerus="yes">
        <source>After %Ln answer(s): precision %1, recall %2</source>
        <translation>
            <numerusform>After %Ln answer: precision %1, recall %2</numerusform>
            <numerusform>After %Ln answers: precision %1, recall %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln answer(s)</source>
        <translation>
            <numerusform>%Ln answer</numerusform>
            <numerusform>%Ln answers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::QualityPane</name>
    <message numerus="yes">
        <source>Only an estimate: below %Ln answer(s) it follows the machine&apos;s own guess.</source>
        <translation>
            <numerusform>Only an estimate: below %Ln answer it follows the machine&apos;s own guess.</numerusform>
            <numerusform>Only an estimate: below %Ln answers it follows the machine&apos;s own guess.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::QueueText</name>
    <message numerus="yes">
        <source>%n record(s)</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::ReviewPage</name>
    <message numerus="yes">
        <source>%n more field(s)</source>
        <translation>
            <numerusform>%n more field</numerusform>
            <numerusform>%n more fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Yes, %1 of %n record(s)</source>
        <translation>
            <numerusform>Yes, %1 of %n record</numerusform>
            <numerusform>Yes, %1 of %n records</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Review %n skipped</source>
        <translation>
            <numerusform>Review %n skipped</numerusform>
            <numerusform>Review %n skipped</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %n cluster(s) are decided</source>
        <translation>
            <numerusform>The one cluster is decided</numerusform>
            <numerusform>All %n clusters are decided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n skipped cluster(s) still wait for an answer.</source>
        <translation>
            <numerusform>%n skipped cluster still waits for an answer.</numerusform>
            <numerusform>%n skipped clusters still wait for an answer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::SessionProgress</name>
    <message numerus="yes">
        <source>%Ln decision(s) an hour</source>
        <translation>
            <numerusform>%Ln decision an hour</numerusform>
            <numerusform>%Ln decisions an hour</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::ThresholdPane</name>
    <message numerus="yes">
        <source>%Ln pair(s) taken for one entity</source>
        <translation>
            <numerusform>%Ln pair taken for one entity</numerusform>
            <numerusform>%Ln pairs taken for one entity</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln cluster(s) replaced</source>
        <translation>
            <numerusform>%Ln cluster replaced</numerusform>
            <numerusform>%Ln clusters replaced</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::TrainingPage</name>
    <message numerus="yes">
        <source>%Ln pair(s) answered</source>
        <translation>
            <numerusform>%Ln pair answered</numerusform>
            <numerusform>%Ln pairs answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more field(s)</source>
        <translation>
            <numerusform>%Ln more field</numerusform>
            <numerusform>%Ln more fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped pair(s) can still be asked.</source>
        <translation>
            <numerusform>%Ln skipped pair can still be asked.</numerusform>
            <numerusform>%Ln skipped pairs can still be asked.</numerusform>
        </translation>
    </message>
</context>
</TS>
