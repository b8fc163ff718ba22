#include "engine/base/progress.h"
#include "engine/remote/dedupeconnector.h"
#include "engine/remote/httpclient.h"
#include "engine/remote/remotesentence.h"
#include "tests/support/faultserver.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QUrlQuery>

#include <functional>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = FaultStep::Kind;

/// The outcome of a call, without its value.
using Outcome = RemoteResult<void>;
using Call = std::function<Outcome(DedupeConnector&)>;

Q_DECLARE_METATYPE(HttpReply)
Q_DECLARE_METATYPE(Call)

class DedupeConnectorTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void callsTheServer_data();
    void callsTheServer();
    void saysWhatADialectHasNot_data();
    void saysWhatADialectHasNot();
    void leavesItsOwnSentencesWhole();
    void knowsHowLongACheckoutLasts();
    void refusesAPartialAnswerBeforeItIsSent();
    void keepsTheKeyOutOfTexts_data();
    void keepsTheKeyOutOfTexts();
    void bringsParametersUnchanged_data();
    void bringsParametersUnchanged();
    void verifiesBeforeItBelieves_data();
    void verifiesBeforeItBelieves();
    void probesOnce();
};

static const SilentProgress silent;

template <typename Method, typename... Arguments>
static Call calling(Method method, Arguments... arguments)
{
    return [=](DedupeConnector& connector) -> Outcome {
        const auto result = (connector.*method)(arguments..., silent);
        return result ? Outcome() : tl::unexpected(result.error());
    };
}

static const RemoteAnswer yes{u"s"_s, u"17"_s, {u"1"_s, u"2"_s}, {}};
static const DedupeLesson lesson{u"s"_s, {u"1"_s, {}}, {}, false};
static const QByteArray echoA = R"({"status":"ok","session_id":"s","group_id":"17","action":"yes"})";
static const QByteArray echoC
    = R"({"status":"ok","session_id":"s","entity_id":"17","match_ids":[1,2],"distinct_ids":[]})";

void DedupeConnectorTest::callsTheServer_data()
{
    using Connector = DedupeConnector;
    QTest::addColumn<DedupeDialect>("dialect");
    QTest::addColumn<Call>("call");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isWrite");
    const QByteArray ok = R"({"status":"ok"})";
    const QByteArray none = R"({"status":"ok","objects":[]})";
    const QByteArray deleted = R"({"status":"ok","session_id":"s"})";
    const auto row = [](const char* name, DedupeDialect dialect, const Call& call, const QByteArray& reply,
                         const QString& path, bool isWrite) {
        QTest::newRow(name) << dialect << call << reply << path << isWrite;
    };
    constexpr auto a = DedupeDialect::A;
    constexpr auto c = DedupeDialect::C;
    row("A session-list", a, calling(&Connector::sessions), none, u"/session-list/"_s, false);
    row("A review-queue", a, calling(&Connector::queue, u"s"_s), R"({"status":"ok","objects":[{}]})",
        u"/review-queue/s/"_s, false);
    row("A get-review-cluster", a, calling(&Connector::checkOut, u"s"_s), none, u"/get-review-cluster/s/"_s,
        true);
    row("A mark-cluster", a, calling(&Connector::answer, yes), echoA, u"/mark-cluster/s/"_s, true);
    row("A delete-session", a, calling(&Connector::deleteSession, u"s"_s), deleted, u"/delete-session/s/"_s,
        true);
    row("C session-list", c, calling(&Connector::sessions), R"({"status":"ok","objects":{"canonical":[]}})",
        u"/session-list/"_s, false);
    row("C get-review-cluster", c, calling(&Connector::checkOut, u"s"_s), none, u"/get-review-cluster/"_s,
        true);
    row("C mark-cluster", c, calling(&Connector::answer, yes), echoC, u"/mark-cluster/"_s, true);
    row("C mark-all-clusters", c, calling(&Connector::acceptAll, u"s"_s), ok, u"/mark-all-clusters/"_s, true);
    row("C get-canon-review-cluster", c, calling(&Connector::checkOutMerge, u"s"_s), none,
        u"/get-canon-review-cluster/"_s, true);
    row("C mark-canon-cluster", c, calling(&Connector::answerMerge, yes), echoC, u"/mark-canon-cluster/"_s,
        true);
    row("C mark-all-canon-clusters", c, calling(&Connector::acceptAllMerges, u"s"_s), "{}",
        u"/mark-all-canon-clusters/"_s, true);
    row("C get-unmatched-record", c, calling(&Connector::unmatched, u"s"_s),
        R"({"status":"ok","object":{},"matches":[]})", u"/get-unmatched-record/"_s, false);
    row("C accept unmatched", c, calling(&Connector::acceptAllUnmatched, u"s"_s), ok,
        u"/get-unmatched-record/"_s, true);
    row("C train", c, calling(&Connector::train, lesson), R"({"status":"ok","object":{"record_id":1}})",
        u"/train/"_s, true);
    row("C delete-session", c, calling(&Connector::deleteSession, u"s"_s), deleted, u"/delete-session/"_s,
        true);
    row("C delete-data-model", c, calling(&Connector::deleteDataModel, u"s"_s), ok, u"/delete-data-model/"_s,
        true);
    row("C delete-training-data", c, calling(&Connector::deleteTrainingData, u"s"_s), ok,
        u"/delete-training-data/"_s, true);
    row("C training-data", c, calling(&Connector::trainingData, u"s"_s), R"({"distinct":[],"match":[]})",
        u"/training-data/"_s, false);
    row("C add-bulk-training", c,
        calling(&Connector::uploadTrainingData, u"s"_s, QByteArray(R"({"match":[],"distinct":[]})"),
            TrainingUpload::Add),
        ok, u"/add-bulk-training/"_s, true);
    row("C field-definitions", c, calling(&Connector::fieldDefinitions, u"s"_s), "[]",
        u"/field-definitions/"_s, false);
    row("C dump-entity-map", c, calling(&Connector::entityMap, u"s"_s), "entity_id\n", u"/dump-entity-map/"_s,
        false);
    row("C rewind", c, calling(&Connector::rewind, u"s"_s, DedupeStage::Records, 0.5), ok, u"/rewind/"_s,
        true);
}

