#include "engine/base/progress.h"
#include "engine/remote/httpclient.h"
#include "tests/support/faultserver.h"
#include "tests/support/testcertificates.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = FaultStep::Kind;

Q_DECLARE_METATYPE(CertificateFlaw)

class HttpTlsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void refusesServersThatProveNothing_data();
    void refusesServersThatProveNothing();
    void trustsAnAuthorityFromAFile_data();
    void trustsAnAuthorityFromAFile();
    void sendsNothingWithoutTheAuthority_data();
    void sendsNothingWithoutTheAuthority();
    void isNotSureOfACutReply();

private:
    HttpReply exchange(
        const FaultServer& server, const QString& authorities, const QString& host = u"127.0.0.1"_s);

    std::unique_ptr<TestCertificates> m_certificates;
};

void HttpTlsTest::initTestCase()
{
    m_certificates = std::make_unique<TestCertificates>();
}

void HttpTlsTest::init()
{
    if (!m_certificates->problem().isEmpty())
        QSKIP(qPrintable(u"no certificates to test with: "_s + m_certificates->problem()));
}

HttpReply HttpTlsTest::exchange(const FaultServer& server, const QString& authorities, const QString& host)
{
    HttpClient client(server.url(host), authorities, {5s, 5s, 5s});
    HttpRequest request;
    request.path = u"/session-list/"_s;
    request.secretQuery = {{u"api_key"_s, u"CANARY"_s}};
    return client.exchange(request, SilentProgress());
}

void HttpTlsTest::refusesServersThatProveNothing_data()
{
    QTest::addColumn<CertificateFlaw>("flaw");
    QTest::newRow("F39 expired") << CertificateFlaw::Expired;
    QTest::newRow("F39 not yet valid") << CertificateFlaw::NotYetValid;
    QTest::newRow("F39 wrong host") << CertificateFlaw::WrongHost;
    QTest::newRow("F39 self-signed") << CertificateFlaw::SelfSigned;
    QTest::newRow("F39 unknown authority") << CertificateFlaw::UnknownAuthority;
    QTest::newRow("F39 old protocol") << CertificateFlaw::OldProtocol;
}

void HttpTlsTest::refusesServersThatProveNothing()
{
    QFETCH(CertificateFlaw, flaw);
    FaultServer server(m_certificates->serverConfiguration(flaw));
    server.on({.steps = {{Kind::Send, httpReply("{}")}}});
    const HttpReply reply = exchange(server, m_certificates->authorityFile());
    QVERIFY2(m_certificates->problem().isEmpty(), qPrintable(m_certificates->problem()));
    QCOMPARE(reply.trouble, TransportTrouble::Certificate);
    QCOMPARE(reply.delivery, Delivery::NotSent);
    QVERIFY(reply.problem.contains(u"Nothing was sent"_s) && !reply.problem.contains(u"CANARY"_s));
    QCOMPARE(server.bytesReceived(), 0);
    QVERIFY(server.deliveries().empty());
}

void HttpTlsTest::trustsAnAuthorityFromAFile_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("address") << u"127.0.0.1"_s;
    QTest::newRow("name") << u"localhost"_s;
}

void HttpTlsTest::trustsAnAuthorityFromAFile()
{
    QFETCH(QString, host);
    FaultServer server(m_certificates->serverConfiguration(CertificateFlaw::None));
    server.on({.steps = {{Kind::Send, httpReply("{}")}}});
    const HttpReply reply = exchange(server, m_certificates->authorityFile(), host);
    QVERIFY2(reply.delivery == Delivery::Complete, qPrintable(reply.problem));
    QCOMPARE(reply.body, "{}");
    QCOMPARE(server.deliveries().size(), size_t{1});
}

void HttpTlsTest::sendsNothingWithoutTheAuthority_data()
{
    QTest::addColumn<QString>("authorities");
    QTest::newRow("none") << QString();
    QTest::newRow("no such file") << u"/no/such/file.pem"_s;
    QTest::newRow("no certificate") << u"/etc/hostname"_s;
}

void HttpTlsTest::sendsNothingWithoutTheAuthority()
{
    QFETCH(QString, authorities);
    FaultServer server(m_certificates->serverConfiguration(CertificateFlaw::None));
    const HttpReply reply = exchange(server, authorities);
    QCOMPARE(reply.trouble, TransportTrouble::Certificate);
    QCOMPARE(reply.delivery, Delivery::NotSent);
    QCOMPARE(server.bytesReceived(), 0);
}

void HttpTlsTest::isNotSureOfACutReply()
{
    FaultServer server(m_certificates->serverConfiguration(CertificateFlaw::None));
    const QByteArray whole = httpReply("{\"status\":\"ok\"}");
    constexpr int step = 7;
    int cuts = 0;
    for (int length = 0; length < whole.size(); length += step)
        server.on({.hit = ++cuts,
            .steps = {{Kind::Send, whole.first(length)}, {cuts % 2 ? Kind::Finish : Kind::Reset, {}}}});
    for (int cut = 1; cut <= cuts; ++cut) {
        const HttpReply reply = exchange(server, m_certificates->authorityFile());
        QCOMPARE(reply.delivery, Delivery::Unknown);
        QCOMPARE(reply.trouble, TransportTrouble::Broken);
        QCOMPARE(server.deliveries().size(), static_cast<size_t>(cut));
    }
}

WINNOW_TEST(HttpTlsTest)

#include "httptls_test.moc"
