#include "engine/remote/dedupemanagementwire.h"
#include "engine/remote/jsonreader.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class DedupeManagementWireTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsUnmatchedRecords();
    void knowsWhenNoneIsThere();
    void refusesOtherReplies_data();
    void refusesOtherReplies();
    void writesALesson();
    void comparesTheEchoOfALesson_data();
    void comparesTheEchoOfALesson();
    void readsFieldDefinitions_data();
    void readsFieldDefinitions();
    void rewinds();
};

static JsonValue json(const QByteArray& bytes)
{
    const auto reading = readJson(bytes);
    return reading ? reading->value : JsonValue();
}

void DedupeManagementWireTest::readsUnmatchedRecords()
{
    const auto unmatched
        = readUnmatched(json(R"({"status":"ok","object":{"name":"a","record_id":1},"matches":[
        {"name":"b","record_id":2,"entity_id":"e","confidence":0.3},{"name":null,"record_id":3,"confidence":0.8},
        {"record_id":4,"confidence":NaN}],"remaining":5})"));
    QVERIFY(unmatched && unmatched->record);
    const RemoteRecord expected{u"1"_s, {{u"name"_s, u"a"_s}}};
    QCOMPARE(*unmatched->record, expected);
    QCOMPARE(unmatched->matches.size(), size_t{3});
    QCOMPARE(unmatched->matches.front().first.id, u"3"_s); // the most likely first
    QCOMPARE(unmatched->matches.front().second, 0.8);
    QCOMPARE(unmatched->matches.back().second, 0.0);
    QCOMPARE(unmatched->remaining.value_or(0), 5);
    QCOMPARE(unmatchedRequest(u"s"_s).effect, RequestEffect::Read);
    QCOMPARE(acceptUnmatchedRequest(u"s"_s).effect, RequestEffect::Write);
    QVERIFY(unmatchedRequest(u"s"_s).query != acceptUnmatchedRequest(u"s"_s).query);
}

void DedupeManagementWireTest::knowsWhenNoneIsThere()
{
    const auto unmatched = readUnmatched(json(R"({"object":{},"matches":[],"remaining":0})"));
    QVERIFY(unmatched && !unmatched->record && unmatched->matches.empty());
    QCOMPARE(unmatched->remaining.value_or(-1), 0);
}

void DedupeManagementWireTest::refusesOtherReplies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no object") << QByteArray(R"({"matches":[]})");
    QTest::newRow("no matches") << QByteArray(R"({"object":{}})");
    QTest::newRow("object null") << QByteArray(R"({"object":null,"matches":[]})");
    QTest::newRow("F60 record without an id") << QByteArray(R"({"object":{"name":"a"},"matches":[]})");
    QTest::newRow("F60 match without an id")
        << QByteArray(R"({"object":{"record_id":1},"matches":[{"name":"a"}]})");
}

void DedupeManagementWireTest::refusesOtherReplies()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!readUnmatched(json(bytes)));
}

static DedupeLesson lesson()
{
    return {u"s"_s, {u"1"_s, {{u"näme"_s, u"a\"b"_s}, {u"empty"_s, std::nullopt}}},
        {{{u"9007199254740993"_s, {}}, true}, {{u"e-2"_s, {}}, false}}, true};
}

void DedupeManagementWireTest::writesALesson()
{
    const HttpRequest request = lessonRequest(lesson());
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.contentType, "application/json");
    QCOMPARE(request.effect, RequestEffect::Write);
    QCOMPARE(request.body,
        R"({"session_id":"s","object":{"n\u00e4me":"a\"b","empty":null,"record_id":1},"matches":[)"
        R"({"record_id":9007199254740993,"match":1},{"record_id":"e-2","match":0}],"add_entity":true})");
}

void DedupeManagementWireTest::comparesTheEchoOfALesson_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isEcho");
    QTest::newRow("the same") << QByteArray(R"({"object":{"record_id":1}})") << true;
    QTest::newRow("as a text") << QByteArray(R"({"object":{"record_id":"1"}})") << true;
    QTest::newRow("another") << QByteArray(R"({"object":{"record_id":2}})") << false;
    QTest::newRow("none") << QByteArray(R"({"object":{}})") << false;
    QTest::newRow("nothing") << QByteArray("{}") << false;
}

void DedupeManagementWireTest::comparesTheEchoOfALesson()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isEcho);
    const auto read = readLessonReply(json(bytes), lesson());
    QCOMPARE(read.has_value(), isEcho);
    QVERIFY(isEcho || read.error().mayHaveArrived);
}

void DedupeManagementWireTest::readsFieldDefinitions_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("count"); // -1: refused
    QTest::newRow("two for one field")
        << QByteArray(R"([{"field":"a","type":"String","has_missing":true},{"field":"a","type":"Exact"}])")
        << 2;
    QTest::newRow("none") << QByteArray("[]") << 0;
    QTest::newRow("an object") << QByteArray("{}") << -1;
    QTest::newRow("F60 no type") << QByteArray(R"([{"field":"a"}])") << -1;
    QTest::newRow("F60 null") << QByteArray("[null]") << -1;
}

void DedupeManagementWireTest::readsFieldDefinitions()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, count);
    const auto definitions = ::readFieldDefinitions(json(bytes));
    QCOMPARE(definitions ? static_cast<int>(definitions->size()) : -1, count);
    if (count != 2)
        return;
    const RemoteFieldDefinition first{u"a"_s, u"String"_s, true};
    QCOMPARE(definitions->front(), first);
    QVERIFY(!definitions->back().hasMissing);
}

void DedupeManagementWireTest::rewinds()
{
    using Query = std::vector<std::pair<QString, QString>>;
    const Query first{{u"session_id"_s, u"s"_s}, {u"step"_s, u"first"_s}, {u"threshold"_s, u"0.75"_s}};
    QCOMPARE(rewindRequest(u"s"_s, DedupeStage::Records, 0.75).query, first);
    QCOMPARE(rewindRequest(u"s"_s, DedupeStage::Entities, 0.75).query[1].second, u"second"_s);
}

WINNOW_TEST(DedupeManagementWireTest)

#include "dedupemanagementwire_test.moc"
