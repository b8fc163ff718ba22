#include "engine/review/clusterview.h"
#include "engine/review/statistics.h"
#include "tests/engine/review/reviewdesk.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class ClusterViewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void aCardShowsEverything()
    {
        ReviewDesk desk;
        desk.runAll(u"flag A; note A see map; pick A 1 3"_s);
        const auto view = readCluster(desk.stores(), desk.item(u'A'));
        QVERIFY2(view, view ? "" : qPrintable(view.error().message));
        QCOMPARE(view->item.title, u"Casa Central"_s);
        QCOMPARE(view->item.size, 5);
        QVERIFY(view->item.flagged);
        QCOMPARE(view->records.size(), size_t{5});
        QCOMPARE(view->records[2].values[0], u"Casa Centrál"_s);
        QCOMPARE(view->recordNames, (std::vector{u"1"_s, u"2"_s, u"3"_s, u"4"_s, u"5"_s}));
        QCOMPARE(view->decision.note, u"see map"_s);
        QCOMPARE(view->canonical[0].rule, CanonicalRule::Medoid);
        QCOMPARE(view->canonical[1], (CanonicalValue{u"A2"_s, CanonicalRule::Picked, desk.record(3)}));
        QCOMPARE(view->comparedFields, (std::vector{u"name"_s, u"code"_s}));
    }

    void theExplanationIsThatOfTheKeptRecords_data()
    {
        QTest::addColumn<QString>("commands");
        QTest::addColumn<qint64>("knownPairs");
        QTest::addColumn<double>("total");
        QTest::newRow("all") << u""_s << qint64{6} << (7 + 5 + 1 + 6 - 1.5 + 5) / 6;
        QTest::newRow("without two") << u"yes A -3 -4"_s << qint64{3} << 6.0;
    }

    void theExplanationIsThatOfTheKeptRecords()
    {
        QFETCH(QString, commands);
        ReviewDesk desk;
        desk.runAll(commands);
        const auto view = readCluster(desk.stores(), desk.item(u'A')).value();
        QTEST(view.explanation.knownPairs, "knownPairs");
        QTEST(view.explanation.total, "total");
        double sum = view.explanation.prior;
        for (const Contribution& contribution : view.explanation.contributions)
            sum += contribution.weight;
        QCOMPARE(sum, view.explanation.total);
    }

    void canonicalValuesComeFromKeptRecords()
    {
        ReviewDesk desk;
        desk.runAll(u"pick A 1 3; yes A -3 -4"_s);
        const auto view = readCluster(desk.stores(), desk.item(u'A')).value();
        QCOMPARE(view.records.size(), size_t{5});
        QCOMPARE(view.canonical[1], (CanonicalValue{u"A1"_s, CanonicalRule::MostFrequent, desk.record(1)}));
    }

    void theHistorySaysWhatHappened()
    {
        ReviewDesk desk;
        desk.runAll(u"no A; undo; yes A -4; flag B; open A"_s);
        const auto view = readCluster(desk.stores(), desk.item(u'A')).value();
        QCOMPARE(view.history.size(), size_t{3});
        QCOMPARE(view.history[0].text, u"took the answer back"_s);
        QVERIFY(view.history[1].text.startsWith(u"answered yes, 1 record"_s));
        QVERIFY(!view.history[1].undone);
        QCOMPARE(view.history[2].text, u"answered no"_s);
        QVERIFY(view.history[2].undone);
        QVERIFY(view.history[2].wallMs < view.history[1].wallMs);
    }

    void theHistoryIsBounded()
    {
        ReviewDesk desk;
        for (int i = 0; i < 30; ++i)
            desk.runAll(u"note A %1"_s.arg(i));
        QCOMPARE(readCluster(desk.stores(), desk.item(u'A')).value().history.size(), size_t{20});
    }

    void itemsThatAreNotThereAreRefused_data()
    {
        QTest::addColumn<QString>("commands");
        QTest::addColumn<QChar>("item");
        QTest::newRow("never was") << u""_s << QChar(u'Z');
        QTest::newRow("withdrawn") << u"yes A -3 -4; undo"_s << QChar(u'E');
    }

    void itemsThatAreNotThereAreRefused()
    {
        QFETCH(QString, commands);
        QFETCH(QChar, item);
        ReviewDesk desk;
        desk.runAll(commands);
        const auto view = readCluster(desk.stores(), desk.item(item));
        QVERIFY(!view);
        QCOMPARE(view.error().code, ErrorCode::NotFound);
    }

    void statisticsCountAnswersAndTime()
    {
        ReviewDesk desk;
        desk.runAll(u"yes A -3 -4; no B; skip C; unsure D; undo; flag D"_s);
        const auto statistics = sessionStatistics(desk.stores(), desk.session());
        QVERIFY(statistics);
        QCOMPARE(statistics->counts, desk.naiveCounts());
        QCOMPARE(statistics->answers, 2);
        QCOMPARE(statistics->counts.remaining(), 3);
        // Yes, no and unsure, of which the skip between is not one: two gaps in three seconds.
        QCOMPARE(statistics->speed.answersPerHour, 2400.0);
        QCOMPARE(statistics->speed.secondsLeft, std::optional<qint64>(5));
        QVERIFY(!sessionStatistics(desk.stores(), SessionId{99}));
    }
};

WINNOW_TEST(ClusterViewTest)
#include "clusterview_test.moc"
