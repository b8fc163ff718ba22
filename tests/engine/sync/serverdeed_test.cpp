#include "engine/base/progress.h"
#include "engine/sync/serverdeed.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <limits>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(HttpReply)

/// What can be done with a server's session besides reviewing it.
class ServerDeedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksTheServerOnce_data();
    void asksTheServerOnce();
    void dangerIsConfirmed_data();
    void dangerIsConfirmed();
    void aConfirmationIsForOneDeedAndSession();
    void theNameIsTyped_data();
    void theNameIsTyped();
    void whatFailsIsSaid_data();
    void whatFailsIsSaid();
    void theOldProtocolHasLittle();
    void onlyTrainingDataGoesUp();
    void thresholdsAreNumbersFrom0To1_data();
    void thresholdsAreNumbersFrom0To1();
};

/// What every deed could need.
static DeedInput input()
{
    return {R"({"match":[],"distinct":[]})", 0.75};
}

static std::optional<DeedConfirmation> confirmed(ServerDeed deed)
{
    return DeedConfirmation::byOption(deed, u"s-1"_s);
}

void ServerDeedTest::asksTheServerOnce_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("gives");
    const QByteArray ok = R"({"status":"ok","session_id":"s-1"})";
    QTest::newRow("field definitions")
        << u"field-definitions"_s << QByteArray(R"([{"field":"name","type":"String","has_missing":true}])")
        << u"/field-definitions/"_s << QByteArray("name\tString\tmay be missing\n");
    QTest::newRow("training data") << u"training-data"_s << QByteArray(R"({"match":[],"distinct":[]})")
                                   << u"/training-data/"_s << QByteArray(R"({"match":[],"distinct":[]})");
    QTest::newRow("entity map") << u"entity-map"_s << QByteArray("entity_id,name\ne,x\n")
                                << u"/dump-entity-map/"_s << QByteArray("entity_id,name\ne,x\n");
    QTest::newRow("upload") << u"upload-training-data"_s << ok << u"/add-bulk-training/"_s << QByteArray();
    QTest::newRow("replace") << u"replace-training-data"_s << ok << u"/add-bulk-training/"_s << QByteArray();
    QTest::newRow("rewind records") << u"rewind-records"_s << ok << u"/rewind/"_s << QByteArray();
    QTest::newRow("rewind entities") << u"rewind-entities"_s << ok << u"/rewind/"_s << QByteArray();
    QTest::newRow("accept all") << u"accept-all"_s << ok << u"/mark-all-clusters/"_s << QByteArray();
    QTest::newRow("accept merges") << u"accept-all-merges"_s << ok << u"/mark-all-canon-clusters/"_s
                                   << QByteArray();
    QTest::newRow("delete training data")
        << u"delete-training-data"_s << ok << u"/delete-training-data/"_s << QByteArray();
    QTest::newRow("delete model") << u"delete-data-model"_s << ok << u"/delete-data-model/"_s << QByteArray();
    QTest::newRow("delete session") << u"delete-session"_s << ok << u"/delete-session/"_s << QByteArray();
}

void ServerDeedTest::asksTheServerOnce()
{
    QFETCH(const QString, word);
    QFETCH(const QByteArray, reply);
    QFETCH(const QString, path);
    const auto deed = deedFromWord(word);
    QVERIFY(deed);
    ScriptedTransport transport(jsonReply(reply));
    DedupeConnector connector(transport, u"KEY"_s, DedupeDialect::C);
    const auto done = doDeed(connector, *deed, u"s-1"_s, confirmed(*deed), SilentProgress(), input());
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    QTEST(*done, "gives");
    QCOMPARE(transport.requests.size(), size_t{1});
    QCOMPARE(transport.requests.front().path, path);
    QCOMPARE(transport.requests.front().effect,
        factsOf(*deed).isFile ? RequestEffect::Read : RequestEffect::Write);
    if (factsOf(*deed).takesThreshold)
        QCOMPARE(transport.requests.front().query.back().second, u"0.75"_s);
    QCOMPARE(transport.requests.front().body.contains("name=\"replace\""), word.startsWith(u"replace"_s));
}

