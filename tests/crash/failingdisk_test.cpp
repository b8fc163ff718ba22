#include "engine/workspace/workspace.h"
#include "tests/crash/baseworkspaces.h"
#include "tests/crash/canonicalscript.h"
#include "tests/crash/faulttotals.h"
#include "tests/crash/soak.h"
#include "tests/support/faultvfs.h"
#include "tests/support/manualclock.h"
#include "tests/support/testmain.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using engine::ErrorCode;
using engine::Result;

namespace {

struct FaultKind {
    FileOperations operations;
    Fault fault = Fault::IoError;
};

/// A script whose nth operation fails, in this process, and a reviewer who tries again.
class StruckRun {
public:
    StruckRun(const CanonicalScript& script, const QString& path, const FaultPlan& plan)
        : m_script(script)
        , m_path(path)
        , m_repeat(plan.repeat)
    {
        m_vfs.observe([this, nth = plan.nth](qint64 number, FileOperation operation) {
            if (m_isAfterwards)
                m_afterwards.push_back(operation);
            m_isAfterwards = number >= nth;
        });
        m_vfs.arm(plan);
    }

    /// What cannot be done even when tried again after the fault is the error of the run.
    Result<void> run()
    {
        auto workspace = open();
        if (!workspace) {
            noteRefusal(workspace.error());
            m_vfs.disarm();
            workspace = open();
        }
        if (!workspace)
            return engine::fail(workspace);
        ScriptRunner runner(**workspace, Promise::AfterCommit,
            [this](const Acknowledgement& done) { m_acknowledged.push_back(done); });
        for (const CanonicalScript::Step& step : m_script.steps) {
            auto done = step(runner);
            if (!done && m_repeat == Repeat::ForEver) {
                noteRefusal(done.error());
                done = step(runner); // refused once more
            }
            if (!done) {
                noteRefusal(done.error());
                m_vfs.disarm();
                done = step(runner);
            }
            if (!done)
                return done;
        }
        return {};
    }

    [[nodiscard]] bool wasStruck() const { return m_vfs.struck() > 0; }

    [[nodiscard]] const std::vector<Acknowledgement>& acknowledged() const { return m_acknowledged; }

    [[nodiscard]] const std::vector<engine::Error>& refusals() const { return m_refusals; }

    /// Whether anything was written after the failure and before the workspace was opened anew.
    [[nodiscard]] bool wroteOn() const
    {
        const auto next = std::find_if(m_afterwards.begin(), m_afterwards.end(), [](FileOperation operation) {
            return operation == FileOperation::Write || operation == FileOperation::Open;
        });
        return next != m_afterwards.end() && *next == FileOperation::Write;
    }

private:
    Result<std::unique_ptr<engine::Workspace>> open() const
    {
        return engine::Workspace::open(m_path, engine::OpenMode::ReadWrite, m_clock);
    }

    void noteRefusal(const engine::Error& error) { m_refusals.push_back(error); }

    const CanonicalScript& m_script;
    QString m_path;
    Repeat m_repeat;
    ManualClock m_clock;
    std::vector<Acknowledgement> m_acknowledged;
    std::vector<engine::Error> m_refusals;
    bool m_isAfterwards = false;
    std::vector<FileOperation> m_afterwards; ///< the failure
    FaultVfs m_vfs;
};

/// SQLite tells of a failed sync in a commit. One while the log flows into the file it keeps to itself, and
/// writes all of that anew the next time; that also happens when a workspace is closed that could not be
/// opened.
bool isSeenByTheEngine(const CanonicalScript& script, const FaultPlan& plan)
{
    return plan.operations == FileOperations(FileOperation::Sync)
        && (script.name == "decide"_L1 || script.name == "undo"_L1 || script.name == "import"_L1
            || script.name == "match"_L1);
}

} // namespace

/// Lets each operation on files fail, once or from then on: the verb says why, what was acknowledged stays,
/// nothing is half written, and once the fault is over work goes on in the same process.
class FailingDiskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void workGoesOn_data();
    void workGoesOn();
    void cleanupTestCase();

private:
    /// False when the run was not struck.
    Result<bool> judgeFault(const CanonicalScript& script, const FaultPlan& plan,
        const QList<ErrorCode>& expected, FaultTotals& totals);

    BaseWorkspaces m_bases;
    QTemporaryDir m_folder;
    FaultTotals m_all;
};

