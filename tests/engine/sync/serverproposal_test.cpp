#include "engine/base/progress.h"
#include "engine/sync/serverproposal.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(HttpReply)

/// What a server asks after the first review, and what it is told.
class ServerProposalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void asksForOne_data();
    void asksForOne();
    void emptyIsNotDone_data();
    void emptyIsNotDone();
    void answersOnce_data();
    void answersOnce();
    void whatMayHaveArrivedIsSaidAndNotRepeated_data();
    void whatMayHaveArrivedIsSaidAndNotRepeated();
    void whatIsRefusedIsSaid_data();
    void whatIsRefusedIsSaid();
    void theOldProtocolAsksNothing();
    void aCardKeepsTheFieldsInOrder();
};

static const SilentProgress silent;

static ServerProposal joining()
{
    return {ProposalKind::Join, u"e-9"_s, {{u"e-1"_s, {}}, {u"e-2"_s, {}}, {u"e-3"_s, {}}}, {}};
}

static ServerProposal matching()
{
    return {ProposalKind::Match, {}, {{u"7"_s, {{u"name"_s, u"x"_s}}}, {u"8"_s, {}}, {u"9"_s, {}}}, {}};
}

void ServerProposalTest::asksForOne_data()
{
    QTest::addColumn<ProposalKind>("kind");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<QString>("path");
    QTest::newRow("join") << ProposalKind::Join
                          << QByteArray(R"({"status":"ok","entity_id":"e-9","review_remainder":4,
            "objects":[{"record_id":"e-1","name":"A","confidence":0.4},{"record_id":"e-2","name":"<b>"}]})")
                          << u"/get-canon-review-cluster/"_s;
    QTest::newRow("match") << ProposalKind::Match
                           << QByteArray(R"({"status":"ok","object":{"record_id":1,"name":"A"},"remaining":4,
            "matches":[{"record_id":2,"name":"<b>","confidence":0.4}]})")
                           << u"/get-unmatched-record/"_s;
}

void ServerProposalTest::asksForOne()
{
    QFETCH(const ProposalKind, kind);
    QFETCH(const QByteArray, reply);
    QFETCH(const QString, path);
    ScriptedTransport transport(jsonReply(reply));
    DedupeConnector connector(transport, u"KEY"_s, DedupeDialect::C);
    const auto asked = nextProposal(connector, kind, u"s-1"_s, silent);
    QVERIFY2(asked, asked ? "" : qPrintable(asked.error().message));
    QCOMPARE(transport.requests.size(), size_t{1}); // client rule 9: only when a person asks
    QCOMPARE(transport.requests.front().path, path);
    QVERIFY(asked->proposal);
    QCOMPARE(asked->proposal->kind, kind);
    QCOMPARE(asked->proposal->records.size(), size_t{2});
    QCOMPARE(asked->proposal->confidence, std::optional(0.4));
    QCOMPARE(asked->remaining, std::optional<qint64>(4));
    QVERIFY(!asked->isDone);
}

void ServerProposalTest::emptyIsNotDone_data()
{
    QTest::addColumn<ProposalKind>("kind");
    QTest::addColumn<QByteArray>("reply");
    QTest::addColumn<bool>("isDone");
    const auto join = [](const QByteArray& more) {
        return R"({"status":"ok","objects":[])" + more + "}";
    };
    const auto match = [](const QByteArray& more) {
        return R"({"status":"ok","object":{},"matches":[])" + more + "}";
    };
    QTest::newRow("client rule 6: join, done")
        << ProposalKind::Join << join(R"(,"review_remainder":0)") << true;
    QTest::newRow("client rule 6: join, with others")
        << ProposalKind::Join << join(R"(,"review_remainder":3)") << false;
    QTest::newRow("client rule 6: join, nobody says") << ProposalKind::Join << join("") << false;
    QTest::newRow("client rule 6: match, done") << ProposalKind::Match << match(R"(,"remaining":0)") << true;
    QTest::newRow("client rule 6: match, at work")
        << ProposalKind::Match << match(R"(,"remaining":9)") << false;
    QTest::newRow("client rule 6: match, nobody says") << ProposalKind::Match << match("") << false;
}

