#include "engine/history/history.h"
#include "engine/review/queue.h"
#include "engine/store/database.h"
#include "engine/store/statement.h"
#include "engine/store/stores.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

const Error diskError{ErrorCode::Unreadable, u"the disk failed"_s};

/// What a failed sync does.
Result<Changes> breakConnection(const ReviewContext& context)
{
    context.stores.database().noteBreakage(diskError);
    return Changes{};
}

/// Against all that keeps a log whole.
Result<Changes> loseLastOperation(const ReviewContext& context)
{
    for (const QString& sql : {u"DROP TRIGGER operation_is_never_deleted"_s, u"DELETE FROM operation"_s,
             u"DELETE FROM sqlite_sequence"_s}) {
        if (const auto done = Statement(context.stores.database(), sql).run(); !done)
            return fail(done);
    }
    return breakConnection(context);
}

Workspace::Verb answerVerb(ItemId item)
{
    return [item](const ReviewContext& context) {
        return answerItem(context, item, {Verdict::Yes, {}});
    };
}

} // namespace

/// Tests that nothing is written through a connection that broke (F14).
class ConnectionRepairTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_fixture = std::make_unique<WorkspaceFixture>();
        const auto matched = m_fixture->importAndMatch();
        QVERIFY(matched);
        const auto page = readQueuePage(m_fixture->stores(), {matched->session}, std::nullopt, 2);
        QVERIFY(page && page->items.size() == 2);
        m_items = page->items;
        QVERIFY(m_fixture->run(answerVerb(m_items[0].id)));
    }

    void refusesStatementsOfABrokenConnection()
    {
        const auto refused = m_fixture->run([](const ReviewContext& context) -> Result<Changes> {
            (void)breakConnection(context);
            const auto head = context.stores.operations().head();
            return head ? Result<Changes>(Changes{}) : fail(head);
        });
        QVERIFY(!refused);
        QCOMPARE(refused.error(), diskError);
    }

    void goesOnWithANewConnection()
    {
        QVERIFY(m_fixture->run(breakConnection));
        QVERIFY(m_fixture->run(answerVerb(m_items[1].id)));
        QCOMPARE(m_fixture->stores().operations().head().value().seq, OperationSeq{2});
    }

    void neverWritesAgainToWhatLostSomething()
    {
        QVERIFY(m_fixture->run(loseLastOperation));
        for (int attempt = 0; attempt < 2; ++attempt) {
            const auto refused = m_fixture->run(answerVerb(m_items[1].id));
            QVERIFY(!refused);
            QCOMPARE(refused.error().code, ErrorCode::Corrupt);
        }
        QCOMPARE(m_fixture->stores().operations().head().value().seq, OperationSeq{0});
    }

private:
    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::vector<QueueItem> m_items;
};

WINNOW_TEST(ConnectionRepairTest)
#include "connectionrepair_test.moc"
