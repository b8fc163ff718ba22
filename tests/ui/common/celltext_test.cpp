#include "tests/support/testmain.h"
#include "ui/common/celltext.h"
#include "ui/common/theme.h"

#include <QFontMetricsF>
#include <QImage>
#include <QPainter>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow::ui;

namespace {

QImage painted(const QString& text, const std::vector<winnow::engine::TextRange>& differing)
{
    QImage image(200, 60, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    CellText(text, QFont(), 180).paint(painter, {5, 5}, Qt::black, differing, Theme::light());
    return image;
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

class CellTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wrapsAtTheWidth();
    void breaksLinesOfTheValue();
    void cutsLongValues();
    void leavesOutLinesThatDoNotFit();
    void marksDifferingWordsOnly();
    void neverReadsMarkup();
    void standsRangesBeyondTheText();
};

void CellTextTest::wrapsAtTheWidth()
{
    const double oneLine = CellText(u"word"_s, QFont(), 400).height();
    QVERIFY(CellText(u"word word word word word word word"_s, QFont(), 60).height() >= 3 * oneLine);
    QVERIFY(CellText(QString(200, u'x'), QFont(), 60).height() >= 3 * oneLine);
    QCOMPARE(CellText(QString(), QFont(), 60).height(), oneLine);
}

void CellTextTest::breaksLinesOfTheValue()
{
    QCOMPARE(CellText(u"a\nb\nc"_s, QFont(), 400).height(), 3 * CellText(u"a"_s, QFont(), 400).height());
}

void CellTextTest::cutsLongValues()
{
    const QString longText = QString(CellText::shownLength, u'x');
    QCOMPARE(CellText(longText + longText + longText, QFont(), 400).height(),
        CellText(longText, QFont(), 400).height());
}

void CellTextTest::leavesOutLinesThatDoNotFit()
{
    const double oneLine = CellText(u"word"_s, QFont(), 60).height();
    const QString longText = u"word "_s.repeated(40);
    const CellText cut(longText, QFont(), 60, 2 * oneLine);
    QVERIFY(cut.isCut());
    QCOMPARE(cut.height(), 2 * oneLine);
    QVERIFY(!CellText(u"word"_s, QFont(), 60, 2 * oneLine).isCut());
    QCOMPARE(CellText(longText, QFont(), 60, 1).height(), oneLine); // one line is always shown

    const auto painted = [](const CellText& text) {
        QImage image(100, 200, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        text.paint(painter, {5, 5}, Qt::black, {}, Theme::light());
        return image;
    };
    const int firstLine = 5 + static_cast<int>(oneLine) - 2;
    QCOMPARE(painted(cut).copy(0, 0, 100, firstLine),
        painted(CellText(longText, QFont(), 60)).copy(0, 0, 100, firstLine));
    const int below = 5 + static_cast<int>(cut.height()) + 2;
    QImage blank(100, 200 - below, QImage::Format_RGB32);
    blank.fill(Qt::white);
    QCOMPARE(painted(cut).copy(0, below, 100, 200 - below), blank);
}

void CellTextTest::marksDifferingWordsOnly()
{
    const QColor mark = Theme::light().colour(ColorRole::DifferentBackground);
    QVERIFY(contains(painted(u"5954 S Albany Ave"_s, {{14, 3}}), mark));
    QVERIFY(!contains(painted(u"5954 S Albany Ave"_s, {}), mark));
}

void CellTextTest::neverReadsMarkup()
{
    const QFont font;
    const double width = QFontMetricsF(font).horizontalAdvance(u"<b>x</b>"_s) - 1;
    QVERIFY(CellText(u"<b>x</b>"_s, font, width).height() > CellText(u"x"_s, font, width).height());
}

void CellTextTest::standsRangesBeyondTheText()
{
    painted(u"ab"_s, {{0, 500}, {700, 20}});
}

WINNOW_TEST(CellTextTest)
#include "celltext_test.moc"
