#include "engine/remote/jsonreader.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class JsonReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoJson_data();
    void refusesWhatIsNoJson();
    void refusesAllPrefixes();
    void readsTexts_data();
    void readsTexts();
    void readsNumbers_data();
    void readsNumbers();
    void keepsTheOrderOfKeys();
    void tellsOfDoubleKeys_data();
    void tellsOfDoubleKeys();
    void readsDeepButNotTooDeep();
};

void JsonReaderTest::refusesWhatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank") << QByteArray("  ");
    QTest::newRow("F70 trailing garbage") << QByteArray("{} x");
    QTest::newRow("F70 two values") << QByteArray("{}{}");
    QTest::newRow("F70 comma at the end") << QByteArray("[1,]");
    QTest::newRow("F70 comma in an object") << QByteArray("{\"a\":1,}");
    QTest::newRow("F70 key without quotes") << QByteArray("{a:1}");
    QTest::newRow("F70 single quotes") << QByteArray("{'a':1}");
    QTest::newRow("F70 no colon") << QByteArray("{\"a\" 1}");
    QTest::newRow("F70 wrong bracket") << QByteArray("[1}");
    QTest::newRow("F70 line break in a text") << QByteArray("\"a\nb\"");
    QTest::newRow("F70 bare NUL in a text") << QByteArray("\"a\0b\"", 5);
    QTest::newRow("F70 NUL behind") << QByteArray("{}\0", 3);
    QTest::newRow("F70 unknown escape") << QByteArray(R"("\x41")");
    QTest::newRow("F70 short escape") << QByteArray(R"("\u12")");
    QTest::newRow("F70 escape of words") << QByteArray(R"("\u12g4")");
    QTest::newRow("F74 leading zero") << QByteArray("01");
    QTest::newRow("F74 plus") << QByteArray("+1");
    QTest::newRow("F74 no digits behind the point") << QByteArray("1.");
    QTest::newRow("F74 no digits before it") << QByteArray(".5");
    QTest::newRow("F74 no exponent") << QByteArray("1e");
    QTest::newRow("F74 minus alone") << QByteArray("-");
    QTest::newRow("F74 hexadecimal") << QByteArray("0x10");
    QTest::newRow("F74 NaN with more") << QByteArray("NaNa");
    QTest::newRow("literal in capitals") << QByteArray("True");
    QTest::newRow("F71 not UTF-8") << QByteArray("\"\xff\"");
    QTest::newRow("F71 overlong") << QByteArray("\"\xc0\xaf\"");
    QTest::newRow("F71 surrogate in UTF-8") << QByteArray("\"\xed\xa0\x80\"");
    QTest::newRow("F71 half a character at the end") << QByteArray("\"\xc3");
    QTest::newRow("F71 UTF-16") << QByteArray("\xff\xfe{\0}\0", 6);
    QTest::newRow("F72 nesting bomb") << QByteArray(1'000'000, '[');
    QTest::newRow("F72 bomb of objects") << QByteArray("{\"a\":").repeated(200'000);
    QTest::newRow("F41 too many values") << "[" + QByteArray("0,").repeated(4'000'000) + "0]";
}

void JsonReaderTest::refusesWhatIsNoJson()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(!readJson(bytes));
}

void JsonReaderTest::refusesAllPrefixes()
{
    const QByteArray whole = R"({"a":[1.5e3,-0,true,null,"\u00e4\n"],"b":{},"c":NaN})";
    QVERIFY(readJson(whole));
    for (qsizetype length = 0; length < whole.size(); ++length)
        QVERIFY2(!readJson(whole.first(length)), whole.first(length).constData());
}

void JsonReaderTest::readsTexts_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("text");
    QTest::newRow("escapes") << QByteArray(R"("\"\\\/\b\f\n\r\t")") << u"\"\\/\b\f\n\r\t"_s;
    QTest::newRow("UTF-8") << QByteArray("\"\xc3\xa4\xf0\x9f\x98\x80\"") << u"ä😀"_s;
    QTest::newRow("escaped pair") << QByteArray(R"("\ud83d\uDE00")") << u"😀"_s;
    QTest::newRow("F71 high surrogate alone") << QByteArray(R"("a\ud83db")") << u"a\uFFFDb"_s;
    QTest::newRow("F71 low surrogate alone") << QByteArray(R"("\ude00\ud83d")") << u"\uFFFD\uFFFD"_s;
    QTest::newRow("F71 escaped NUL") << QByteArray(R"("a\u0000b")") << QString(u"a\0b"_s);
    QTest::newRow("F71 bidi control") << QByteArray(R"("\u202egpj")") << u"\u202Egpj"_s;
    QTest::newRow("F71 byte order mark") << QByteArray("\xef\xbb\xbf\"a\"") << u"a"_s;
    QTest::newRow("F75 markup stays text") << QByteArray(R"("<img src=x>")") << u"<img src=x>"_s;
}

