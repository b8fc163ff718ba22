#include "engine/matching/matcher.h"
#include "engine/matching/profile.h"
#include "tests/engine/matching/tables.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <atomic>

using namespace winnow::engine;
using namespace winnow::tests;

namespace {

Result<MatchResult> match(const MatchTable& table, const MatchOptions& options = {})
{
    SilentProgress progress;
    return matchTable(table, withProfile(table.schema(), profileColumns(table)), options, progress);
}

/// All columns compared as short text, whatever they hold.
Result<MatchResult> matchAsGiven(const MatchTable& table)
{
    SilentProgress progress;
    return matchTable(table, table.schema(), {}, progress);
}

/// Cancels when it is asked for the `last`th time.
class CancelledAfter final : public Progress {
public:
    explicit CancelledAfter(int last)
        : m_left(last)
    {
    }

    void report(const ProgressStep&) override { }

    bool isCancelled() const override { return m_left-- <= 0; }

private:
    mutable std::atomic<int> m_left;
};

using Rows = std::vector<std::vector<std::string>>;

Rows repeated(const std::vector<std::string>& row, int count)
{
    return Rows(static_cast<std::size_t>(count), row);
}

} // namespace

class MatcherTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsCopies();
    void weightsAreExactSums();
    void threadsDoNotMatter();
    void smallClustersAreComplete();
    void oddTables_data();
    void oddTables();
    void equalRowsCostNothing();
    void nothingToCompareFails();
    void cancels_data();
    void cancels();
    void candidatesStayBetweenTwoTables();
    void uniqueTablesGiveOnePartner_data();
    void uniqueTablesGiveOnePartner();
    void sourcesWithoutRepetitionsStayApart();
    void modelSurvivesJson();
};

void MatcherTest::findsCopies()
{
    const auto result = match(tableOf(people(800)));
    QVERIFY(result);
    int copies = 0;
    for (const RowCluster& cluster : result->clusters)
        copies
            += cluster.rows.size() == 2 && cluster.rows[0] % 4 == 2 && cluster.rows[1] == cluster.rows[0] + 1
            ? 1
            : 0;
    QVERIFY2(copies >= 190, qPrintable(QString::number(copies)));
    QVERIFY(result->clusters.size() <= 205);
    QVERIFY(result->candidatePairs < 800 * 30);
    QVERIFY(!result->stages.empty());
}

void MatcherTest::weightsAreExactSums()
{
    const auto result = match(tableOf(people(400)));
    QVERIFY(result);
    QVERIFY(result->pairs.size() > 50);
    for (std::size_t pair = 0; pair < result->pairs.size(); ++pair) {
        double sum = result->model.logPrior;
        for (const FieldEvidence& field : result->pairs.evidenceOf(pair))
            sum += double{field.weight};
        QCOMPARE(sum, result->pairs.pairs[pair].weight);
    }
}

void MatcherTest::threadsDoNotMatter()
{
    const MatchTable table = tableOf(people(3000));
    MatchOptions one;
    one.threads = 1;
    MatchOptions several;
    several.threads = 3;
    const auto first = match(table, one);
    const auto second = match(table, several);
    QVERIFY(first && second);
    QCOMPARE(first->clusters, second->clusters);
    QCOMPARE(first->pairs, second->pairs);
    QCOMPARE(first->model, second->model);
}

void MatcherTest::smallClustersAreComplete()
{
    const auto result = match(tableOf(people(800)));
    QVERIFY(result);
    for (const RowCluster& cluster : result->clusters) {
        QVERIFY(cluster.confidence > 0 && cluster.confidence <= 1);
        for (const RowIndex one : cluster.rows) {
            for (const RowIndex other : cluster.rows)
                QVERIFY(one == other || result->pairs.find(one, other) < result->pairs.size());
        }
    }
}

