#include "engine/remote/dedupeclusterwire.h"
#include "engine/remote/jsonreader.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class DedupeClusterWireTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBothFormsOfAQueue_data();
    void readsBothFormsOfAQueue();
    void leavesOutWhatItCannotRead_data();
    void leavesOutWhatItCannotRead();
    void leavesOutClustersThatCannotBeToldApart();
    void refusesOtherReplies_data();
    void refusesOtherReplies();
    void keepsFieldsAsTheyAre();
    void survivesOddNumbers();
    void readsWhatOurServerAdds();
    void readsAClusterToAnswer_data();
    void readsAClusterToAnswer();
    void tellsDoneFromWithOthers_data();
    void tellsDoneFromWithOthers();
    void refusesACheckoutItCannotRead_data();
    void refusesACheckoutItCannotRead();
    void survivesDamageToARecordedReply();
};

static const QByteArray recorded = R"({"status":"ok","message":"","session_id":"s","objects":[{"17":[
{"Site name":"Acme","Address":"1 Main St","record_id":3,"group_id":17,"confidence":0.61,"clustered":false,"checked_out":true,
"checkout_expire":"2014-08-22T12:00:10.123456"},{"Site name":"ACME","Address":"","record_id":9,"group_id":17,
"confidence":0.7,"clustered":false,"checked_out":false,"checkout_expire":null}],"23":[{"Site name":"B","record_id":4,
"group_id":23,"confidence":0.9}]}]})";

static JsonValue json(const QByteArray& bytes)
{
    const auto reading = readJson(bytes);
    return reading ? reading->value : JsonValue();
}

static RemoteResult<RemoteQueue> queueOf(const QByteArray& objects)
{
    return readQueue(json(R"({"status":"ok","session_id":"s","objects":)" + objects + "}"), u"s"_s);
}

void DedupeClusterWireTest::readsBothFormsOfAQueue_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QByteArray bare = recorded;
    bare.replace("\"objects\":[{", "\"objects\":{").replace("}]}]}", "}]}}");
    QTest::newRow("list of one, as published") << recorded;
    QTest::newRow("bare object") << bare;
}

/// client rule 3: a list of one object, and the bare object.
void DedupeClusterWireTest::readsBothFormsOfAQueue()
{
    QFETCH(QByteArray, bytes);
    const auto queue = readQueue(json(bytes), u"s"_s);
    QVERIFY(queue);
    QVERIFY(queue->problems.empty());
    QCOMPARE(queue->clusters.size(), size_t{2});
    const RemoteCluster& first = queue->clusters.front();
    QCOMPARE(first.id, u"17"_s);
    QCOMPARE(first.confidence.value_or(0), 0.61);
    QVERIFY(first.isCheckedOut);
    QVERIFY(!first.leaseEndMs); // the server does not say in which zone
    const RemoteRecord expected{u"3"_s, {{u"Site name"_s, u"Acme"_s}, {u"Address"_s, u"1 Main St"_s}}};
    QCOMPARE(first.records.front(), expected);
    QVERIFY(!queue->clusters.back().isCheckedOut);
}

void DedupeClusterWireTest::leavesOutWhatItCannotRead_data()
{
    QTest::addColumn<QByteArray>("cluster");
    QTest::newRow("F60 no record id") << QByteArray(R"([{"record_id":1},{"a":"b"}])");
    QTest::newRow("F60 record id null") << QByteArray(R"([{"record_id":null}])");
    QTest::newRow("F60 record id a fraction") << QByteArray(R"([{"record_id":1.5}])");
    QTest::newRow("F74 record id NaN") << QByteArray(R"([{"record_id":NaN}])");
    QTest::newRow("F60 record id a list") << QByteArray(R"([{"record_id":[1]}])");
    QTest::newRow("F60 no record") << QByteArray("[]");
    QTest::newRow("F60 not a list") << QByteArray(R"({"record_id":1})");
    QTest::newRow("F60 null") << QByteArray("null");
    QTest::newRow("F60 record of words") << QByteArray(R"(["record"])");
    QTest::newRow("F60 one record twice") << QByteArray(R"([{"record_id":1},{"record_id":"1"}])");
    QTest::newRow("F60 record of another cluster") << QByteArray(R"([{"record_id":1,"group_id":99}])");
    QTest::newRow("F73 a field twice") << QByteArray(R"([{"record_id":1,"a":"x","a":"y"}])");
}

void DedupeClusterWireTest::leavesOutWhatItCannotRead()
{
    QFETCH(QByteArray, cluster);
    const auto queue = queueOf(R"([{"1":[{"record_id":5}],"17":)" + cluster + R"(,"3":[{"record_id":6}]}])");
    QVERIFY(queue);
    QCOMPARE(queue->clusters.size(), size_t{2});
    QCOMPARE(queue->clusters.back().id, u"3"_s);
    QCOMPARE(queue->problems.size(), size_t{1});
    QVERIFY(queue->problems.front().contains(u"Cluster 17"_s));
}

