#include "engine/base/random.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <array>
#include <limits>

using namespace winnow::engine;

class RandomTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void drawsWhatTheStandardFixes();
    void repeatsForTheSameSeed();
    void differsForAnotherSeed();
    void staysBelowTheBound_data();
    void staysBelowTheBound();
    void drawsEveryValueAboutAsOften();
    void unitStaysBelowOne();
};

void RandomTest::drawsWhatTheStandardFixes()
{
    // [rand.predef]: the 10000th draw of a default-seeded mt19937_64 (seed 5489).
    Random random(5489);
    for (int i = 1; i < 10'000; ++i)
        random.next();

    QCOMPARE(random.next(), std::uint64_t{9981545732273789042u});
}

void RandomTest::repeatsForTheSameSeed()
{
    Random first(7);
    Random second(7);

    for (int i = 0; i < 1'000; ++i) {
        QCOMPARE(first.below(1'000'003), second.below(1'000'003));
        QCOMPARE(first.unit(), second.unit());
    }
}

void RandomTest::differsForAnotherSeed()
{
    QVERIFY(Random(1).next() != Random(2).next());
}

void RandomTest::staysBelowTheBound_data()
{
    QTest::addColumn<quint64>("bound");

    QTest::newRow("only zero") << quint64{1};
    QTest::newRow("coin") << quint64{2};
    QTest::newRow("odd") << quint64{6007};
    QTest::newRow("above half of all values") << (quint64{1} << 63) + 1;
    QTest::newRow("largest") << std::numeric_limits<quint64>::max();
}

void RandomTest::staysBelowTheBound()
{
    QFETCH(quint64, bound);
    Random random(11);

    for (int i = 0; i < 1'000; ++i)
        QVERIFY(random.below(bound) < bound);
}

void RandomTest::drawsEveryValueAboutAsOften()
{
    std::array<int, 10> counts{};
    Random random(3);

    for (int i = 0; i < 100'000; ++i)
        ++counts.at(random.below(counts.size()));

    // Five standard deviations of a fair draw: sqrt(100000 * 0.1 * 0.9) is about 95.
    for (const int count : counts)
        QVERIFY2(count > 9'525 && count < 10'475, qPrintable(QString::number(count)));
}

void RandomTest::unitStaysBelowOne()
{
    Random random(13);
    double sum = 0;

    for (int i = 0; i < 100'000; ++i) {
        const double value = random.unit();
        QVERIFY(value >= 0 && value < 1);
        sum += value;
    }

    QVERIFY(sum > 49'500 && sum < 50'500);
}

WINNOW_TEST(RandomTest)
#include "random_test.moc"
