#include "engine/records/encodingdetection.h"
#include "tests/engine/records/tablefile.h"
#include "tests/support/testmain.h"

#include <QObject>
#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class EncodingDetectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesUtf32();
    void signatures_data();
    void signatures();
    void eightBits_data();
    void eightBits();
};

void EncodingDetectionTest::refusesUtf32()
{
    using namespace std::string_view_literals;
    QCOMPARE(unicodeSignature("\xff\xfe\0\0a\0\0\0"sv, u"x"_s).error().code, ErrorCode::NotSupported);
    QCOMPARE(unicodeSignature("\0\0\xfe\xff\0\0\0a"sv, u"x"_s).error().code, ErrorCode::NotSupported);
}

void EncodingDetectionTest::signatures_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<std::optional<TextEncoding>>("encoding");
    using Encoding = std::optional<TextEncoding>;
    QTest::newRow("nothing") << QByteArray() << Encoding();
    QTest::newRow("half a mark") << QByteArray("\xef\xbb") << Encoding();
    QTest::newRow("zeros on both sides") << QByteArray(40, '\0') << Encoding();
    QTest::newRow("two characters with a NUL") << QByteArray("a\0b", 3) << Encoding();
    QTest::newRow("plain") << QByteArray("a,b\n") << Encoding();
    QTest::newRow("UTF-8 mark") << QByteArray("\xef\xbb\xbf"
                                              "a")
                                << Encoding(TextEncoding::Utf8);
    QTest::newRow("UTF-16LE mark alone") << QByteArray("\xff\xfe") << Encoding(TextEncoding::Utf16LE);
    QTest::newRow("UTF-16BE mark") << QByteArray("\xfe\xff\0a", 4) << Encoding(TextEncoding::Utf16BE);
    QTest::newRow("UTF-16LE by zeros")
        << QByteArray("a\0,\0\x3b\x04\n\0", 8) << Encoding(TextEncoding::Utf16LE);
    QTest::newRow("UTF-16BE by zeros")
        << QByteArray("\0a\0,\x04\x3b\0\n", 8) << Encoding(TextEncoding::Utf16BE);
}

void EncodingDetectionTest::signatures()
{
    QFETCH(QByteArray, head);
    QFETCH(std::optional<TextEncoding>, encoding);
    const auto guess = unicodeSignature({head.constData(), static_cast<size_t>(head.size())}, u"x"_s);
    QVERIFY(guess.has_value());
    QCOMPARE(guess->has_value(), encoding.has_value());
    if (encoding)
        QCOMPARE((*guess)->encoding, *encoding);
}

void EncodingDetectionTest::eightBits_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<TextEncoding>("encoding");
    const QByteArray accents("\xc3\xa9\xc3\xa8\xc3\xbc");
    QTest::newRow("two UTF-8 letters, then others")
        << QByteArray("\xc3\xa9\xc3\xa8 \xe9") << TextEncoding::Windows1252;
    QTest::newRow("three UTF-8 letters, then others") << accents + " \xe9" << TextEncoding::Utf8;
    QTest::newRow("undefined byte far on")
        << QByteArray("\xe9") + QByteArray(600'000, 'x') + "\x8d" << TextEncoding::Latin1;
    QTest::newRow("UTF-8 letter across stretches")
        << QByteArray((256 << 10) - 1, 'x') + accents << TextEncoding::Utf8;
    QTest::newRow("ASCII") << QByteArray("abc") << TextEncoding::Utf8;
}

void EncodingDetectionTest::eightBits()
{
    QFETCH(QByteArray, content);
    const TableFile table(content);
    const auto file = SourceFile::open(table.path());
    QVERIFY(file.has_value());
    const auto guess = detectEightBitEncoding(**file);
    QVERIFY(guess.has_value());
    QTEST(guess->encoding, "encoding");
}

WINNOW_TEST(EncodingDetectionTest)
#include "encodingdetection_test.moc"
