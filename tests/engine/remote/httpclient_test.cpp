#include "engine/base/progress.h"
#include "engine/remote/httpclient.h"
#include "tests/support/cancelafter.h"
#include "tests/support/faultserver.h"
#include "tests/support/testmain.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = FaultStep::Kind;

Q_DECLARE_METATYPE(FaultScript)

/// Limits, cancelling and what the client never does.
class HttpClientTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void carriesARequest();
    void endsInTime_data();
    void endsInTime();
    void stopsFloods_data();
    void stopsFloods();
    void doesNotUnpack();
    void endsSoonAfterACancel_data();
    void endsSoonAfterACancel();
    void followsNoRedirect_data();
    void followsNoRedirect();
    void keepsNothingBetweenRequests();
    void readsHowLongToWait_data();
    void readsHowLongToWait();
    void goesAroundAProxyToThisMachine();
    void tellsAProxyNoSecret_data();
    void tellsAProxyNoSecret();
    void servesSeveralThreads();
};

static HttpRequest reading()
{
    HttpRequest request;
    request.path = u"/session-list/"_s;
    request.secretQuery = {{u"api_key"_s, u"CANARY+&/% ü"_s}};
    return request;
}

static qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').value(1).toLongLong() * 4096 : 0;
}

void HttpClientTest::carriesARequest()
{
    FaultServer server;
    server.on({"GET", "/session-list/", 0,
        {{Kind::Send, httpReply("{\"a\":1}", "207 Some", "Date: Sun, 06 Nov 1994 08:49:37 GMT\r\n")}}});
    HttpClient client(server.url());
    const HttpReply reply = client.exchange(reading(), SilentProgress());
    QCOMPARE(reply.delivery, Delivery::Complete);
    QCOMPARE(reply.trouble, TransportTrouble::None);
    QCOMPARE(reply.status, 207);
    QCOMPARE(reply.contentType, "application/json");
    QCOMPARE(reply.body, "{\"a\":1}");
    QCOMPARE(reply.serverMs.value_or(0), qint64{784'111'777'000});
    QVERIFY(reply.problem.isEmpty());
    QCOMPARE(server.deliveries().front().target, "/session-list/?api_key=CANARY%2B%26%2F%25%20%C3%BC");
}

void HttpClientTest::endsInTime_data()
{
    QTest::addColumn<FaultScript>("steps");
    QTest::newRow("F33 held") << FaultScript{};
    QTest::newRow("F33 stalls in the middle") << FaultScript{{Kind::Send, httpReply("{}").chopped(1)}};
    QTest::newRow("F33 drips: active, but too long in all")
        << FaultScript{{Kind::Drip, QByteArray(1000, 'H'), 20}};
    QTest::newRow("F33 drips a good reply too slowly")
        << FaultScript{{Kind::Drip, httpReply(QByteArray(200, ' ')), 20}};
}

void HttpClientTest::endsInTime()
{
    QFETCH(FaultScript, steps);
    FaultServer server;
    server.on({.steps = steps});
    HttpClient client(server.url(), {}, {2s, 150ms, 600ms});
    QElapsedTimer timer;
    timer.start();
    const HttpReply reply = client.exchange(reading(), SilentProgress());
    QCOMPARE(reply.trouble, TransportTrouble::TimedOut);
    QCOMPARE(reply.delivery, Delivery::Unknown);
    QVERIFY(timer.elapsed() < 5000);
}

void HttpClientTest::stopsFloods_data()
{
    QTest::addColumn<FaultScript>("steps");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    const QByteArray block(1024 * 1024, 'x');
    QTest::newRow("F41 headers") << FaultScript{
        {Kind::Send, ok}, {Kind::Send, "X-Header: " + QByteArray(50, 'a') + "\r\n", 10'000'000}};
    QTest::newRow("F41 endless body")
        << FaultScript{{Kind::Send, lengthlessReply({})}, {Kind::Send, block, 10'240}};
    QTest::newRow("F41 endless chunks")
        << FaultScript{{Kind::Send, ok + "Transfer-Encoding: chunked\r\n\r\n"},
               {Kind::Send, "100000\r\n" + block + "\r\n", 10'240}};
    QTest::newRow("F41 announced") << FaultScript{{Kind::Send, ok + "Content-Length: 10737418240\r\n\r\n"}};
}

void HttpClientTest::stopsFloods()
{
    QFETCH(FaultScript, steps);
    FaultServer server;
    server.on({.steps = steps});
    HttpClient client(server.url());
    HttpRequest request = reading();
    request.maxReplyBytes = 4 * 1024 * 1024;
    const qint64 before = residentBytes();
    QElapsedTimer timer;
    timer.start();
    const HttpReply reply = client.exchange(request, SilentProgress());
    QCOMPARE(reply.trouble, TransportTrouble::TooLarge);
    QCOMPARE(reply.delivery, Delivery::Unknown);
    QVERIFY(reply.body.isEmpty());
    QVERIFY(timer.elapsed() < 5000);
    QVERIFY(residentBytes() - before < 100 * 1024 * 1024);
}

void HttpClientTest::doesNotUnpack()
{
    FaultServer server;
    const QByteArray packed = QByteArray(1000, '\x1f');
    server.on({.steps = {{Kind::Send, httpReply(packed, "200 OK", "Content-Encoding: gzip\r\n")}}});
    HttpClient client(server.url());
    // F41 gzip bomb: it stays packed, and cannot be read as a reply of any protocol.
    QCOMPARE(client.exchange(reading(), SilentProgress()).body, packed);
    QVERIFY(server.deliveries().front().head.contains("Accept-Encoding: identity"));
}

void HttpClientTest::endsSoonAfterACancel_data()
{
    QTest::addColumn<FaultScript>("steps");
    QTest::addColumn<int>("afterMs");
    QTest::addColumn<Delivery>("delivery");
    QTest::newRow("before it begins") << FaultScript{} << 0 << Delivery::NotSent;
    QTest::newRow("F37 while the server holds") << FaultScript{} << 100 << Delivery::Unknown;
    QTest::newRow("while it drips") << FaultScript{{Kind::Drip, QByteArray(10'000, 'H'), 5}} << 100
                                    << Delivery::Unknown;
}

void HttpClientTest::endsSoonAfterACancel()
{
    QFETCH(FaultScript, steps);
    QFETCH(int, afterMs);
    QFETCH(Delivery, delivery);
    FaultServer server;
    server.on({.steps = steps});
    HttpClient client(server.url());
    const CancelAfter progress(afterMs);
    const HttpReply reply = client.exchange(reading(), progress);
    QVERIFY(progress.elapsedMs() < afterMs + 500);
    QCOMPARE(reply.trouble, TransportTrouble::Cancelled);
    QCOMPARE(reply.delivery, delivery);
    QCOMPARE(server.deliveries().size(), delivery == Delivery::NotSent ? size_t{0} : size_t{1});
}

void HttpClientTest::followsNoRedirect_data()
{
    QTest::addColumn<QByteArray>("status");
    for (const char* status : {"301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"})
        QTest::addRow("F38 %s", status) << QByteArray(status);
}

/// client rule 4: the key goes to nobody else.
void HttpClientTest::followsNoRedirect()
{
    QFETCH(QByteArray, status);
    FaultServer second;
    FaultServer first;
    const QByteArray location = second.url().toEncoded() + "/login/?next=x";
    first.on({.steps = {{Kind::Send, httpReply("", status, "Location: " + location + "\r\n")}}});
    HttpClient client(first.url());
    const HttpReply reply = client.exchange(reading(), SilentProgress());
    QCOMPARE(reply.delivery, Delivery::Complete);
    QCOMPARE(reply.status, status.left(3).toInt());
    QCOMPARE(reply.location, QString::fromLatin1(location));
    QTest::qWait(20);
    QCOMPARE(second.connections(), 0);
    QCOMPARE(first.connections(), 1);
    FaultServer third; // leads to itself, and says so with its whole address
    third.on({.steps = {{Kind::Send,
                  httpReply("", status, "Location: " + third.url().toEncoded() + "/login/?next=x\r\n")}}});
    HttpClient ownClient(third.url());
    QCOMPARE(ownClient.exchange(reading(), SilentProgress()).location, u"/login/?next=x"_s);
}

/// client rule 10: no cookies.
void HttpClientTest::keepsNothingBetweenRequests()
{
    FaultServer server;
    server.on({.steps = {{Kind::Send,
                   httpReply("{}", "401 Unauthorized",
                       "Set-Cookie: session=1; Path=/\r\nETag: \"a\"\r\nLast-Modified: Sun, 06 Nov 1994 "
                       "08:49:37 GMT\r\n"
                       "Cache-Control: max-age=1000\r\nWWW-Authenticate: Basic realm=\"x\"\r\n")}}});
    HttpClient client(server.url());
    for (int i = 0; i < 3; ++i)
        QCOMPARE(client.exchange(reading(), SilentProgress()).status, 401);
    QCOMPARE(server.deliveries().size(), size_t{3});
    for (const FaultDelivery& delivery : server.deliveries()) {
        for (const char* name : {"cookie", "if-none-match", "if-modified-since", "authorization", "referer"})
            QVERIFY2(!delivery.head.toLower().contains(name), name);
    }
}

void HttpClientTest::readsHowLongToWait_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<qint64>("expected");
    QTest::newRow("F32 Retry-After") << QByteArray("Retry-After: 30\r\n") << qint64{30'000};
    QTest::newRow("F32 Backoff") << QByteArray("Backoff: 40\r\n") << qint64{40'000};
    QTest::newRow("F32 the longer one") << QByteArray("Backoff: 40\r\nRetry-After: 30\r\n") << qint64{40'000};
    QTest::newRow("F32 against the server's Date")
        << QByteArray("Date: Sun, 06 Nov 1994 08:49:37 GMT\r\nRetry-After: Sun, 06 Nov 1994 08:49:47 GMT\r\n")
        << qint64{10'000};
    QTest::newRow("F32 garbage") << QByteArray("Retry-After: whenever\r\n") << qint64{-1};
}

void HttpClientTest::readsHowLongToWait()
{
    QFETCH(QByteArray, header);
    QFETCH(qint64, expected);
    FaultServer server;
    server.on({.steps = {{Kind::Send, httpReply("{}", "200 OK", header)}}});
    HttpClient client(server.url());
    QCOMPARE(client.exchange(reading(), SilentProgress()).retryAfterMs.value_or(-1), expected);
}

void HttpClientTest::goesAroundAProxyToThisMachine()
{
    FaultServer proxy;
    FaultServer server;
    server.on({.steps = {{Kind::Send, httpReply("{}")}}});
    qputenv("http_proxy", proxy.url().toEncoded());
    HttpClient client(server.url());
    const HttpReply reply = client.exchange(reading(), SilentProgress());
    qunsetenv("http_proxy");
    QCOMPARE(reply.status, 200);
    QCOMPARE(proxy.connections(), 0);
}

void HttpClientTest::tellsAProxyNoSecret_data()
{
    QTest::addColumn<FaultScript>("steps");
    QTest::addColumn<TransportTrouble>("trouble");
    const QByteArray refused
        = httpReply("", "407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"x\"\r\n");
    QTest::newRow("F40 407") << FaultScript{{Kind::Send, refused}} << TransportTrouble::ProxyRefused;
    QTest::newRow("F40 403") << FaultScript{{Kind::Send, httpReply("", "403 Forbidden")}}
                             << TransportTrouble::Offline;
    QTest::newRow("F40 closes") << FaultScript{{Kind::Finish, {}}} << TransportTrouble::ProxyRefused;
    QTest::newRow("F40 connected to nobody")
        << FaultScript{{Kind::Send, "HTTP/1.1 200 Connection established\r\n\r\n"}}
        << TransportTrouble::TimedOut;
}

void HttpClientTest::tellsAProxyNoSecret()
{
    QFETCH(FaultScript, steps);
    QFETCH(TransportTrouble, trouble);
    FaultServer proxy;
    proxy.on({.method = "CONNECT", .steps = steps});
    qputenv("https_proxy", proxy.url().toEncoded());
    HttpClient client(QUrl(u"https://server.example"_s), {}, {300ms, 30s, 30s});
    QElapsedTimer timer;
    timer.start();
    const HttpReply reply = client.exchange(reading(), SilentProgress());
    qunsetenv("https_proxy");
    QVERIFY(timer.elapsed() < 10'000);
    QCOMPARE(reply.trouble, trouble);
    QCOMPARE(reply.delivery, Delivery::NotSent);
    QCOMPARE(proxy.deliveries().front().target, "server.example:443");
    for (const FaultDelivery& delivery : proxy.deliveries())
        QVERIFY(!delivery.head.contains("CANARY") && !delivery.head.contains("session-list"));
}

void HttpClientTest::servesSeveralThreads()
{
    FaultServer server;
    server.on({.steps = {{Kind::Wait, {}, 20}, {Kind::Send, httpReply("{}")}}});
    HttpClient client(server.url());
    std::atomic<int> complete = 0;
    std::vector<std::unique_ptr<QThread>> threads;
    for (int i = 0; i < 8; ++i) {
        threads.emplace_back(QThread::create([&] {
            complete += client.exchange(reading(), SilentProgress()).delivery == Delivery::Complete ? 1 : 0;
        }));
        threads.back()->start();
    }
    for (const auto& thread : threads)
        thread->wait();
    QCOMPARE(complete.load(), 8);
    QCOMPARE(server.deliveries().size(), size_t{8});
}

WINNOW_TEST(HttpClientTest)

#include "httpclient_test.moc"
