#include "engine/history/chain.h"
#include "engine/review/decisioncheck.h"
#include "engine/store/connection.h"
#include "engine/sync/remoteimport.h"
#include "tests/support/cancelafterreports.h"
#include "tests/support/simclient.h"
#include "tests/support/testmain.h"

#include <QFileInfo>
#include <QTest>

#include <memory>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

/// Taking sessions in, working connected, and how conflicts end.
class SyncSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pullingTwiceTakesNothingTwice();
    void aLongQueueComesInPortions();
    void anEmptyQueueMakesNoSession();
    void withoutAQueueNothingIsTakenOffline();
    void aCheckoutIsOursUntilItEnds();
    void aCheckoutLastsAsTheProtocolSays();
    void emptyIsNotDone();
    void conflictsEnd_data();
    void conflictsEnd();
    void anUnknownConflictIsNone();
    void theSessionIsSound();

private:
    ManualClock m_clock;
    SilentProgress m_progress;
    std::unique_ptr<SimServer> m_server;
    std::unique_ptr<SimClient> m_client;
};

void SyncSessionTest::init()
{
    m_server = std::make_unique<SimServer>();
    m_server->add(u"17"_s, {u"1"_s, u"2"_s, u"3"_s});
    m_server->add(u"23"_s, {u"4"_s, u"5"_s});
    m_client = std::make_unique<SimClient>(*m_server, u"anna"_s, m_clock);
}

void SyncSessionTest::pullingTwiceTakesNothingTwice()
{
    QCOMPARE(m_client->pull()->items, 2);
    const auto again = m_client->pull();
    QCOMPARE(again->items, 0);
    QCOMPARE(m_client->stores().sessions().list()->size(), size_t(1));
    const auto item = m_client->stores().clusters().read(m_client->itemOf(u"17"_s));
    const auto dataset = m_client->stores().datasets().list()->front();
    const auto records = m_client->stores().records().readRecords(dataset, item->cluster.records);
    QCOMPARE(records->front().values, (std::vector<QString>{u"1"_s, u"record 1"_s}));
}