/// client rule 10: the session and the key are in every request.
void DedupeConnectorTest::callsTheServer()
{
    QFETCH(DedupeDialect, dialect);
    QFETCH(Call, call);
    QFETCH(QByteArray, reply);
    QFETCH(QString, path);
    QFETCH(bool, isWrite);
    ScriptedTransport transport(jsonReply(reply));
    DedupeConnector connector(transport, u"key"_s, dialect);
    const auto result = call(connector);
    QVERIFY2(result, result ? "" : qPrintable(result.error().message));
    QCOMPARE(transport.requests.size(), size_t{1});
    const HttpRequest& request = transport.requests.front();
    QCOMPARE(request.path, path);
    QCOMPARE(request.effect == RequestEffect::Write, isWrite);
    QCOMPARE(request.secretQuery, (std::vector<std::pair<QString, QString>>{{u"api_key"_s, u"key"_s}}));
    QVERIFY(!request.body.contains("\"key\""));
    const bool hasSession = path.contains(u"/s/"_s) || path == u"/session-list/"_s
        || (!request.query.empty() && request.query.front() == std::pair(u"session_id"_s, u"s"_s));
    QVERIFY(hasSession);

    // F70: no part of the reply is taken for the whole; files are, as they have no end of their own.
    for (qsizetype length = 0; length < reply.size() && !path.contains(u"dump"_s); ++length) {
        transport.reply.body = reply.first(length);
        const auto cut = call(connector);
        QVERIFY2(!cut, reply.first(length).constData());
        QCOMPARE(cut.error().mayHaveArrived, isWrite);
        QVERIFY(
            cut.error().trouble == RemoteTrouble::Broken || cut.error().trouble == RemoteTrouble::NotTheApi);
    }
}

void DedupeConnectorTest::saysWhatADialectHasNot_data()
{
    using Connector = DedupeConnector;
    QTest::addColumn<DedupeDialect>("dialect");
    QTest::addColumn<Call>("call");
    constexpr auto a = DedupeDialect::A;
    QTest::newRow("C queue") << DedupeDialect::C << calling(&Connector::queue, u"s"_s);
    QTest::newRow("A merges") << a << calling(&Connector::checkOutMerge, u"s"_s);
    QTest::newRow("A merge answer") << a << calling(&Connector::answerMerge, yes);
    QTest::newRow("A all") << a << calling(&Connector::acceptAll, u"s"_s);
    QTest::newRow("A all merges") << a << calling(&Connector::acceptAllMerges, u"s"_s);
    QTest::newRow("A unmatched") << a << calling(&Connector::unmatched, u"s"_s);
    QTest::newRow("A all unmatched") << a << calling(&Connector::acceptAllUnmatched, u"s"_s);
    QTest::newRow("A train") << a << calling(&Connector::train, lesson);
    QTest::newRow("A data model") << a << calling(&Connector::deleteDataModel, u"s"_s);
    QTest::newRow("A training data") << a << calling(&Connector::trainingData, u"s"_s);
    QTest::newRow("A upload") << a
                              << calling(&Connector::uploadTrainingData, u"s"_s,
                                     QByteArray(R"({"match":[],"distinct":[]})"), TrainingUpload::Add);
    QTest::newRow("A field definitions") << a << calling(&Connector::fieldDefinitions, u"s"_s);
    QTest::newRow("A entity map") << a << calling(&Connector::entityMap, u"s"_s);
    QTest::newRow("A rewind") << a << calling(&Connector::rewind, u"s"_s, DedupeStage::Records, 0.5);
}

