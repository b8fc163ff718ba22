#include "app/cli/measurement.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <numeric>

namespace winnow::app {

using namespace Qt::StringLiterals;
using Observations = std::vector<double>;

class MeasurementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void summarizes_data();
    void summarizes();
    void hasTheMembersOfTheInterface();
};

void MeasurementTest::summarizes_data()
{
    Observations hundred(100);
    std::iota(hundred.rbegin(), hundred.rend(), 1.0);
    Observations thousand(1000);
    std::iota(thousand.begin(), thousand.end(), 1.0);

    QTest::addColumn<Observations>("observations");
    QTest::addColumn<double>("median");
    QTest::addColumn<double>("p99");
    QTest::addColumn<double>("max");
    QTest::newRow("none") << Observations{} << 0.0 << 0.0 << 0.0;
    QTest::newRow("one") << Observations{3} << 3.0 << 3.0 << 3.0;
    QTest::newRow("even") << Observations{4, 1} << 2.5 << 4.0 << 4.0;
    QTest::newRow("odd, unsorted") << Observations{9, 1, 5} << 5.0 << 9.0 << 9.0;
    QTest::newRow("hundred") << hundred << 50.5 << 99.0 << 100.0;
    QTest::newRow("thousand") << thousand << 500.5 << 990.0 << 1000.0;
}

void MeasurementTest::summarizes()
{
    QFETCH(const Observations, observations);
    QFETCH(const double, median);
    QFETCH(const double, p99);
    QFETCH(const double, max);
    const Measurement expected{u"w"_s, u"s"_s, median, p99, max, static_cast<qint64>(observations.size())};
    QCOMPARE(summarize(u"w"_s, u"s"_s, observations), expected);
}

void MeasurementTest::hasTheMembersOfTheInterface()
{
    const QStringList members{u"max"_s, u"median"_s, u"n"_s, u"p99"_s, u"unit"_s, u"what"_s};
    QCOMPARE(measurementJson({}).keys(), members);
}

} // namespace winnow::app

using winnow::app::MeasurementTest;
WINNOW_TEST(MeasurementTest)
#include "measurement_test.moc"
