#include "tests/crash/baseworkspaces.h"
#include "tests/crash/canonicalscript.h"
#include "tests/crash/faulttotals.h"
#include "tests/crash/soak.h"
#include "tests/support/faultplan.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using engine::Result;

namespace {

struct ChildRun {
    int exitCode = 0;
    std::vector<Acknowledgement> acknowledged;
};

} // namespace

/// Ends a process at every operation on files of the canonical scripts, and holds its acknowledgements
/// against what can be read afterwards.
class KillPointsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPointLosesNothing_data();
    void everyPointLosesNothing();
    void earlyPromisesAreCaught();
    void closedStreamsDoNotReachTheFile(); // F16
    void cleanupTestCase();

private:
    Result<ChildRun> runChild(const QString& script, qint64 nth, const QString& how, const QString& promise);
    /// False once the script runs to its end.
    Result<bool> judgePoint(const CanonicalScript& script, qint64 nth, const QString& how,
        const QString& promise, FaultTotals& totals);

    BaseWorkspaces m_bases;
    QTemporaryDir m_folder;
    QSet<QByteArray> m_exports; ///< what was found in place of the exported file: all of it or no file
    FaultTotals m_all;
};

Result<ChildRun> KillPointsTest::runChild(
    const QString& script, qint64 nth, const QString& how, const QString& promise)
{
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral(WINNOW_FAULT_CHILD),
        {BaseWorkspaces::pathIn(m_folder.path()), script, QString::number(nth), how, promise});
    child.waitForFinished(-1);
    if (child.exitStatus() != QProcess::NormalExit
        || (child.exitCode() != 0 && child.exitCode() != killedExitCode))
        return engine::fail(engine::ErrorCode::Internal,
            u"the child failed at operation %1 with exit code %2"_s.arg(nth).arg(child.exitCode()));
    return ChildRun{child.exitCode(), fromLines(child.readAllStandardOutput())};
}

Result<bool> KillPointsTest::judgePoint(const CanonicalScript& script, qint64 nth, const QString& how,
    const QString& promise, FaultTotals& totals)
{
    const auto before = m_bases.layOut(script.base, m_folder.path());
    if (!before)
        return engine::fail(before);
    const auto run = runChild(script.name, nth, how, promise);
    if (!run)
        return engine::fail(run);
    const auto judged
        = judgeWorkspace(BaseWorkspaces::pathIn(m_folder.path()), *before, run->acknowledged, totals);
    if (!judged)
        return engine::fail(
            engine::ErrorCode::Internal, u"after operation %1: %2"_s.arg(nth).arg(judged.error().message));
    QFile exported(QDir(m_folder.path()).filePath(u"clusters.csv"_s));
    if (exported.open(QIODevice::ReadOnly))
        m_exports.insert(exported.readAll());
    return run->exitCode == killedExitCode;
}

void KillPointsTest::everyPointLosesNothing_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("how");
    QTest::newRow("F01 create") << u"create"_s << u"exit"_s;
    QTest::newRow("F03 upgrade") << u"upgrade"_s << u"exit"_s;
    QTest::newRow("F03 upgrade, torn writes") << u"upgrade"_s << u"tear"_s;
    QTest::newRow("F04 import") << u"import"_s << u"exit"_s;
    QTest::newRow("F04 match") << u"match"_s << u"exit"_s;
    QTest::newRow("F01 decide") << u"decide"_s << u"exit"_s;
    QTest::newRow("F01 decide, torn writes") << u"decide"_s << u"tear"_s;
    QTest::newRow("F01 partial yes") << u"partial yes"_s << u"exit"_s;
    QTest::newRow("F01 undo") << u"undo"_s << u"exit"_s;
    QTest::newRow("F01 compare") << u"compare"_s << u"exit"_s;
    QTest::newRow("F01 rebuild") << u"rebuild"_s << u"exit"_s;
    QTest::newRow("F01 checkpoint") << u"checkpoint"_s << u"exit"_s;
    QTest::newRow("F01 checkpoint, torn writes") << u"checkpoint"_s << u"tear"_s;
    if (isSoak())
        QTest::newRow("F01 whole life") << u"whole life"_s << u"exit"_s;
    QTest::newRow("F05 export") << u"export"_s << u"exit"_s;
}

void KillPointsTest::everyPointLosesNothing()
{
    QFETCH(const QString, script);
    QFETCH(const QString, how);
    const CanonicalScript canonical = canonicalScript(script);
    FaultTotals totals;
    m_exports.clear();
    bool isKilled = true;
    for (qint64 nth = 1; isKilled; nth += everyNth(9)) {
        const auto judged = judgePoint(canonical, nth, how, u"after"_s, totals);
        QVERIFY2(judged, judged ? "" : qPrintable(judged.error().message));
        isKilled = *judged;
    }
    --totals.faults; // the last run came to its end
    qInfo("%s", qPrintable(totals.summary(u"kills"_s)));
    QCOMPARE(totals.findings, QStringList());
    QVERIFY(totals.isFine());
    QCOMPARE(m_exports.size(), script == "export"_L1 ? 1 : 0);
    QVERIFY2(totals.faults >= 10 / everyNth(9), "hardly any operation came: this run proves nothing");
    m_all += totals;
}

void KillPointsTest::earlyPromisesAreCaught()
{
    const CanonicalScript canonical = canonicalScript(u"decide"_s);
    FaultTotals totals;
    bool isKilled = true;
    for (qint64 nth = 1; isKilled; nth += 5 * everyNth(2)) {
        const auto judged = judgePoint(canonical, nth, u"exit"_s, u"before"_s, totals);
        QVERIFY2(judged, judged ? "" : qPrintable(judged.error().message));
        isKilled = *judged;
    }
    QVERIFY2(totals.lost > 0, "a program that acknowledges too early must not pass this test");
    QCOMPARE(totals.corrupt, 0);
}

/// What a library prints must not land in a file that has got the number of a closed stream.
void KillPointsTest::closedStreamsDoNotReachTheFile()
{
    const CanonicalScript canonical = canonicalScript(u"decide"_s);
    const auto before = m_bases.layOut(canonical.base, m_folder.path());
    QVERIFY(before);
    const QString path = BaseWorkspaces::pathIn(m_folder.path());
    const int exitCode = QProcess::execute(u"/bin/sh"_s,
        {u"-c"_s, u"exec \"$0\" \"$1\" decide 0 exit after <&- >&- 2>&-"_s,
            QStringLiteral(WINNOW_FAULT_CHILD), path});
    QCOMPARE(exitCode, 0);
    FaultTotals totals;
    const auto judged = judgeWorkspace(path, *before, {}, totals);
    QVERIFY2(judged, judged ? "" : qPrintable(judged.error().message));
    QCOMPARE(judged->size(), canonical.steps.size());
    QCOMPARE(totals.corrupt, 0);
}

void KillPointsTest::cleanupTestCase()
{
    qInfo("in all %s", qPrintable(m_all.summary(u"kills"_s)));
}

} // namespace winnow::tests

using winnow::tests::KillPointsTest;
WINNOW_TEST(KillPointsTest)
#include "killpoints_test.moc"
