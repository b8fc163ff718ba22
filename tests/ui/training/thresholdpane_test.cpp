#include "tests/support/testmain.h"
#include "ui/training/thresholdpane.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow;

class ThresholdPaneTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatAThresholdCosts_data();
    void saysWhatAThresholdCosts();
    void saysWhatGroupingChanges_data();
    void saysWhatGroupingChanges();
};

void ThresholdPaneTest::saysWhatAThresholdCosts_data()
{
    QTest::addColumn<engine::Expectation>("expectation");
    QTest::addColumn<QString>("text");

    QTest::newRow("usual") << engine::Expectation{1, 120, 3.4, 7.6}
                           << u"120 pair(s) taken for one entity, about 3 of them wrong; about 8 missed."_s;
    QTest::newRow("nothing") << engine::Expectation{9, 0, 0, 0}
                             << u"0 pair(s) taken for one entity, about 0 of them wrong; about 0 missed."_s;
}

void ThresholdPaneTest::saysWhatAThresholdCosts()
{
    QFETCH(engine::Expectation, expectation);
    QTEST(ui::costText(expectation), "text");
}

void ThresholdPaneTest::saysWhatGroupingChanges_data()
{
    QTest::addColumn<engine::RegroupingSummary>("summary");
    QTest::addColumn<QString>("text");

    QTest::newRow("nothing") << engine::RegroupingSummary{} << u"no undecided cluster changes"_s;
    QTest::newRow("all kinds")
        << engine::RegroupingSummary{5, 6, 1, 2, 3}
        << u"6 cluster(s) replaced, 5 made, 1 of these merged from several, 2 split or made smaller, 3 of records that stood alone"_s;
    QTest::newRow("dissolved only") << engine::RegroupingSummary{0, 2, 0, 2, 0}
                                    << u"2 cluster(s) replaced, 0 made, 2 split or made smaller"_s;
}

void ThresholdPaneTest::saysWhatGroupingChanges()
{
    QFETCH(engine::RegroupingSummary, summary);
    QTEST(ui::effectText(summary), "text");
}

WINNOW_TEST(ThresholdPaneTest)
#include "thresholdpane_test.moc"