/// F17: the log stays short, and a cancel between two portions loses nothing that came before.
void SyncSessionTest::aLongQueueComesInPortions()
{
    constexpr int clusters = 12'000;
    std::vector<RemoteCluster> queue;
    for (int number = 0; number < clusters; ++number) {
        RemoteCluster cluster;
        cluster.id = QString::number(number);
        cluster.confidence = 0.5;
        const QString name = u"%1 "_s.arg(number) + QString(1'000, u'x');
        cluster.records = {{u"%1a"_s.arg(number), {{u"name"_s, name}}},
            {u"%1b"_s.arg(number), {{number < clusters - 1 ? u"name"_s : u"late"_s, name}}}};
        queue.push_back(std::move(cluster));
    }
    qint64 longestLog = 0;
    int portions = 0;
    const auto runner = [&](const SyncWork& work) {
        ++portions;
        const auto done = m_client->runner()(work);
        longestLog = std::max(longestLog, QFileInfo(m_client->database().path() + u"-wal"_s).size());
        return done;
    };
    const RemotePlace place{m_client->profile(), QString::fromLatin1(SimServer::sessionId), {}};
    CancelAfterReports stopping(2);
    const auto stopped = takeQueueIn(runner, place, queue, m_clock.wallMs(), stopping);
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    const auto rest = takeQueueIn(runner, place, queue, m_clock.wallMs(), m_progress);
    QVERIFY2(rest, rest ? "" : qPrintable(rest.error().message));
    QVERIFY(rest->items > 0 && rest->items < clusters);
    const auto session = m_client->stores().sessions().read(rest->binding->session);
    QCOMPARE(session->counts.total, clusters);
    QVERIFY(session->schema.indexOf(u"late"_s)); // the columns of all of it, though the last brought it
    QCOMPARE(takeQueueIn(runner, place, queue, m_clock.wallMs(), m_progress)->items, 0);
    qInfo("%d clusters in %d portions; the log had %lld MiB at most", clusters, portions,
        static_cast<long long>(longestLog >> 20));
    QVERIFY(longestLog <= walBytesLimit);
}

void SyncSessionTest::anEmptyQueueMakesNoSession()
{
    m_server->clusters.clear();
    const auto pulled = m_client->pull();
    QVERIFY(pulled && !pulled->binding);
    QVERIFY(m_client->stores().sessions().list()->empty());
}

void SyncSessionTest::withoutAQueueNothingIsTakenOffline()
{
    m_server->hasWholeQueue = false;
    const auto pulled = m_client->pull();
    QVERIFY(!pulled);
    QCOMPARE(pulled.error().code, ErrorCode::NotSupported);
    QVERIFY2(pulled.error().message.contains(u"one cluster at a time"_s), qPrintable(pulled.error().message));
    QCOMPARE(m_server->requests, 0);
}

void SyncSessionTest::aCheckoutIsOursUntilItEnds()
{
    const RemotePlace place{m_client->profile(), QString::fromLatin1(SimServer::sessionId), {}};
    const auto first = checkOut(m_client->runner(), m_client->connector(), place, m_clock, m_progress);
    QVERIFY(first && first->item);
    QCOMPARE(first->leaseUntilMs, m_clock.wallMs() + 60'000);
    const auto second = checkOut(m_client->runner(), m_client->connector(), place, m_clock, m_progress);
    QVERIFY(second->item != first->item);
    QCOMPARE(m_client->stores().datasets().list()->front().recordCount, 5);
    QVERIFY(m_client->answer(u"17"_s, Verdict::Yes));
    const auto report = m_client->sync();
    QVERIFY(report && report->isSettled()); // the cluster is checked out, by us
    QCOMPARE(m_server->answerOf(u"17"_s), std::optional(u"yes"_s));
}

/// Of a server that does not say when a checkout ends, and still shows it: it is ours, not another's.
void SyncSessionTest::aCheckoutLastsAsTheProtocolSays()
{
    constexpr qint64 minute = 60'000;
    m_server->checkoutMs = 10 * minute;
    const RemotePlace place{m_client->profile(), QString::fromLatin1(SimServer::sessionId), {}};
    const auto taken = checkOut(m_client->runner(), m_client->connector(), place, m_clock, m_progress);
    QVERIFY(taken && taken->item);
    QCOMPARE(taken->leaseUntilMs, m_clock.wallMs() + 10 * minute);
    m_clock.advance(9 * minute);
    QVERIFY(m_client->perform(*taken->item, {Verdict::Yes, {}}));
    const auto report = m_client->sync();
    QVERIFY2(report && report->isSettled(), qPrintable(m_client->entryOf(u"17"_s).lastError));
    QCOMPARE(m_server->effects.size(), size_t(1));
}

/// client rule 6: the rest is with others.
void SyncSessionTest::emptyIsNotDone()
{
    const RemotePlace place{m_client->profile(), QString::fromLatin1(SimServer::sessionId), {}};
    for (auto& [id, cluster] : m_server->clusters)
        cluster.isCheckedOut = true;
    const auto withOthers = checkOut(m_client->runner(), m_client->connector(), place, m_clock, m_progress);
    QVERIFY(withOthers && !withOthers->item && !withOthers->isDone);
    for (auto& [id, cluster] : m_server->clusters)
        cluster.answer = u"yes"_s;
    const auto done = checkOut(m_client->runner(), m_client->connector(), place, m_clock, m_progress);
    QVERIFY(done && !done->item && done->isDone);
}

void SyncSessionTest::conflictsEnd_data()
{
    QTest::addColumn<bool>("serverTells");
    QTest::addColumn<QString>("choice");
    QTest::addColumn<Verdict>("here");
    QTest::addColumn<QString>("there");
    QTest::newRow("mine") << true << u"mine"_s << Verdict::Yes << u"yes"_s;
    QTest::newRow("theirs") << true << u"theirs"_s << Verdict::No << u"no"_s;
    QTest::newRow("mine, nobody knows theirs") << false << u"mine"_s << Verdict::Yes << u"no"_s;
    QTest::newRow("theirs, nobody knows them") << false << u"theirs"_s << Verdict::Skip << u"no"_s;
}

void SyncSessionTest::conflictsEnd()
{
    QFETCH(const bool, serverTells);
    QFETCH(const QString, choice);
    QFETCH(const Verdict, here);
    QFETCH(const QString, there);
    m_server->tellsDecisions = serverTells;
    QVERIFY(m_client->pull());
    QVERIFY(m_client->answer(u"17"_s, Verdict::Yes));
    m_server->answerByHand(u"17"_s, u"no"_s, u"bert"_s);
    QVERIFY(m_client->sync());
    QCOMPARE(m_client->conflicts().size(), size_t(1));
    QVERIFY(!m_client->resolve(m_client->conflicts().front().id, u"both"_s));
    QCOMPARE(m_client->conflicts().size(), size_t(1));
    QVERIFY(m_client->resolve(m_client->conflicts().front().id, choice));
    QVERIFY(m_client->conflicts().empty());
    const auto report = m_client->sync();
    QVERIFY(report);
    QVERIFY2(report->isSettled(), qPrintable(report->problems.join(u' ')));
    QCOMPARE(m_client->verdictOf(u"17"_s), here);
    QCOMPARE(m_server->answerOf(u"17"_s), std::optional(there));
}

void SyncSessionTest::anUnknownConflictIsNone()
{
    const auto resolved = m_client->resolve({4711}, u"mine"_s);
    QVERIFY(!resolved);
    QCOMPARE(resolved.error().code, ErrorCode::NotFound);
}

void SyncSessionTest::theSessionIsSound()
{
    m_server->tellsDecisions = true;
    QVERIFY(m_client->pull());
    QVERIFY(m_client->answer(u"17"_s, Verdict::Yes, {0}));
    m_server->add(u"40"_s, {u"8"_s, u"9"_s});
    m_server->answerByHand(u"23"_s, u"no"_s, u"bert"_s);
    QVERIFY(m_client->sync());
    QVERIFY(verifyChain(m_client->stores().operations(), m_progress)->holds());
    QCOMPARE(findDecisionProblems(m_client->stores(), m_progress).value(), std::vector<QString>());
    QVERIFY(m_client->database().integrityProblems()->empty());
}

WINNOW_TEST(SyncSessionTest)
#include "syncsession_test.moc"
