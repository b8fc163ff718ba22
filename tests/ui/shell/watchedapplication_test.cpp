#include "tests/support/testmain.h"
#include "tests/support/watchedapplication.h"

#include <QEventLoop>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace winnow::tests;

/// The watch over the event loop that all window tests run under (F24).
class WatchedApplicationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsWhoWasDeaf();
    void aLoopInsideIsNotDeaf();

private:
    static WatchedApplication& application()
    {
        return *static_cast<WatchedApplication*>(QCoreApplication::instance());
    }
};

void WatchedApplicationTest::init()
{
    application().forget();
}

void WatchedApplicationTest::tellsWhoWasDeaf()
{
    QTimer::singleShot(0, this, [] { QThread::msleep(150); });
    QTRY_VERIFY(application().longestMs() >= 150);
    QVERIFY(!application().longestName().empty());
    application().forget();
}

void WatchedApplicationTest::aLoopInsideIsNotDeaf()
{
    bool isDone = false;
    QTimer::singleShot(0, this, [&isDone] {
        QEventLoop loop;
        QTimer::singleShot(150, &loop, &QEventLoop::quit);
        loop.exec();
        isDone = true;
    });
    QTRY_VERIFY(isDone);
    QVERIFY(application().longestMs() < 150);
}

WINNOW_TEST(WatchedApplicationTest)
#include "watchedapplication_test.moc"
