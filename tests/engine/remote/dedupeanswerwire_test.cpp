#include "engine/remote/dedupeanswerwire.h"
#include "engine/remote/jsonreader.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(RemoteAnswer)

class DedupeAnswerWireTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysAnAnswer_data();
    void saysAnAnswer();
    void refusesWhatADialectCannotSay_data();
    void refusesWhatADialectCannotSay();
    void comparesTheEcho_data();
    void comparesTheEcho();
    void readsAConflict();
};

static RemoteAnswer answer(const QStringList& match, const QStringList& distinct)
{
    return {u"s"_s, u"17"_s, match, distinct};
}

void DedupeAnswerWireTest::saysAnAnswer_data()
{
    using Query = std::vector<std::pair<QString, QString>>;
    QTest::addColumn<DedupeDialect>("dialect");
    QTest::addColumn<RemoteAnswer>("given");
    QTest::addColumn<QString>("path");
    QTest::addColumn<Query>("query");
    const Query yes{{u"group_id"_s, u"17"_s}, {u"action"_s, u"yes"_s}, {u"if_open"_s, u"1"_s}};
    const Query no{{u"group_id"_s, u"17"_s}, {u"action"_s, u"no"_s}, {u"if_open"_s, u"1"_s}};
    QTest::newRow("A yes") << DedupeDialect::A << answer({u"1"_s, u"2"_s}, {}) << u"/mark-cluster/s/"_s
                           << yes;
    QTest::newRow("A no") << DedupeDialect::A << answer({}, {u"1"_s, u"2"_s}) << u"/mark-cluster/s/"_s << no;
    const QString path = u"/mark-cluster/"_s;
    const auto listed = [](const QString& match, const QString& distinct) {
        return Query{{u"session_id"_s, u"s"_s}, {u"entity_id"_s, u"17"_s}, {u"match_ids"_s, match},
            {u"distinct_ids"_s, distinct}};
    };
    QTest::newRow("C yes") << DedupeDialect::C << answer({u"1"_s, u"2"_s}, {}) << path
                           << listed(u"1,2"_s, {});
    QTest::newRow("C no") << DedupeDialect::C << answer({}, {u"1"_s, u"2"_s}) << path << listed({}, u"1,2"_s);
    QTest::newRow("C partial") << DedupeDialect::C << answer({u"1"_s}, {u"2"_s}) << path
                               << listed(u"1"_s, u"2"_s);
}

void DedupeAnswerWireTest::saysAnAnswer()
{
    QFETCH(DedupeDialect, dialect);
    QFETCH(RemoteAnswer, given);
    QFETCH(QString, path);
    using Query = std::vector<std::pair<QString, QString>>;
    QFETCH(Query, query);
    const auto request = answerRequest(dialect, given);
    QVERIFY(request);
    QCOMPARE(request->path, path);
    QCOMPARE(request->query, query);
    QCOMPARE(request->method, "GET");
    QCOMPARE(request->effect, RequestEffect::Write);
    QVERIFY(request->maxReplyBytes <= 10 * 1024 * 1024);
}

void DedupeAnswerWireTest::refusesWhatADialectCannotSay_data()
{
    QTest::addColumn<DedupeDialect>("dialect");
    QTest::addColumn<RemoteAnswer>("given");
    QTest::newRow("A partial") << DedupeDialect::A << answer({u"1"_s}, {u"2"_s});
    QTest::newRow("A without records") << DedupeDialect::A << answer({}, {});
    QTest::newRow("C without records") << DedupeDialect::C << answer({}, {});
    QTest::newRow("C comma in an id") << DedupeDialect::C << answer({u"1,2"_s}, {});
    QTest::newRow("C empty id") << DedupeDialect::C << answer({u"1"_s}, {QString()});
}

/// client rule 1: a partial answer is never faked.
void DedupeAnswerWireTest::refusesWhatADialectCannotSay()
{
    QFETCH(DedupeDialect, dialect);
    QFETCH(RemoteAnswer, given);
    const auto request = answerRequest(dialect, given);
    QVERIFY(!request);
    QCOMPARE(request.error().trouble, RemoteTrouble::Refused);
    QVERIFY(!request.error().mayHaveArrived);
    QVERIFY(request.error().message.contains(u"Nothing was sent"_s));
}