void ServerProposalTest::emptyIsNotDone()
{
    QFETCH(const ProposalKind, kind);
    QFETCH(const QByteArray, reply);
    ScriptedTransport transport(jsonReply(reply));
    DedupeConnector connector(transport, u"KEY"_s, DedupeDialect::C);
    const auto asked = nextProposal(connector, kind, u"s-1"_s, silent);
    QVERIFY(asked && !asked->proposal);
    QTEST(asked->isDone, "isDone");
}

void ServerProposalTest::answersOnce_data()
{
    QTest::addColumn<std::vector<bool>>("keeps");
    QTest::addColumn<QString>("same");
    QTest::addColumn<QString>("different");
    QTest::newRow("client rule 1: all") << std::vector{true, true, true} << u"e-1,e-2,e-3"_s << QString();
    QTest::newRow("client rule 1: one left out")
        << std::vector{true, false, true} << u"e-1,e-3"_s << u"e-2"_s;
    QTest::newRow("client rule 1: none") << std::vector{false, false, false} << QString() << u"e-1,e-2,e-3"_s;
    QTest::newRow("one alone is joined with nothing")
        << std::vector{false, true, false} << QString() << u"e-1,e-3,e-2"_s;
    QTest::newRow("too short a list") << std::vector<bool>{} << QString() << u"e-1,e-2,e-3"_s;
}

void ServerProposalTest::answersOnce()
{
    QFETCH(const std::vector<bool>, keeps);
    QFETCH(const QString, same);
    QFETCH(const QString, different);
    const auto list = [](const QString& ids) {
        return ids.isEmpty() ? QByteArray("[]") : "[\"" + ids.toLatin1().replace(",", "\",\"") + "\"]";
    };
    ScriptedTransport transport(
        jsonReply(R"({"status":"ok","session_id":"s-1","entity_id":"e-9","match_ids":)" + list(same)
            + R"(,"distinct_ids":)" + list(different) + "}"));
    DedupeConnector connector(transport, u"KEY"_s, DedupeDialect::C);
    const auto receipt = answerProposal(connector, u"s-1"_s, joining(), keeps, silent);
    QVERIFY2(receipt && !receipt->isUncertain, receipt ? "" : qPrintable(receipt.error().message));
    QCOMPARE(transport.requests.size(), size_t{1});
    const HttpRequest& request = transport.requests.front();
    QCOMPARE(request.path, u"/mark-canon-cluster/"_s);
    const std::vector<std::pair<QString, QString>> query{{u"session_id"_s, u"s-1"_s},
        {u"entity_id"_s, u"e-9"_s}, {u"match_ids"_s, same}, {u"distinct_ids"_s, different}};
    QCOMPARE(request.query, query);

    transport.reply = jsonReply(R"({"status":"ok","object":{"record_id":7}})");
    QVERIFY(answerProposal(connector, u"s-1"_s, matching(), {false, false, true}, silent));
    QCOMPARE(transport.requests.back().body,
        R"({"session_id":"s-1","object":{"name":"x","record_id":7},"matches":[{"record_id":8,"match":0},)"
        R"({"record_id":9,"match":1}],"add_entity":true})");
}

void ServerProposalTest::whatMayHaveArrivedIsSaidAndNotRepeated_data()
{
    QTest::addColumn<HttpReply>("reply");
    HttpReply cut;
    cut.delivery = Delivery::Unknown;
    cut.trouble = TransportTrouble::Broken;
    HttpReply cancelled = cut;
    cancelled.trouble = TransportTrouble::Cancelled;
    QTest::newRow("client rule 7: cut reply") << cut;
    QTest::newRow("client rule 7: cancelled in the air") << cancelled;
    QTest::newRow("client rule 7: server fault") << pageReply(500);
    QTest::newRow("client rule 7: a page for an echo") << pageReply(200);
    QTest::newRow("client rule 7: another's echo")
        << jsonReply(R"({"status":"ok","session_id":"s-1","entity_id":"e-8","match_ids":[]})");
    QTest::newRow("client rule 7: half an echo") << jsonReply(R"({"status":"ok","session_id":"s-1",)");
}

