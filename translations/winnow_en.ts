<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>AddCommand</name>
    <message numerus="yes">
        <source>%n decided cluster(s) have new records and are open again; what was answered stays known.</source>
        <translation>
            <numerusform>%n decided cluster has new records and is open again; what was answered stays known.</numerusform>
            <numerusform>%n decided clusters have new records and are open again; what was answered stays known.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportClustersCommand</name>
    <message numerus="yes">
        <source>%n record(s) are in no cluster of the file and stand alone.</source>
        <translation>
            <numerusform>%n record is in no cluster of the file and stands alone.</numerusform>
            <numerusform>%n records are in no cluster of the file and stand alone.</numerusform>
        </translation>
    </message>
</context>
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
    <name>ProfileCommand</name>
    <message numerus="yes">
        <source>The server answers and shows %n sessions.</source>
        <translation>
            <numerusform>The server answers and shows %n session.</numerusform>
            <numerusform>The server answers and shows %n sessions.</numerusform>
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
    <name>SimulateCommand</name>
    <message numerus="yes">
        <source>%n question(s) answered</source>
        <translation>
            <numerusform>%n question answered</numerusform>
            <numerusform>%n questions answered</numerusform>
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
    <name>winnow::app::Desktop</name>
    <message numerus="yes">
        <source>The workspace was put together again with %n steps of its history. The damaged one is now %1.</source>
        <translation>
            <numerusform>The workspace was put together again with %n step of its history. The damaged one is now %1.</numerusform>
            <numerusform>The workspace was put together again with %n steps of its history. The damaged one is now %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::engine::AnswerExport</name>
    <message numerus="yes">
        <source>%n cluster(s) of more than two records were answered “no”, which says of no single pair that it is not one. They are not among the pairs.</source>
        <translation>
            <numerusform>%n cluster of more than two records was answered “no”, which says of no single pair that it is not one. It is not among the pairs.</numerusform>
            <numerusform>%n clusters of more than two records were answered “no”, which says of no single pair that it is not one. They are not among the pairs.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pair(s) were answered “unsure” and are not in the file: a training file has no place for them. Labels have.</source>
        <translation>
            <numerusform>%n pair was answered “unsure” and is not in the file: a training file has no place for it. Labels have.</numerusform>
            <numerusform>%n pairs were answered “unsure” and are not in the file: a training file has no place for them. Labels have.</numerusform>
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
    <message numerus="yes">
        <source>%n id(s) of the truth file are in both tables and were taken for those of the left one. Write left: or right: before them.</source>
        <translation>
            <numerusform>%n id of the truth file is in both tables and was taken for that of the left one. Write left: or right: before it.</numerusform>
            <numerusform>%n ids of the truth file are in both tables and were taken for those of the left one. Write left: or right: before them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::engine::JudgementText</name>
    <message numerus="yes">
        <source>Sent %n times, and the server still shows the cluster as open. Have it sent again, or take it as sent.</source>
        <translation>
            <numerusform>Sent %n time, and the server still shows the cluster as open. Have it sent again, or take it as sent.</numerusform>
            <numerusform>Sent %n times, and the server still shows the cluster as open. Have it sent again, or take it as sent.</numerusform>
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
    <message numerus="yes">
        <source>answered %n pair(s)</source>
        <translation>
            <numerusform>answered %n pair</numerusform>
            <numerusform>answered %n pairs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>added %n record(s) of %1</source>
        <translation>
            <numerusform>added %n record of %1</numerusform>
            <numerusform>added %n records of %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::engine::RemoteImportText</name>
    <message numerus="yes">
        <source>It was cancelled. %n clusters are here; the others come when you pull or sync again.</source>
        <translation>
            <numerusform>It was cancelled. %n cluster is here; the others come when you pull or sync again.</numerusform>
            <numerusform>It was cancelled. %n clusters are here; the others come when you pull or sync again.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::engine::SyncText</name>
    <message numerus="yes">
        <source>The server has confirmed %n answers and still shows their clusters as open. They are not sent again; tell whoever runs the server.</source>
        <translation>
            <numerusform>The server has confirmed %n answer and still shows its cluster as open. It is not sent again; tell whoever runs the server.</numerusform>
            <numerusform>The server has confirmed %n answers and still shows their clusters as open. They are not sent again; tell whoever runs the server.</numerusform>
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
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::OutboxModel</name>
    <message numerus="yes">
        <source>yes, without %n</source>
        <translation>
            <numerusform>yes, without %n</numerusform>
            <numerusform>yes, without %n</numerusform>
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
    <name>winnow::ui::ProposalDialog</name>
    <message numerus="yes">
        <source>It belongs to %n of these</source>
        <translation>
            <numerusform>It belongs to %n of these</numerusform>
            <numerusform>It belongs to %n of these</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these are one</source>
        <translation>
            <numerusform>%n of these is one</numerusform>
            <numerusform>%n of these are one</numerusform>
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
    <name>winnow::ui::RecordAddition</name>
    <message numerus="yes">
        <source>%n record(s) were added to the table of this session and wait to join its clusters.</source>
        <translation>
            <numerusform>%n record was added to the table of this session and waits to join its clusters.</numerusform>
            <numerusform>%n records were added to the table of this session and wait to join its clusters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decided cluster(s) have new records and are open again; your answers stay known.</source>
        <translation>
            <numerusform>%n decided cluster has new records and is open again; your answers stay known.</numerusform>
            <numerusform>%n decided clusters have new records and are open again; your answers stay known.</numerusform>
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
    <name>winnow::ui::SyncKeeper</name>
    <message numerus="yes">
        <source>Others have answered %n clusters otherwise. Choose below which answers hold.</source>
        <translation>
            <numerusform>Others have answered %n cluster otherwise. Choose below which answer holds.</numerusform>
            <numerusform>Others have answered %n clusters otherwise. Choose below which answers hold.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answers were sent, and the server has them.</source>
        <translation>
            <numerusform>%n answer was sent, and the server has it.</numerusform>
            <numerusform>%n answers were sent, and the server has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n clusters are here now. You can review them without the server.</source>
        <translation>
            <numerusform>%n cluster is here now. You can review it without the server.</numerusform>
            <numerusform>%n clusters are here now. You can review them without the server.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>winnow::ui::SyncWords</name>
    <message numerus="yes">
        <source>⚠ %n conflicts</source>
        <translation>
            <numerusform>⚠ %n conflict</numerusform>
            <numerusform>⚠ %n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>⚠ %n blocked</source>
        <translation>
            <numerusform>⚠ %n blocked</numerusform>
            <numerusform>⚠ %n blocked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>↑ %n waiting</source>
        <translation>
            <numerusform>↑ %n waiting</numerusform>
            <numerusform>↑ %n waiting</numerusform>
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
    <message numerus="yes">
        <source>about %Ln of them wrong</source>
        <translation>
            <numerusform>about %Ln of them wrong</numerusform>
            <numerusform>about %Ln of them wrong</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln missed</source>
        <translation>
            <numerusform>about %Ln missed</numerusform>
            <numerusform>about %Ln missed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln made</source>
        <comment>clusters</comment>
        <translation>
            <numerusform>%Ln made</numerusform>
            <numerusform>%Ln made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of these merged from several</source>
        <translation>
            <numerusform>%Ln of these merged from several</numerusform>
            <numerusform>%Ln of these merged from several</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln split or made smaller</source>
        <translation>
            <numerusform>%Ln split or made smaller</numerusform>
            <numerusform>%Ln split or made smaller</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of records that stood alone</source>
        <translation>
            <numerusform>%Ln of records that stood alone</numerusform>
            <numerusform>%Ln of records that stood alone</numerusform>
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
