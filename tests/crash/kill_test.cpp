#include "engine/base/clock.h"
#include "engine/base/random.h"
#include "engine/records/atomicfile.h"
#include "engine/samples/samplefacilities.h"
#include "engine/workspace/importtable.h"
#include "engine/workspace/matchdataset.h"
#include "engine/workspace/workspace.h"
#include "tests/crash/acknowledgement.h"
#include "tests/crash/baseline.h"
#include "tests/crash/faulttotals.h"
#include "tests/crash/scriptrunner.h"
#include "tests/crash/soak.h"
#include "tests/support/testmain.h"

#include <QIODevice>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using engine::Result;

namespace {

constexpr std::uint64_t seed = 20240301;

} // namespace

/// Kills a process that decides, again and again, and holds its acknowledgements against what can be read
/// afterwards.
class KillTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void killsLoseNothing(); // F01
    void earlyPromisesAreCaught();

private:
    Result<engine::SessionId> makeSession();
    Result<QByteArray> runAndKill(Promise promise, int number);
    Result<void> judgeOneKill(Promise promise, int number, FaultTotals& totals);

    [[nodiscard]] QString workspacePath() const { return m_folder->filePath(u"kill.winnow"_s); }

    engine::SystemClock m_clock;
    engine::Random m_random{seed};
    std::unique_ptr<QTemporaryDir> m_folder;
    engine::SessionId m_session;
    Baseline m_known{1, 1, {}}; ///< before the next run
};

void KillTest::init()
{
    m_random = engine::Random(seed);
    m_known = {1, 1, {}};
    m_folder = std::make_unique<QTemporaryDir>();
    const auto session = makeSession();
    QVERIFY2(session, session ? "" : qPrintable(session.error().message));
    m_session = *session;
}

Result<engine::SessionId> KillTest::makeSession()
{
    const QString table = m_folder->filePath(u"sample.csv"_s);
    const auto written = engine::writeFileAtomically(
        table, [](QIODevice& device) { return engine::writeSampleFacilities(device); });
    if (!written)
        return engine::fail(written);
    const auto workspace = engine::Workspace::open(workspacePath(), engine::OpenMode::ReadWrite, m_clock);
    if (!workspace)
        return engine::fail(workspace);
    engine::SilentProgress progress;
    engine::ImportRequest import;
    import.path = table;
    const auto imported = engine::importTable(**workspace, import, progress);
    if (!imported)
        return engine::fail(imported);
    const auto matched = engine::matchDataset(
        **workspace, {imported->dataset.id, u"sample"_s, imported->dataset.schema, {}}, progress);
    if (!matched)
        return engine::fail(matched);
    return matched->session;
}

Result<QByteArray> KillTest::runAndKill(Promise promise, int number)
{
    constexpr int startingMs = 60;
    constexpr int decidingMs = 80;
    constexpr int patienceMs = 30'000;
    QProcess child;
    child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    child.start(QStringLiteral(WINNOW_DECISION_LOOP),
        {workspacePath(), QString::number(m_session.value),
            QString::number(seed + static_cast<std::uint64_t>(number)),
            promise == Promise::AfterCommit ? u"after"_s : u"before"_s});
    // Every eighth kill comes while the workspace opens, the others while the loop decides.
    const bool isAtStart = number % 8 == 7;
    if (!isAtStart && !child.waitForReadyRead(patienceMs))
        return engine::fail(engine::ErrorCode::Internal, u"the loop acknowledged nothing"_s);
    const auto spreadMs = static_cast<std::uint64_t>(isAtStart ? startingMs : decidingMs);
    if (child.waitForFinished(static_cast<int>(m_random.below(spreadMs))))
        return engine::fail(engine::ErrorCode::Internal, u"the loop ended by itself"_s);
    child.kill();
    child.waitForFinished(-1);
    return child.readAllStandardOutput();
}

Result<void> KillTest::judgeOneKill(Promise promise, int number, FaultTotals& totals)
{
    const auto output = runAndKill(promise, number);
    if (!output)
        return engine::fail(output);
    const auto recovered = judgeWorkspace(workspacePath(), m_known, fromLines(*output), totals);
    if (!recovered)
        return engine::fail(recovered);
    if (!recovered->empty())
        m_known.lastOperation = {recovered->back().seq};
    return {};
}

void KillTest::killsLoseNothing()
{
    const int kills = faultCount(200, 1000);
    FaultTotals totals;
    for (int number = 0; number < kills; ++number) {
        const auto judged = judgeOneKill(Promise::AfterCommit, number, totals);
        QVERIFY2(judged, judged ? "" : qPrintable(judged.error().message));
    }
    qInfo("in all %s", qPrintable(totals.summary(u"random kills"_s)));
    QCOMPARE(totals.findings, QStringList());
    QVERIFY(totals.isFine());
    QVERIFY2(totals.acknowledged > kills, "the loop hardly got to decide: this run proves nothing");
}

void KillTest::earlyPromisesAreCaught()
{
    constexpr int fewKills = 10;
    FaultTotals totals;
    for (int number = 0; number < fewKills; ++number) {
        const auto judged = judgeOneKill(Promise::BeforeCommit, number, totals);
        QVERIFY2(judged, judged ? "" : qPrintable(judged.error().message));
    }
    QVERIFY2(totals.lost > 0, "a program that acknowledges too early must not pass this test");
    QCOMPARE(totals.corrupt, 0);
}

} // namespace winnow::tests

using winnow::tests::KillTest;
WINNOW_TEST(KillTest)
#include "kill_test.moc"
