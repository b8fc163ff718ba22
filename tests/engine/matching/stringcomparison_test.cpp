#include "engine/base/random.h"
#include "engine/matching/jarowinkler.h"
#include "engine/matching/levenshtein.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <string>
#include <vector>

using namespace winnow::engine;

namespace {

std::string randomText(Random& random, std::size_t longest, int letters)
{
    std::string text(random.below(longest + 1), 'a');
    for (char& byte : text)
        byte = static_cast<char>('a' + random.below(static_cast<std::uint64_t>(letters)));
    return text;
}

/// The textbook table; swaps of neighbours cost one edit when `swaps` is set.
std::size_t plainDistance(const std::string& one, const std::string& other, bool swaps)
{
    std::vector<std::vector<std::size_t>> table(one.size() + 1, std::vector<std::size_t>(other.size() + 1));
    for (std::size_t i = 0; i <= one.size(); ++i) {
        for (std::size_t j = 0; j <= other.size(); ++j) {
            if (i == 0 || j == 0) {
                table[i][j] = i + j;
                continue;
            }
            const std::size_t cost = one[i - 1] == other[j - 1] ? 0 : 1;
            table[i][j] = std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + cost});
            if (swaps && i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1])
                table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
        }
    }
    return table[one.size()][other.size()];
}

double plainJaroWinkler(const std::string& one, const std::string& other)
{
    if (one.empty() || other.empty())
        return one.size() == other.size() ? 1 : 0;
    const int longer = static_cast<int>(std::max(one.size(), other.size()));
    const int window = std::max(0, longer / 2 - 1);
    std::vector<bool> oneTaken(one.size());
    std::string matchedOther;
    for (int j = 0; j < static_cast<int>(other.size()); ++j) {
        for (int i = std::max(0, j - window); i <= std::min(static_cast<int>(one.size()) - 1, j + window);
             ++i) {
            if (!oneTaken[static_cast<std::size_t>(i)]
                && one[static_cast<std::size_t>(i)] == other[static_cast<std::size_t>(j)]) {
                oneTaken[static_cast<std::size_t>(i)] = true;
                matchedOther += other[static_cast<std::size_t>(j)];
                break;
            }
        }
    }
    std::string matchedOne;
    for (std::size_t i = 0; i < one.size(); ++i) {
        if (oneTaken[i])
            matchedOne += one[i];
    }
    if (matchedOne.empty())
        return 0;
    int outOfOrder = 0;
    for (std::size_t place = 0; place < matchedOne.size(); ++place)
        outOfOrder += matchedOne[place] != matchedOther[place] ? 1 : 0;
    const auto common = static_cast<double>(matchedOne.size());
    const double jaro = (common / static_cast<double>(one.size()) + common / static_cast<double>(other.size())
                            + (common - outOfOrder / 2) / common)
        / 3;
    std::size_t prefix = 0;
    while (prefix < std::min({one.size(), other.size(), std::size_t{4}}) && one[prefix] == other[prefix])
        ++prefix;
    return jaro > 0.7 ? jaro + 0.1 * static_cast<double>(prefix) * (1 - jaro) : jaro;
}

} // namespace

class StringComparisonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knownDistances_data();
    void knownDistances();
    void knownSimilarities_data();
    void knownSimilarities();
    void agreesWithPlainImplementations_data();
    void agreesWithPlainImplementations();
};

void StringComparisonTest::knownDistances_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<int>("edits");
    QTest::addColumn<int>("editsWithSwaps");
    QTest::newRow("equal") << QByteArray("smith") << QByteArray("smith") << 0 << 0;
    QTest::newRow("classic") << QByteArray("kitten") << QByteArray("sitting") << 3 << 3;
    QTest::newRow("swap") << QByteArray("1234") << QByteArray("1324") << 2 << 1;
    QTest::newRow("no edit inside a swap") << QByteArray("ca") << QByteArray("abc") << 3 << 3;
    QTest::newRow("empty") << QByteArray("") << QByteArray("abc") << 3 << 3;
    QTest::newRow("both empty") << QByteArray("") << QByteArray("") << 0 << 0;
    QTest::newRow("longer than a word") << QByteArray(70, 'a') << QByteArray(200, 'a') << 130 << 130;
    QTest::newRow("exactly a word") << QByteArray(64, 'a') << QByteArray(64, 'b') << 64 << 64;
    QTest::newRow("bytes above 127") << QByteArray("\xC3\xA4") << QByteArray("\xC3\xB6") << 1 << 1;
}

void StringComparisonTest::knownDistances()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QFETCH(int, edits);
    QFETCH(int, editsWithSwaps);
    QCOMPARE(levenshteinDistance(one.toStdString(), other.toStdString()), static_cast<std::size_t>(edits));
    QCOMPARE(
        alignmentDistance(one.toStdString(), other.toStdString()), static_cast<std::size_t>(editsWithSwaps));
}

void StringComparisonTest::knownSimilarities_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<double>("similarity");
    QTest::newRow("martha") << QByteArray("martha") << QByteArray("marhta") << 0.9611;
    QTest::newRow("dixon") << QByteArray("dixon") << QByteArray("dicksonx") << 0.8133;
    QTest::newRow("dwayne") << QByteArray("dwayne") << QByteArray("duane") << 0.8400;
    QTest::newRow("nothing in common") << QByteArray("abc") << QByteArray("xyz") << 0.0;
    QTest::newRow("empty and not") << QByteArray("") << QByteArray("a") << 0.0;
    QTest::newRow("both empty") << QByteArray("") << QByteArray("") << 1.0;
    QTest::newRow("one letter") << QByteArray("a") << QByteArray("a") << 1.0;
}

void StringComparisonTest::knownSimilarities()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QFETCH(double, similarity);
    QVERIFY(std::abs(jaroWinklerSimilarity(one.toStdString(), other.toStdString()) - similarity) < 5e-5);
}

void StringComparisonTest::agreesWithPlainImplementations_data()
{
    QTest::addColumn<int>("longest");
    QTest::addColumn<int>("letters");
    QTest::newRow("names") << 12 << 6;
    QTest::newRow("two letters") << 20 << 2;
    QTest::newRow("around one word") << 70 << 4;
    QTest::newRow("several words") << 300 << 10;
}

void StringComparisonTest::agreesWithPlainImplementations()
{
    QFETCH(int, longest);
    QFETCH(int, letters);
    Random random(42);
    for (int round = 0; round < 300; ++round) {
        const std::string one = randomText(random, static_cast<std::size_t>(longest), letters);
        const std::string other = randomText(random, static_cast<std::size_t>(longest), letters);
        QCOMPARE(levenshteinDistance(one, other), plainDistance(one, other, false));
        QCOMPARE(alignmentDistance(one, other), plainDistance(one, other, true));
        QVERIFY(std::abs(jaroWinklerSimilarity(one, other) - plainJaroWinkler(one, other)) < 1e-12);
    }
}

WINNOW_TEST(StringComparisonTest)
#include "stringcomparison_test.moc"
