#include "engine/activelearning/stophint.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;

namespace {

using Partition = std::vector<std::uint32_t>;
using Changes = std::vector<double>;

} // namespace

class StopHintTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void changes_data();
    void changes();
    void hints_data();
    void hints();
};

void StopHintTest::changes_data()
{
    QTest::addColumn<Partition>("before");
    QTest::addColumn<Partition>("now");
    QTest::addColumn<double>("share");
    QTest::newRow("no rows") << Partition() << Partition() << 0.0;
    QTest::newRow("nothing together") << Partition{0, 1, 2} << Partition{0, 1, 2} << 0.0;
    QTest::newRow("other numbers") << Partition{0, 0, 2} << Partition{7, 7, 5} << 0.0;
    QTest::newRow("a pair came") << Partition{0, 0, 2, 3} << Partition{0, 0, 2, 2} << 0.5;
    QTest::newRow("all new") << Partition{0, 0, 2, 3} << Partition{0, 1, 2, 2} << 1.0;
    QTest::newRow("a split") << Partition{0, 0, 0} << Partition{0, 0, 1} << 2.0 / 3;
}

void StopHintTest::changes()
{
    QFETCH(Partition, before);
    QFETCH(Partition, now);
    QFETCH(double, share);
    QCOMPARE(changedShare(before, now), share);
    QCOMPARE(changedShare(now, before), share);
}

void StopHintTest::hints_data()
{
    QTest::addColumn<Changes>("changes");
    QTest::addColumn<double>("half");
    QTest::addColumn<bool>("mayStop");
    QTest::newRow("no answers") << Changes() << 0.01 << false;
    QTest::newRow("too few answers") << Changes(14, 0.0) << 0.01 << false;
    QTest::newRow("quiet") << Changes(15, 0.0002) << 0.01 << true;
    QTest::newRow("quiet, but not sure") << Changes(15, 0.0) << 0.03 << false;
    QTest::newRow("still moving") << Changes(15, 0.001) << 0.01 << false;
    Changes late(20, 0.0);
    late.front() = 0.5;
    QTest::newRow("moved long ago") << late << 0.01 << true;
    late.back() = 0.5;
    QTest::newRow("moved now") << late << 0.01 << false;
}

void StopHintTest::hints()
{
    QFETCH(Changes, changes);
    QFETCH(double, half);
    QFETCH(bool, mayStop);
    QualityEstimate quality;
    quality.precision = {0.9, 0.9 - half, 0.9 + half};
    quality.recall = {0.9, 0.9, 0.9};
    QCOMPARE(winnow::engine::mayStop(changes, quality), mayStop);
    quality.recall = {0.9, 0.8, 0.95};
    QVERIFY(!winnow::engine::mayStop(changes, quality));
}

WINNOW_TEST(StopHintTest)
#include "stophint_test.moc"
