#include "engine/serving/reviewserver.h"
#include "engine/store/stores.h"
#include "engine/workspace/remoteaccess.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <memory>
#include <thread>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

/// What the published protocol promises, and what is added to it.
class ReviewServerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void answersAsPublished_data();
    void answersAsPublished();
    void tellsWhatMayBeAsked_data();
    void tellsWhatMayBeAsked();
    void aForgottenSlashKeepsTheParameters();
    void theQueueIsAListOfOneObject();
    void aClusterIsHandedOutOnce();
    void checkoutsEnd();
    void marksAreIdempotent();
    void laterAnswersAreTakenAsPublished_data();
    void laterAnswersAreTakenAsPublished();
    void withIfOpenNothingIsReplaced();
    void whatIsNotThereIsNoError_data();
    void whatIsNotThereIsNoError();
    void answersBearTheReviewersName();
    void manyAtOnceGetDifferentClusters();

private:
    using Parameters = std::vector<std::pair<QString, QString>>;
    ServedReply ask(const QString& path, Parameters parameters = {{u"api_key"_s, u"k-anna"_s}},
        const QByteArray& method = "GET") const;

    [[nodiscard]] QJsonObject json(const ServedReply& reply) const
    {
        return QJsonDocument::fromJson(reply.body).object();
    }

    [[nodiscard]] QString call(const QString& name) const
    {
        return u'/' + name + u'/' + m_server->publicId() + u'/';
    }

    QJsonObject mark(const QString& group, const QString& action, Parameters more = {}) const;
    QJsonObject checkOut(const QString& key = u"k-anna"_s) const;
    [[nodiscard]] QJsonObject queue() const;
    [[nodiscard]] Verdict verdictOf(const QString& group) const;

    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::unique_ptr<ReviewServer> m_server;
    qint64 m_total = 0;
};

void ReviewServerTest::init()
{
    m_fixture = std::make_unique<WorkspaceFixture>();
    QVERIFY(m_fixture->isOpen());
    const auto matched = m_fixture->importAndMatch();
    QVERIFY(matched);
    m_total = matched->clusters;
    const auto session = m_fixture->stores().sessions().read(matched->session);
    m_server = std::make_unique<ReviewServer>(syncRunnerOf(m_fixture->workspace()), *session,
        ReviewerKeys::parse("anna k-anna\nbert k-bert\n").value(), m_fixture->clock());
}

ServedReply ReviewServerTest::ask(const QString& path, Parameters parameters, const QByteArray& method) const
{
    return m_server->handle({method, path, {}, std::move(parameters)});
}

QJsonObject ReviewServerTest::mark(const QString& group, const QString& action, Parameters more) const
{
    Parameters parameters{{u"api_key"_s, u"k-anna"_s}, {u"group_id"_s, group}, {u"action"_s, action}};
    parameters.insert(parameters.end(), more.begin(), more.end());
    const ServedReply reply = ask(call(u"mark-cluster"_s), parameters);
    return reply.status == 200 ? json(reply) : QJsonObject();
}

QJsonObject ReviewServerTest::checkOut(const QString& key) const
{
    return json(ask(call(u"get-review-cluster"_s), {{u"api_key"_s, key}}));
}

QJsonObject ReviewServerTest::queue() const
{
    return json(ask(call(u"review-queue"_s)))["objects"_L1][0].toObject();
}

Verdict ReviewServerTest::verdictOf(const QString& group) const
{
    const auto decision = m_fixture->stores().decisions().read({group.toLongLong()});
    return decision.value()->decision.verdict;
}

void ReviewServerTest::answersAsPublished_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("path"); ///< %1 for the session
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("message");
    const QByteArray get = "GET";
    const QString anna = u"k-anna"_s;
    QTest::newRow("sessions") << get << u"/session-list/"_s << anna << 200 << QString();
    QTest::newRow("queue") << get << u"/review-queue/%1/"_s << anna << 200 << QString();
    QTest::newRow("no key") << get << u"/session-list/"_s << QString() << 401
                            << u"'api_key' is a required parameter"_s;
    QTest::newRow("no key for a queue")
        << get << u"/review-queue/%1/"_s << QString() << 401 << u"'api_key' is a required parameter"_s;
    QTest::newRow("unknown key") << get << u"/session-list/"_s << u"k-eve"_s << 401
                                 << u"'api_key' is not known"_s;
    QTest::newRow("another session") << get << u"/review-queue/abc/"_s << anna << 401
                                     << u"You don't have access to session 'abc'"_s;
    QTest::newRow("no slash at the end") << get << u"/session-list"_s << anna << 301 << QString();
    QTest::newRow("server rule 4: nothing is deleted by a request")
        << get << u"/delete-session/%1/"_s << anna << 404 << u"This server has no such call."_s;
    QTest::newRow("POST where it is not taken")
        << QByteArray("POST") << u"/review-queue/%1/"_s << anna << 405 << u"This call is made with GET."_s;
    QTest::newRow("POST of a mark") << QByteArray("POST") << u"/mark-cluster/%1/"_s << anna << 200
                                    << QString();
}

