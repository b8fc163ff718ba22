#include "app/desktop/handover.h"
#include "engine/base/random.h"
#include "tests/review/clistate.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QHostAddress>
#include <QLocalSocket>
#include <QProcess>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <csignal>
#include <memory>
#include <unistd.h>

namespace winnow::tests {

using namespace Qt::StringLiterals;

/// The real window and what comes from outside: the system that wants it to end (F23), and a second program
/// that would open the same workspace (F11, S11).
class WindowSignalsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void endsAtOnceWhenTheSystemAsks_data();
    void endsAtOnceWhenTheSystemAsks();
    void aSecondProgramHandsItsFileOver();
    void aHolderThatDoesNotAnswerKeepsNobodyWaiting();
    void aStaleSocketIsReplaced();
    void garbageOnTheSocketDoesNoHarm();
    void opensNoConnection();

private:
    using Window = std::unique_ptr<QProcess>;

    [[nodiscard]] QString workspace() const { return m_folder.filePath(u"sample.winnow"_s); }

    [[nodiscard]] QStringList words(const QStringList& more = {}) const;
    [[nodiscard]] Window start() const;
    /// Until the window takes requests.
    [[nodiscard]] bool isListening() const;

    QTemporaryDir m_folder;
    QString m_session;
};

void WindowSignalsTest::initTestCase()
{
    const QJsonObject matched = askCli(workspace(),
        {u"match"_s, QStringLiteral(WINNOW_SOURCE_ROOT "/resources/sample/clinics-and-schools.csv")});
    m_session = QString::number(matched["session"_L1].toInteger());
    QVERIFY(m_session != u"0"_s);
}

QStringList WindowSignalsTest::words(const QStringList& more) const
{
    return QStringList{u"--workspace"_s, workspace(), u"--settings"_s, m_folder.filePath(u"settings.ini"_s)}
    + more;
}

WindowSignalsTest::Window WindowSignalsTest::start() const
{
    auto window = std::make_unique<QProcess>();
    window->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    window->start(QStringLiteral(WINNOW_WINDOW), words({u"--open-session"_s, m_session}));
    return window;
}

bool WindowSignalsTest::isListening() const
{
    constexpr int tries = 200;
    for (int attempt = 0; attempt < tries; ++attempt) {
        if (app::handOver(workspace(), {}))
            return true;
        QTest::qWait(50);
    }
    return false;
}

void WindowSignalsTest::endsAtOnceWhenTheSystemAsks_data()
{
    QTest::addColumn<int>("signal");
    QTest::addColumn<int>("afterMs");
    engine::Random random(23);
    for (const int signal : {SIGTERM, SIGINT, SIGHUP}) {
        for (int round = 0; round < 6; ++round)
            QTest::addRow("F23 signal %d, round %d", signal, round)
                << signal << static_cast<int>(random.below(300));
    }
}