void DedupeAnswerWireTest::comparesTheEcho_data()
{
    QTest::addColumn<DedupeDialect>("dialect");
    QTest::addColumn<RemoteAnswer>("given");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isEcho");
    const RemoteAnswer yes = answer({u"1"_s, u"2"_s}, {});
    const RemoteAnswer part = answer({u"1"_s}, {u"2"_s});
    constexpr auto a = DedupeDialect::A;
    constexpr auto c = DedupeDialect::C;
    QTest::newRow("A as published") << a << yes
                                    << QByteArray(R"({"session_id":"s","group_id":"17","action":"yes"})")
                                    << true;
    QTest::newRow("A id as a number")
        << a << yes << QByteArray(R"({"session_id":"s","group_id":17,"action":"yes"})") << true;
    QTest::newRow("A other session") << a << yes
                                     << QByteArray(R"({"session_id":"t","group_id":"17","action":"yes"})")
                                     << false;
    QTest::newRow("A other cluster") << a << yes
                                     << QByteArray(R"({"session_id":"s","group_id":"18","action":"yes"})")
                                     << false;
    QTest::newRow("A other action") << a << yes
                                    << QByteArray(R"({"session_id":"s","group_id":"17","action":"no"})")
                                    << false;
    QTest::newRow("A null") << a << yes << QByteArray(R"({"session_id":"s","group_id":null,"action":null})")
                            << false;
    QTest::newRow("A nothing") << a << yes << QByteArray("{}") << false;
    QTest::newRow("A no session") << a << yes << QByteArray(R"({"group_id":"17","action":"yes"})") << false;
    const QByteArray head = R"({"session_id":"s","entity_id":"17",)";
    QTest::newRow("C numbers") << c << part << head + R"("match_ids":[1],"distinct_ids":[2]})" << true;
    QTest::newRow("C texts") << c << part << head + R"("match_ids":["1"],"distinct_ids":["2"]})" << true;
    QTest::newRow("C other order") << c << yes << head + R"("match_ids":[2,1],"distinct_ids":[]})" << true;
    QTest::newRow("B null for none") << c << yes << head + R"("match_ids":[1,2],"distinct_ids":null})"
                                     << true;
    QTest::newRow("C none for none") << c << yes << head + R"("match_ids":[1,2]})" << true;
    QTest::newRow("C one missing") << c << yes << head + R"("match_ids":[1],"distinct_ids":[]})" << false;
    QTest::newRow("C one more") << c << yes << head + R"("match_ids":[1,2,3],"distinct_ids":[]})" << false;
    QTest::newRow("C exchanged") << c << part << head + R"("match_ids":[2],"distinct_ids":[1]})" << false;
    QTest::newRow("C a text instead of a list")
        << c << yes << head + R"("match_ids":"1,2","distinct_ids":[]})" << false;
    QTest::newRow("C other entity") << c << yes
                                    << QByteArray(R"({"session_id":"s","entity_id":"1","match_ids":[1,2]})")
                                    << false;
}

void DedupeAnswerWireTest::comparesTheEcho()
{
    QFETCH(DedupeDialect, dialect);
    QFETCH(RemoteAnswer, given);
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isEcho);
    const auto receipt = readReceipt(dialect, readJson(bytes)->value, given);
    QCOMPARE(receipt.has_value(), isEcho);
    if (isEcho)
        return;
    QCOMPARE(receipt.error().trouble, RemoteTrouble::Broken);
    QVERIFY(receipt.error().mayHaveArrived);
}

void DedupeAnswerWireTest::readsAConflict()
{
    const QByteArray bytes = R"({"session_id":"s","group_id":"17","action":"yes","message":"Too\n late",
        "conflict":{"action":"no","by":"anna","at":"2026-01-01T10:00:00Z"}})";
    const auto receipt = readReceipt(DedupeDialect::A, readJson(bytes)->value, answer({u"1"_s}, {}));
    QVERIFY(receipt && receipt->conflict);
    const RemoteDecision expected{u"no"_s, u"anna"_s, u"2026-01-01T10:00:00Z"_s};
    QCOMPARE(*receipt->conflict, expected);
    QCOMPARE(receipt->message, u"Too late"_s);
}

WINNOW_TEST(DedupeAnswerWireTest)

#include "dedupeanswerwire_test.moc"
