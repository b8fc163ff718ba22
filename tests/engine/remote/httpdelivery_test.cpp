#include "engine/base/progress.h"
#include "engine/base/random.h"
#include "engine/remote/httpclient.h"
#include "tests/support/faultserver.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <map>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = FaultStep::Kind;

Q_DECLARE_METATYPE(FaultScript)

/// What surely happened to a request, against the ledger of a real server.
class HttpDeliveryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void deliversAtMostOnce_data();
    void deliversAtMostOnce();
    void isNotSureOfACutReply_data();
    void isNotSureOfACutReply();
    void aThousandFaultyRuns();
    void readsAReplyWithoutLengthToItsEnd();
    void doesNotReuseConnections();
    void givesTheBodyOnce();
    void isSureThatNothingWasSent_data();
    void isSureThatNothingWasSent();
};

static HttpRequest writing()
{
    HttpRequest request;
    request.path = u"/mark-cluster/s/"_s;
    request.secretQuery = {{u"api_key"_s, u"CANARY"_s}};
    request.effect = RequestEffect::Write;
    return request;
}

static HttpReply exchangeWith(const FaultServer& server, const HttpRequest& request)
{
    HttpClient client(server.url(), {}, {2s, 300ms, 2s});
    return client.exchange(request, SilentProgress());
}

void HttpDeliveryTest::deliversAtMostOnce_data()
{
    QTest::addColumn<FaultScript>("steps");
    QTest::addColumn<int>("effects");
    QTest::newRow("F36 closed before the reply") << FaultScript{{Kind::Finish, {}}} << 0;
    QTest::newRow("F36 reset before the reply") << FaultScript{{Kind::Reset, {}}} << 0;
    QTest::newRow("F36 closed later") << FaultScript{{Kind::Wait, {}, 30}, {Kind::Finish, {}}} << 0;
    QTest::newRow("F35 applied, then closed") << FaultScript{{Kind::Apply, {}}, {Kind::Finish, {}}} << 1;
    QTest::newRow("F35 applied, then reset") << FaultScript{{Kind::Apply, {}}, {Kind::Reset, {}}} << 1;
    QTest::newRow("F33 held") << FaultScript{{Kind::Apply, {}}} << 1;
    QTest::newRow("F36 one byte of the reply") << FaultScript{{Kind::Send, "H"}, {Kind::Finish, {}}} << 0;
    QTest::newRow("not HTTP") << FaultScript{{Kind::Send, "220 ready\r\n"}} << 0;
    QTest::newRow("F34 truncated chunk")
        << FaultScript{{Kind::Send, chunkedReply("{\"status\":\"ok\"}", 5).chopped(9)}, {Kind::Finish, {}}}
        << 0;
    QTest::newRow("F34 lies about its length")
        << FaultScript{{Kind::Send, httpReply("{}").replace("Length: 2", "Length: 200")}, {Kind::Finish, {}}}
        << 0;
}

void HttpDeliveryTest::deliversAtMostOnce()
{
    QFETCH(FaultScript, steps);
    QFETCH(int, effects);
    FaultServer server;
    server.on({.steps = steps});
    const HttpReply reply = exchangeWith(server, writing());
    QCOMPARE(reply.delivery, Delivery::Unknown);
    QVERIFY(reply.trouble == TransportTrouble::Broken || reply.trouble == TransportTrouble::TimedOut);
    QVERIFY(!reply.problem.isEmpty() && !reply.problem.contains(u"CANARY"_s));
    QVERIFY(reply.body.isEmpty());
    QTest::qWait(50); // a request that was sent again would arrive now
    QCOMPARE(server.deliveries().size(), size_t{1});
    QCOMPARE(server.connections(), 1);
    QCOMPARE(server.effects(), effects);
}

