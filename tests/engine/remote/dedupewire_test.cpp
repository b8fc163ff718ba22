#include "engine/remote/dedupewire.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(HttpReply)

class DedupeWireTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsTroubles_data();
    void tellsTroubles();
    void takesTheBodysWord();
    void knowsWhetherAWriteMayHaveArrived_data();
    void knowsWhetherAWriteMayHaveArrived();
    void refusesDoubleKeysOfWrites();
    void namesOnlyTheHostOfARedirect();
    void tellsHomeFromElsewhere_data();
    void tellsHomeFromElsewhere();
    void cleansWhatTheServerSays();
    void readsFiles_data();
    void readsFiles();
};

static HttpReply waiting(HttpReply reply)
{
    reply.retryAfterMs = 7000;
    return reply;
}

void DedupeWireTest::tellsTroubles_data()
{
    QTest::addColumn<HttpReply>("reply");
    QTest::addColumn<RemoteTrouble>("trouble");
    using Trouble = RemoteTrouble;
    const QByteArray noAccess = R"({"status":"error","message":"You don't have access to session 's'"})";
    const QByteArray noKey = R"({"status":"error","message":"'api_key' is a required parameter"})";
    QTest::newRow("401") << jsonReply(noKey, 401) << Trouble::NeedsSignIn;
    QTest::newRow("401 page") << pageReply(401) << Trouble::NeedsSignIn;
    QTest::newRow("error with 200") << jsonReply(noKey) << Trouble::NeedsSignIn;
    QTest::newRow("401 no access") << jsonReply(noAccess, 401) << Trouble::NoAccess;
    QTest::newRow("403") << pageReply(403) << Trouble::NoAccess;
    QTest::newRow("F51 redirect to the sign-in page")
        << redirectReply(u"/login/?next=%2F"_s) << Trouble::NeedsSignIn;
    QTest::newRow("F38 sign-in page of another host")
        << redirectReply(u"https://b.example/login/"_s) << Trouble::NoAccess;
    QTest::newRow("F51 redirect home") << redirectReply(u"/"_s) << Trouble::NoAccess;
    QTest::newRow("F38 redirect to another host")
        << redirectReply(u"https://b.example/x?login"_s) << Trouble::NoAccess;
    QTest::newRow("304") << jsonReply({}, 304) << Trouble::Refused;
    QTest::newRow("404") << pageReply(404) << Trouble::Gone;
    QTest::newRow("405") << pageReply(405) << Trouble::Refused;
    QTest::newRow("400") << jsonReply(R"({"status":"error","message":"bad"})", 400) << Trouble::Refused;
    QTest::newRow("error with 200, unknown")
        << jsonReply(R"({"status":"error","message":"bad"})") << Trouble::Refused;
    QTest::newRow("F32 429") << waiting(pageReply(429)) << Trouble::Throttled;
    QTest::newRow("F31 503") << waiting(jsonReply(R"({"status":"error"})", 503)) << Trouble::Throttled;
    QTest::newRow("F31 500 page") << pageReply(500) << Trouble::ServerFault;
    QTest::newRow("F31 502") << pageReply(502) << Trouble::ServerFault;
    QTest::newRow("F31 504 with Retry-After") << waiting(pageReply(504)) << Trouble::Throttled;
    QTest::newRow("F40 captive portal") << pageReply(200) << Trouble::NotTheApi;
    QTest::newRow("F40 JSON of another service") << jsonReply(R"({"items":[]})") << Trouble::NotTheApi;
    QTest::newRow("F40 JSON that is no object") << jsonReply("[]") << Trouble::NotTheApi;
    QTest::newRow("F40 empty body") << jsonReply({}) << Trouble::NotTheApi;
    QTest::newRow("F40 unknown status") << jsonReply(R"({"status":"maybe"})") << Trouble::NotTheApi;
    QTest::newRow("F70 cut JSON") << jsonReply(R"({"status":"ok")") << Trouble::Broken;
    QTest::newRow("F70 trailing garbage") << jsonReply(R"({"status":"ok"}x)") << Trouble::Broken;
    QTest::newRow("F72 nesting bomb") << jsonReply(QByteArray(1'000'000, '[')) << Trouble::Broken;
}

