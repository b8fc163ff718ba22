#include "app/desktop/windowfit.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::app;

class WindowFitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void staysOnTheScreen_data();
    void staysOnTheScreen();
};

void WindowFitTest::staysOnTheScreen_data()
{
    QTest::addColumn<QSize>("room");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isMaximized");
    QTest::newRow("large screen") << QSize(1920, 1040) << QSize(1440, 900) << false;
    QTest::newRow("just large enough") << QSize(1440, 930) << QSize(1440, 900) << false;
    QTest::newRow("no room for the title") << QSize(1440, 929) << QSize(1440, 899) << true;
    QTest::newRow("small laptop") << QSize(1366, 728) << QSize(1366, 698) << true;
    QTest::newRow("narrow") << QSize(1280, 1024) << QSize(1280, 900) << true;
}

void WindowFitTest::staysOnTheScreen()
{
    QFETCH(const QSize, room);
    QFETCH(const QSize, size);
    QFETCH(const bool, isMaximized);
    QCOMPARE(windowFit({1440, 900}, room, 30), (WindowFit{size, isMaximized}));
}

WINNOW_TEST(WindowFitTest)
#include "windowfit_test.moc"
