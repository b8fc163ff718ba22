#include "engine/exchange/trainingjson.h"
#include "tests/support/testmain.h"

#include <QObject>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class TrainingJsonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsBothWritings_data();
    void readsBothWritings();
    void valuesAreText_data();
    void valuesAreText();
    void listsEntriesThatAreNoPair_data();
    void listsEntriesThatAreNoPair();
    void refuses_data();
    void refuses();
    void writesWhatItReads();
};

void TrainingJsonTest::readsBothWritings_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("lists") << QByteArray(R"({"distinct": [], "match": [[{"a": "x"}, {"a": "y"}]]})");
    QTest::newRow("tuples") << QByteArray(
        R"({"match": [{"__class__": "tuple", "__value__": [{"a": "x"}, {"a": "y"}]}], "distinct": []})");
    QTest::newRow("only one list") << QByteArray(R"({"match": [[{"a": "x"}, {"a": "y"}]]})");
    QTest::newRow("more than lists") << QByteArray(
        R"({"comment": [1], "match": [[{"a": "x"}, {"a": "y"}]], "distinct": []})");
}

void TrainingJsonTest::readsBothWritings()
{
    QFETCH(const QByteArray, text);
    const auto file = trainingFromJson(text);
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    QVERIFY(file->problems.empty());
    const TrainingPair expected{{{u"a"_s, u"x"_s}}, {{u"a"_s, u"y"_s}}, Verdict::Yes, u"match 1"_s};
    QCOMPARE(file->pairs, std::vector{expected});
}

void TrainingJsonTest::valuesAreText_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("text") << QByteArray("\"Ma\\u00dfe\"") << u"Maße"_s;
    QTest::newRow("none") << QByteArray("null") << QString();
    QTest::newRow("whole number") << QByteArray("-12") << u"-12"_s;
    QTest::newRow("large number") << QByteArray("18446744073709551615") << u"18446744073709551615"_s;
    QTest::newRow("number") << QByteArray("12.5") << u"12.5"_s;
    QTest::newRow("truth") << QByteArray("true") << u"true"_s;
    QTest::newRow("tuple") << QByteArray(R"({"__class__": "tuple", "__value__": [51.5, -0.25]})")
                           << u"51.5, -0.25"_s;
    QTest::newRow("set") << QByteArray(R"({"__class__": "frozenset", "__value__": ["a", "b"]})") << u"a, b"_s;
    QTest::newRow("list") << QByteArray(R"(["a", null])") << u"a, "_s;
}

void TrainingJsonTest::valuesAreText()
{
    QFETCH(const QByteArray, value);
    const auto file = trainingFromJson("{\"distinct\": [[{\"a\": " + value + "}, {\"a\": 1}]]}");
    QVERIFY(file);
    QCOMPARE(file->pairs.size(), 1U);
    QCOMPARE(file->pairs[0].verdict, Verdict::No);
    QTEST(file->pairs[0].left[0].text, "text");
}

void TrainingJsonTest::listsEntriesThatAreNoPair_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("number") << QByteArray("7");
    QTest::newRow("one record") << QByteArray(R"([{"a": "x"}])");
    QTest::newRow("three records") << QByteArray(R"([{"a": "x"}, {"a": "y"}, {"a": "z"}])");
    QTest::newRow("record without values") << QByteArray(R"([{}, {"a": "y"}])");
    QTest::newRow("record is a list") << QByteArray(R"([["x"], {"a": "y"}])");
    QTest::newRow("value is an object") << QByteArray(R"([{"a": {"b": 1}}, {"a": "y"}])");
    QTest::newRow("lists in lists") << QByteArray(R"([{"a": [["x"]]}, {"a": "y"}])");
    QTest::newRow("a value beyond all") << "[{\"a\": \"" + QByteArray(17 << 20, 'x') + "\"}, {\"a\": \"y\"}]";
}

void TrainingJsonTest::listsEntriesThatAreNoPair()
{
    QFETCH(const QByteArray, entry);
    const QByteArray good = R"([{"a": "x"}, {"a": "y"}])";
    const auto file = trainingFromJson("{\"match\": [" + good + "," + entry + "," + good + "]}");
    QVERIFY(file);
    QCOMPARE(file->pairs.size(), 2U);
    QCOMPARE(file->pairs[1].place, u"match 3"_s);
    QCOMPARE(file->problems.size(), 1U);
    QVERIFY2(file->problems[0].startsWith(u"match 2 "_s), qPrintable(file->problems[0]));
}

void TrainingJsonTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no object") << QByteArray("[]");
    QTest::newRow("neither list") << QByteArray(R"({"unsure": []})");
    QTest::newRow("lists that are none") << QByteArray(R"({"match": {}, "distinct": 3})");
    QTest::newRow("truncated") << QByteArray(R"({"match": [[{"a": "x"}, {"a")");
    QTest::newRow("a number beyond all") << QByteArray(R"({"match": [[{"a": 1e400}, {"a": 1}]]})");
    QTest::newRow("not UTF-8") << QByteArray("{\"match\": [[{\"a\": \"\xe4\"}, {\"a\": 1}]]}");
}

void TrainingJsonTest::refuses()
{
    QFETCH(const QByteArray, text);
    const auto file = trainingFromJson(text);
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::InvalidInput);
}

void TrainingJsonTest::writesWhatItReads()
{
    const ExchangedRecord left{{u"b"_s, u"\"Ünder\" \\ \n"_s}, {u"a"_s, {}}};
    const ExchangedRecord right{{u"b"_s, u"2"_s}, {u"a"_s, u"x"_s}};
    const QByteArray pair = trainingPairJson(left, right);
    // In their order: the first column of a table stays the first.
    QVERIFY(pair.startsWith("[{\"b\":"));
    const auto file = trainingFromJson("{\"match\": [" + pair + "]}");
    QVERIFY(file);
    QCOMPARE(file->pairs.size(), 1U);
    QCOMPARE(file->pairs[0].left, (ExchangedRecord{{u"a"_s, {}}, {u"b"_s, u"\"Ünder\" \\ \n"_s}}));
    QVERIFY(!trainingPairJson({{u"a"_s, QString(QChar(0xD800))}}, right).contains("\xED\xA0\x80"));
}

WINNOW_TEST(TrainingJsonTest)
#include "trainingjson_test.moc"