void ServerProposalTest::whatMayHaveArrivedIsSaidAndNotRepeated()
{
    QFETCH(const HttpReply, reply);
    ScriptedTransport transport(reply);
    DedupeConnector connector(transport, u"KEY"_s, DedupeDialect::C);
    for (const ServerProposal& proposal : {joining(), matching()}) {
        transport.requests.clear();
        const auto receipt = answerProposal(connector, u"s-1"_s, proposal, {true, true, true}, silent);
        QVERIFY(receipt && receipt->isUncertain);
        QVERIFY2(receipt->message.contains(u"not known whether"_s), qPrintable(receipt->message));
        QVERIFY(!receipt->message.contains(u"KEY"_s));
        QCOMPARE(transport.requests.size(), size_t{1});
    }
}

void ServerProposalTest::whatIsRefusedIsSaid_data()
{
    QTest::addColumn<HttpReply>("reply");
    QTest::addColumn<QString>("says");
    HttpReply offline;
    offline.trouble = TransportTrouble::Offline;
    QTest::newRow("offline") << offline << u"not reached"_s;
    QTest::newRow("a parameter is missing")
        << jsonReply(R"({"status":"error","message":"\"entity_id\" is a required parameter"})", 400)
        << u"required parameter"_s;
    QTest::newRow("client rule 4: signed out") << redirectReply(u"/login/"_s) << u"signed in"_s;
}

void ServerProposalTest::whatIsRefusedIsSaid()
{
    QFETCH(const HttpReply, reply);
    QFETCH(const QString, says);
    ScriptedTransport transport(reply);
    DedupeConnector connector(transport, u"KEY"_s, DedupeDialect::C);
    const auto receipt = answerProposal(connector, u"s-1"_s, joining(), {true, true, true}, silent);
    QVERIFY(!receipt);
    QVERIFY2(receipt.error().message.contains(says), qPrintable(receipt.error().message));
    QCOMPARE(transport.requests.size(), size_t{1});
    QVERIFY(!answerProposal(connector, u"s-1"_s, {}, {}, silent));
    QCOMPARE(transport.requests.size(), size_t{1});
}

void ServerProposalTest::theOldProtocolAsksNothing()
{
    ScriptedTransport transport(jsonReply("{}"));
    DedupeConnector connector(transport, u"KEY"_s, DedupeDialect::A);
    for (const auto kind : {ProposalKind::Join, ProposalKind::Match}) {
        const auto asked = nextProposal(connector, kind, u"s-1"_s, silent);
        QVERIFY(!asked);
        QCOMPARE(asked.error().code, ErrorCode::NotSupported);
    }
    QVERIFY(transport.requests.empty());
}

/// client rule 5: the order of the fields is the server's, null is no value, unknown ones are shown.
void ServerProposalTest::aCardKeepsTheFieldsInOrder()
{
    const ServerProposal proposal{ProposalKind::Join, u"e"_s,
        {{u"e-1"_s, {{u"town"_s, u"X"_s}, {u"name"_s, std::nullopt}}},
            {u"e-2"_s, {{u"name"_s, u"N"_s}, {u"zip"_s, u"1"_s}}}},
        {}};
    const ClusterView card = cardOf(proposal);
    QStringList names;
    for (const Field& field : card.schema.fields)
        names << field.name;
    QCOMPARE(names, (QStringList{u"town"_s, u"name"_s, u"zip"_s}));
    QCOMPARE(card.records[0].values, (std::vector<QString>{u"X"_s, QString(), QString()}));
    QCOMPARE(card.records[1].values, (std::vector<QString>{QString(), u"N"_s, u"1"_s}));
    QCOMPARE(card.recordNames, (std::vector<QString>{u"e-1"_s, u"e-2"_s}));
    QVERIFY(cardOf({}).records.empty());
}

WINNOW_TEST(ServerProposalTest)
#include "serverproposal_test.moc"