void WindowSignalsTest::endsAtOnceWhenTheSystemAsks()
{
    QFETCH(const int, signal);
    QFETCH(const int, afterMs);
    const Window window = start();
    QVERIFY(isListening());
    QTest::qWait(afterMs);
    QElapsedTimer timer;
    timer.start();
    ::kill(static_cast<pid_t>(window->processId()), signal);
    QVERIFY(window->waitForFinished(2'500));
    qInfo("ended after %lld ms", timer.elapsed());
    QCOMPARE(window->exitStatus(), QProcess::NormalExit);
    QCOMPARE(window->exitCode(), 0);
    QVERIFY(!QFile::exists(workspace() + u".lock"_s));
    QVERIFY(askCli(workspace(), {u"check"_s})["ok"_L1].toBool());
}

void WindowSignalsTest::aSecondProgramHandsItsFileOver()
{
    QFile table(m_folder.filePath(u"next month.csv"_s));
    QVERIFY(table.open(QIODevice::WriteOnly) && table.write("name,town\nAda,Ulm\nAda,Ulm\n") > 0);
    table.close();
    const Window first = start();
    QVERIFY(isListening());
    QProcess second;
    second.start(QStringLiteral(WINNOW_WINDOW), words({table.fileName()}));
    QVERIFY(second.waitForFinished(10'000));
    QCOMPARE(second.exitCode(), 0);
    QElapsedTimer timer;
    timer.start();
    QVERIFY(app::handOver(workspace(), {table.fileName()}));
    qInfo("F11 handed over in %lld ms", timer.elapsed());
    QCOMPARE(first->state(), QProcess::Running);
    ::kill(static_cast<pid_t>(first->processId()), SIGTERM);
    QVERIFY(first->waitForFinished(2'500));
}

void WindowSignalsTest::aHolderThatDoesNotAnswerKeepsNobodyWaiting()
{
    const Window first = start();
    QVERIFY(isListening());
    const auto process = static_cast<pid_t>(first->processId());
    ::kill(process, SIGSTOP);
    QVERIFY(!app::handOver(workspace(), {}));
    QProcess second; // stays, and says who has the workspace open
    second.start(QStringLiteral(WINNOW_WINDOW), words());
    QVERIFY(!second.waitForFinished(1'500));
    second.terminate();
    QVERIFY(second.waitForFinished(2'500));
    ::kill(process, SIGCONT);
    QVERIFY(isListening());
    first->terminate();
    QVERIFY(first->waitForFinished(2'500));
}

void WindowSignalsTest::aStaleSocketIsReplaced()
{
    const Window killed = start();
    QVERIFY(isListening());
    killed->kill();
    QVERIFY(killed->waitForFinished());
    QVERIFY(!app::handOver(workspace(), {}));
    const Window next = start();
    QVERIFY(isListening());
    next->terminate();
    QVERIFY(next->waitForFinished(2'500));
    QCOMPARE(next->exitCode(), 0);
}

void WindowSignalsTest::garbageOnTheSocketDoesNoHarm()
{
    const Window window = start();
    QVERIFY(isListening());
    engine::Random random(11);
    const QString name = app::handoverName(workspace());
    for (int round = 0; round < 300; ++round) {
        QLocalSocket socket;
        socket.connectToServer(name);
        QVERIFY(socket.waitForConnected(1'000));
        QByteArray bytes(static_cast<qsizetype>(random.below(round % 10 == 0 ? 200'000 : 300)), '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random.below(256));
        socket.write(round % 3 == 0 ? bytes : "{\"file\":\"" + bytes + "\"}\n");
        socket.waitForBytesWritten(100);
    }
    QVERIFY(isListening());
    window->terminate();
    QVERIFY(window->waitForFinished(2'500));
    QCOMPARE(window->exitCode(), 0);
}

/// The sockets of a process that reach beyond this machine's files: their numbers are in the tables of the
/// net.
static int netSockets(qint64 process)
{
    QByteArray tables;
    for (const QString& table : {u"tcp"_s, u"tcp6"_s, u"udp"_s, u"udp6"_s, u"raw"_s, u"raw6"_s}) {
        QFile file(u"/proc/%1/net/%2"_s.arg(process).arg(table));
        if (file.open(QIODevice::ReadOnly))
            tables += file.readAll();
    }
    int found = 0;
    const QDir descriptors(u"/proc/%1/fd"_s.arg(process));
    for (const QString& name :
        descriptors.entryList(QDir::System | QDir::AllEntries | QDir::NoDotAndDotDot)) {
        std::array<char, 64> target{};
        const QByteArray link = descriptors.filePath(name).toLocal8Bit();
        if (::readlink(link.constData(), target.data(), target.size() - 1) <= 0)
            continue;
        const QByteArray text(target.data());
        if (text.startsWith("socket:[") && tables.contains(' ' + text.mid(8, text.size() - 9) + ' '))
            ++found;
    }
    return found;
}

/// S16: whoever adds no server has none. Ten minutes in the long run, a few seconds in every other.
void WindowSignalsTest::opensNoConnection()
{
    const Window window = start();
    QVERIFY(isListening());
    const qint64 process = window->processId();
    QVERIFY(QFile::exists(u"/proc/%1/net/tcp"_s.arg(process)));
    QElapsedTimer timer;
    timer.start();
    const qint64 watchedMs = qEnvironmentVariableIsSet("WINNOW_FAULT_SOAK") ? 600'000 : 4'000;
    int looks = 0;
    for (; timer.elapsed() < watchedMs; ++looks) {
        QCOMPARE(netSockets(process), 0);
        QTest::qWait(50);
    }
    qInfo("S16 %d looks, no socket but local ones", looks);
    QTcpServer server; // what the same look finds where there is one
    QVERIFY(server.listen(QHostAddress::LocalHost));
    QCOMPARE(netSockets(QCoreApplication::applicationPid()), 1);
    window->terminate();
    QVERIFY(window->waitForFinished(2'500));
}

} // namespace winnow::tests

using winnow::tests::WindowSignalsTest;
WINNOW_TEST(WindowSignalsTest)
#include "windowsignals_test.moc"
