#include "engine/review/queue.h"
#include "engine/store/database.h"
#include "engine/store/statement.h"
#include "engine/store/stores.h"
#include "tests/crash/baseline.h"
#include "tests/crash/baseworkspaces.h"
#include "tests/crash/faulttotals.h"
#include "tests/crash/scriptrunner.h"
#include "tests/support/manualclock.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using engine::ErrorCode;
using engine::Result;

namespace {

/// A disk of 1 MiB, while it lives; only root can make one.
class SmallDisk {
public:
    SmallDisk()
        : m_isMounted(
            run(u"mount"_s, {u"-t"_s, u"tmpfs"_s, u"-o"_s, u"size=1m"_s, u"winnow-test"_s, m_folder.path()}))
    {
    }

    ~SmallDisk()
    {
        if (m_isMounted)
            run(u"umount"_s, {m_folder.path()});
    }

    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    [[nodiscard]] bool isMounted() const { return m_isMounted; }

    [[nodiscard]] QString folder() const { return m_folder.path(); }

    [[nodiscard]] QString ballast() const { return m_folder.filePath(u"ballast"_s); }

    /// Leaves no room, so that the log cannot grow.
    void fill() const
    {
        QFile file(ballast());
        if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
            return;
        const QByteArray block(4096, 'x');
        while (file.write(block) == block.size()) { }
    }

private:
    static bool run(const QString& program, const QStringList& arguments)
    {
        QProcess process;
        process.setStandardErrorFile(QProcess::nullDevice());
        process.start(program, arguments);
        return process.waitForFinished() && process.exitStatus() == QProcess::NormalExit
            && process.exitCode() == 0;
    }

    QTemporaryDir m_folder;
    bool m_isMounted;
};

/// The workspace as a file that may not grow; 0: it may.
Result<void> limitPages(engine::Workspace& workspace, int pages)
{
    const auto set = workspace
                         .submit([pages](const engine::ReviewContext& context) -> Result<engine::Changes> {
                             const auto done = engine::Statement(context.stores.database(),
                                 u"PRAGMA max_page_count = %1"_s.arg(pages == 0 ? 1'000'000 : pages))
                                                   .run();
                             return done ? Result<engine::Changes>(engine::Changes{}) : engine::fail(done);
                         })
                         .result();
    return set ? Result<void>() : engine::fail(set);
}

} // namespace

/// Fills the disk while a reviewer decides (F06): the answer that has no room is refused, what was saved
/// stays, and once there is room work goes on in the same process.
class FullDiskTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aFileThatMayNotGrow(); // F06
    void aRealDiskWithoutRoom(); // F06, F07

private:
    /// Notes on items until one is refused.
    Result<engine::Error> writeUntilRefused(ScriptRunner& runner);
    Result<void> writeNote(ScriptRunner& runner);

    BaseWorkspaces m_bases;
    std::vector<Acknowledgement> m_acknowledged;
    int m_notes = 0;
};

Result<void> FullDiskTest::writeNote(ScriptRunner& runner)
{
    const auto items = runner.items();
    if (!items)
        return engine::fail(items);
    const engine::ItemId item = items->at(static_cast<size_t>(m_notes) % items->size());
    const QString note = QString(2000, u'n') + QString::number(++m_notes);
    return runner.decide({item, u"note"_s, u"-"_s, [item, note](const engine::ReviewContext& context) {
                              return engine::setNote(context, item, note);
                          }});
}

Result<engine::Error> FullDiskTest::writeUntilRefused(ScriptRunner& runner)
{
    constexpr int mostNotes = 2000;
    for (int attempt = 0; attempt < mostNotes; ++attempt) {
        if (const auto written = writeNote(runner); !written)
            return written.error();
    }
    return engine::fail(ErrorCode::Internal, u"the disk was never full"_s);
}

void FullDiskTest::aFileThatMayNotGrow()
{
    const QTemporaryDir folder;
    const auto before = m_bases.layOut(Base::Matched, folder.path());
    QVERIFY(before);
    const QString path = BaseWorkspaces::pathIn(folder.path());
    m_acknowledged.clear();
    {
        const ManualClock clock;
        const auto workspace = engine::Workspace::open(path, engine::OpenMode::ReadWrite, clock);
        QVERIFY(workspace);
        ScriptRunner runner(**workspace, Promise::AfterCommit,
            [this](const Acknowledgement& done) { m_acknowledged.push_back(done); });
        const int room = static_cast<int>(QFileInfo(path).size() / 4096) + 20;
        QVERIFY(limitPages(**workspace, room));
        const auto refusal = writeUntilRefused(runner);
        QVERIFY(refusal);
        QCOMPARE(refusal->code, ErrorCode::DiskFull);
        QVERIFY(!writeNote(runner));
        QVERIFY(m_acknowledged.size() > 3);
        QVERIFY(limitPages(**workspace, 0));
        QVERIFY(writeNote(runner));
    }
    FaultTotals totals;
    const auto judged = judgeWorkspace(path, *before, m_acknowledged, totals);
    QVERIFY(judged);
    QCOMPARE(totals.findings, QStringList());
    QCOMPARE(judged->size(), m_acknowledged.size());
}

void FullDiskTest::aRealDiskWithoutRoom()
{
    const SmallDisk disk;
    if (!disk.isMounted())
        QSKIP("only root can mount a small disk");
    const auto before = m_bases.layOut(Base::Matched, disk.folder());
    QVERIFY(before);
    const QString path = BaseWorkspaces::pathIn(disk.folder());
    m_acknowledged.clear();
    FaultTotals totals;
    {
        const ManualClock clock;
        const auto workspace = engine::Workspace::open(path, engine::OpenMode::ReadWrite, clock);
        QVERIFY(workspace);
        ScriptRunner runner(**workspace, Promise::AfterCommit,
            [this](const Acknowledgement& done) { m_acknowledged.push_back(done); });
        QVERIFY(writeNote(runner));
        disk.fill();
        const auto refusal = writeUntilRefused(runner);
        QVERIFY(refusal);
        QCOMPARE(refusal->code, ErrorCode::DiskFull);
        QVERIFY(!writeNote(runner));
        QVERIFY(
            !runner.exportTo(u"clusters.csv"_s, engine::ExportContent::Clusters, engine::ExportFormat::Csv));
        QVERIFY(!QFile::exists(QDir(disk.folder()).filePath(u"clusters.csv"_s)));
        QVERIFY(QFile::remove(disk.ballast()));
        QVERIFY(writeNote(runner));
    }
    const auto judged = judgeWorkspace(path, *before, m_acknowledged, totals);
    QVERIFY(judged);
    QCOMPARE(totals.findings, QStringList());
    QCOMPARE(judged->size(), m_acknowledged.size());
    qInfo("%s",
        qPrintable(
            u"%1 of %2 answers kept on the full disk"_s.arg(judged->size()).arg(m_acknowledged.size())));
}

} // namespace winnow::tests

using winnow::tests::FullDiskTest;
WINNOW_TEST(FullDiskTest)
#include "fulldisk_test.moc"
