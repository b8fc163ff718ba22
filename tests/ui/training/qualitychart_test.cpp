#include "tests/support/testmain.h"
#include "ui/common/theme.h"
#include "ui/training/qualitychart.h"

#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow;
using ui::QualityChart;

namespace {

QImage pictureOf(QualityChart& chart)
{
    chart.resize(260, 120);
    return chart.grab().toImage();
}

bool contains(const QImage& image, const QColor& colour)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y) == colour)
                return true;
        }
    }
    return false;
}

} // namespace

class QualityChartTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QLocale::setDefault(QLocale::c()); }

    void saysAShareWithItsInterval_data();
    void saysAShareWithItsInterval();
    void drawsBothMeasures_data();
    void drawsBothMeasures();
    void standsStrangeCourses();
};

void QualityChartTest::saysAShareWithItsInterval_data()
{
    QTest::addColumn<engine::Interval>("interval");
    QTest::addColumn<QString>("text");

    QTest::newRow("usual") << engine::Interval{0.9, 0.812, 0.956} << u"0.90 (0.81 to 0.96)"_s;
    QTest::newRow("never rounded up to certainty")
        << engine::Interval{0.999, 0.9951, 0.9999} << u"0.99 (0.99 to 0.99)"_s;
    QTest::newRow("certain") << engine::Interval{1, 0, 1} << u"1.00 (0.00 to 1.00)"_s;
}

void QualityChartTest::saysAShareWithItsInterval()
{
    QFETCH(engine::Interval, interval);
    QTEST(ui::intervalText(interval), "text");
}

void QualityChartTest::drawsBothMeasures_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<bool>("isDark");

    QTest::newRow("light") << Qt::LeftToRight << false;
    QTest::newRow("dark, right to left") << Qt::RightToLeft << true;
}

void QualityChartTest::drawsBothMeasures()
{
    QFETCH(Qt::LayoutDirection, direction);
    QFETCH(bool, isDark);
    const ui::Theme theme = isDark ? ui::Theme::dark() : ui::Theme::light();
    QualityChart chart;
    chart.setPalette(ui::palette(theme));
    chart.setLayoutDirection(direction);
    QVERIFY(!contains(pictureOf(chart), theme.colour(ui::ColorRole::Accent)));
    chart.setCourse({{0, {0.7, 0.5, 0.9}, {0.6, 0.4, 0.8}}, {30, {0.9, 0.8, 0.95}, {0.8, 0.7, 0.9}}});
    const QImage picture = pictureOf(chart);
    QVERIFY(contains(picture, theme.colour(ui::ColorRole::Accent)));
    QVERIFY(contains(picture, theme.colour(ui::ColorRole::Missing)));
    QVERIFY(chart.accessibleDescription().contains(u"precision 0.90 (0.80 to 0.95)"_s));
}

void QualityChartTest::standsStrangeCourses()
{
    QualityChart chart;
    chart.setCourse({{5, {1, 1, 1}, {1, 1, 1}}}); // nothing below 1
    QVERIFY(!pictureOf(chart).isNull());
    chart.setCourse({{0, {0, 0, 0}, {0, 0, 0}}});
    QVERIFY(!pictureOf(chart).isNull());
}

WINNOW_TEST(QualityChartTest)
#include "qualitychart_test.moc"