void HttpDeliveryTest::isNotSureOfACutReply_data()
{
    QTest::addColumn<QByteArray>("whole");
    QTest::addColumn<Kind>("end");
    const QByteArray body = R"({"session_id":"s","group_id":"4","status":"ok","action":"yes","message":""})";
    for (const auto& [name, whole] :
        {std::pair("length", httpReply(body)), {"chunks", chunkedReply(body, 30)}}) {
        for (const auto& [endName, end] : {std::pair("FIN", Kind::Finish), {"RST", Kind::Reset}})
            QTest::addRow("F34 %s, %s", name, endName) << whole << end;
    }
}

void HttpDeliveryTest::isNotSureOfACutReply()
{
    QFETCH(QByteArray, whole);
    QFETCH(Kind, end);
    FaultServer server;
    for (int length = 0; length < whole.size(); ++length)
        server.on({.hit = length + 1, .steps = {{Kind::Send, whole.first(length)}, {end, {}}}});
    server.on({.steps = {{Kind::Send, whole}, {Kind::Finish, {}}}});
    HttpClient client(server.url());
    for (int length = 0; length < whole.size(); ++length) {
        const HttpReply reply = client.exchange(writing(), SilentProgress());
        QVERIFY2(reply.delivery == Delivery::Unknown, qPrintable(u"F34 cut after %1 bytes"_s.arg(length)));
        QCOMPARE(reply.trouble, TransportTrouble::Broken);
        QCOMPARE(server.deliveries().size(), static_cast<size_t>(length) + 1);
    }
    QCOMPARE(client.exchange(writing(), SilentProgress()).delivery, Delivery::Complete);
    QCOMPARE(server.connections(), static_cast<int>(whole.size()) + 1);
}

/// What may go wrong with one reply, drawn by chance.
static FaultScript drawnFault(Random& random)
{
    const QByteArray whole = random.below(2) == 0 ? httpReply(R"({"status":"ok"})")
                                                  : chunkedReply(R"({"status":"ok","message":"done"})", 7);
    const auto cut = static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(whole.size())));
    const FaultStep end{random.below(2) == 0 ? Kind::Finish : Kind::Reset, {}};
    switch (random.below(6)) {
    case 0:
        return {{Kind::Apply, {}}, end};
    case 1:
        return {{Kind::Apply, {}}, {Kind::Send, whole.first(cut)}, end};
    case 2:
        return {{Kind::Wait, {}, 2}, end};
    case 3:
        return {{Kind::Apply, {}}, {Kind::Send, httpReply("{}", "503 Later")}, end};
    case 4:
        return {{Kind::Apply, {}}, {Kind::Send, whole}, {Kind::Send, whole}, end}; // twice
    default:
        return {{Kind::Apply, {}}, {Kind::Send, whole}, {Kind::Finish, {}}};
    }
}

/// F36: each attempt has an address of its own, so the ledger shows which came twice.
void HttpDeliveryTest::aThousandFaultyRuns()
{
    constexpr int runs = 1'000;
    Random random(20240307);
    FaultServer server;
    for (int run = 0; run < runs; ++run)
        server.on({.path = "/mark/" + QByteArray::number(run), .steps = drawnFault(random)});
    HttpClient client(server.url(), {}, {2s, 2s, 5s});
    std::map<Delivery, int> outcomes;
    for (int run = 0; run < runs; ++run) {
        HttpRequest request = writing();
        request.path = u"/mark/%1"_s.arg(run);
        ++outcomes[client.exchange(request, SilentProgress()).delivery];
    }
    std::map<QByteArray, int> arrived;
    for (const FaultDelivery& delivery : server.deliveries())
        ++arrived[delivery.target];
    const auto most = std::max_element(arrived.begin(), arrived.end(),
        [](const auto& one, const auto& other) { return one.second < other.second; });
    qInfo("%d faulty runs: %d with a whole reply, %d unknown, %d not sent; at most %d delivery per attempt",
        runs, outcomes[Delivery::Complete], outcomes[Delivery::Unknown], outcomes[Delivery::NotSent],
        most->second);
    QCOMPARE(most->second, 1);
    QCOMPARE(static_cast<int>(arrived.size()), runs - outcomes[Delivery::NotSent]);
    QVERIFY(outcomes[Delivery::Complete] > runs / 5 && outcomes[Delivery::Unknown] > runs / 5);
}