void DedupeConnectorTest::saysWhatADialectHasNot()
{
    QFETCH(DedupeDialect, dialect);
    QFETCH(Call, call);
    ScriptedTransport transport(jsonReply(R"({"status":"ok"})"));
    DedupeConnector connector(transport, u"key"_s, dialect);
    const auto result = call(connector);
    QVERIFY(!result);
    QCOMPARE(result.error().trouble, RemoteTrouble::NotSupported);
    QVERIFY(!result.error().message.isEmpty());
    QVERIFY(transport.requests.empty());
}

/// A key may be a word; only what the server says can give it away.
void DedupeConnectorTest::leavesItsOwnSentencesWhole()
{
    ScriptedTransport failing(pageReply(500));
    const auto failed = DedupeConnector(failing, u"wrong"_s, DedupeDialect::A).sessions(silent);
    QCOMPARE(failed.error().message, remoteSentence(RemoteTrouble::ServerFault));
    ScriptedTransport telling(jsonReply(R"({"status":"error","message":"wrong is not my key"})", 400));
    const auto told = DedupeConnector(telling, u"wrong"_s, DedupeDialect::A).sessions(silent);
    QCOMPARE(told.error().message, remoteSentence(RemoteTrouble::Refused, u"… is not my key"_s));
}

void DedupeConnectorTest::knowsHowLongACheckoutLasts()
{
    constexpr qint64 minute = 60'000;
    ScriptedTransport transport(jsonReply("{}"));
    QCOMPARE(DedupeConnector(transport, {}, DedupeDialect::A).capabilities().checkoutMs, 10 * minute);
    QCOMPARE(DedupeConnector(transport, {}, DedupeDialect::C).capabilities().checkoutMs, minute);
}

void DedupeConnectorTest::refusesAPartialAnswerBeforeItIsSent()
{
    ScriptedTransport transport(jsonReply(echoA));
    DedupeConnector connector(transport, u"key"_s, DedupeDialect::A);
    QVERIFY(!connector.capabilities().takesPartialAnswers);
    const auto receipt = connector.answer({u"s"_s, u"17"_s, {u"1"_s}, {u"2"_s}}, silent);
    QCOMPARE(receipt.error().trouble, RemoteTrouble::Refused);
    QVERIFY(transport.requests.empty());
}

void DedupeConnectorTest::keepsTheKeyOutOfTexts_data()
{
    QTest::addColumn<HttpReply>("reply");
    const QByteArray said = R"({"status":"error","message":"no such key CANARY/1 or CANARY%2F1"})";
    for (const int status : {200, 400, 401, 403, 404, 429, 500})
        QTest::addRow("S1 the server repeats it, %d", status) << jsonReply(said, status);
    QTest::newRow("S1 in a page") << pageReply(500);
    QTest::newRow("S1 in a redirect") << redirectReply(u"https://CANARY%2F1.example/CANARY/1"_s);
    QTest::newRow("S1 as a cluster's name") << jsonReply(R"({"status":"ok","objects":[{"CANARY/1":[]}]})");
    HttpReply lost;
    lost.trouble = TransportTrouble::Broken;
    lost.problem = u"GET /x?api_key=CANARY%2F1 failed for CANARY/1"_s;
    QTest::newRow("S1 from the transport") << lost;
}

void DedupeConnectorTest::keepsTheKeyOutOfTexts()
{
    QFETCH(HttpReply, reply);
    ScriptedTransport transport(reply);
    const QString key = u"CANARY/1"_s;
    for (const DedupeDialect dialect : {DedupeDialect::A, DedupeDialect::C}) {
        DedupeConnector connector(transport, key, dialect);
        QString texts;
        const auto queue = connector.queue(u"s"_s, silent);
        texts += queue ? QStringList(queue->problems.begin(), queue->problems.end()).join(u'\n')
                       : queue.error().message;
        if (const auto receipt = connector.answer(yes, silent); !receipt)
            texts += receipt.error().message;
        if (const auto file = connector.entityMap(u"s"_s, silent); !file)
            texts += file.error().message;
        if (const auto probed = probeDialect(transport, key, silent); !probed)
            texts += probed.error().message;
        QVERIFY(!texts.isEmpty());
        QVERIFY2(!texts.contains(u"CANARY"_s, Qt::CaseInsensitive), qPrintable(texts));
    }
}

