#include "engine/remote/httpaddress.h"
#include "engine/remote/httprequestbytes.h"
#include "engine/remote/transport.h"
#include "tests/support/testmain.h"

#include <QTest>
#include <QUrl>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class HttpAddressTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void letsAKeyTravelOnlyWhereItIsSafe_data();
    void letsAKeyTravelOnlyWhereItIsSafe();
    void tellsOwnRedirectsFromOthers_data();
    void tellsOwnRedirectsFromOthers();
    void writesARequest();
    void encodesParameters_data();
    void encodesParameters();
};

void HttpAddressTest::letsAKeyTravelOnlyWhereItIsSafe_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("https anywhere") << u"https://example.org"_s << true;
    QTest::newRow("F39 127.0.0.1") << u"http://127.0.0.1:8000"_s << true;
    QTest::newRow("F39 all of 127.0.0.0/8") << u"http://127.9.8.7"_s << true;
    QTest::newRow("F39 ::1") << u"http://[::1]:8000"_s << true;
    QTest::newRow("F39 localhost") << u"http://localhost"_s << true;
    QTest::newRow("localhost in capitals") << u"http://LOCALHOST"_s << true;
    QTest::newRow("F39 private network") << u"http://10.0.0.1"_s << false;
    QTest::newRow("F39 begins like loopback") << u"http://127.0.0.1.example"_s << false;
    QTest::newRow("ends like localhost") << u"http://my.localhost"_s << false;
    QTest::newRow("begins like localhost") << u"http://localhost.example"_s << false;
    QTest::newRow("name before the host") << u"http://127.0.0.1@example.org"_s << false;
    QTest::newRow("any address") << u"http://0.0.0.0"_s << false;
    QTest::newRow("IPv4 in IPv6") << u"http://[::ffff:127.0.0.1]"_s << false;
    QTest::newRow("another IPv6") << u"http://[fe80::1]"_s << false;
    QTest::newRow("another scheme") << u"ftp://127.0.0.1"_s << false;
    QTest::newRow("no host") << u"https:///path"_s << false;
    QTest::newRow("empty") << QString() << false;
}

void HttpAddressTest::letsAKeyTravelOnlyWhereItIsSafe()
{
    QFETCH(QString, address);
    QFETCH(bool, isAllowed);
    QCOMPARE(mayCarryKey(QUrl(address)), isAllowed);
}

void HttpAddressTest::tellsOwnRedirectsFromOthers_data()
{
    QTest::addColumn<QString>("base");
    QTest::addColumn<QString>("location");
    QTest::addColumn<QString>("below");
    const QString plain = u"http://127.0.0.1:8000"_s;
    QTest::newRow("path") << plain << u"/login/?next=x"_s << u"/login/?next=x"_s;
    QTest::newRow("client rule 4: whole address of home") << plain << u"http://127.0.0.1:8000/"_s << u"/"_s;
    QTest::newRow("client rule 4: whole address to sign in")
        << plain << u"http://127.0.0.1:8000/login/?next=%2Fx"_s << u"/login/?next=%2Fx"_s;
    QTest::newRow("no path at all") << plain << u"http://127.0.0.1:8000"_s << u"/"_s;
    QTest::newRow("behind what does the encryption")
        << u"https://Dedupe.example:8443"_s << u"http://dedupe.example/"_s << u"/"_s;
    QTest::newRow("the usual port") << u"https://a.example"_s << u"https://a.example:443/"_s << u"/"_s;
    QTest::newRow("without the scheme") << u"https://a.example"_s << u"//a.example/login/"_s << u"/login/"_s;
    QTest::newRow("below a path") << u"https://a.example/dedupe"_s << u"https://a.example/dedupe/login/"_s
                                  << u"/login/"_s;
    QTest::newRow("home below a path") << u"https://a.example/dedupe/"_s << u"/dedupe/"_s << u"/"_s;
    QTest::newRow("begins like the path")
        << u"https://a.example/dedupe"_s << u"/deduped/login/"_s << u"/deduped/login/"_s;
    for (const QString& other : {u"https://b.example/"_s, u"http://127.0.0.1:8001/login/"_s,
             u"http://127.0.0.1.example/"_s, u"//b.example/login/"_s})
        QTest::addRow("F38 %s", qPrintable(other)) << plain << other << other;
    QTest::newRow("nothing") << plain << QString() << QString();
    QTest::newRow("no address") << plain << u"http://[x"_s << u"http://[x"_s;
}

void HttpAddressTest::tellsOwnRedirectsFromOthers()
{
    QFETCH(QString, base);
    QFETCH(QString, location);
    QFETCH(QString, below);
    QCOMPARE(locationBelow(QUrl(base), location), below);
}

void HttpAddressTest::writesARequest()
{
    HttpRequest request;
    request.path = u"/mark/a%2Fb/"_s;
    request.query = {{u"id"_s, u"7"_s}};
    request.secretQuery = {{u"api_key"_s, u"k"_s}};
    const QByteArray bytes = httpRequestBytes(QUrl(u"http://[::1]:81/below/"_s), request);
    QVERIFY2(bytes.startsWith("GET /below/mark/a%2Fb/?id=7&api_key=k HTTP/1.1\r\nHost: [::1]:81\r\n"),
        bytes.constData());
    QVERIFY(bytes.endsWith("\r\n\r\n"));
    QVERIFY(bytes.contains("\r\nConnection: close\r\n"));
    QVERIFY(bytes.contains("\r\nAccept-Encoding: identity\r\n"));
    QVERIFY(!bytes.contains("Cookie") && !bytes.contains("Referer") && !bytes.contains("Content-Length"));
    request.method = "POST";
    request.contentType = "application/json";
    request.body = "{}";
    const QByteArray post = httpRequestBytes(QUrl(u"https://example.org"_s), request);
    QVERIFY(post.endsWith("\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}"));
}

void HttpAddressTest::encodesParameters_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("plus") << u"a+b"_s << QByteArray("a%2Bb");
    QTest::newRow("ampersand") << u"a&b=c"_s << QByteArray("a%26b%3Dc");
    QTest::newRow("slash and percent") << u"a/b%20"_s << QByteArray("a%2Fb%2520");
    QTest::newRow("blank and umlaut") << u"a ü"_s << QByteArray("a%20%C3%BC");
    QTest::newRow("end of line") << u"a\r\nHost: b"_s << QByteArray("a%0D%0AHost%3A%20b");
    QTest::newRow("hash and question mark") << u"#?"_s << QByteArray("%23%3F");
}

void HttpAddressTest::encodesParameters()
{
    QFETCH(QString, value);
    QFETCH(QByteArray, encoded);
    HttpRequest request;
    request.path = u"/x/"_s;
    request.query = {{u"v"_s, value}};
    QCOMPARE(httpRequestTarget(QUrl(u"https://h"_s), request), "/x/?v=" + encoded);
    request.query.clear();
    request.path = u"/a b\r\n?#/"_s;
    QCOMPARE(httpRequestTarget(QUrl(u"https://h"_s), request), "/a%20b%0D%0A%3F%23/");
}

WINNOW_TEST(HttpAddressTest)

#include "httpaddress_test.moc"