/// server rule 1: with the errors that were meant.
void ReviewServerTest::answersAsPublished()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QString, path);
    QFETCH(const QString, key);
    QFETCH(const QString, message);
    const Parameters parameters = key.isEmpty() ? Parameters() : Parameters{{u"api_key"_s, key}};
    const QString full = path.contains(u"%1"_s) ? path.arg(m_server->publicId()) : path;
    const ServedReply reply = ask(full, parameters, method);
    QTEST(reply.status, "status");
    if (reply.status == 301) {
        QCOMPARE(reply.location, full.toUtf8() + '/');
        return;
    }
    QCOMPARE(json(reply)["message"_L1].toString(), message);
    QCOMPARE(json(reply)["status"_L1].toString(), reply.status == 200 ? u"ok"_s : u"error"_s);
    QVERIFY(std::all_of(reply.body.begin(), reply.body.end(), [](char c) { return c > 0; })); // ASCII
}

void ReviewServerTest::tellsWhatMayBeAsked_data()
{
    QTest::addColumn<QString>("called");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("allow");
    const QByteArray reads = "GET, HEAD, OPTIONS";
    QTest::newRow("head of the queue") << u"review-queue"_s << QByteArray("HEAD") << 200 << QByteArray();
    QTest::newRow("what the queue takes") << u"review-queue"_s << QByteArray("OPTIONS") << 200 << reads;
    QTest::newRow("post to the queue") << u"review-queue"_s << QByteArray("POST") << 405 << reads;
    // Nobody would see which cluster was taken.
    QTest::newRow("head of a checkout")
        << u"get-review-cluster"_s << QByteArray("HEAD") << 405 << QByteArray("GET, OPTIONS");
    QTest::newRow("what a mark takes")
        << u"mark-cluster"_s << QByteArray("OPTIONS") << 200 << QByteArray("GET, POST, OPTIONS");
    QTest::newRow("head of a mark") << u"mark-cluster"_s << QByteArray("HEAD") << 405
                                    << QByteArray("GET, POST, OPTIONS");
    QTest::newRow("put") << u"mark-cluster"_s << QByteArray("PUT") << 405 << QByteArray("GET, POST, OPTIONS");
    QTest::newRow("head of nothing") << u"nothing"_s << QByteArray("HEAD") << 404 << QByteArray();
}

void ReviewServerTest::tellsWhatMayBeAsked()
{
    QFETCH(const QString, called);
    QFETCH(const QByteArray, method);
    const ServedReply reply = ask(call(called),
        {{u"api_key"_s, u"k-anna"_s}, {u"group_id"_s, u"1"_s}, {u"action"_s, u"yes"_s}}, method);
    QTEST(reply.status, "status");
    QTEST(reply.allow, "allow");
    QCOMPARE(verdictOf(u"1"_s), Verdict::Open);
    QVERIFY(std::as_const(m_fixture->stores()).remoteItems().lease({1}).value() == std::nullopt);
}

/// As servers of this kind send on: with all that was asked, or the key would be missing.
void ReviewServerTest::aForgottenSlashKeepsTheParameters()
{
    const ServedReply reply
        = m_server->handle({"GET", u"/session-list"_s, "api_key=k%2B1&x=", {{u"api_key"_s, u"k+1"_s}}});
    QCOMPARE(reply.status, 301);
    QCOMPARE(reply.location, QByteArray("/session-list/?api_key=k%2B1&x="));
    const ServedReply split = m_server->handle({"GET", u"/review-queue/a\r\nX: b"_s, {}, {}});
    QCOMPARE(split.location, QByteArray("/review-queue/a%0D%0AX%3A%20b/"));
}