/// client rule 4: what is not JSON is the fault of the server.
void DedupeWireTest::tellsTroubles()
{
    QFETCH(HttpReply, reply);
    QFETCH(RemoteTrouble, trouble);
    const auto read = readDedupeReply(reply, RequestEffect::Read, DedupeEnvelope::Status);
    QVERIFY(!read);
    QCOMPARE(read.error().trouble, trouble);
    QCOMPARE(read.error().status, reply.status);
    QCOMPARE(read.error().retryAfterMs, reply.retryAfterMs);
    QVERIFY(!read.error().mayHaveArrived); // reads have no effect
    QVERIFY(read.error().message.contains(u"answers are kept"_s));
}

/// client rule 5: the status of the body beats that of HTTP.
void DedupeWireTest::takesTheBodysWord()
{
    for (const int status : {200, 201, 400, 500})
        QVERIFY(readDedupeReply(
            jsonReply(R"({"status":"ok"})", status), RequestEffect::Write, DedupeEnvelope::Status));
    QVERIFY(!readDedupeReply(jsonReply("{}"), RequestEffect::Write, DedupeEnvelope::Status));
    QVERIFY(readDedupeReply(jsonReply("{}"), RequestEffect::Write, DedupeEnvelope::None));
    QVERIFY(!readDedupeReply(jsonReply("{}", 500), RequestEffect::Write, DedupeEnvelope::None));
    QVERIFY(!readDedupeReply(jsonReply("{", 200), RequestEffect::Write, DedupeEnvelope::None));
}

void DedupeWireTest::knowsWhetherAWriteMayHaveArrived_data()
{
    QTest::addColumn<HttpReply>("reply");
    QTest::addColumn<bool>("mayHaveArrived");
    QTest::newRow("F31 500 after storing") << pageReply(500) << true;
    QTest::newRow("F31 503") << pageReply(503) << true;
    QTest::newRow("F40 page with 200") << pageReply(200) << true;
    QTest::newRow("F70 cut JSON") << jsonReply(R"({"status":"o)") << true;
    QTest::newRow("F32 429") << pageReply(429) << false;
    QTest::newRow("401") << pageReply(401) << false;
    QTest::newRow("404") << pageReply(404) << false;
    QTest::newRow("redirect") << redirectReply(u"/"_s) << false;
    QTest::newRow("refused") << jsonReply(R"({"status":"error","message":"bad"})", 400) << false;
    HttpReply reply;
    reply.trouble = TransportTrouble::Offline;
    QTest::newRow("F30 nothing sent") << reply << false;
    reply.trouble = TransportTrouble::Broken;
    reply.delivery = Delivery::Unknown;
    QTest::newRow("F35 connection lost") << reply << true;
    reply.trouble = TransportTrouble::Cancelled;
    QTest::newRow("cancelled on the way") << reply << true;
    reply.trouble = TransportTrouble::TooLarge;
    QTest::newRow("F41 too large") << reply << true;
}

void DedupeWireTest::knowsWhetherAWriteMayHaveArrived()
{
    QFETCH(HttpReply, reply);
    QFETCH(bool, mayHaveArrived);
    const auto written = readDedupeReply(reply, RequestEffect::Write, DedupeEnvelope::Status);
    QVERIFY(!written);
    QCOMPARE(written.error().mayHaveArrived, mayHaveArrived);
    const auto read = readDedupeReply(reply, RequestEffect::Read, DedupeEnvelope::Status);
    QVERIFY(!read.error().mayHaveArrived);
}

