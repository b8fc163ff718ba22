#include "engine/remote/dedupesessionwire.h"
#include "engine/remote/jsonreader.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(HttpReply)

class DedupeSessionWireTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsSessions_data();
    void readsSessions();
    void refusesOtherReplies_data();
    void refusesOtherReplies();
    void tellsDialects_data();
    void tellsDialects();
};

void DedupeSessionWireTest::readsSessions_data()
{
    QTest::addColumn<QByteArray>("objects");
    QTest::addColumn<QStringList>("expected"); // id=name
    QTest::newRow("A") << QByteArray(R"([{"name":"a.csv","id":"1"},{"name":"ü","id":2}])")
                       << QStringList{u"1=a.csv"_s, u"2=ü"_s};
    QTest::newRow("none") << QByteArray("[]") << QStringList();
    QTest::newRow("C") << QByteArray(
        R"({"canonical":[{"id":"1","name":"a"}],"in_progress":[{"id":"2","filename":"b.csv"}],
        "all_sessions":[{"id":"1","name":"a"},{"id":"3"}]})")
                       << QStringList{u"1=a"_s, u"2=b.csv"_s, u"3=3"_s};
    QTest::newRow("F60 without an id")
        << QByteArray(R"([{"name":"a"},{"id":null},{"id":1.5},5,{"id":"2"}])") << QStringList{u"2=2"_s};
    QTest::newRow("F60 new fields") << QByteArray(R"([{"id":"2","name":null,"status":{"step":[1]}}])")
                                    << QStringList{u"2=2"_s};
    QTest::newRow("one twice") << QByteArray(R"([{"id":"2","name":"x"},{"id":2,"name":"y"}])")
                               << QStringList{u"2=x"_s};
}

void DedupeSessionWireTest::readsSessions()
{
    QFETCH(QByteArray, objects);
    QFETCH(QStringList, expected);
    const auto sessions = ::readSessions(readJson("{\"objects\":" + objects + "}")->value);
    QVERIFY(sessions);
    QStringList read;
    for (const RemoteSession& session : *sessions)
        read << session.id + u'=' + session.name;
    QCOMPARE(read, expected);
}

void DedupeSessionWireTest::refusesOtherReplies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray("{}");
    QTest::newRow("null") << QByteArray(R"({"objects":null})");
    QTest::newRow("a text") << QByteArray(R"({"objects":"none"})");
}

void DedupeSessionWireTest::refusesOtherReplies()
{
    QFETCH(QByteArray, bytes);
    const auto sessions = ::readSessions(readJson(bytes)->value);
    QVERIFY(!sessions);
    QCOMPARE(sessions.error().trouble, RemoteTrouble::NotTheApi);
}

void DedupeSessionWireTest::tellsDialects_data()
{
    QTest::addColumn<HttpReply>("reply");
    QTest::addColumn<QString>("expected"); // the trouble's number where it is neither
    const auto failed = [](RemoteTrouble trouble) {
        return QString::number(static_cast<int>(trouble));
    };
    QTest::newRow("list") << jsonReply(R"({"status":"ok","objects":[]})") << u"A"_s;
    QTest::newRow("object of lists") << jsonReply(R"({"status":"ok","objects":{"canonical":[]}})") << u"C"_s;
    QTest::newRow("sent to sign in") << redirectReply(u"/login/?next=%2Fsession-list%2F"_s) << u"C"_s;
    QTest::newRow("sent home") << redirectReply(u"/"_s) << failed(RemoteTrouble::NoAccess);
    QTest::newRow("F51 wrong key") << pageReply(500) << failed(RemoteTrouble::ServerFault);
    QTest::newRow("no key") << pageReply(401) << failed(RemoteTrouble::NeedsSignIn);
    QTest::newRow("F40 captive portal") << pageReply(200) << failed(RemoteTrouble::NotTheApi);
    HttpReply offline;
    offline.trouble = TransportTrouble::Offline;
    QTest::newRow("F30 offline") << offline << failed(RemoteTrouble::Offline);
}

void DedupeSessionWireTest::tellsDialects()
{
    QFETCH(HttpReply, reply);
    QFETCH(QString, expected);
    const auto dialect = readDialect(reply);
    if (dialect)
        QCOMPARE(*dialect == DedupeDialect::A ? u"A"_s : u"C"_s, expected);
    else
        QCOMPARE(QString::number(static_cast<int>(dialect.error().trouble)), expected);
}

WINNOW_TEST(DedupeSessionWireTest)

#include "dedupesessionwire_test.moc"