/// server rule 1: the queue as it was printed.
void ReviewServerTest::theQueueIsAListOfOneObject()
{
    const QJsonObject groups = queue();
    QCOMPARE(groups.size(), m_total);
    const QJsonObject record = groups.begin()->toArray()[0].toObject();
    QVERIFY(record["record_id"_L1].isDouble());
    QCOMPARE(QString::number(record["group_id"_L1].toInteger()), groups.begin().key());
    QCOMPARE(record["clustered"_L1], QJsonValue(false));
    QCOMPARE(record["checked_out"_L1], QJsonValue(false));
    QVERIFY(record.contains("checkout_expire"_L1) && record["checkout_expire"_L1].isNull());
    QVERIFY(record.contains("name"_L1));
    QVERIFY(!record.contains("id"_L1)); // only what is compared
    const QString first = groups.begin().key();
    mark(first, u"yes"_s);
    const QJsonObject reply = json(ask(call(u"review-queue"_s)));
    QVERIFY(!reply["objects"_L1][0].toObject().contains(first));
    QCOMPARE(reply["decided"_L1][first]["by"_L1].toString(), u"anna"_s);
}

void ReviewServerTest::aClusterIsHandedOutOnce()
{
    QSet<qint64> seen;
    double last = 0;
    for (qint64 expected = m_total; expected > 0; --expected) {
        const QJsonObject reply = checkOut(expected % 2 ? u"k-anna"_s : u"k-bert"_s);
        const QJsonObject record = reply["objects"_L1][0].toObject();
        seen.insert(record["group_id"_L1].toInteger());
        QVERIFY(record["confidence"_L1].toDouble() >= last); // the least certain first
        last = record["confidence"_L1].toDouble();
        QCOMPARE(reply["total_clusters"_L1].toInteger(), m_total);
        QCOMPARE(reply["review_remainder"_L1].toInteger(), m_total); // those on the screens count
    }
    QCOMPARE(seen.size(), m_total);
    const QJsonObject none = checkOut();
    QVERIFY(none["objects"_L1].toArray().isEmpty());
    QCOMPARE(none["review_remainder"_L1].toInteger(), m_total); // empty is not done
}

/// server rule 1: a lease of ten minutes.
void ReviewServerTest::checkoutsEnd()
{
    const QJsonObject first = checkOut();
    const qint64 group = first["objects"_L1][0]["group_id"_L1].toInteger();
    const QJsonObject held = queue()[QString::number(group)][0].toObject();
    QCOMPARE(held["checked_out"_L1], QJsonValue(true));
    QCOMPARE(held["lease_holder"_L1].toString(), u"anna"_s);
    QVERIFY(!held["checkout_expire"_L1].toString().endsWith(u'Z')); // as published, without a zone
    m_fixture->clock().advance(10 * 60'000 - 1);
    QVERIFY(checkOut(u"k-bert"_s)["objects"_L1][0]["group_id"_L1].toInteger() != group);
    m_fixture->clock().advance(1);
    QCOMPARE(checkOut(u"k-bert"_s)["objects"_L1][0]["group_id"_L1].toInteger(), group);
}

/// server rule 2: the same twice is the same once.
void ReviewServerTest::marksAreIdempotent()
{
    const QString group = queue().begin().key();
    const QJsonObject first = mark(group, u"yes"_s);
    QCOMPARE(first["group_id"_L1].toString(), group); // a text, as it came
    QCOMPARE(first["action"_L1].toString(), u"yes"_s);
    const auto head = m_fixture->stores().operations().head();
    QCOMPARE(mark(group, u"yes"_s), first);
    QCOMPARE(m_fixture->stores().operations().head()->seq, head->seq);
    QCOMPARE(checkOut()["total_clusters"_L1].toInteger(), m_total);
    QCOMPARE(checkOut()["review_remainder"_L1].toInteger(), m_total - 1);
}

void ReviewServerTest::laterAnswersAreTakenAsPublished_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<int>("total"); ///< less than at first
    QTest::newRow("yes, then no: it goes") << u"yes"_s << u"no"_s << Verdict::No << 1;
    QTest::newRow("no, then yes: it is gone") << u"no"_s << u"yes"_s << Verdict::No << 1;
    QTest::newRow("comparison is exact") << u"yes"_s << u"No"_s << Verdict::Yes << 0;
    QTest::newRow("an action that there is not") << u"maybe"_s << u"maybe"_s << Verdict::Open << 0;
}