void ServerDeedTest::dangerIsConfirmed_data()
{
    QTest::addColumn<ServerDeed>("deed");
    for (const ServerDeed deed : allServerDeeds())
        QTest::newRow(qPrintable(factsOf(deed).word)) << deed;
}

/// Nothing leaves for the server without it.
void ServerDeedTest::dangerIsConfirmed()
{
    QFETCH(const ServerDeed, deed);
    const DeedFacts facts = factsOf(deed);
    QVERIFY(!facts.title.isEmpty() && !facts.effect.isEmpty());
    QVERIFY(facts.isDangerous != (facts.isFile || deed == ServerDeed::AddTrainingData));
    QCOMPARE(facts.isFile, !facts.suggestedFile.isEmpty());
    QCOMPARE(deedFromWord(facts.word), std::optional(deed));
    ScriptedTransport transport(jsonReply("{}"));
    DedupeConnector connector(transport, u"KEY"_s, DedupeDialect::C);
    const auto done = doDeed(connector, deed, u"s-1"_s, std::nullopt, SilentProgress(), input());
    QCOMPARE(transport.requests.empty(), facts.isDangerous);
    if (facts.isDangerous) {
        QCOMPARE(done.error().code, ErrorCode::InvalidInput);
        QVERIFY(done.error().message.contains(facts.effect));
    }
}

void ServerDeedTest::aConfirmationIsForOneDeedAndSession()
{
    ScriptedTransport transport(jsonReply(R"({"status":"ok","session_id":"s-1"})"));
    DedupeConnector connector(transport, u"KEY"_s, DedupeDialect::C);
    const auto another = confirmed(ServerDeed::DeleteTrainingData);
    QVERIFY(!doDeed(connector, ServerDeed::DeleteSession, u"s-1"_s, another, SilentProgress()));
    const auto right = confirmed(ServerDeed::DeleteSession);
    QVERIFY(!doDeed(connector, ServerDeed::DeleteSession, u"s-2"_s, right, SilentProgress()));
    QVERIFY(transport.requests.empty());
    QVERIFY(doDeed(connector, ServerDeed::DeleteSession, u"s-1"_s, right, SilentProgress()));
}

void ServerDeedTest::theNameIsTyped_data()
{
    QTest::addColumn<RemoteSession>("session");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("isRight");
    const RemoteSession named{u"s-1"_s, u"Clinics <b>2024</b>"_s};
    QTest::newRow("the name") << named << u"Clinics <b>2024</b>"_s << true;
    QTest::newRow("spaces around") << named << u"  Clinics  <b>2024</b> "_s << true;
    QTest::newRow("another case") << named << u"clinics <b>2024</b>"_s << false;
    QTest::newRow("nothing") << named << QString() << false;
    QTest::newRow("the id") << named << u"s-1"_s << false;
    const RemoteSession untypable{u"s-1"_s, u"a\u202Eb"_s};
    QTest::newRow("a name that nobody can type, its id") << untypable << u"s-1"_s << true;
    QTest::newRow("a name that nobody can type, copied") << untypable << u"a\u202Eb"_s << true;
    QTest::newRow("a name that nobody can type, as it looks") << untypable << u"ab"_s << false;
    QTest::newRow("no name, the id") << RemoteSession{u"s-1"_s, {}} << u"s-1"_s << true;
    QTest::newRow("no name, nothing") << RemoteSession{u"s-1"_s, {}} << QString() << false;
}

void ServerDeedTest::theNameIsTyped()
{
    QFETCH(const RemoteSession, session);
    QFETCH(const QString, typed);
    const auto confirmation = DeedConfirmation::byName(ServerDeed::DeleteSession, session, typed);
    QTEST(confirmation.has_value(), "isRight");
    if (confirmation)
        QVERIFY(confirmation->covers(ServerDeed::DeleteSession, u"s-1"_s));
}