void DedupeWireTest::refusesDoubleKeysOfWrites()
{
    const HttpReply reply = jsonReply(R"({"status":"ok","group_id":"1","group_id":"2"})");
    const auto written = readDedupeReply(reply, RequestEffect::Write, DedupeEnvelope::Status);
    QVERIFY(!written);
    QCOMPARE(written.error().trouble, RemoteTrouble::Broken);
    QVERIFY(written.error().mayHaveArrived);
    QVERIFY(readDedupeReply(reply, RequestEffect::Read, DedupeEnvelope::Status));
}

void DedupeWireTest::namesOnlyTheHostOfARedirect()
{
    const auto read = readDedupeReply(redirectReply(u"https://user:secret@b.example:8/path?api_key=secret"_s),
        RequestEffect::Read, DedupeEnvelope::Status);
    QVERIFY(read.error().message.contains(u"b.example"_s));
    QVERIFY(!read.error().message.contains(u"secret"_s) && !read.error().message.contains(u"path"_s));
}

void DedupeWireTest::tellsHomeFromElsewhere_data()
{
    QTest::addColumn<QString>("location");
    QTest::addColumn<QString>("says");
    QTest::newRow("client rule 4: home") << u"/"_s << u"not there for this key"_s;
    QTest::newRow("client rule 4: home with a note") << u"/?flash=1"_s << u"not there for this key"_s;
    QTest::newRow("F38 another page")
        << u"/moved/?api_key=secret"_s << u"/moved/, where Winnow does not follow"_s;
    QTest::newRow("F38 another host")
        << u"https://b.example/"_s << u"b.example, where Winnow does not follow"_s;
}

void DedupeWireTest::tellsHomeFromElsewhere()
{
    QFETCH(const QString, location);
    QFETCH(const QString, says);
    const auto read = readDedupeReply(redirectReply(location), RequestEffect::Write, DedupeEnvelope::Status);
    QCOMPARE(read.error().trouble, RemoteTrouble::NoAccess);
    QVERIFY2(read.error().message.contains(says), qPrintable(read.error().message));
    QVERIFY(!read.error().message.contains(u"secret"_s));
}

void DedupeWireTest::cleansWhatTheServerSays()
{
    const QByteArray message = QByteArray(R"(a\u0000b\u202Ec\r\nSecond line <b>)") + QByteArray(1000, 'x');
    const auto read = readDedupeReply(jsonReply(R"({"status":"error","message":")" + message + "\"}", 400),
        RequestEffect::Read, DedupeEnvelope::Status);
    QVERIFY2(read.error().message.contains(u"a\uFFFDb\uFFFDc Second line <b>xxx"_s),
        qPrintable(read.error().message));
    QVERIFY(read.error().message.size() < 500);
}

void DedupeWireTest::readsFiles_data()
{
    QTest::addColumn<HttpReply>("reply");
    QTest::addColumn<bool>("isFile");
    HttpReply file = jsonReply("entity_id,name\n1,a\n");
    file.contentType = "text/csv";
    QTest::newRow("file") << file << true;
    QTest::newRow("empty file") << jsonReply({}) << true;
    QTest::newRow("F40 page") << pageReply(200) << false;
    HttpReply disguised = pageReply(200);
    disguised.contentType = "text/csv";
    QTest::newRow("F40 page that says it is none") << disguised << false;
    QTest::newRow("sign-in") << redirectReply(u"/login/"_s) << false;
    QTest::newRow("F31 500") << pageReply(500) << false;
    QTest::newRow("no access") << jsonReply(R"({"status":"error","message":"x"})", 401) << false;
    QTest::newRow("client rule 5: error with 200")
        << jsonReply(R"({"status":"error","message":"x"})") << false;
    QTest::newRow("a file with a column called status") << jsonReply(R"({"status":"open"})") << true;
}

void DedupeWireTest::readsFiles()
{
    QFETCH(HttpReply, reply);
    QFETCH(bool, isFile);
    const auto file = readDedupeFile(reply);
    QCOMPARE(file.has_value(), isFile);
    if (isFile)
        QCOMPARE(*file, reply.body);
}

WINNOW_TEST(DedupeWireTest)

#include "dedupewire_test.moc"
