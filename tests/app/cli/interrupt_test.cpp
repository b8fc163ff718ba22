#include "tests/app/cli/clirun.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#ifdef Q_OS_UNIX
#include <csignal>
#endif

namespace winnow::tests {

using namespace Qt::StringLiterals;
using app::ExitCode;

/// The program as a process: Ctrl-C while it works, and a second one beside it.
class InterruptTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void interruptCancelsCleanly();
};

void InterruptTest::interruptCancelsCleanly()
{
#ifndef Q_OS_UNIX
    QSKIP("Ctrl-C cannot be sent to a process here");
#else
    const QTemporaryDir folder;
    const QString workspace = folder.filePath(u"w.winnow"_s);
    const QString table = writeFile(folder.filePath(u"large.csv"_s), largeTable());
    QProcess process;
    process.start(QStringLiteral(WINNOW_CLI), {u"match"_s, table, u"--workspace"_s, workspace, u"--json"_s});
    QVERIFY(process.waitForStarted());
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(workspace) || process.state() == QProcess::NotRunning, 30'000);

    const CliRun beside = runCli({u"undo"_s, u"--workspace"_s, workspace, u"--json"_s});
    QCOMPARE(beside.json()[u"error"_s][u"code"_s].toString(), u"locked"_s);

    ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    QVERIFY(process.waitForFinished(60'000));
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), static_cast<int>(ExitCode::Failed));
    const QJsonDocument printed = QJsonDocument::fromJson(process.readAllStandardOutput());
    QCOMPARE(printed[u"error"_s][u"code"_s].toString(), u"cancelled"_s);

    const CliRun sessions = runCli({u"sessions"_s, u"--workspace"_s, workspace, u"--json"_s});
    QCOMPARE(sessions.json()[u"sessions"_s].toArray().size(), 0);
    QCOMPARE(runCli({u"check"_s, u"--workspace"_s, workspace}).exit, ExitCode::Fine);
#endif
}

} // namespace winnow::tests

using winnow::tests::InterruptTest;
WINNOW_TEST(InterruptTest)
#include "interrupt_test.moc"
