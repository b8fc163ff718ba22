#include "engine/remote/httpreplyreader.h"
#include "tests/support/faultscript.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using State = HttpReplyReader::State;

class HttpReplyReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsReplies_data();
    void readsReplies();
    void knowsThatAPrefixIsNotAll_data();
    void knowsThatAPrefixIsNotAll();
    void readsByteByByte();
    void refusesWhatIsAmbiguous_data();
    void refusesWhatIsAmbiguous();
    void stopsAtItsLimits_data();
    void stopsAtItsLimits();
};

void HttpReplyReaderTest::readsReplies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("length") << httpReply("{}") << 200 << QByteArray("{}");
    QTest::newRow("no body") << httpReply("") << 200 << QByteArray();
    QTest::newRow("chunks") << chunkedReply("abcdefghijk", 4) << 200 << QByteArray("abcdefghijk");
    QTest::newRow("chunk extension") << QByteArray(
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: Chunked\r\n\r\n2;x=1\r\nab\r\n0\r\n"
        "Trailer: 1\r\n\r\n") << 200 << QByteArray("ab");
    QTest::newRow("interim reply") << "HTTP/1.1 100 Continue\r\nX: 1\r\n\r\n" + httpReply("ab") << 200
                                   << QByteArray("ab");
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 No Content\r\n\r\n") << 204 << QByteArray();
    QTest::newRow("same length twice")
        << QByteArray("HTTP/1.1 200\r\nContent-Length: 1\r\nContent-Length: 1\r\n\r\na") << 200
        << QByteArray("a");
    QTest::newRow("more than announced") << httpReply("ab") + "HTTP/1.1 500 x\r\n" << 200 << QByteArray("ab");
}

void HttpReplyReaderTest::readsReplies()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    HttpReplyReader reader(1000);
    QCOMPARE(reader.feed(bytes), State::Complete);
    QCOMPARE(reader.status(), status);
    QCOMPARE(reader.body(), body);
}

void HttpReplyReaderTest::knowsThatAPrefixIsNotAll_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("F34 length") << httpReply("{\"status\":\"ok\"}");
    QTest::newRow("F34 chunks") << chunkedReply("{\"status\":\"ok\"}", 5);
    QTest::newRow("F34 interim") << "HTTP/1.1 100 Continue\r\n\r\n" + httpReply("{}");
}

void HttpReplyReaderTest::knowsThatAPrefixIsNotAll()
{
    QFETCH(QByteArray, bytes);
    for (qsizetype length = 0; length < bytes.size(); ++length) {
        HttpReplyReader reader(1000);
        QCOMPARE(reader.feed(QByteArrayView(bytes).first(length)), State::Reading);
        QCOMPARE(reader.end(), State::Broken);
    }
}

void HttpReplyReaderTest::readsByteByByte()
{
    HttpReplyReader reader(1000);
    const QByteArray bytes = chunkedReply("abcdefghijk", 3);
    for (qsizetype i = 0; i < bytes.size(); ++i)
        QCOMPARE(reader.feed(QByteArrayView(bytes).sliced(i, 1)),
            i + 1 < bytes.size() ? State::Reading : State::Complete);
    QCOMPARE(reader.body(), "abcdefghijk");
    HttpReplyReader lengthless(1000);
    QCOMPARE(lengthless.feed(lengthlessReply("ab")), State::Reading);
    QCOMPARE(lengthless.end(), State::Complete);
    QCOMPARE(lengthless.header("content-type").value_or("none"), "application/json");
    QVERIFY(!lengthless.header("cookie"));
}

void HttpReplyReaderTest::refusesWhatIsAmbiguous_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
    QTest::newRow("no status") << QByteArray("HTTP/1.1 OK\r\n");
    QTest::newRow("HTTP/2") << QByteArray("HTTP/2.0 200 OK\r\n");
    QTest::newRow("another protocol") << QByteArray("HTTP/1.1 101 Switching\r\n\r\n");
    QTest::newRow("two lengths") << ok + "Content-Length: 1\r\nContent-Length: 2\r\n\r\na";
    QTest::newRow("length and chunks") << ok + "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("packed") << ok + "Transfer-Encoding: gzip\r\n\r\n";
    QTest::newRow("negative length") << ok + "Content-Length: -1\r\n\r\n";
    QTest::newRow("length beyond 64 bits") << ok + "Content-Length: 99999999999999999999\r\n\r\n";
    QTest::newRow("length of words") << ok + "Content-Length: ten\r\n\r\n";
    QTest::newRow("folded header") << ok + "X: 1\r\n 2\r\n";
    QTest::newRow("blank before the colon") << ok + "Content-Length : 1\r\n";
    QTest::newRow("header without a colon") << ok + "Content-Length 1\r\n";
    QTest::newRow("F34 chunk size of words") << ok + "Transfer-Encoding: chunked\r\n\r\nxyz\r\n";
    QTest::newRow("F34 chunk longer than said") << ok + "Transfer-Encoding: chunked\r\n\r\n1\r\nab\r\n";
}

void HttpReplyReaderTest::refusesWhatIsAmbiguous()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(HttpReplyReader(1000).feed(bytes), State::Broken);
}

void HttpReplyReaderTest::stopsAtItsLimits_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("F41 announced") << ok + "Content-Length: 1001\r\n\r\n";
    QTest::newRow("F41 sent") << lengthlessReply(QByteArray(1001, 'a'));
    QTest::newRow("F41 one chunk") << ok + "Transfer-Encoding: chunked\r\n\r\nfffffff\r\n";
    QTest::newRow("F41 many chunks") << chunkedReply(QByteArray(1001, 'a'), 100);
    QTest::newRow("F41 many headers") << ok + QByteArray("X: 1\r\n").repeated(50'000);
    QTest::newRow("F41 one header") << ok + QByteArray(300'000, 'a');
    QTest::newRow("F41 many interim replies") << QByteArray("HTTP/1.1 100 C\r\n\r\n").repeated(20'000);
    QTest::newRow("F41 many trailers")
        << ok + "Transfer-Encoding: chunked\r\n\r\n0\r\n" + QByteArray("X: 1\r\n").repeated(50'000);
}

void HttpReplyReaderTest::stopsAtItsLimits()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(HttpReplyReader(1000).feed(bytes), State::TooLarge);
}

WINNOW_TEST(HttpReplyReaderTest)

#include "httpreplyreader_test.moc"