void DedupeConnectorTest::bringsParametersUnchanged_data()
{
    QTest::addColumn<QString>("value");
    for (const char* value :
        {"a+b", "a&b=c", "a/b", "a%2Fb", "a b", "\xc3\xbc\xe2\x82\xac", "#?;", "\"<>\\^`{|}", "..."})
        QTest::newRow(value) << QString::fromUtf8(value);
}

void DedupeConnectorTest::bringsParametersUnchanged()
{
    QFETCH(QString, value);
    FaultServer server;
    HttpClient client(server.url());
    DedupeConnector inPath(client, value, DedupeDialect::A);
    DedupeConnector inQuery(client, value, DedupeDialect::C);
    // The answers are refused, as this server has only 404; what matters is what it was asked.
    QCOMPARE(inPath.answer({value, value, {u"1"_s}, {}}, silent).error().trouble, RemoteTrouble::Gone);
    QCOMPARE(inQuery.answer({value, value, {value}, {}}, silent).error().trouble, RemoteTrouble::Gone);
    const auto deliveries = server.deliveries();
    QCOMPARE(deliveries.size(), size_t{2});
    const QList<QByteArray> first = deliveries[0].target.split('?');
    QCOMPARE(QUrl::fromPercentEncoding(first[0].split('/').value(2)), value);
    QCOMPARE(first[0].count('/'), 3);
    const auto item = [](const QByteArray& query, const QString& name) {
        return QUrlQuery(QString::fromLatin1(query)).queryItemValue(name, QUrl::FullyDecoded);
    };
    QCOMPARE(item(first[1], u"group_id"_s), value);
    QCOMPARE(item(first[1], u"api_key"_s), value);
    const QByteArray second = deliveries[1].target.split('?').value(1);
    for (const auto& name : {u"session_id"_s, u"entity_id"_s, u"match_ids"_s, u"api_key"_s})
        QCOMPARE(item(second, name), value);
    QVERIFY(!first[1].contains('+') && !second.contains('+')); // which some servers read as a blank
}

void DedupeConnectorTest::verifiesBeforeItBelieves_data()
{
    QTest::addColumn<QByteArray>("whole");
    QTest::newRow("F34 with its length") << httpReply(echoA);
    QTest::newRow("F34 without its length") << lengthlessReply(echoA);
    QTest::newRow("F34 in chunks") << chunkedReply(echoA, 20);
}

/// An answer's reply, cut after each byte: never taken for a success, never sent again.
void DedupeConnectorTest::verifiesBeforeItBelieves()
{
    QFETCH(QByteArray, whole);
    FaultServer server;
    for (int length = 0; length < whole.size(); ++length)
        server.on({.hit = length + 1,
            .steps = {{Kind::Apply, {}}, {Kind::Send, whole.first(length)}, {Kind::Finish, {}}}});
    server.on({.steps = {{Kind::Send, whole}, {Kind::Finish, {}}}});
    HttpClient client(server.url());
    DedupeConnector connector(client, u"key"_s, DedupeDialect::A);
    for (int length = 0; length < whole.size(); ++length) {
        const auto receipt = connector.answer(yes, silent);
        QVERIFY2(
            !receipt && receipt.error().mayHaveArrived, qPrintable(u"F34 cut after %1 bytes"_s.arg(length)));
        QCOMPARE(server.effects(), length + 1);
    }
    QVERIFY(connector.answer(yes, silent));
    QCOMPARE(server.deliveries().size(), static_cast<size_t>(whole.size()) + 1);
}

void DedupeConnectorTest::probesOnce()
{
    FaultServer server;
    server.on(
        {.path = "/session-list/", .steps = {{Kind::Send, httpReply(R"({"status":"ok","objects":[]})")}}});
    HttpClient client(server.url());
    const auto dialect = probeDialect(client, u"key"_s, silent);
    QVERIFY(dialect && *dialect == DedupeDialect::A);
    QCOMPARE(server.deliveries().size(), size_t{1});
}

WINNOW_TEST(DedupeConnectorTest)

#include "dedupeconnector_test.moc"
