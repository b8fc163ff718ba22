#include "engine/matching/matcher.h"
#include "engine/matching/pairsignals.h"
#include "tests/engine/matching/tables.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>

using namespace winnow::engine;
using namespace winnow::tests;

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// The signals of records that are all distinct, for these pairs.
std::vector<PairSignals> signalsOf(const Rows& rows, const std::vector<RecordPair>& pairs)
{
    const MatchTable table = tableOf(rows);
    std::vector<std::size_t> columns;
    for (std::size_t column = 0; column < table.columns().size(); ++column)
        columns.push_back(column);
    const DistinctRecords records = distinctRecords(table, columns, std::nullopt);
    std::vector<ScoredRecordPair> scored;
    for (const auto& [left, right] : pairs)
        scored.push_back({left, right, 0, 0});
    SilentProgress progress;
    StageRunner stages(2, progress);
    return pairSignals(scored, RecordWords(table, records), records.size(), stages);
}

MatchResult match(const Rows& rows, int threads = 2)
{
    const MatchTable table = tableOf(rows);
    MatchOptions options;
    options.threads = threads;
    SilentProgress progress;
    return matchTable(table, table.schema(), options, progress).value_or(MatchResult());
}

} // namespace

class PairSignalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cosines_data();
    void cosines();
    void codes_data();
    void codes();
    void commonCodes();
    void ranks();
    void everyKeptPairHasThem_data();
    void everyKeptPairHasThem();
    void equalRowsAreTheSame();
    void threadsDoNotMatter();
};

void PairSignalsTest::cosines_data()
{
    QTest::addColumn<Rows>("rows");
    QTest::addColumn<int>("least");
    QTest::addColumn<int>("most");
    QTest::newRow("nothing in common") << Rows{{"anna bell"}, {"carl dorn"}} << 0 << 0;
    QTest::newRow("the same words in another order") << Rows{{"anna bell"}, {"bell anna"}} << 254 << 254;
    QTest::newRow("the same words in other columns")
        << Rows{{"anna", "bell"}, {"bell", "anna"}} << 254 << 254;
    QTest::newRow("a repeated word counts once") << Rows{{"anna bell"}, {"bell anna bell"}} << 254 << 254;
    QTest::newRow("half of the words") << Rows{{"anna bell"}, {"anna dorn"}} << 60 << 140;
    QTest::newRow("one side blank") << Rows{{"anna bell"}, {""}} << 0 << 0;
    QTest::newRow("a rare word in common is more than a frequent one")
        << Rows{{"smith bell"}, {"smith dorn"}, {"smith x"}, {"smith y"}, {"smith z"}} << 10 << 60;
}

void PairSignalsTest::cosines()
{
    QFETCH(Rows, rows);
    QFETCH(int, least);
    QFETCH(int, most);
    const int cosine = signalsOf(rows, {{0, 1}}).front().cosine;
    QVERIFY2(cosine >= least && cosine <= most, qPrintable(QString::number(cosine)));
}

void PairSignalsTest::codes_data()
{
    QTest::addColumn<std::string>("one");
    QTest::addColumn<std::string>("other");
    QTest::addColumn<CodeAgreement>("agreement");
    using enum CodeAgreement;
    const auto row = [](const char* name, std::string one, std::string other, CodeAgreement agreement) {
        QTest::newRow(name) << std::move(one) << std::move(other) << agreement;
    };
    row("none at all", "red lamp", "red lamp big", Missing);
    row("on one side only", "lamp ezx88w", "lamp", Missing);
    row("digits are no code", "lamp 12345", "lamp 12345 x", Missing);
    row("too short", "lamp a1", "lamp a1 x", Missing);
    row("the same", "lamp ezx88w", "big lamp ezx88w", RareShared);
    row("others", "lamp ezx88w", "lamp ezx77w", NoneShared);
    row("one begins the other", "lamp ezx88", "lamp ezx88w", Prefix);
    row("one of several", "lamp ezx88w and q7777", "lamp k9999 and q7777", RareShared);
}