/// F73: which of the two is meant by an answer, nobody could say.
void DedupeClusterWireTest::leavesOutClustersThatCannotBeToldApart()
{
    const auto queue = queueOf(
        R"([{"17":[{"record_id":1}],"3":[{"record_id":2}],"17":[{"record_id":4}],"":[{"record_id":5}]}])");
    QVERIFY(queue);
    QCOMPARE(queue->clusters.size(), size_t{1});
    QCOMPARE(queue->clusters.front().id, u"3"_s);
    QCOMPARE(queue->problems.size(), size_t{3});
}

void DedupeClusterWireTest::refusesOtherReplies_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no clusters") << QByteArray(R"({"status":"ok","session_id":"s"})");
    QTest::newRow("F40 empty list") << QByteArray(R"({"status":"ok","objects":[]})");
    QTest::newRow("list of two") << QByteArray(R"({"status":"ok","objects":[{},{}]})");
    QTest::newRow("null") << QByteArray(R"({"status":"ok","objects":null})");
    QTest::newRow("a text") << QByteArray(R"({"status":"ok","objects":"x"})");
    QTest::newRow("of another session") << QByteArray(R"({"status":"ok","session_id":"t","objects":[{}]})");
}

void DedupeClusterWireTest::refusesOtherReplies()
{
    QFETCH(QByteArray, bytes);
    const auto queue = readQueue(json(bytes), u"s"_s);
    QVERIFY(!queue);
    QVERIFY(!queue.error().mayHaveArrived);
    QVERIFY(queueOf("[{}]") && queueOf("{}")); // an empty queue is none of these
}

/// client rule 5: null values and the order of the keys.
void DedupeClusterWireTest::keepsFieldsAsTheyAre()
{
    const auto queue = queueOf(
        R"([{"1":[{"z":"1\n2","a":null,"M":"","n":1.50,"b":true,"x":"<b>\u202e\u0000","more":{"k":[]},
        "record_id":9007199254740993}]}])");
    QVERIFY(queue && queue->clusters.size() == 1);
    const RemoteRecord expected{u"9007199254740993"_s,
        {{u"z"_s, u"1\n2"_s}, {u"a"_s, std::nullopt}, {u"M"_s, u""_s}, {u"n"_s, u"1.50"_s},
            {u"b"_s, u"true"_s}, {u"x"_s, u"<b>\u202e\0"_s}}};
    QCOMPARE(queue->clusters.front().records.front(), expected);
    QVERIFY(!queue->clusters.front().records.front().fields[1].second);
    QVERIFY(queue->clusters.front().records.front().fields[2].second);
}

/// client rule 2: ids are compared as texts.
void DedupeClusterWireTest::survivesOddNumbers()
{
    for (const char* odd : {"NaN", "Infinity", "1e999", "null", "\"high\"", "-0.1", "1.5"}) {
        const auto queue
            = queueOf(QByteArray(R"([{"1":[{"record_id":5,"confidence":)") + odd + R"(,"a":NaN}]}])");
        QVERIFY2(queue && queue->clusters.size() == 1, odd);
        QVERIFY2(!queue->clusters.front().confidence, odd);
        QVERIFY(!queue->clusters.front().records.front().fields.front().second);
    }
    // Of the others the least still counts.
    const auto queue = queueOf(
        R"([{"1":[{"record_id":5,"confidence":0.9},{"record_id":6,"confidence":NaN},{"record_id":7,"confidence":0.4}]}])");
    QCOMPARE(queue->clusters.front().confidence.value_or(0), 0.4);
}

void DedupeClusterWireTest::readsWhatOurServerAdds()
{
    const auto queue = readQueue(json(R"({"status":"ok","objects":[{"1":[{"record_id":5,"checked_out":true,
        "lease_until":"2026-01-01T10:00:00Z","lease_holder":"anna"},{"record_id":6,"lease_until":"2026-01-01T10:59:30.5+01:00"}]}],
        "decided":{"17":{"action":"yes","by":"anna","at":"2026-01-01T10:00:00Z"},"18":{"action":"no"},"19":{},"20":null}})"),
        u"s"_s);
    QVERIFY(queue);
    const std::map<QString, RemoteDecision> decided{
        {u"17"_s, {u"yes"_s, u"anna"_s, u"2026-01-01T10:00:00Z"_s}}, {u"18"_s, {u"no"_s, {}, {}}}};
    QCOMPARE(queue->decided, decided);
    QCOMPARE(queue->clusters.front().leaseEndMs.value_or(0), qint64{1'767'261'570'500});
    QCOMPARE(queue->clusters.front().leaseHolder.value_or(QString()), u"anna"_s);
    const auto checkout = readCheckOut(json(R"({"status":"ok","objects":[{"record_id":5,"group_id":1}],
        "lease_until":"2026-01-01T10:00:00.123456+00:00","lease_holder":"me"})"));
    QCOMPARE(checkout->cluster->leaseEndMs.value_or(0), qint64{1'767'261'600'123});
    QCOMPARE(checkout->cluster->leaseHolder.value_or(QString()), u"me"_s);
    const auto zoneless = readCheckOut(
        json(R"({"objects":[{"record_id":5,"group_id":1}],"lease_until":"2026-01-01T10:00:00"})"));
    QVERIFY(zoneless->cluster && !zoneless->cluster->leaseEndMs);
}

