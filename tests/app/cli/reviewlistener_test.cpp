#include "app/cli/reviewlistener.h"
#include "engine/serving/reviewserver.h"
#include "engine/store/stores.h"
#include "engine/workspace/remoteaccess.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QTcpSocket>
#include <QTest>
#include <QUrl>

#include <memory>
#include <vector>

using namespace winnow::app;
using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

/// What goes over the wire when reviewers ask.
class ReviewListenerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void repliesByMethod_data();
    void repliesByMethod();
    void whoIsSlowHoldsNobodyUp();
    void whoIsSlowIsNotWaitedFor();
    void aPortThatIsTakenIsSaid();

private:
    std::unique_ptr<QTcpSocket> connected() const;
    QByteArray exchange(const QByteArray& head) const;

    std::unique_ptr<WorkspaceFixture> m_fixture;
    std::unique_ptr<ReviewServer> m_server;
    std::unique_ptr<ReviewListener> m_listener;
    QUrl m_url;
};

void ReviewListenerTest::init()
{
    m_listener.reset();
    m_fixture = std::make_unique<WorkspaceFixture>();
    QVERIFY(m_fixture->isOpen());
    const auto matched = m_fixture->importAndMatch();
    QVERIFY(matched);
    const auto session = m_fixture->stores().sessions().read(matched->session);
    m_server = std::make_unique<ReviewServer>(syncRunnerOf(m_fixture->workspace()), *session,
        ReviewerKeys::parse("anna k-anna\n").value(), m_fixture->clock());
    m_listener = std::make_unique<ReviewListener>(*m_server);
    const auto url = m_listener->listen({u"127.0.0.1"_s, 0, {}, {}});
    QVERIFY(url);
    m_url = QUrl(*url);
}

std::unique_ptr<QTcpSocket> ReviewListenerTest::connected() const
{
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(m_url.host(), static_cast<quint16>(m_url.port()));
    socket->waitForConnected();
    return socket;
}

/// The reply of a request with this first line; empty where none comes.
QByteArray ReviewListenerTest::exchange(const QByteArray& head) const
{
    const auto socket = connected();
    socket->write(head + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
    constexpr int patienceMs = 4'000;
    while (socket->state() == QAbstractSocket::ConnectedState && socket->waitForReadyRead(patienceMs)) { }
    return socket->readAll();
}

void ReviewListenerTest::repliesByMethod_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("contains");
    QTest::newRow("get") << QByteArray("GET /session-list/?api_key=k-anna") << QByteArray("200")
                         << QByteArray("\"objects\"");
    QTest::newRow("no slash") << QByteArray("GET /session-list?api_key=k-anna") << QByteArray("301")
                              << QByteArray("Location: /session-list/?api_key=k-anna\r\n");
    QTest::newRow("options") << QByteArray("OPTIONS /session-list/") << QByteArray("200")
                             << QByteArray("Allow: GET, HEAD, OPTIONS\r\n");
    for (const QByteArray method : {"POST", "PUT", "PATCH", "DELETE"})
        QTest::addRow("%s", method.constData())
            << method + " /session-list/?api_key=k-anna" << QByteArray("405")
            << QByteArray("Allow: GET, HEAD, OPTIONS\r\n");
    QTest::newRow("garbage") << QByteArray("BREW /pot") << QByteArray("400") << QByteArray();
}

void ReviewListenerTest::repliesByMethod()
{
    QFETCH(const QByteArray, head);
    QFETCH(const QByteArray, status);
    QFETCH(const QByteArray, contains);
    const QByteArray reply = exchange(head);
    QVERIFY2(reply.startsWith("HTTP/1.1 " + status), reply.constData());
    QVERIFY2(reply.contains(contains), reply.constData());
    const QByteArray headers = exchange("HEAD /session-list/?api_key=k-anna");
    QVERIFY2(headers.startsWith("HTTP/1.1 200") && headers.endsWith("\r\n\r\n"), headers.constData());
}

/// More of them than there are threads.
void ReviewListenerTest::whoIsSlowHoldsNobodyUp()
{
    constexpr int slowOnes = 300;
    std::vector<std::unique_ptr<QTcpSocket>> slow;
    for (int number = 0; number < slowOnes; ++number) {
        slow.push_back(connected());
        slow.back()->write("GET /session-li");
        slow.back()->flush();
    }
    QVERIFY(exchange("GET /session-list/?api_key=k-anna").startsWith("HTTP/1.1 200"));
}

/// Who interrupts the program is not to wait until somebody far away goes on, which may be never.
void ReviewListenerTest::whoIsSlowIsNotWaitedFor()
{
    const auto slow = connected();
    slow->write("GET /session-li");
    slow->flush();
    QVERIFY(exchange("GET /session-list/?api_key=k-anna").startsWith("HTTP/1.1 200"));
    QCOMPARE(slow->state(), QAbstractSocket::ConnectedState);
    m_listener->stop(); // returns, although the request never ends
    QVERIFY(slow->waitForDisconnected());
}

void ReviewListenerTest::aPortThatIsTakenIsSaid()
{
    ReviewListener second(*m_server);
    const auto url = second.listen({u"127.0.0.1"_s, m_url.port(), {}, {}});
    QVERIFY2(!url, "two would share the port, and each get half of the requests");
    QVERIFY(url.error().message.contains(QString::number(m_url.port())));
}

WINNOW_TEST(ReviewListenerTest)
#include "reviewlistener_test.moc"
