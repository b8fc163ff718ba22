#include "tests/support/testmain.h"
#include "ui/review/reviewframe.h"

#include <QTest>

using winnow::ui::FrameWidth;
using winnow::ui::ReviewFrame;

class ReviewFrameTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void choosesByTheWindowsWidth_data();
    void choosesByTheWindowsWidth();
    void arrangesItsParts();
};

void ReviewFrameTest::choosesByTheWindowsWidth_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<FrameWidth>("expected");

    QTest::newRow("1440") << 1440 << FrameWidth::Wide;
    QTest::newRow("1100") << 1100 << FrameWidth::Wide;
    QTest::newRow("1099") << 1099 << FrameWidth::Medium;
    QTest::newRow("800") << 800 << FrameWidth::Medium;
    QTest::newRow("799") << 799 << FrameWidth::Narrow;
}

void ReviewFrameTest::choosesByTheWindowsWidth()
{
    QFETCH(int, width);
    QTEST(winnow::ui::frameWidthOf(width), "expected");
}

void ReviewFrameTest::arrangesItsParts()
{
    auto* queue = new QWidget;
    auto* card = new QWidget;
    auto* reasons = new QWidget;
    auto* decisions = new QWidget;
    decisions->setMinimumHeight(56);
    ReviewFrame frame({queue, card, reasons, decisions});
    const auto topOf = [&frame](const QWidget* part) {
        return part->mapTo(&frame, QPoint()).y();
    };
    frame.resize(1440, 900);
    frame.show();
    QVERIFY(queue->isVisible() && reasons->isVisible());
    QCOMPARE(topOf(reasons), topOf(card));

    frame.resize(1000, 700);
    QTRY_VERIFY(!queue->isVisible());
    QVERIFY(reasons->isVisible());
    frame.setQueueShown(true);
    QVERIFY(queue->isVisible());
    QVERIFY(queue->geometry().bottom() <= topOf(decisions)); // the answers stay in reach
    frame.closeDrawer();
    QVERIFY(!queue->isVisible());

    frame.resize(760, 700);
    QTRY_VERIFY(topOf(reasons) > topOf(card));
    frame.setReasonsShown(false);
    QVERIFY(!reasons->isVisible());

    frame.resize(1440, 900);
    QTRY_VERIFY(queue->isVisible());
    QVERIFY(!reasons->isVisible());
    frame.setReasonsShown(true);
    QTRY_COMPARE(topOf(reasons), topOf(card));
}

WINNOW_TEST(ReviewFrameTest)
#include "reviewframe_test.moc"
