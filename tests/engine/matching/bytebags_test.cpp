#include "engine/base/random.h"
#include "engine/matching/bytebags.h"
#include "engine/matching/jarowinkler.h"
#include "engine/matching/levenshtein.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <string>
#include <vector>

using namespace winnow::engine;

namespace {

std::string randomText(Random& random, std::size_t longest, std::uint64_t bytes, char first)
{
    std::string text(random.below(longest + 1), first);
    for (char& byte : text)
        byte = static_cast<char>(first + static_cast<char>(random.below(bytes)));
    return text;
}

} // namespace

class ByteBagsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void neverRulesOutWhatIsClose_data();
    void neverRulesOutWhatIsClose();
    void rulesOutWhatIsFar_data();
    void rulesOutWhatIsFar();
};

void ByteBagsTest::neverRulesOutWhatIsClose_data()
{
    QTest::addColumn<std::size_t>("longest");
    QTest::addColumn<std::uint64_t>("bytes");
    QTest::addColumn<char>("first");
    QTest::newRow("digits") << std::size_t(12) << std::uint64_t(10) << '0';
    QTest::newRow("letters") << std::size_t(12) << std::uint64_t(26) << 'a';
    QTest::newRow("two letters") << std::size_t(6) << std::uint64_t(2) << 'a';
    QTest::newRow("all bytes") << std::size_t(40) << std::uint64_t(120) << '\1';
    QTest::newRow("more of one byte than are counted") << std::size_t(900) << std::uint64_t(2) << 'x';
}

void ByteBagsTest::neverRulesOutWhatIsClose()
{
    QFETCH(const std::size_t, longest);
    QFETCH(const std::uint64_t, bytes);
    QFETCH(const char, first);
    Random random(7);
    std::vector<std::string> texts;
    ByteBags bags;
    for (int count = 0; count < 40; ++count) {
        texts.push_back(randomText(random, longest, bytes, first));
        bags.add(texts.back());
    }
    for (std::size_t one = 0; one < texts.size(); ++one) {
        for (std::size_t other = 0; other < texts.size(); ++other) {
            QVERIFY(bags.fewestEdits(one, other) <= alignmentDistance(texts[one], texts[other]));
            QVERIFY(bags.greatestJaroWinkler(one, other) >= jaroWinklerSimilarity(texts[one], texts[other]));
        }
    }
}

void ByteBagsTest::rulesOutWhatIsFar_data()
{
    QTest::addColumn<std::string>("one");
    QTest::addColumn<std::string>("other");
    QTest::addColumn<unsigned>("fewestEdits");
    QTest::addColumn<double>("greatest");
    QTest::newRow("equal") << std::string("anna") << std::string("anna") << 0U << 1.0;
    QTest::newRow("another order") << std::string("anna") << std::string("nana") << 0U << 1.0;
    QTest::newRow("nothing in common") << std::string("bcd") << std::string("efg") << 3U << 1.0 / 3;
    QTest::newRow("one digit more") << std::string("123") << std::string("1234") << 1U << 0.95;
    QTest::newRow("one digit fewer") << std::string("1234") << std::string("123") << 1U << 0.95;
    QTest::newRow("empty") << std::string() << std::string("123") << 3U << 0.0;
    QTest::newRow("both empty") << std::string() << std::string() << 0U << 1.0;
}

void ByteBagsTest::rulesOutWhatIsFar()
{
    QFETCH(const std::string, one);
    QFETCH(const std::string, other);
    QFETCH(const double, greatest);
    ByteBags bags;
    bags.add(one);
    bags.add(other);
    QTEST(bags.fewestEdits(0, 1), "fewestEdits");
    QVERIFY2(std::abs(bags.greatestJaroWinkler(0, 1) - greatest) < 1e-9,
        qPrintable(QString::number(bags.greatestJaroWinkler(0, 1))));
}

WINNOW_TEST(ByteBagsTest)
#include "bytebags_test.moc"
