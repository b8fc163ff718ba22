#include "engine/review/queue.h"
#include "engine/store/stores.h"
#include "engine/store/transaction.h"
#include "engine/workspace/workspace.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <new>
#include <thread>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

/// The ids of a session's queue as found.
static std::vector<ItemId> itemsOf(const Stores& stores, SessionId session)
{
    std::vector<ItemId> items;
    const auto page
        = readQueuePage(stores, {session, QueueFilter::Open, QueueOrder::AsFound, {}}, std::nullopt, 1000);
    for (const QueueItem& item : page.value().items)
        items.push_back(item.id);
    return items;
}

static Workspace::Verb noteVerb(ItemId item, const QString& note)
{
    return [item, note](const ReviewContext& context) {
        return setNote(context, item, note);
    };
}

/// The signal of a verb is posted after its future has finished; the next verb comes after that.
static void deliverSignals(WorkspaceFixture& fixture)
{
    fixture.run([](const ReviewContext&) -> Result<Changes> { return Changes{}; });
    QCoreApplication::sendPostedEvents(&fixture.workspace());
}

class WorkspaceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void whatCannotBeOpenedStaysAsItWas_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("content"); // null: no such file
        QTest::addColumn<OpenMode>("mode");
        QTest::newRow("a missing folder")
            << u"no/such/folder/a.winnow"_s << QByteArray() << OpenMode::ReadWrite;
        QTest::newRow("a directory") << u"."_s << QByteArray() << OpenMode::ReadWrite;
        QTest::newRow("a text") << u"a.winnow"_s << QByteArray("dear diary") << OpenMode::ReadWrite;
        QTest::newRow("a text, reading") << u"a.winnow"_s << QByteArray("dear diary") << OpenMode::ReadOnly;
        QTest::newRow("an empty file, reading") << u"a.winnow"_s << QByteArray("") << OpenMode::ReadOnly;
        QTest::newRow("nothing, reading") << u"a.winnow"_s << QByteArray() << OpenMode::ReadOnly;
    }

    void whatCannotBeOpenedStaysAsItWas()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, content);
        QFETCH(OpenMode, mode);
        WorkspaceFixture fixture;
        fixture.close();
        if (!content.isNull())
            fixture.writeFile(name, content);
        const QStringList before = QDir(fixture.path({})).entryList();
        const auto workspace = Workspace::open(fixture.path(name), mode, fixture.clock());
        QVERIFY(!workspace);
        QVERIFY(workspace.error().message.endsWith(u'.'));
        QCOMPARE(QDir(fixture.path({})).entryList(), before);
        if (!content.isNull())
            QCOMPARE(QFileInfo(fixture.path(name)).size(), content.size());
    }

    void aSecondWriterIsKeptAway()
    {
        WorkspaceFixture fixture;
        QVERIFY(fixture.isOpen());
        const auto second = Workspace::open(fixture.workspacePath(), OpenMode::ReadWrite, fixture.clock());
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Locked);
        QVERIFY(Workspace::open(fixture.workspacePath(), OpenMode::ReadOnly, fixture.clock()));
    }

    void readingOnlyRefusesVerbs()
    {
        WorkspaceFixture fixture;
        const auto matched = fixture.importAndMatch();
        QVERIFY2(matched, matched ? "" : qPrintable(matched.error().message));
        fixture.reopen(OpenMode::ReadOnly);
        QCOMPARE(fixture.workspace().mode(), OpenMode::ReadOnly);
        const ItemId item = itemsOf(fixture.stores(), matched->session).front();
        const auto refused = fixture.run(noteVerb(item, u"x"_s));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ReadOnly);
    }

    void changedFollowsTheFuture()
    {
        WorkspaceFixture fixture;
        const auto matched = fixture.importAndMatch();
        QVERIFY(matched);
        const ItemId item = itemsOf(fixture.stores(), matched->session).front();
        QSignalSpy changed(&fixture.workspace(), &Workspace::changed);
        bool wasFinished = false;
        const QFuture<Result<Changes>> future = fixture.workspace().submit(noteVerb(item, u"x"_s));
        connect(&fixture.workspace(), &Workspace::changed, this, [&](const Changes& changes) {
            wasFinished = future.isFinished() && changes.items == std::vector{item};
        });
        QTRY_VERIFY(wasFinished);
        const Changes last = qvariant_cast<Changes>(changed.last().first());
        QCOMPARE(last, future.result().value());
        QCOMPARE(last.session, matched->session);
    }

    void aFailureChangesNothingAndSignalsNothing()
    {
        WorkspaceFixture fixture;
        const auto matched = fixture.importAndMatch();
        QVERIFY(matched);
        deliverSignals(fixture);
        QSignalSpy changed(&fixture.workspace(), &Workspace::changed);
        const ItemId item = itemsOf(fixture.stores(), matched->session).front();
        const auto failed = fixture.run([item](const ReviewContext& context) -> Result<Changes> {
            auto transaction = Transaction::begin(context.stores.database());
            Decision decision;
            decision.item = item;
            decision.note = u"half done"_s;
            (void)context.stores.decisions().write(decision);
            return fail(ErrorCode::DiskFull, u"full"_s);
        });
        QVERIFY(!failed);
        QCOMPARE(failed.error(), (Error{ErrorCode::DiskFull, u"full"_s}));
        deliverSignals(fixture);
        QCOMPARE(changed.count(), 0);
        QCOMPARE(fixture.stores().decisions().read(item).value()->decision.note, QString());
    }

    void theWriterOutlivesAVerbWithoutMemory()
    {
        WorkspaceFixture fixture;
        const auto failed
            = fixture.run([](const ReviewContext&) -> Result<Changes> { throw std::bad_alloc(); });
        QVERIFY(!failed);
        QCOMPARE(failed.error().code, ErrorCode::NoMemory);
        QVERIFY(fixture.run([](const ReviewContext&) -> Result<Changes> { return Changes{}; }));
    }

    void closingFinishesWhatWasSubmittedInOrder()
    {
        WorkspaceFixture fixture;
        const auto matched = fixture.importAndMatch();
        QVERIFY(matched);
        const ItemId item = itemsOf(fixture.stores(), matched->session).front();
        for (int i = 0; i < 50; ++i)
            fixture.workspace().submit(noteVerb(item, QString::number(i)));
        fixture.reopen();
        QCOMPARE(fixture.stores().decisions().read(item).value()->decision.note, u"49"_s);
        QCOMPARE(fixture.stores().operations().head().value().seq, OperationSeq{50});
    }

    void closingLeavesOneFile()
    {
        WorkspaceFixture fixture;
        QVERIFY(fixture.importAndMatch());
        fixture.close();
        const QStringList files = QDir(fixture.path({})).entryList({u"test.winnow*"_s}, QDir::Files);
        QCOMPARE(files, QStringList{u"test.winnow"_s});
    }

    /// Two more connections read whole cards while answers come in: none of them ever sees half an answer.
    void readersBesideTheWriterSeeWholeAnswers()
    {
        WorkspaceFixture fixture;
        const auto matched = fixture.importAndMatch();
        QVERIFY(matched);
        std::atomic<bool> isOver = false;
        std::atomic<int> readings = 0;
        std::atomic<int> torn = 0;
        const auto watch = [&] {
            const auto reader = fixture.workspace().newReader();
            while (reader && !isOver) {
                const auto snapshot = Transaction::beginRead((*reader)->stores().database());
                const auto session = (*reader)->stores().sessions().read(matched->session);
                const auto decisions = (*reader)->stores().decisions().readAfter(matched->session, {}, 1000);
                qint64 decided = 0;
                for (const StoredDecision& stored : decisions.value())
                    decided += stored.decision.verdict == Verdict::Yes ? 1 : 0;
                torn += session->counts.yes != decided ? 1 : 0;
                ++readings;
            }
        };
        std::thread one(watch);
        std::thread other(watch);
        for (const ItemId item : itemsOf(fixture.stores(), matched->session))
            fixture.run([item](const ReviewContext& context) {
                return answerItem(context, item, {Verdict::Yes, {}});
            });
        while (readings < 10)
            std::this_thread::yield();
        isOver = true;
        one.join();
        other.join();
        QCOMPARE(torn.load(), 0);
        QCOMPARE(fixture.stores().sessions().read(matched->session).value().counts.remaining(), 0);
    }
};

WINNOW_TEST(WorkspaceTest)
#include "workspace_test.moc"
