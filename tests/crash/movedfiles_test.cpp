#include "engine/review/queue.h"
#include "engine/store/stores.h"
#include "engine/workspace/integrity.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using engine::ErrorCode;
using engine::OperationSeq;
using engine::Result;

namespace {

using Act = std::function<bool(const QString& workspacePath)>;

bool moveAway(const QString& path)
{
    return QFile::rename(path, path + u".away"_s);
}

bool putAnotherInPlace(const QString& path)
{
    return moveAway(path) && QFile::copy(path + u".away"_s, path);
}

} // namespace

/// Tests what becomes of a workspace whose files others touch while it is open (F13).
class MovedFilesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anotherProgramLeavesTheLogAlone();
    void noticesBeforeTheNextCommit_data();
    void noticesBeforeTheNextCommit();
    void goesOnOnceTheFileIsBack();

private:
    Result<engine::Changes> answer(size_t place);
    /// The greatest seq in a workspace that is whole.
    OperationSeq headOf(const QString& path);

    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::vector<engine::QueueItem> m_items;
};

void MovedFilesTest::init()
{
    m_fixture = std::make_unique<WorkspaceFixture>();
    const auto matched = m_fixture->importAndMatch();
    QVERIFY(matched);
    const auto page = engine::readQueuePage(m_fixture->stores(), {matched->session}, std::nullopt, 3);
    QVERIFY(page && page->items.size() == 3);
    m_items = page->items;
    QVERIFY(answer(0));
}

Result<engine::Changes> MovedFilesTest::answer(size_t place)
{
    return m_fixture->run([item = m_items[place].id](const engine::ReviewContext& context) {
        return engine::answerItem(context, item, {engine::Verdict::Yes, {}});
    });
}

OperationSeq MovedFilesTest::headOf(const QString& path)
{
    const auto workspace = engine::Workspace::open(path, engine::OpenMode::ReadWrite, m_fixture->clock());
    if (!workspace) {
        qWarning("%s", qPrintable(workspace.error().message));
        return {};
    }
    engine::SilentProgress progress;
    const auto report = engine::checkIntegrity(**workspace, progress);
    const auto head = (*workspace)->stores().operations().head();
    return report && report->ok() && head ? head->seq : OperationSeq{};
}

/// A connection of another program that closes last removes the log, if our locks do not tell of us.
void MovedFilesTest::anotherProgramLeavesTheLogAlone()
{
    QVERIFY(m_fixture->workspace().newReader());
    const QString log = m_fixture->workspacePath() + u"-wal"_s;
    QVERIFY(QFileInfo::exists(log));
    QProcess other;
    other.start(u"sqlite3"_s, {m_fixture->workspacePath(), u"SELECT count(*) FROM record"_s});
    if (!other.waitForStarted())
        QSKIP("sqlite3, the command line tool, is not here");
    QVERIFY(other.waitForFinished());
    QCOMPARE(other.exitCode(), 0);
    QVERIFY(QFileInfo::exists(log));
    QVERIFY(answer(1));
}

void MovedFilesTest::noticesBeforeTheNextCommit_data()
{
    QTest::addColumn<Act>("act");
    QTest::addColumn<QString>("savedIn");
    QTest::newRow("F13 workspace removed")
        << Act([](const QString& path) { return QFile::remove(path); }) << u"test-saved.winnow"_s;
    QTest::newRow("F13 workspace moved away") << Act(moveAway) << u"test-saved.winnow"_s;
    QTest::newRow("F13 workspace replaced") << Act(putAnotherInPlace) << u"test-saved.winnow"_s;
    QTest::newRow("F13 log removed") << Act([](const QString& path) {
        return QFile::remove(path + u"-wal"_s);
    }) << u"test.winnow"_s;
    QTest::newRow("F13 log replaced")
        << Act([](const QString& path) { return putAnotherInPlace(path + u"-wal"_s); }) << u"test.winnow"_s;
}

void MovedFilesTest::noticesBeforeTheNextCommit()
{
    QFETCH(const Act, act);
    QFETCH(const QString, savedIn);
    QVERIFY(act(m_fixture->workspacePath()));
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto refused = answer(1);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Moved);
        QVERIFY(savedIn == "test.winnow"_L1 || refused.error().message.contains(savedIn));
    }
    // As after a kill: nothing that closing could still save counts.
    const QString copy = m_fixture->path(u"later.winnow"_s);
    QVERIFY(QFile::copy(m_fixture->path(savedIn), copy));
    QCOMPARE(headOf(copy), OperationSeq{1});
    m_fixture->close();
    QCOMPARE(headOf(m_fixture->path(savedIn)), OperationSeq{1});
}

void MovedFilesTest::goesOnOnceTheFileIsBack()
{
    const QString path = m_fixture->workspacePath();
    QVERIFY(moveAway(path));
    QVERIFY(!answer(1));
    QVERIFY(QFile::rename(path + u".away"_s, path));
    QVERIFY(answer(2));
    m_fixture->close();
    QCOMPARE(headOf(path), OperationSeq{2});
}

} // namespace winnow::tests

using winnow::tests::MovedFilesTest;
WINNOW_TEST(MovedFilesTest)
#include "movedfiles_test.moc"
