#include "engine/matching/candidates.h"
#include "tests/engine/matching/tables.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>

using namespace winnow::engine;
using namespace winnow::tests;

namespace {

struct Blocking {
    DistinctRecords records;
    CandidatePairs pairs;
};

Blocking blockingOf(
    const std::vector<std::vector<std::string>>& rows, std::optional<RowIndex> secondTable = {})
{
    const MatchTable table = tableOf(rows);
    std::vector<std::size_t> columns(rows.front().size());
    for (std::size_t column = 0; column < columns.size(); ++column)
        columns[column] = column;
    SilentProgress progress;
    StageRunner stages(2, progress);
    Blocking blocking{distinctRecords(table, columns, secondTable), {}};
    blocking.pairs
        = findCandidates(blocking.records, blockingFeatures(table, blocking.records, stages), stages);
    return blocking;
}

bool isCandidate(const CandidatePairs& pairs, RowIndex one, RowIndex other)
{
    const auto partners = pairs.partnersOf(std::min(one, other));
    return std::binary_search(partners.begin(), partners.end(), std::max(one, other));
}

} // namespace

class BlockingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsNearlyAllCopies();
    void equalRowsAreOneRecord();
    void swappedColumnsStillMeet();
    void largeClustersGetMoreCandidates();
    void pairsAscendAndDoNotRepeat();
    void borderKeepsTablesApart();
};

void BlockingTest::findsNearlyAllCopies()
{
    const Blocking blocking = blockingOf(people(4000));
    int found = 0;
    for (RowIndex row = 3; row < 4000; row += 4)
        found += isCandidate(blocking.pairs, row - 1, row) ? 1 : 0;
    QVERIFY2(found >= 980, qPrintable(QString::number(found)));
    QVERIFY(blocking.pairs.size() < std::size_t{4000} * 16);
}

void BlockingTest::equalRowsAreOneRecord()
{
    const Blocking blocking = blockingOf({{"a", "b"}, {"A", "b."}, {"a", "c"}, {"a", "b"}});
    QCOMPARE(blocking.records.size(), RowIndex{2});
    const auto rows = blocking.records.rowsOf(0);
    QCOMPARE(std::vector<RowIndex>(rows.begin(), rows.end()), (std::vector<RowIndex>{0, 1, 3}));
}

void BlockingTest::swappedColumnsStillMeet()
{
    auto rows = people(400);
    rows.push_back({"zacharias", "quellmalz", "", ""});
    rows.push_back({"quellmalz", "zacharias", "", ""});
    QVERIFY(isCandidate(blockingOf(rows).pairs, 400, 401));
}

void BlockingTest::largeClustersGetMoreCandidates()
{
    auto rows = people(2000);
    for (int copy = 0; copy < 60; ++copy)
        rows.push_back({"wolfgang", "amadeusmozart", "1756-01-2" + std::to_string(copy % 10),
            "salzburg" + std::to_string(copy)});
    const CandidatePairs pairs = blockingOf(rows).pairs;
    int found = 0;
    for (RowIndex one = 2000; one < 2060; ++one) {
        for (RowIndex other = one + 1; other < 2060; ++other)
            found += isCandidate(pairs, one, other) ? 1 : 0;
    }
    QVERIFY2(found > 1500, qPrintable(QString::number(found)));
}

void BlockingTest::pairsAscendAndDoNotRepeat()
{
    const CandidatePairs pairs = blockingOf(people(1000)).pairs;
    for (RowIndex record = 0; record + 1 < pairs.offsets.size(); ++record) {
        const auto partners = pairs.partnersOf(record);
        QVERIFY(std::is_sorted(partners.begin(), partners.end(), std::less_equal<>()) || partners.size() < 2);
        QVERIFY(partners.empty() || partners.front() > record);
    }
}

void BlockingTest::borderKeepsTablesApart()
{
    const Blocking blocking = blockingOf(people(1000), 600);
    QCOMPARE(blocking.records.secondTableStart, RowIndex{600});
    for (RowIndex record = 0; record < blocking.records.size(); ++record) {
        for (const RowIndex partner : blocking.pairs.partnersOf(record))
            QVERIFY(record < 600 && partner >= 600);
    }
}

WINNOW_TEST(BlockingTest)
#include "blocking_test.moc"