void JsonReaderTest::readsTexts()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, text);
    const auto reading = readJson(bytes);
    QVERIFY(reading);
    QCOMPARE(reading->value.kind, JsonValue::Kind::Text);
    QCOMPARE(reading->value.text, text);
}

void JsonReaderTest::readsNumbers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("id"); // empty: none
    QTest::addColumn<bool>("isReal");
    QTest::newRow("whole") << QByteArray("17") << u"17"_s << true;
    QTest::newRow("text") << QByteArray("\"17\"") << u"17"_s << true;
    QTest::newRow("F74 2^53+1") << QByteArray("9007199254740993") << u"9007199254740993"_s << true;
    QTest::newRow("F74 beyond 64 bits")
        << QByteArray("123456789012345678901234567890") << u"123456789012345678901234567890"_s << true;
    QTest::newRow("F74 -0") << QByteArray("-0") << u"-0"_s << true;
    QTest::newRow("fraction") << QByteArray("0.5") << QString() << true;
    QTest::newRow("F74 1e999") << QByteArray("1e999") << QString() << false;
    QTest::newRow("F74 NaN") << QByteArray("NaN") << QString() << false;
    QTest::newRow("F74 Infinity") << QByteArray("Infinity") << QString() << false;
    QTest::newRow("F74 -Infinity") << QByteArray("-Infinity") << QString() << false;
    QTest::newRow("F74 NaN as a text") << QByteArray("\"nan\"") << u"nan"_s << false;
    QTest::newRow("null") << QByteArray("null") << QString() << false;
    QTest::newRow("truth") << QByteArray("true") << QString() << false;
    QTest::newRow("empty text") << QByteArray("\"\"") << QString() << false;
}

void JsonReaderTest::readsNumbers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, id);
    QFETCH(bool, isReal);
    const auto reading = readJson(bytes);
    QVERIFY(reading);
    QCOMPARE(reading->value.toId().value_or(QString()), id);
    QCOMPARE(reading->value.toReal().has_value(), isReal);
}

void JsonReaderTest::keepsTheOrderOfKeys()
{
    const auto reading = readJson(R"({"z":1,"a":2,"M":3})");
    QVERIFY(reading);
    QStringList names;
    for (const JsonMember& member : reading->value.members)
        names << member.name;
    QCOMPARE(names, (QStringList{u"z"_s, u"a"_s, u"M"_s}));
    QVERIFY(!reading->value.find(u"m"));
}

void JsonReaderTest::tellsOfDoubleKeys_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isDouble");
    QTest::newRow("F73 at the top") << QByteArray(R"({"id":1,"id":2})") << true;
    QTest::newRow("F73 the same value") << QByteArray(R"({"id":1,"id":1})") << true;
    QTest::newRow("F73 spelled with an escape") << QByteArray(R"({"id":1,"\u0069d":2})") << true;
    QTest::newRow("F73 further down") << QByteArray(R"([{"a":{"b":1,"b":2}}])") << true;
    QTest::newRow("F73 in two objects") << QByteArray(R"([{"a":1},{"a":1}])") << false;
    QTest::newRow("F73 other case") << QByteArray(R"({"a":1,"A":1})") << false;
}

void JsonReaderTest::tellsOfDoubleKeys()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isDouble);
    const auto reading = readJson(bytes);
    QVERIFY(reading);
    QCOMPARE(reading->hasDoubleKeys, isDouble);
}

void JsonReaderTest::readsDeepButNotTooDeep()
{
    const auto nested = [](int depth) {
        return QByteArray(depth, '[') + QByteArray(depth, ']');
    };
    QVERIFY(readJson(nested(128)));
    QVERIFY(!readJson(nested(129)));
}

WINNOW_TEST(JsonReaderTest)

#include "jsonreader_test.moc"
