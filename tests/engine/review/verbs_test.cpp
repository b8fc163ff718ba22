#include "engine/base/random.h"
#include "engine/review/decisioncheck.h"
#include "engine/review/verbs.h"
#include "tests/engine/review/reviewdesk.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

static const QString untouched = u"A=open B=open C=open D=open"_s;

/// A problem with what is stored, or nothing.
static QString problemOf(ReviewDesk& desk)
{
    if (desk.storedCounts() != desk.naiveCounts())
        return u"the counters differ from the decisions"_s;
    SilentProgress progress;
    const auto problems = findDecisionProblems(desk.stores(), progress);
    if (!problems)
        return problems.error().message;
    return problems->empty() ? QString() : problems->front();
}

class VerbsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void refusedVerbsLeaveNoTrace_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("command");
        QTest::addColumn<ErrorCode>("code");
        const auto invalid = ErrorCode::InvalidInput;
        const auto conflict = ErrorCode::Conflict;
        QTest::newRow("no such item") << u""_s << u"yes Z"_s << ErrorCode::NotFound;
        QTest::newRow("an item that is not there yet") << u""_s << u"yes E"_s << ErrorCode::NotFound;
        QTest::newRow("an item that was withdrawn")
            << u"yes A -3 -4; undo"_s << u"yes E"_s << ErrorCode::NotFound;
        QTest::newRow("flag of no item") << u""_s << u"flag Z"_s << ErrorCode::NotFound;
        QTest::newRow("note of no item") << u""_s << u"note Z x"_s << ErrorCode::NotFound;
        QTest::newRow("pick of no item") << u""_s << u"pick Z 0 1"_s << ErrorCode::NotFound;
        QTest::newRow("one would stay") << u""_s << u"yes A -0 -1 -2 -3"_s << invalid;
        QTest::newRow("none would stay") << u""_s << u"yes B -5 -6"_s << invalid;
        QTest::newRow("not a member") << u""_s << u"yes A -5"_s << invalid;
        QTest::newRow("left out of a no") << u""_s << u"no A -3"_s << invalid;
        QTest::newRow("left out of a skip") << u""_s << u"skip A -3"_s << invalid;
        QTest::newRow("pick of an unknown column") << u""_s << u"pick A 3 1"_s << invalid;
        QTest::newRow("pick of a negative column") << u""_s << u"pick A -1 1"_s << invalid;
        QTest::newRow("release of an unknown column") << u""_s << u"release A 9"_s << invalid;
        QTest::newRow("pick from another cluster") << u""_s << u"pick A 0 5"_s << invalid;
        QTest::newRow("pick from a record left out") << u"yes A -3"_s << u"pick A 0 3"_s << invalid;
        QTest::newRow("nothing to undo") << u""_s << u"undo"_s << ErrorCode::NotFound;
        QTest::newRow("everything undone") << u"yes A; undo"_s << u"undo"_s << ErrorCode::NotFound;
        QTest::newRow("nothing to redo") << u"yes A"_s << u"redo"_s << ErrorCode::NotFound;
        QTest::newRow("a new answer ends redo")
            << u"yes A; undo; yes B"_s << u"redo"_s << ErrorCode::NotFound;
        QTest::newRow("a decided child") << u"yes A -3 -4; yes E"_s << u"no A"_s << conflict;
        QTest::newRow("a child answered no") << u"yes A -3 -4; no E"_s << u"open A"_s << conflict;
        QTest::newRow("a pair of one record") << u""_s << u"compare yes 3 3"_s << invalid;
        QTest::newRow("a pair in the wrong order") << u""_s << u"compare yes 4 3"_s << invalid;
        QTest::newRow("a pair with a record of no session") << u""_s << u"compare yes 3 12"_s << invalid;
        QTest::newRow("a pair before the first record") << u""_s << u"compare yes -1 3"_s << invalid;
        QTest::newRow("a good pair and a bad one") << u""_s << u"compare yes 0 1 3 3"_s << invalid;
        QTest::newRow("no pair") << u""_s << u"compare yes"_s << invalid;
        QTest::newRow("a skipped pair") << u""_s << u"compare skip 0 1"_s << invalid;
        QTest::newRow("regrouping a decided item") << u"yes B"_s << u"regroup BD 5,6,10"_s << conflict;
        QTest::newRow("regrouping an item of no queue") << u""_s << u"regroup BZ 5,6,10"_s << conflict;
        QTest::newRow("rescoring a decided item") << u"yes C"_s << u"regroup B 5,6 C=0.25"_s << conflict;
        QTest::newRow("rescoring out of range") << u""_s << u"regroup B 5,6 C=1.5"_s << ErrorCode::Corrupt;
        QTest::newRow("regrouping twice") << u"regroup BD 5,6,10"_s << u"regroup B 5,6"_s << conflict;
        QTest::newRow("a cluster of one") << u""_s << u"regroup B 5"_s << ErrorCode::Corrupt;
        QTest::newRow("following an item that stays") << u""_s << u"regroup B 5,6>C"_s << ErrorCode::Corrupt;
        QTest::newRow("another answer when the left out were grouped again")
            << u"yes A -4; regroup B 4,5,6>B"_s << u"yes A"_s << conflict;
        QTest::newRow("an unsure child") << u"yes A -3 -4; unsure E"_s << u"yes A -4"_s << conflict;
        QTest::newRow("a decided child of an answer given twice")
            << u"yes A -3 -4; yes A -3 -4; yes E"_s << u"no A"_s << conflict;
    }

    void refusedVerbsLeaveNoTrace()
    {
        QFETCH(QString, before);
        QFETCH(QString, command);
        ReviewDesk desk;
        desk.runAll(before);
        const QString state = desk.state();
        const LogHead head = desk.logHead();
        const auto refused = desk.run(command);
        QVERIFY(!refused);
        QTEST(refused.error().code, "code");
        QVERIFY(!refused.error().message.isEmpty());
        QCOMPARE(desk.state(), state);
        QCOMPARE(desk.logHead(), head);
        QCOMPARE(problemOf(desk), QString());
    }

    void verbsChangeTheQueue_data()
    {
        QTest::addColumn<QString>("commands");
        QTest::addColumn<QString>("state");
        const auto row = [](const char* name, const QString& commands, const QString& state) {
            QTest::newRow(name) << commands << state;
        };
        row("nothing", u""_s, untouched);
        row("yes", u"yes A"_s, u"A=yes B=open C=open D=open"_s);
        row("no", u"no B"_s, u"A=open B=no C=open D=open"_s);
        row("unsure", u"unsure C"_s, u"A=open B=open C=unsure D=open"_s);
        row("skip", u"skip D"_s, u"A=open B=open C=open D=skip"_s);
        row("taken back", u"yes A; open A"_s, untouched);
        row("one left out stands alone", u"yes A -4"_s, u"A=yes-4 B=open C=open D=open"_s);
        row("two left out that match", u"yes A -3 -4"_s, u"A=yes-3-4 B=open C=open D=open E=open"_s);
        row("in any order, named twice", u"yes A -4 -3 -4"_s, u"A=yes-3-4 B=open C=open D=open E=open"_s);
        row("two left out that do not", u"yes A -2 -3"_s, u"A=yes-2-3 B=open C=open D=open"_s);
        row("only those that match form a group", u"yes A -2 -3 -4"_s,
            u"A=yes-2-3-4 B=open C=open D=open E=open"_s);
        row("another answer withdraws the group", u"yes A -3 -4; yes A"_s, u"A=yes B=open C=open D=open"_s);
        row("with all it carried", u"yes A -3 -4; skip E; flag E; note E n; open A"_s, untouched);
        row("and makes a new one", u"yes A -3 -4; yes A -2 -3 -4"_s,
            u"A=yes-2-3-4 B=open C=open D=open F=open"_s);
        row("the same answer keeps the group", u"yes A -3 -4; flag E; yes A -3 -4"_s,
            u"A=yes-3-4 B=open C=open D=open E=open*"_s);
        row("a group can be answered", u"yes A -3 -4; no E"_s, u"A=yes-3-4 B=open C=open D=open E=no"_s);
        row("and taken back first", u"yes A -3 -4; no E; open E; no A"_s, u"A=no B=open C=open D=open"_s);
        row("flag", u"flag B"_s, u"A=open B=open* C=open D=open"_s);
        row("unflag", u"flag B; unflag B"_s, untouched);
        row("note", u"note C see the map"_s, u"A=open B=open C=open“see the map” D=open"_s);
        row("note removed", u"note C x; note C"_s, untouched);
        row("pick", u"pick A 0 2; pick A 1 0"_s, u"A=open[0:2][1:0] B=open C=open D=open"_s);
        row("pick released", u"pick A 0 2; release A 0"_s, untouched);
        row("pairs", u"compare yes 0 1; compare no 0 5 5 6"_s, untouched + u" 0~1=yes 0~5=no 5~6=no"_s);
        row("a pair answered otherwise", u"compare yes 0 1; compare no 0 1"_s, untouched + u" 0~1=no"_s);
        row("a pair taken back", u"compare yes 0 1; compare open 0 1"_s, untouched);
        row("regrouped", u"regroup BD 5,6,10>B"_s, u"A=open C=open E=open learned"_s);
        row("regrouped into two", u"regroup C 7,8>C 9,11"_s, u"A=open B=open D=open E=open F=open learned"_s);
        row("rescored", u"regroup B 5,6,10 C=0.25 A=0.75; yes C; flag A"_s,
            u"A=open*~0.75 C=yes~0.25 D=open E=open learned"_s);
        row("rescored twice and withdrawn", u"regroup B 5,6 C=0.25; regroup E 5,6 C=0.5; regroup C 7,8,9>C"_s,
            u"A=open D=open F=open G=open learned"_s);
        row("regrouped twice", u"regroup BD 5,6,10>B; regroup E 5,10>E 6,11"_s,
            u"A=open C=open F=open G=open learned"_s);
        row("what follows keeps flag, note and the pick of a member",
            u"flag B; note B n; pick B 0 5; pick B 1 6; skip B; regroup BD 5,10,11>B"_s,
            u"A=open C=open E=open*“n”[0:5] learned"_s);
        row("a regrouped item is answered", u"regroup BD 5,6,10>B; no E"_s, u"A=open C=open E=no learned"_s);
        row("an answer in full stands through a regrouping", u"yes A; regroup BD 5,6,10; no A"_s,
            u"A=no C=open E=open learned"_s);
        row("a child is regrouped", u"yes A -3 -4; regroup E 3,4,5>E"_s,
            u"A=yes-3-4 B=open C=open D=open F=open learned"_s);
        row("an answer keeps flag, note and pick", u"flag A; note A n; pick A 0 2; yes A"_s,
            u"A=yes*“n”[0:2] B=open C=open D=open"_s);
    }

    /// Every verb, taken back step by step to the beginning, done again step by step, each across a restart.
    void verbsChangeTheQueue()
    {
        QFETCH(QString, commands);
        QFETCH(QString, state);
        ReviewDesk desk;
        const QStringList list = commands.split(u';', Qt::SkipEmptyParts);
        QStringList states{desk.state()};
        for (const QString& command : list) {
            desk.runAll(command);
            states.append(desk.state());
            QCOMPARE(problemOf(desk), QString());
        }
        QCOMPARE(desk.state(), state);
        for (qsizetype step = list.size() - 1; step >= 0; --step) {
            desk.runAll(u"undo;reopen"_s);
            QCOMPARE(desk.state(), states[step]);
            QCOMPARE(problemOf(desk), QString());
        }
        for (qsizetype step = 0; step < list.size(); ++step) {
            desk.runAll(u"redo;reopen"_s);
            QCOMPARE(desk.state(), states[step + 1]);
            QCOMPARE(problemOf(desk), QString());
        }
        QVERIFY(desk.rebuild());
        QCOMPARE(desk.state(), state);
        QCOMPARE(problemOf(desk), QString());
    }

    void changesNameWhatMoved_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("items");
        QTest::addColumn<bool>("queue");
        QTest::newRow("answer") << u""_s << u"yes B"_s << u"B"_s << true;
        QTest::newRow("note") << u""_s << u"note B x"_s << u"B"_s << false;
        QTest::newRow("flag") << u""_s << u"flag B"_s << u"B"_s << true;
        QTest::newRow("the item acted on first") << u""_s << u"yes A -3 -4"_s << u"AE"_s << true;
        QTest::newRow("withdrawn and made") << u"yes A -3 -4"_s << u"yes A -2 -3 -4"_s << u"AEF"_s << true;
        QTest::newRow("pair") << u""_s << u"compare yes 0 1"_s << u""_s << false;
        QTest::newRow("regrouping") << u""_s << u"regroup BD 5,6,10>B"_s << u"BDE"_s << true;
        QTest::newRow("undo") << u"yes A -3 -4"_s << u"undo"_s << u"AE"_s << true;
        QTest::newRow("redo") << u"yes A -3 -4; undo"_s << u"redo"_s << u"AE"_s << true;
    }

    void changesNameWhatMoved()
    {
        QFETCH(QString, before);
        QFETCH(QString, command);
        QFETCH(QString, items);
        QFETCH(bool, queue);
        ReviewDesk desk;
        desk.runAll(before);
        const auto changes = desk.run(command);
        QVERIFY(changes);
        std::vector<ItemId> expected;
        for (const QChar name : items)
            expected.push_back(desk.item(name));
        QCOMPARE(changes->items, expected);
        QCOMPARE(changes->session, desk.session());
        QCOMPARE(changes->operation, desk.logHead().seq);
        QCOMPARE(changes->parts.testFlag(ChangedPart::PairAnswers), command.startsWith(u"compare"_s));
        QCOMPARE(changes->parts.testFlag(ChangedPart::Model), command.startsWith(u"regroup"_s));
        QVERIFY(changes->parts.testFlag(ChangedPart::Decisions));
        QCOMPARE(changes->parts.testFlag(ChangedPart::Queue), queue);
    }

    void aGroupStandsWholeInTheLog()
    {
        ReviewDesk desk;
        desk.runAll(u"yes A -3 -4"_s);
        const auto made = desk.stores().clusters().read(desk.item(u'E'));
        QVERIFY(made);
        QCOMPARE(made->cluster.records, (std::vector{desk.record(3), desk.record(4)}));
        QCOMPARE(made->origin, std::optional(desk.logHead().seq));
        QCOMPARE(made->title, u"Casa Norte"_s);
        QVERIFY(made->cluster.confidence > 0.9);
        desk.runAll(u"undo; redo"_s);
        QCOMPARE(desk.stores().clusters().read(desk.item(u'E')).value(), *made);
    }

    void aClusterKeepsItsName()
    {
        ReviewDesk desk;
        desk.runAll(u"regroup BD 5,6,10>B; regroup E 5,10>E 6,11; undo; redo"_s);
        const auto lineage = [&desk](QChar name) {
            return desk.stores().clusters().read(desk.item(name)).value().lineage;
        };
        QCOMPARE(lineage(u'B'), desk.item(u'B'));
        QCOMPARE(lineage(u'E'), desk.item(u'B'));
        QCOMPARE(lineage(u'F'), desk.item(u'B'));
        QCOMPARE(lineage(u'G'), desk.item(u'G'));
    }

    void labelsNameTheOperation_data()
    {
        QTest::addColumn<QString>("commands");
        QTest::addColumn<QString>("undo");
        QTest::addColumn<QString>("redo");
        QTest::newRow("nothing") << u""_s << u""_s << u""_s;
        QTest::newRow("answer") << u"no A"_s << u"“no” on Casa Central"_s << u""_s;
        QTest::newRow("taken back") << u"no A; open A"_s << u"“took the answer back” on Casa Central"_s
                                    << u""_s;
        QTest::newRow("flag undone") << u"no A; flag B; undo"_s << u"“no” on Casa Central"_s
                                     << u"“flagged” on Beta"_s;
        QTest::newRow("pair") << u"compare no 0 5"_s << u"“answered no on a pair”"_s << u""_s;
        QTest::newRow("pairs") << u"compare no 0 5 0 6"_s << u"“answered 2 pair(s)”"_s << u""_s;
        QTest::newRow("regrouping") << u"regroup B 5,6"_s << u"“grouped the undecided records again”"_s
                                    << u""_s;
        QTest::newRow("pick") << u"pick A 1 3"_s << u"“picked the value of code” on Casa Central"_s << u""_s;
    }

    void labelsNameTheOperation()
    {
        QFETCH(QString, commands);
        ReviewDesk desk;
        desk.runAll(commands);
        const auto undoLabel = nextUndo(desk.stores(), desk.session());
        const auto redoLabel = nextRedo(desk.stores(), desk.session());
        QTEST(undoLabel ? undoLabel->text : QString(), "undo");
        QTEST(redoLabel ? redoLabel->text : QString(), "redo");
    }

    void aNoteThatIsNoUnicodeCanBeRebuilt()
    {
        ReviewDesk desk;
        QVERIFY(setNote(desk.context(), desk.item(u'A'), QString(QChar(0xD800)) + u"x"_s));
        const QString state = desk.state();
        QVERIFY(desk.rebuild());
        QCOMPARE(desk.state(), state);
    }

    /// Thousands of random verbs: undo always gives the state before, and the log alone gives the state at
    /// the end.
    void aRandomWalkLosesNothing_data()
    {
        QTest::addColumn<quint64>("seed");
        for (const quint64 seed : {1, 2, 3})
            QTest::addRow("seed %llu", static_cast<unsigned long long>(seed)) << seed;
    }

    void aRandomWalkLosesNothing()
    {
        QFETCH(quint64, seed);
        ReviewDesk desk;
        Random random(seed);
        std::vector<QString> past{desk.state()};
        std::vector<QString> future;
        for (int step = 0; step < 1200; ++step) {
            const QString command = randomCommand(random);
            const auto done = desk.run(command);
            if (command == u"undo") {
                QCOMPARE(done.has_value(), past.size() > 1);
                if (done) {
                    future.push_back(past.back());
                    past.pop_back();
                }
            } else if (command == u"redo") {
                QCOMPARE(done.has_value(), !future.empty());
                if (done) {
                    past.push_back(future.back());
                    future.pop_back();
                }
            } else if (done) {
                past.push_back(desk.state());
                future.clear();
            }
            QCOMPARE(desk.state(), past.back());
            if (step % 100 == 0)
                QCOMPARE(problemOf(desk), QString());
        }
        QVERIFY(past.size() > 100);
        QCOMPARE(problemOf(desk), QString());
        QVERIFY(desk.rebuild());
        QCOMPARE(desk.state(), past.back());
        QCOMPARE(problemOf(desk), QString());
    }

