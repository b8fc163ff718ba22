#include "app/cli/terminalprogress.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QTest>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

class HandClock final : public engine::Clock {
public:
    qint64 now = 1000;

    [[nodiscard]] qint64 wallMs() const override { return now; }

    [[nodiscard]] qint64 monotonicMs() const override { return now; }
};

constexpr auto wipe = "\r\x1b[K";

} // namespace

class TerminalProgressTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void tellsTheTimeLeft_data();
    void tellsTheTimeLeft();
    void writesSeldom();
    void staysSilentWhenHidden();
    void wipesItsLine();
    void passesTheCancelOn();

private:
    HandClock m_clock;
    QBuffer m_device;
};

void TerminalProgressTest::init()
{
    m_device.close();
    m_device.setData({});
    m_device.open(QIODevice::WriteOnly);
}

void TerminalProgressTest::tellsTheTimeLeft_data()
{
    QTest::addColumn<qint64>("done");
    QTest::addColumn<qint64>("elapsed");
    QTest::addColumn<QString>("line");
    QTest::newRow("too early to tell") << 10LL << 500LL << "Reading: 10 %";
    QTest::newRow("seconds") << 25LL << 5000LL << "Reading: 25 %, 15 s left";
    QTest::newRow("minutes") << 1LL << 2000LL << "Reading: 1 %, 3 min 18 s left";
    QTest::newRow("more than all") << 101LL << 2000LL << "Reading …";
}

void TerminalProgressTest::tellsTheTimeLeft()
{
    QFETCH(const qint64, done);
    QFETCH(const qint64, elapsed);
    QFETCH(const QString, line);
    TerminalProgress progress(m_device, ProgressLine::Shown, m_clock, [] { return false; });
    progress.report({u"Reading"_s, 0, 100});
    m_device.buffer().clear();
    m_device.seek(0);
    m_clock.now += elapsed;
    progress.report({u"Reading"_s, done, 100});
    QCOMPARE(QString::fromUtf8(m_device.data()), QString::fromLatin1(wipe) + line);
}

void TerminalProgressTest::writesSeldom()
{
    TerminalProgress progress(m_device, ProgressLine::Shown, m_clock, [] { return false; });
    for (int step = 0; step < 1000; ++step)
        progress.report({u"Reading"_s, step, 1000});
    QCOMPARE(m_device.data().count('\r'), 1);
    progress.report({u"Writing"_s, 0, 1000});
    QCOMPARE(m_device.data().count('\r'), 2);
}

void TerminalProgressTest::staysSilentWhenHidden()
{
    {
        TerminalProgress progress(m_device, ProgressLine::Hidden, m_clock, [] { return false; });
        progress.report({u"Reading"_s, 1, 2});
    }
    QCOMPARE(m_device.data(), QByteArray());
}

void TerminalProgressTest::wipesItsLine()
{
    {
        TerminalProgress progress(m_device, ProgressLine::Shown, m_clock, [] { return false; });
        progress.report({u"Reading"_s, 1, 2});
    }
    QVERIFY(m_device.data().endsWith(wipe));
}

void TerminalProgressTest::passesTheCancelOn()
{
    bool isWanted = false;
    const TerminalProgress progress(m_device, ProgressLine::Hidden, m_clock, [&] { return isWanted; });
    QVERIFY(!progress.isCancelled());
    isWanted = true;
    QVERIFY(progress.isCancelled());
}

} // namespace winnow::app

using winnow::app::TerminalProgressTest;
WINNOW_TEST(TerminalProgressTest)
#include "terminalprogress_test.moc"
