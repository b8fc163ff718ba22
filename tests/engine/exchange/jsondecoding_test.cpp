#include "engine/exchange/jsondecoding.h"
#include "tests/engine/records/tablefile.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QObject>
#include <QTest>

#include <nlohmann/json.hpp>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class JsonDecodingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesHostileText_data();
    void refusesHostileText();
    void readsWhatIsSound_data();
    void readsWhatIsSound();
    void turnsExceptionsIntoErrors();
    void refusesFiles_data();
    void refusesFiles();
    void refusesFilesThatAreTooLarge();
};

void JsonDecodingTest::refusesHostileText_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("truncated") << QByteArray("{\"match\": [[{\"a\": \"b");
    QTest::newRow("two values") << QByteArray("{} {}");
    QTest::newRow("not UTF-8") << QByteArray("{\"a\": \"\xff\xfe\"}");
    QTest::newRow("half a surrogate") << QByteArray("{\"a\": \"\\ud800\"}");
    QTest::newRow("NaN") << QByteArray("{\"a\": NaN}");
    QTest::newRow("infinity") << QByteArray("{\"a\": -Infinity}");
    QTest::newRow("a number beyond all") << QByteArray("{\"a\": 1e999}");
    QTest::newRow("deep arrays") << QByteArray(1'000'000, '[');
    QTest::newRow("deep objects") << QByteArray("{\"a\":").repeated(100'000);
    QTest::newRow("deep and closed") << QByteArray(40, '[') + QByteArray(40, ']');
    QTest::newRow("zero bytes") << QByteArray(100, '\0');
}

void JsonDecodingTest::refusesHostileText()
{
    QFETCH(const QByteArray, text);
    bool isRead = false;
    const auto decoded = decodeJson(text, [&isRead](const nlohmann::json&) -> Result<void> {
        isRead = true;
        return {};
    });
    QVERIFY(!decoded);
    QVERIFY(!isRead);
    QCOMPARE(decoded.error().code, ErrorCode::InvalidInput);
    QVERIFY(decoded.error().message.contains(u"Nothing was read"_s));
}

void JsonDecodingTest::readsWhatIsSound_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("object") << QByteArray("{\"a\": [1, \"\\u00e4\", null]}");
    QTest::newRow("with the mark of UTF-8") << QByteArray("\xef\xbb\xbf{}");
    QTest::newRow("as deep as it may be") << QByteArray(mostJsonDepth, '[') + QByteArray(mostJsonDepth, ']');
    QTest::newRow("an integer beyond 64 bits") << QByteArray("123456789012345678901234567890");
}

void JsonDecodingTest::readsWhatIsSound()
{
    QFETCH(const QByteArray, text);
    const auto decoded = decodeJson(text, [](const nlohmann::json&) { return Result<void>(); });
    QVERIFY2(decoded, decoded ? "" : qPrintable(decoded.error().message));
}

void JsonDecodingTest::turnsExceptionsIntoErrors()
{
    const auto missing = decodeJson("{}", [](const nlohmann::json& object) -> Result<void> {
        static_cast<void>(object.at("a"));
        return {};
    });
    QVERIFY(!missing);
    const auto mistyped = decodeJson("{\"a\": \"b\"}", [](const nlohmann::json& object) -> Result<void> {
        static_cast<void>(object.at("a").get<int>());
        return {};
    });
    QVERIFY(!mistyped);
    QCOMPARE(mistyped.error().code, ErrorCode::InvalidInput);
}

void JsonDecodingTest::refusesFiles_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    static const TableFile empty(" \n", u"empty.json"_s);
    QTest::newRow("empty") << empty.path() << ErrorCode::InvalidInput;
    QTest::newRow("missing") << u"/nowhere/at/all.json"_s << ErrorCode::Unreadable;
    QTest::newRow("folder") << u"/"_s << ErrorCode::Unreadable;
    QTest::newRow("device") << u"/dev/zero"_s << ErrorCode::Unreadable;
}

void JsonDecodingTest::refusesFiles()
{
    QFETCH(const QString, path);
    QFETCH(const ErrorCode, code);
    const auto bytes = readJsonFile(path);
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, code);
}

void JsonDecodingTest::refusesFilesThatAreTooLarge()
{
    const TableFile large("{\"a\": \"", u"large.json"_s);
    QFile file(large.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    // A hole on the disk, not a hundred megabytes.
    QVERIFY(file.resize(100 << 20));
    file.close();
    const auto bytes = readJsonFile(large.path());
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().code, ErrorCode::InvalidInput);
}

WINNOW_TEST(JsonDecodingTest)
#include "jsondecoding_test.moc"