void DedupeClusterWireTest::readsAClusterToAnswer_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("id");
    QTest::newRow("A: of its records")
        << QByteArray(R"({"objects":[{"a":"b","record_id":5,"group_id":472,"confidence":0.5}],
        "total_clusters":756,"review_remainder":707})")
        << u"472"_s;
    QTest::newRow("A2: of the reply")
        << QByteArray(R"({"objects":[{"a":"b","record_id":5,"confidence":0.5}],"group_id":472,
        "total_clusters":756,"review_remainder":707})")
        << u"472"_s;
    QTest::newRow("C") << QByteArray(
        R"({"objects":[{"confidence":0.5,"a":"b","record_id":5}],"entity_id":"e-1",
        "false_positive":12.4,"false_negative":NaN,"total_clusters":756,"review_remainder":707})")
                       << u"e-1"_s;
}

void DedupeClusterWireTest::readsAClusterToAnswer()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, id);
    const auto checkout = readCheckOut(json(bytes));
    QVERIFY(checkout && checkout->cluster);
    RemoteCluster expected;
    expected.id = id;
    expected.confidence = 0.5;
    expected.records = {{u"5"_s, {{u"a"_s, u"b"_s}}}};
    QCOMPARE(*checkout->cluster, expected);
    QCOMPARE(checkout->totalClusters.value_or(0), 756);
    QCOMPARE(checkout->reviewRemainder.value_or(0), 707);
    QVERIFY(!checkout->isDone());
}

void DedupeClusterWireTest::tellsDoneFromWithOthers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isDone");
    QTest::newRow("nothing left") << QByteArray(R"({"objects":[],"review_remainder":0})") << true;
    QTest::newRow("less than nothing left") << QByteArray(R"({"objects":[],"review_remainder":-3})") << true;
    QTest::newRow("the rest is with others") << QByteArray(R"({"objects":[],"review_remainder":4})") << false;
    QTest::newRow("no counter") << QByteArray(R"({"objects":[]})") << false;
    QTest::newRow("F74 counter out of range")
        << QByteArray(R"({"objects":[],"review_remainder":1e999})") << false;
}

/// client rule 6: empty is done only at 0.
void DedupeClusterWireTest::tellsDoneFromWithOthers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isDone);
    const auto checkout = readCheckOut(json(bytes));
    QVERIFY(checkout && !checkout->cluster);
    QCOMPARE(checkout->isDone(), isDone);
}

void DedupeClusterWireTest::refusesACheckoutItCannotRead_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("no list") << QByteArray(R"({"status":"ok"})");
    QTest::newRow("an object") << QByteArray(R"({"objects":{"1":[]}})");
    QTest::newRow("no cluster id") << QByteArray(R"({"objects":[{"record_id":5}]})");
    QTest::newRow("two clusters") << QByteArray(
        R"({"objects":[{"record_id":5,"group_id":1},{"record_id":6,"group_id":2}]})");
    QTest::newRow("no record id") << QByteArray(R"({"objects":[{"group_id":1}]})");
    QTest::newRow("no record") << QByteArray(R"({"objects":[null],"entity_id":"e"})");
}

void DedupeClusterWireTest::refusesACheckoutItCannotRead()
{
    QFETCH(QByteArray, bytes);
    const auto checkout = readCheckOut(json(bytes));
    QVERIFY(!checkout);
    QVERIFY(checkout.error().mayHaveArrived); // the server has handed one out
}

/// Each byte of a recorded reply, left out or changed: read as a queue of as many clusters at most, or
/// refused.
void DedupeClusterWireTest::survivesDamageToARecordedReply()
{
    for (qsizetype i = 0; i < recorded.size(); ++i) {
        QVERIFY(!readJson(recorded.first(i)));
        for (const char change : {'\0', '"', '{', '9', '\xff'}) {
            QByteArray damaged = recorded;
            damaged[i] = change;
            const auto reading = readJson(damaged);
            const auto queue = reading ? readQueue(reading->value, u"s"_s)
                                       : misfit(RemoteTrouble::Broken, RequestEffect::Read);
            QVERIFY(!queue || queue->clusters.size() + queue->problems.size() <= 2);
        }
    }
}

WINNOW_TEST(DedupeClusterWireTest)

#include "dedupeclusterwire_test.moc"