void MatcherTest::oddTables_data()
{
    QTest::addColumn<Rows>("rows");
    QTest::newRow("one row") << Rows{{"anna", "berlin"}};
    QTest::newRow("two rows") << Rows{{"anna", "berlin"}, {"anna", "berlin"}};
    QTest::newRow("one column") << Rows{{"anna"}, {"bert"}, {"anna"}, {"carl"}};
    QTest::newRow("blank but for one cell") << Rows{{"", ""}, {"", "x"}, {"", ""}};
    QTest::newRow("long cells") << Rows{
        {std::string(1'000'000, 'a')}, {std::string(1'000'000, 'b')}, {std::string(999'999, 'a')}};
    QTest::newRow("500 columns") << repeated(std::vector<std::string>(500, "value"), 30);
    Rows common;
    for (int row = 0; row < 500; ++row)
        common.push_back(
            {row % 5 < 2 ? "smith" : "name" + std::to_string(row), "street " + std::to_string(row % 100)});
    QTest::newRow("one value in two fifths of the rows") << common;
    QTest::newRow("invalid UTF-8") << Rows{{"\xFF\xFE"}, {"\xC3"}, {"caf\xC3\xA9"}};
}

void MatcherTest::oddTables()
{
    QFETCH(Rows, rows);
    const auto result = matchAsGiven(tableOf(rows));
    QVERIFY(result);
    for (const RowCluster& cluster : result->clusters) {
        QVERIFY(cluster.rows.size() >= 2);
        QVERIFY(cluster.rows.back() < rows.size());
    }
}

void MatcherTest::equalRowsCostNothing()
{
    Rows rows = people(200);
    const Rows equal = repeated({"maximilian", "oberhuber", "1950-01-10", "nowhere"}, 10'000);
    rows.insert(rows.end(), equal.begin(), equal.end());
    const auto result = match(tableOf(rows));
    QVERIFY(result);
    QVERIFY(result->candidatePairs < 10'000);
    QVERIFY(result->pairs.size() < 50'000);
    const bool isTogether = std::any_of(result->clusters.begin(), result->clusters.end(),
        [](const RowCluster& cluster) { return cluster.rows.size() == 10'000; });
    QVERIFY(isTogether);
}

void MatcherTest::nothingToCompareFails()
{
    const auto blank = match(tableOf({{""}, {"n/a"}}));
    QVERIFY(!blank);
    QCOMPARE(blank.error().code, ErrorCode::InvalidInput);
    QVERIFY(!blank.error().message.isEmpty());
}

void MatcherTest::cancels_data()
{
    QTest::addColumn<int>("after");
    QTest::newRow("at once") << 0;
    QTest::newRow("soon") << 3;
    QTest::newRow("later") << 12;
}

void MatcherTest::cancels()
{
    QFETCH(int, after);
    const MatchTable table = tableOf(people(5000));
    CancelledAfter progress(after);
    const auto result = matchTable(table, table.schema(), {}, progress);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
}

void MatcherTest::candidatesStayBetweenTwoTables()
{
    MatchOptions options;
    options.secondTableStart = 203;
    const auto result = match(tableOf(people(400)), options);
    QVERIFY(result);
    QVERIFY(result->candidatePairs > 0);
    // Nobody of the copies lies across the border but one pair; clusters of one table alone cannot come
    // about.
    for (const RowCluster& cluster : result->clusters)
        QVERIFY(cluster.rows.front() < 203 && cluster.rows.back() >= 203);
}

void MatcherTest::uniqueTablesGiveOnePartner_data()
{
    QTest::addColumn<bool>("isLeftUnique");
    QTest::addColumn<bool>("isRightUnique");
    QTest::newRow("neither") << false << false;
    QTest::newRow("left") << true << false;
    QTest::newRow("right") << false << true;
    QTest::newRow("both") << true << true;
}

/// The left table holds everybody once and the first ten twice, the right one everybody twice.
void MatcherTest::uniqueTablesGiveOnePartner()
{
    QFETCH(bool, isLeftUnique);
    QFETCH(bool, isRightUnique);
    constexpr RowIndex persons = 200;
    Rows all = people(persons);
    Rows rows = all;
    rows.insert(rows.end(), all.begin(), all.begin() + 10);
    MatchOptions options;
    options.secondTableStart = static_cast<RowIndex>(rows.size());
    rows.insert(rows.end(), all.begin(), all.end());
    rows.insert(rows.end(), all.begin(), all.end());
    for (RowIndex row = 0; row < rows.size(); ++row)
        options.uniqueSourceOfRow.push_back(
            row < *options.secondTableStart ? (isLeftUnique ? 1 : 0) : (isRightUnique ? 2 : 0));
    const auto result = match(tableOf(rows), options);
    QVERIFY(result);
    QVERIFY(result->clusters.size() >= persons / 2);
    for (const RowCluster& cluster : result->clusters) {
        const auto lefts = std::count_if(cluster.rows.begin(), cluster.rows.end(),
            [&options](RowIndex row) { return row < *options.secondTableStart; });
        const auto rights = static_cast<std::ptrdiff_t>(cluster.rows.size()) - lefts;
        QVERIFY(lefts >= 1 && rights >= 1);
        QVERIFY(!isLeftUnique || lefts == 1);
        QVERIFY(!isRightUnique || rights == 1);
    }
    const auto sizes = std::max_element(result->clusters.begin(), result->clusters.end(),
        [](const RowCluster& one, const RowCluster& other) { return one.rows.size() < other.rows.size(); });
    QVERIFY(isRightUnique || sizes->rows.size() >= 3);
}

void MatcherTest::sourcesWithoutRepetitionsStayApart()
{
    Rows rows = people(200);
    const Rows copy = rows;
    MatchOptions options;
    for (std::uint32_t source = 1; source <= 3; ++source) {
        options.uniqueSourceOfRow.insert(options.uniqueSourceOfRow.end(), copy.size(), source);
        if (source > 1)
            rows.insert(rows.end(), copy.begin(), copy.end());
    }
    const auto result = match(tableOf(rows), options);
    QVERIFY(result);
    QVERIFY(!result->clusters.empty());
    for (const RowCluster& cluster : result->clusters) {
        QVERIFY(cluster.rows.size() <= 3);
        for (std::size_t place = 1; place < cluster.rows.size(); ++place)
            QVERIFY(cluster.rows[place] / copy.size() > cluster.rows[place - 1] / copy.size());
    }
}

void MatcherTest::modelSurvivesJson()
{
    const auto result = match(tableOf(people(400)));
    QVERIFY(result);
    QCOMPARE(matchModelFromJson(toJson(result->model)), std::optional(result->model));
    QVERIFY(!matchModelFromJson("{}"));
    QVERIFY(!matchModelFromJson("not a model"));
    QVERIFY(!matchModelFromJson(R"({"fields":[{"type":"odd"}],"logPrior":-3})"));
}

WINNOW_TEST(MatcherTest)
#include "matcher_test.moc"