private:
    static QString randomCommand(Random& random)
    {
        static const QStringList verbs{u"undo"_s, u"undo"_s, u"undo"_s, u"redo"_s, u"redo"_s, u"yes"_s,
            u"yes"_s, u"partial"_s, u"partial"_s, u"partial"_s, u"partial"_s, u"no"_s, u"open"_s, u"open"_s,
            u"compare"_s, u"compare"_s, u"regroup"_s, u"unsure"_s, u"skip"_s, u"flag"_s, u"unflag"_s,
            u"note"_s, u"pick"_s, u"release"_s};
        const QString verb = verbs[static_cast<qsizetype>(random.below(static_cast<quint64>(verbs.size())))];
        if (verb == u"undo" || verb == u"redo")
            return verb;
        if (verb == u"compare") {
            const quint64 left = random.below(11);
            return u"compare %1 %2 %3"_s.arg(random.below(2) == 0 ? u"yes"_s : u"open"_s)
                .arg(left)
                .arg(left + 1 + random.below(11 - left));
        }
        if (verb == u"regroup")
            return random.below(2) == 0 ? u"regroup B 5,6>B A=0.25"_s : u"regroup CD 7,8>C 9,10,11"_s;
        const QChar item(static_cast<char16_t>(u'A' + random.below(7)));
        if (verb == u"note")
            return u"note %1 %2"_s.arg(item).arg(random.below(3));
        if (verb == u"pick")
            return u"pick A %1 %2"_s.arg(random.below(3)).arg(random.below(5));
        if (verb == u"release")
            return u"release A %1"_s.arg(random.below(3));
        if (verb != u"partial")
            return u"%1 %2"_s.arg(verb, item);
        QString command = u"yes A"_s;
        for (int row = 0; row < 5; ++row)
            command += random.below(2) == 0 ? u" -%1"_s.arg(row) : QString();
        return command;
    }
};

WINNOW_TEST(VerbsTest)
#include "verbs_test.moc"
