#include "engine/sync/folding.h"
#include "tests/support/simclient.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <memory>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

/// The outbox follows from the log.
class FoldingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everyAnswerWaits();
    void theLastOfSeveralAnswersWaits();
    void whatIsTakenBackDoesNotWait();
    void unsureAndSkippedAreNobodysBusiness();
    void recordsLeftOutAreNamedAsTheServerDoes();
    void aSentAnswerThatChangesIsNotForgotten();
    void foldingTwiceIsFoldingOnce();

private:
    void fold();

    [[nodiscard]] std::vector<OutboxEntry> entries() const
    {
        return m_client->stores().outbox().list({}, {}).value();
    }

    [[nodiscard]] QString state(const QString& cluster) const
    {
        const OutboxEntry entry = m_client->entryOf(cluster);
        return outboxStateName(entry.state) + u' ' + verdictName(entry.verdict);
    }

    ManualClock m_clock;
    std::unique_ptr<SimServer> m_server;
    std::unique_ptr<SimClient> m_client;
};

void FoldingTest::init()
{
    m_server = std::make_unique<SimServer>();
    m_server->add(u"17"_s, {u"1"_s, u"2"_s, u"3"_s});
    m_server->add(u"23"_s, {u"4"_s, u"5"_s});
    m_client = std::make_unique<SimClient>(*m_server, u"anna"_s, m_clock);
    const auto pulled = m_client->pull();
    QVERIFY(pulled);
    QCOMPARE(pulled->items, 2);
    QCOMPARE(pulled->records, 5);
}

void FoldingTest::fold()
{
    const auto bindings = m_client->stores().profiles().bindings({});
    QVERIFY(foldOperations(m_client->stores(), bindings->front()));
}

void FoldingTest::everyAnswerWaits()
{
    QVERIFY(m_client->answer(u"17"_s, Verdict::Yes));
    QVERIFY(m_client->answer(u"23"_s, Verdict::No));
    fold();
    QCOMPARE(state(u"17"_s), u"pending yes"_s);
    QCOMPARE(state(u"23"_s), u"pending no"_s);
}

void FoldingTest::theLastOfSeveralAnswersWaits()
{
    QVERIFY(m_client->answer(u"17"_s, Verdict::Yes));
    fold();
    QVERIFY(m_client->answer(u"17"_s, Verdict::No));
    QVERIFY(m_client->answer(u"17"_s, Verdict::Unsure));
    QVERIFY(m_client->answer(u"17"_s, Verdict::No));
    fold();
    QCOMPARE(entries().size(), size_t(2)); // never deleted
    QCOMPARE(entries().front().state, OutboxState::Superseded);
    QCOMPARE(state(u"17"_s), u"pending no"_s);
}

void FoldingTest::whatIsTakenBackDoesNotWait()
{
    QVERIFY(m_client->answer(u"17"_s, Verdict::Yes));
    fold();
    QVERIFY(m_client->undo());
    fold();
    QCOMPARE(m_client->entryOf(u"17"_s).state, OutboxState::Superseded);
}

void FoldingTest::unsureAndSkippedAreNobodysBusiness()
{
    QVERIFY(m_client->answer(u"17"_s, Verdict::Unsure));
    QVERIFY(m_client->answer(u"23"_s, Verdict::Skip));
    fold();
    QVERIFY(entries().empty());
}

void FoldingTest::recordsLeftOutAreNamedAsTheServerDoes()
{
    QVERIFY(m_client->answer(u"17"_s, Verdict::Yes, {1}));
    fold();
    QCOMPARE(m_client->entryOf(u"17"_s).excluded, QStringList{u"2"_s});
}

void FoldingTest::aSentAnswerThatChangesIsNotForgotten()
{
    QVERIFY(m_client->answer(u"17"_s, Verdict::Yes));
    QVERIFY(m_client->sync());
    QCOMPARE(state(u"17"_s), u"acked yes"_s);
    QVERIFY(m_client->answer(u"17"_s, Verdict::No));
    fold();
    QCOMPARE(state(u"17"_s), u"pending no"_s);
    QVERIFY(m_client->undo());
    fold();
    QCOMPARE(entries().back().state, OutboxState::Superseded); // the server has it as it is now
    QCOMPARE(state(u"17"_s), u"acked yes"_s);
    QVERIFY(m_client->undo());
    fold();
    QCOMPARE(state(u"17"_s), u"pending open"_s); // and will be told that nobody can take it back
}

void FoldingTest::foldingTwiceIsFoldingOnce()
{
    QVERIFY(m_client->answer(u"17"_s, Verdict::Yes));
    const auto before = m_client->stores().profiles().bindings({})->front();
    QVERIFY(foldOperations(m_client->stores(), before));
    const auto once = entries();
    QVERIFY(foldOperations(m_client->stores(), before)); // as after a lost cursor
    QCOMPARE(entries(), once);
}

WINNOW_TEST(FoldingTest)
#include "folding_test.moc"