void PairSignalsTest::codes()
{
    QFETCH(std::string, one);
    QFETCH(std::string, other);
    QFETCH(CodeAgreement, agreement);
    QCOMPARE(signalsOf({{one}, {other}}, {{0, 1}}).front().codes, agreement);
}

void PairSignalsTest::commonCodes()
{
    Rows rows;
    for (std::uint32_t row = 0; row <= RecordWords::rareCodeRecords; ++row)
        rows.push_back({"lamp 60w " + std::string(row + 1, 'x')});
    QCOMPARE(signalsOf(rows, {{0, 1}}).front().codes, CodeAgreement::CommonShared);
    rows.pop_back();
    QCOMPARE(signalsOf(rows, {{0, 1}}).front().codes, CodeAgreement::RareShared);
}

void PairSignalsTest::ranks()
{
    // Record 0 shares ever fewer words with 1, 2, ... 7; 8 is like 9.
    Rows rows{{"a b c d e f g h"}};
    for (std::size_t words = 7; words > 0; --words)
        rows.push_back({std::string("a b c d e f g").substr(0, 2 * words - 1)});
    std::vector<RecordPair> pairs;
    for (RowIndex row = 1; row <= 7; ++row)
        pairs.emplace_back(0, row);
    const auto found = signalsOf(rows, pairs);
    for (std::size_t place = 0; place < found.size(); ++place) {
        QCOMPARE(int{found[place].worseRank}, place < 5 ? int(place) + 1 : 0);
        QCOMPARE(int{found[place].betterRank}, 1);
    }
    const auto alike = signalsOf({{"a b"}, {"a c"}, {"a d"}}, {{0, 1}, {0, 2}, {1, 2}});
    for (const PairSignals& tied : alike)
        QCOMPARE(int{tied.worseRank}, 1);
}

void PairSignalsTest::everyKeptPairHasThem_data()
{
    QTest::addColumn<Rows>("rows");
    QTest::newRow("people") << people(800);
    QTest::newRow("one row") << Rows{{"anna", "berlin"}};
    QTest::newRow("one column") << Rows{{"anna"}, {"bert"}, {"anna"}, {"carl"}};
    QTest::newRow("blank but for one cell") << Rows{{"", ""}, {"", "x"}, {"", ""}};
    QTest::newRow("ten thousand equal rows") << Rows(10'000, {"anna", "berlin"});
    Rows common;
    for (int row = 0; row < 500; ++row)
        common.push_back(
            {row % 5 < 2 ? "smith" : "name" + std::to_string(row), "street " + std::to_string(row % 100)});
    QTest::newRow("one value in two fifths of the rows") << common;
}

void PairSignalsTest::everyKeptPairHasThem()
{
    QFETCH(Rows, rows);
    const MatchResult result = match(rows);
    QCOMPARE(result.pairs.signals.size(), result.pairs.size());
    for (const PairSignals& found : result.pairs.signals) {
        QVERIFY(found.worseRank <= 5 && found.betterRank <= 5);
        QVERIFY(found.worseRank == 0 || (found.betterRank > 0 && found.betterRank <= found.worseRank));
    }
}

void PairSignalsTest::equalRowsAreTheSame()
{
    Rows rows = people(100);
    rows.push_back(rows[0]);
    const MatchResult result = match(rows);
    const std::size_t pair = result.pairs.find(0, 100);
    QVERIFY(pair < result.pairs.size());
    QCOMPARE(result.pairs.signals[pair].cosine, PairSignals::sameRecord);
    QCOMPARE(int{result.pairs.signals[pair].worseRank}, 1);
    const auto same = std::count_if(result.pairs.signals.begin(), result.pairs.signals.end(),
        [](const PairSignals& found) { return found.cosine == PairSignals::sameRecord; });
    QCOMPARE(int(same), 1);
}

void PairSignalsTest::threadsDoNotMatter()
{
    const Rows rows = people(3000);
    QCOMPARE(match(rows, 1).pairs.signals, match(rows, 3).pairs.signals);
}

WINNOW_TEST(PairSignalsTest)
#include "pairsignals_test.moc"