void HttpDeliveryTest::readsAReplyWithoutLengthToItsEnd()
{
    FaultServer server;
    server.on({.hit = 1,
        .steps = {{Kind::Send, lengthlessReply("{\"status\":")}, {Kind::Wait, {}, 30},
            {Kind::Send, "\"ok\"}"}, {Kind::Finish, {}}}});
    server.on({.steps = {{Kind::Send, lengthlessReply("{\"status\":")}, {Kind::Finish, {}}}});
    const HttpReply whole = exchangeWith(server, writing());
    QCOMPARE(whole.delivery, Delivery::Complete);
    QCOMPARE(whole.body, R"({"status":"ok"})");
    // Nothing on this level can tell that this one was cut: what came is handed on as it is.
    QCOMPARE(exchangeWith(server, writing()).body, R"({"status":)");
}

void HttpDeliveryTest::doesNotReuseConnections()
{
    FaultServer server;
    server.on({.steps = {{Kind::Send, httpReply("{}")}, {Kind::Wait, {}, 5}, {Kind::Finish, {}}}});
    HttpClient client(server.url());
    for (int i = 0; i < 5; ++i)
        QCOMPARE(client.exchange(writing(), SilentProgress()).delivery, Delivery::Complete);
    QCOMPARE(server.connections(), 5);
    QCOMPARE(server.deliveries().size(), size_t{5});
}

void HttpDeliveryTest::givesTheBodyOnce()
{
    FaultServer server;
    server.on({"POST", "/train/", 1, {{Kind::Finish, {}}}});
    server.on({"POST", "/train/", 0, {{Kind::Send, httpReply("{}") + httpReply("[]")}}});
    HttpRequest request = writing();
    request.method = "POST";
    request.path = u"/train/"_s;
    request.body = "{\"a\":1}";
    QCOMPARE(exchangeWith(server, request).delivery, Delivery::Unknown);
    const HttpReply twice = exchangeWith(server, request);
    QCOMPARE(twice.delivery, Delivery::Complete);
    QCOMPARE(twice.body, "{}");
    QCOMPARE(server.deliveries().size(), size_t{2});
    QCOMPARE(server.deliveries().front().body, request.body);
}

void HttpDeliveryTest::isSureThatNothingWasSent_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<TransportTrouble>("trouble");
    QTest::newRow("F30 refused") << u"http://127.0.0.1:1"_s << TransportTrouble::Offline;
    QTest::newRow("F30 no such host") << u"https://no.such.host.invalid"_s << TransportTrouble::Offline;
    QTest::newRow("F39 another machine") << u"http://10.0.0.1"_s << TransportTrouble::InsecureAddress;
    QTest::newRow("F39 begins like loopback")
        << u"http://127.0.0.1.example"_s << TransportTrouble::InsecureAddress;
    QTest::newRow("another scheme") << u"file:///etc/passwd"_s << TransportTrouble::InsecureAddress;
}

void HttpDeliveryTest::isSureThatNothingWasSent()
{
    QFETCH(QString, address);
    QFETCH(TransportTrouble, trouble);
    HttpClient client(QUrl(address), {}, {5s, 5s, 5s});
    const HttpReply reply = client.exchange(writing(), SilentProgress());
    QCOMPARE(reply.trouble, trouble);
    QCOMPARE(reply.delivery, Delivery::NotSent);
    QVERIFY(!reply.problem.isEmpty() && !reply.problem.contains(u"CANARY"_s));
}

WINNOW_TEST(HttpDeliveryTest)

#include "httpdelivery_test.moc"