/// server rule 2: late answers are taken.
void ReviewServerTest::laterAnswersAreTakenAsPublished()
{
    QFETCH(const QString, first);
    QFETCH(const QString, second);
    QFETCH(const int, total);
    const QString group = queue().begin().key();
    mark(group, first);
    QCOMPARE(mark(group, second)["action"_L1].toString(), second);
    QTEST(verdictOf(group), "verdict");
    QCOMPARE(checkOut()["total_clusters"_L1].toInteger(), m_total - total);
}

/// server rule 3: only by parameters that others do not send.
void ReviewServerTest::withIfOpenNothingIsReplaced()
{
    const QString group = queue().begin().key();
    mark(group, u"yes"_s);
    const QJsonObject refused = mark(group, u"no"_s, {{u"if_open"_s, u"1"_s}});
    QCOMPARE(refused["conflict"_L1]["action"_L1].toString(), u"yes"_s);
    QCOMPARE(verdictOf(group), Verdict::Yes);
    QVERIFY(!mark(group, u"no"_s, {{u"overwrite"_s, u"1"_s}}).contains("conflict"_L1));
    QCOMPARE(verdictOf(group), Verdict::No);
    mark(group, u"yes"_s, {{u"overwrite"_s, u"1"_s}});
    QCOMPARE(verdictOf(group), Verdict::Yes);
}

void ReviewServerTest::whatIsNotThereIsNoError_data()
{
    QTest::addColumn<Parameters>("parameters");
    QTest::addColumn<int>("status");
    QTest::newRow("no parameters") << Parameters{} << 200;
    QTest::newRow("an unknown group")
        << Parameters{{u"group_id"_s, u"4711"_s}, {u"action"_s, u"no"_s}} << 200;
    QTest::newRow("no number") << Parameters{{u"group_id"_s, u"x"_s}, {u"action"_s, u"no"_s}} << 400;
    QTest::newRow("SQL") << Parameters{{u"group_id"_s, u"1; DROP TABLE session"_s}, {u"action"_s, u"no"_s}}
                         << 400;
}

void ReviewServerTest::whatIsNotThereIsNoError()
{
    QFETCH(Parameters, parameters);
    const auto head = m_fixture->stores().operations().head();
    parameters.emplace_back(u"api_key"_s, u"k-anna"_s);
    const ServedReply reply = ask(call(u"mark-cluster"_s), parameters);
    QTEST(reply.status, "status");
    QCOMPARE(m_fixture->stores().operations().head()->seq, head->seq);
    if (parameters.size() == 1) {
        QVERIFY(json(reply)["group_id"_L1].isNull());
        QVERIFY(json(reply)["action"_L1].isNull());
    }
}

void ReviewServerTest::answersBearTheReviewersName()
{
    const QStringList groups = queue().keys();
    mark(groups[0], u"yes"_s);
    ask(call(u"mark-cluster"_s),
        {{u"api_key"_s, u"k-bert"_s}, {u"group_id"_s, groups[1]}, {u"action"_s, u"no"_s}});
    const auto& operations = m_fixture->stores().operations();
    QCOMPARE(operations.ofItem({groups[0].toLongLong()}, 1)->front().actor, u"anna"_s);
    QCOMPARE(operations.ofItem({groups[1].toLongLong()}, 1)->front().actor, u"bert"_s);
}

/// server rule 2: picked and taken in one step.
void ReviewServerTest::manyAtOnceGetDifferentClusters()
{
    constexpr int reviewers = 4;
    constexpr int each = 5;
    std::vector<std::vector<qint64>> got(reviewers);
    {
        std::vector<std::jthread> threads;
        for (auto& own : got) {
            threads.emplace_back([this, &own] {
                for (int round = 0; round < each; ++round)
                    own.push_back(checkOut()["objects"_L1][0]["group_id"_L1].toInteger());
            });
        }
    }
    QSet<qint64> different;
    for (const auto& own : got) {
        for (const qint64 group : own)
            different.insert(group);
    }
    QCOMPARE(different.size(), reviewers * each);
}

WINNOW_TEST(ReviewServerTest)
#include "reviewserver_test.moc"
