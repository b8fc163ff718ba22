#include "engine/review/queue.h"
#include "engine/store/database.h"
#include "engine/store/statement.h"
#include "engine/store/storageplace.h"
#include "engine/store/stores.h"
#include "engine/workspace/integrity.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QFile>
#include <QFileInfo>
#include <QTest>

#include <memory>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

/// A workspace in a folder that a service copies away works with a journal in place of the log (F12).
class SharedFolderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void worksWithoutALog();
    void goesBackToALogElsewhere();
    void readersSeeWhatIsCommitted();

private:
    static QString journalModeOf(const QString& path)
    {
        const auto database = Database::open(path, DatabaseAccess::ReadOnly);
        if (!database)
            return database.error().message;
        Statement read(**database, u"PRAGMA journal_mode"_s);
        return read.step().value_or(false) ? read.text(0) : QString();
    }

    static Result<Changes> answer(WorkspaceFixture& fixture, ItemId item, Verdict verdict)
    {
        return fixture.run([item, verdict](const ReviewContext& context) {
            return answerItem(context, item, {verdict, {}});
        });
    }
};

void SharedFolderTest::worksWithoutALog()
{
    WorkspaceFixture fixture(60, u"Dropbox/test.winnow"_s);
    QVERIFY(fixture.isOpen());
    QCOMPARE(fixture.workspace().place().kind, StoragePlace::Kind::CloudFolder);
    const auto matched = fixture.importAndMatch();
    QVERIFY2(matched, matched ? "" : qPrintable(matched.error().message));
    const auto open = fixture.stores().decisions().readAfter(matched->session, {}, 10);
    QVERIFY(open && open->size() == 10);
    for (const StoredDecision& decision : *open)
        QVERIFY(answer(fixture, decision.decision.item, Verdict::Yes));
    QVERIFY(!QFile::exists(fixture.workspacePath() + u"-wal"_s));
    QCOMPARE(journalModeOf(fixture.workspacePath()), u"delete"_s);
    SilentProgress progress;
    const auto report = checkIntegrity(fixture.workspace(), progress);
    QVERIFY(report && report->ok());
    QCOMPARE(report->operations, 10);
    fixture.reopen();
    QVERIFY(fixture.isOpen() && !fixture.workspace().wasLeftOpen());
}

void SharedFolderTest::goesBackToALogElsewhere()
{
    WorkspaceFixture fixture(12, u"OneDrive/test.winnow"_s);
    QVERIFY(fixture.importAndMatch());
    fixture.close();
    const QString elsewhere = fixture.path(u"moved.winnow"_s);
    QVERIFY(QFile::rename(fixture.workspacePath(), elsewhere));
    const SystemClock clock;
    QVERIFY(Workspace::open(elsewhere, OpenMode::ReadWrite, clock));
    QCOMPARE(journalModeOf(elsewhere), u"wal"_s);
    QVERIFY(QFile::rename(elsewhere, fixture.workspacePath())); // and there again
    fixture.reopen();
    QVERIFY(fixture.isOpen());
    QCOMPARE(journalModeOf(fixture.workspacePath()), u"delete"_s);
}

/// They wait for each other for moments, and do not fail.
void SharedFolderTest::readersSeeWhatIsCommitted()
{
    WorkspaceFixture fixture(60, u"Nextcloud/test.winnow"_s);
    const auto matched = fixture.importAndMatch();
    QVERIFY(matched);
    const auto reader = fixture.workspace().newReader();
    QVERIFY(reader);
    const auto open = fixture.stores().decisions().readAfter(matched->session, {}, 20);
    for (const StoredDecision& decision : *open) {
        QVERIFY(answer(fixture, decision.decision.item, Verdict::No));
        const auto seen = (*reader)->stores().decisions().read(decision.decision.item);
        QVERIFY(seen && seen->has_value());
        QCOMPARE((*seen)->decision.verdict, Verdict::No);
    }
}

WINNOW_TEST(SharedFolderTest)
#include "sharedfolder_test.moc"