Result<bool> FailingDiskTest::judgeFault(const CanonicalScript& script, const FaultPlan& plan,
    const QList<ErrorCode>& expected, FaultTotals& totals)
{
    const auto before = m_bases.layOut(script.base, m_folder.path());
    if (!before)
        return engine::fail(before);
    const QString path = BaseWorkspaces::pathIn(m_folder.path());
    bool wasStruck = false;
    bool wroteOn = false;
    std::vector<Acknowledgement> acknowledged;
    {
        StruckRun run(script, path, plan);
        if (const auto done = run.run(); !done)
            return engine::fail(done);
        wasStruck = run.wasStruck();
        acknowledged = run.acknowledged();
        wroteOn = run.wroteOn();
        for (const engine::Error& refusal : run.refusals()) {
            if (!expected.contains(refusal.code))
                totals.findings.append(
                    u"told as %1: %2"_s.arg(engine::errorCodeName(refusal.code), refusal.message));
        }
    }
    const auto judged = judgeWorkspace(path, *before, acknowledged, totals);
    if (!judged)
        return engine::fail(judged);
    if (wroteOn && isSeenByTheEngine(script, plan))
        totals.findings.append(u"the failed connection was used on"_s);
    if (judged->size() != acknowledged.size())
        totals.findings.append(u"a refused step is in the log"_s);
    return wasStruck;
}

void FailingDiskTest::workGoesOn_data()
{
    const FileOperations syncs = FileOperation::Sync;
    const FileOperations writes = FileOperation::Write;

    struct Row {
        QString name;
        FaultKind kind;
        QList<ErrorCode> expected;
    };

    const QList<Row> rows{
        {u"F06 disk full"_s, {writes, Fault::DiskFull}, {ErrorCode::DiskFull}},
        {u"F06 short write"_s, {writes, Fault::ShortWrite}, {ErrorCode::Unreadable}},
        {u"F14 sync"_s, {syncs, Fault::IoError}, {ErrorCode::Unreadable}},
        {u"F06 any operation"_s, {lastingOperations, Fault::IoError}, {ErrorCode::Unreadable}},
        {u"F06 cannot open"_s, {FileOperation::Open, Fault::CannotOpen}, {ErrorCode::Unreadable}},
        {u"F11 busy"_s, {FileOperation::Lock, Fault::Busy}, {ErrorCode::Locked}},
    };
    QTest::addColumn<QString>("script");
    QTest::addColumn<FaultKind>("kind");
    QTest::addColumn<Repeat>("repeat");
    QTest::addColumn<QList<ErrorCode>>("expected");
    for (const Row& row : rows) {
        for (const QString& script :
            {u"create"_s, u"upgrade"_s, u"import"_s, u"match"_s, u"decide"_s, u"undo"_s, u"checkpoint"_s}) {
            // It writes as deciding does; only its syncs are few.
            if (script == "undo"_L1 && !isSoak() && row.kind.operations.testFlag(FileOperation::Write))
                continue;
            QTest::newRow(qPrintable(u"%1, once, %2"_s.arg(row.name, script)))
                << script << row.kind << Repeat::Once << row.expected;
            // The remains of an import have to be removed before the next one.
            const QList<ErrorCode> again
                = script == "import"_L1 ? row.expected + QList{ErrorCode::Conflict} : row.expected;
            QTest::newRow(qPrintable(u"%1, for ever, %2"_s.arg(row.name, script)))
                << script << row.kind << Repeat::ForEver << again;
        }
    }
}

void FailingDiskTest::workGoesOn()
{
    QFETCH(const QString, script);
    QFETCH(const FaultKind, kind);
    QFETCH(const Repeat, repeat);
    QFETCH(const QList<ErrorCode>, expected);
    const CanonicalScript canonical = canonicalScript(script);
    FaultTotals totals;
    bool wasStruck = true;
    for (qint64 nth = 1; wasStruck; nth += everyNth(7)) {
        const auto judged
            = judgeFault(canonical, {kind.operations, nth, kind.fault, repeat}, expected, totals);
        QVERIFY2(judged,
            qPrintable(u"operation %1: %2"_s.arg(nth).arg(judged ? QString() : judged.error().message)));
        QVERIFY2(totals.findings.isEmpty(),
            qPrintable(u"operation %1: %2"_s.arg(nth).arg(totals.findings.join(u"; "_s))));
        wasStruck = *judged;
    }
    QVERIFY(totals.isFine());
    m_all += totals;
}

void FailingDiskTest::cleanupTestCase()
{
    qInfo("in all %s", qPrintable(m_all.summary(u"failing operations"_s)));
}

} // namespace winnow::tests

using winnow::tests::FailingDiskTest;
WINNOW_TEST(FailingDiskTest)
#include "failingdisk_test.moc"
