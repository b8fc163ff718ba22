#include "engine/training/regroupingsummary.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;

namespace {

constexpr qint64 first = 11;

SessionItem item(qint64 id, std::vector<RowIndex> rows)
{
    return {{id}, {id}, Verdict::Open, std::move(rows), {}};
}

NewlyGrouped cluster(const std::vector<RowIndex>& rows)
{
    NewlyGrouped made;
    for (const RowIndex row : rows)
        made.cluster.records.push_back({first + row});
    return made;
}

} // namespace

class RegroupingSummaryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void countsWhatChanges_data();
    void countsWhatChanges();
};

void RegroupingSummaryTest::countsWhatChanges_data()
{
    QTest::addColumn<Regrouping>("regrouping");
    QTest::addColumn<RegroupingSummary>("expected");

    const std::vector<ItemId> both{{1}, {2}};
    const std::vector<ItemId> one{{1}};
    QTest::newRow("nothing") << Regrouping{} << RegroupingSummary{};
    QTest::newRow("merged") << Regrouping{{cluster({0, 1, 2, 3, 4})}, both, {}}
                            << RegroupingSummary{1, 2, 1, 0, 0};
    QTest::newRow("split in two") << Regrouping{{cluster({0, 1}), cluster({2, 5})}, one, {}}
                                  << RegroupingSummary{2, 1, 0, 1, 0};
    QTest::newRow("one record falls out")
        << Regrouping{{cluster({0, 1})}, one, {}} << RegroupingSummary{1, 1, 0, 1, 0};
    QTest::newRow("dissolved") << Regrouping{{}, one, {}} << RegroupingSummary{0, 1, 0, 1, 0};
    QTest::newRow("grown by one that stood alone")
        << Regrouping{{cluster({0, 1, 2, 9})}, one, {}} << RegroupingSummary{1, 1, 0, 0, 0};
    QTest::newRow("of records that stood alone")
        << Regrouping{{cluster({8, 9})}, {}, {}} << RegroupingSummary{1, 0, 0, 0, 1};
    QTest::newRow("an item that is not there")
        << Regrouping{{cluster({0, 1})}, {{99}}, {}} << RegroupingSummary{1, 1, 0, 0, 1};
}

void RegroupingSummaryTest::countsWhatChanges()
{
    QFETCH(Regrouping, regrouping);
    QFETCH(RegroupingSummary, expected);
    const std::vector<SessionItem> items{item(1, {0, 1, 2}), item(2, {3, 4})};
    const RegroupingSummary summary = summaryOf(regrouping, items, RecordRows({{first, 10}}));
    QCOMPARE(summary, expected);
    QCOMPARE(summary.changesNothing(), regrouping == Regrouping{});
}

WINNOW_TEST(RegroupingSummaryTest)
#include "regroupingsummary_test.moc"
