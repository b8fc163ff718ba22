#include "tests/support/testmain.h"
#include "ui/training/scorechart.h"

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>

using namespace winnow;
using ui::ScoreChart;

namespace {

engine::ScoreHistogram histogram()
{
    return {-5, std::vector<qint64>(20, 7)}; // -5 to 5
}

} // namespace

class ScoreChartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void movesByKeys_data();
    void movesByKeys();
    void movesByTheMouse_data();
    void movesByTheMouse();
    void showsAThresholdWithoutTelling_data();
    void showsAThresholdWithoutTelling();
    void doesNothingWithoutPairs();
    void isASliderForScreenReaders();

private:
    std::unique_ptr<ScoreChart> m_chart;
};

void ScoreChartTest::init()
{
    m_chart = std::make_unique<ScoreChart>();
    m_chart->resize(216, 120); // 200 for the scale
    m_chart->setHistogram(histogram());
    m_chart->showThreshold(1);
    m_chart->show();
}

void ScoreChartTest::movesByKeys_data()
{
    QTest::addColumn<Qt::Key>("key");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<double>("threshold");

    QTest::newRow("right") << Qt::Key_Right << Qt::LeftToRight << 1.25;
    QTest::newRow("left") << Qt::Key_Left << Qt::LeftToRight << 0.75;
    QTest::newRow("right is lower where lines run to the left") << Qt::Key_Right << Qt::RightToLeft << 0.75;
    QTest::newRow("page up") << Qt::Key_PageUp << Qt::LeftToRight << 2.0;
    QTest::newRow("end") << Qt::Key_End << Qt::LeftToRight << 5.0;
    QTest::newRow("no key of it") << Qt::Key_Y << Qt::LeftToRight << 1.0;
}

void ScoreChartTest::movesByKeys()
{
    QFETCH(Qt::Key, key);
    QFETCH(Qt::LayoutDirection, direction);
    m_chart->setLayoutDirection(direction);
    QTest::keyClick(m_chart.get(), key);
    QTEST(m_chart->threshold(), "threshold");
}

void ScoreChartTest::movesByTheMouse_data()
{
    QTest::addColumn<int>("x");
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<double>("threshold");

    QTest::newRow("in the middle") << 108 << Qt::LeftToRight << 0.0;
    QTest::newRow("at the upper end") << 208 << Qt::LeftToRight << 5.0;
    QTest::newRow("beyond it") << 215 << Qt::LeftToRight << 5.0;
    QTest::newRow("mirrored") << 28 << Qt::RightToLeft << 4.0;
}

void ScoreChartTest::movesByTheMouse()
{
    QFETCH(int, x);
    QFETCH(Qt::LayoutDirection, direction);
    m_chart->setLayoutDirection(direction);
    const QSignalSpy changes(m_chart.get(), &QAbstractSlider::valueChanged);
    QTest::mousePress(m_chart.get(), Qt::LeftButton, {}, {x, 50});
    QTEST(m_chart->threshold(), "threshold");
    m_chart->showThreshold(-3); // what comes while it is dragged waits
    QTest::mouseRelease(m_chart.get(), Qt::LeftButton, {}, {x, 50});
    QTEST(m_chart->threshold(), "threshold");
    QCOMPARE(changes.size(), 1);
}

void ScoreChartTest::showsAThresholdWithoutTelling_data()
{
    QTest::addColumn<double>("given");
    QTest::addColumn<double>("shown");

    QTest::newRow("as it is") << 2.5 << 2.5;
    QTest::newRow("rounded to a step") << 2.51 << 2.5;
    QTest::newRow("beyond the scores") << 99.0 << 5.0;
}

void ScoreChartTest::showsAThresholdWithoutTelling()
{
    QFETCH(double, given);
    const QSignalSpy changes(m_chart.get(), &QAbstractSlider::valueChanged);
    m_chart->showThreshold(given);
    QTEST(m_chart->threshold(), "shown");
    QVERIFY(changes.isEmpty());
}

void ScoreChartTest::doesNothingWithoutPairs()
{
    m_chart->setHistogram({});
    QVERIFY(!m_chart->isEnabled());
    QVERIFY(!m_chart->grab().isNull());
}

void ScoreChartTest::isASliderForScreenReaders()
{
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(m_chart.get());
    QVERIFY(accessible && accessible->valueInterface());
    QCOMPARE(accessible->valueInterface()->currentValue().toInt(), 16);
    QVERIFY(!accessible->text(QAccessible::Name).isEmpty());
}

WINNOW_TEST(ScoreChartTest)
#include "scorechart_test.moc"