void ServerDeedTest::whatFailsIsSaid_data()
{
    QTest::addColumn<HttpReply>("reply");
    QTest::addColumn<bool>("isUnsure");
    HttpReply cut;
    cut.delivery = Delivery::Unknown;
    cut.trouble = TransportTrouble::Broken;
    HttpReply cancelled = cut;
    cancelled.trouble = TransportTrouble::Cancelled;
    HttpReply offline;
    offline.trouble = TransportTrouble::Offline;
    QTest::newRow("client rule 7: cut reply") << cut << true;
    QTest::newRow("client rule 7: cancelled in the air") << cancelled << true;
    QTest::newRow("server fault") << pageReply(500) << true;
    QTest::newRow("offline") << offline << false;
    QTest::newRow("the key is wrong") << jsonReply(R"({"status":"error","message":"x"})", 401) << false;
    QTest::newRow("signed out") << redirectReply(u"/login/"_s) << false;
}

void ServerDeedTest::whatFailsIsSaid()
{
    QFETCH(const HttpReply, reply);
    QFETCH(const bool, isUnsure);
    ScriptedTransport transport(reply);
    DedupeConnector connector(transport, u"KEY"_s, DedupeDialect::C);
    const auto done = doDeed(connector, ServerDeed::DeleteSession, u"s-1"_s,
        confirmed(ServerDeed::DeleteSession), SilentProgress());
    QVERIFY(!done);
    QVERIFY(done.error().code != ErrorCode::Cancelled); // which nobody would be told of
    QCOMPARE(transport.requests.size(), size_t{1}); // never again by itself
    QCOMPARE(done.error().message.contains(u"signed in"_s), reply.status == 302);
    QCOMPARE(done.error().message.contains(u"may have done it nonetheless"_s), isUnsure);
    QVERIFY(!done.error().message.contains(u"KEY"_s));
}

void ServerDeedTest::theOldProtocolHasLittle()
{
    ScriptedTransport transport(jsonReply(R"({"status":"ok","session_id":"s-1"})"));
    DedupeConnector connector(transport, u"KEY"_s, DedupeDialect::A);
    for (const ServerDeed deed : allServerDeeds()) {
        const auto done = doDeed(connector, deed, u"s-1"_s, confirmed(deed), SilentProgress(), input());
        QCOMPARE(done.has_value(), factsOf(deed).isInDialectA);
        if (!done)
            QCOMPARE(done.error().code, ErrorCode::NotSupported);
    }
    QCOMPARE(transport.requests.size(), size_t{1});
}

void ServerDeedTest::onlyTrainingDataGoesUp()
{
    ScriptedTransport transport(jsonReply("{}"));
    DedupeConnector connector(transport, u"KEY"_s, DedupeDialect::C);
    const auto done = doDeed(
        connector, ServerDeed::AddTrainingData, u"s-1"_s, std::nullopt, SilentProgress(), {"id,name\n", 0.5});
    QVERIFY(!done && done.error().message.contains(u"no training data"_s));
    QVERIFY(transport.requests.empty());
    transport.reply = pageReply(400); // the page's own token is missing
    const auto refused
        = doDeed(connector, ServerDeed::AddTrainingData, u"s-1"_s, std::nullopt, SilentProgress(), input());
    QVERIFY(!refused && refused.error().message.contains(u"signed in"_s));
}

void ServerDeedTest::thresholdsAreNumbersFrom0To1_data()
{
    QTest::addColumn<double>("threshold");
    QTest::newRow("below") << -0.01;
    QTest::newRow("above") << 1.01;
    QTest::newRow("none") << std::numeric_limits<double>::quiet_NaN();
}

void ServerDeedTest::thresholdsAreNumbersFrom0To1()
{
    QFETCH(const double, threshold);
    ScriptedTransport transport(jsonReply(R"({"status":"ok"})"));
    DedupeConnector connector(transport, u"KEY"_s, DedupeDialect::C);
    const auto done = doDeed(connector, ServerDeed::RewindRecords, u"s-1"_s,
        confirmed(ServerDeed::RewindRecords), SilentProgress(), {{}, threshold});
    QVERIFY(!done && transport.requests.empty());
}

WINNOW_TEST(ServerDeedTest)
#include "serverdeed_test.moc"
