#include "engine/records/textdecoder.h"
#include "tests/support/testmain.h"

#include <QObject>
#include <QTest>

using namespace winnow::engine;

namespace {

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

} // namespace

class TextDecoderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesInvalidBytes_data();
    void refusesInvalidBytes();
    void decodes_data();
    void decodes();
};

void TextDecoderTest::refusesInvalidBytes_data()
{
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<qint64>("offset");
    const auto utf8 = TextEncoding::Utf8;
    QTest::newRow("Latin-1 letter") << utf8 << QByteArray("caf\xe9 x") << qint64(3);
    QTest::newRow("lone continuation") << utf8 << QByteArray("ab\x80") << qint64(2);
    QTest::newRow("overlong two bytes") << utf8 << QByteArray("\xc0\xaf") << qint64(0);
    QTest::newRow("overlong three bytes") << utf8 << QByteArray("a\xe0\x80\xaf") << qint64(1);
    QTest::newRow("overlong four bytes") << utf8 << QByteArray("\xf0\x80\x80\xaf") << qint64(0);
    QTest::newRow("surrogate") << utf8 << QByteArray("\xed\xa0\x80") << qint64(0);
    QTest::newRow("above U+10FFFF") << utf8 << QByteArray("\xf4\x90\x80\x80") << qint64(0);
    QTest::newRow("five bytes") << utf8 << QByteArray("\xf8\x88\x80\x80\x80") << qint64(0);
    QTest::newRow("cut off at the end") << utf8 << QByteArray("ab\xe2\x82") << qint64(2);
    QTest::newRow("cut off in the middle") << utf8 << QByteArray("\xe2\x82 ab") << qint64(0);
    QTest::newRow("0xFF") << utf8 << QByteArray("a\xff") << qint64(1);
    QTest::newRow("UTF-16 odd length") << TextEncoding::Utf16LE << QByteArray("a\0b", 3) << qint64(2);
    QTest::newRow("UTF-16 lone high surrogate") << TextEncoding::Utf16LE
                                                << QByteArray("\x3d\xd8"
                                                              "a\0",
                                                       4)
                                                << qint64(0);
    QTest::newRow("UTF-16 lone low surrogate")
        << TextEncoding::Utf16BE << QByteArray("\0a\xde\x00", 4) << qint64(2);
    QTest::newRow("UTF-16 high surrogate at the end")
        << TextEncoding::Utf16BE << QByteArray("\xd8\x3d", 2) << qint64(0);
    QTest::newRow("undefined in Windows-1252")
        << TextEncoding::Windows1252 << QByteArray("ab\x81") << qint64(2);
}

/// Cut at every place, the error is the same and no replacement character appears.
void TextDecoderTest::refusesInvalidBytes()
{
    QFETCH(TextEncoding, encoding);
    QFETCH(QByteArray, bytes);
    for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
        TextDecoder decoder(encoding);
        QByteArray utf8;
        auto decoded = decoder.decode(view(bytes.left(cut)), TextEnd::MoreFollows, utf8);
        if (decoded)
            decoded = decoder.decode(view(bytes.mid(cut)), TextEnd::Whole, utf8);
        QVERIFY(!decoded.has_value());
        QTEST(decoded.error().offset, "offset");
        QVERIFY(!utf8.contains("\xef\xbf\xbd"));
    }
}

void TextDecoderTest::decodes_data()
{
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("utf8");
    const QByteArray euro("\xe2\x82\xac");
    const QByteArray smile("\xf0\x9f\x98\x80");
    QTest::newRow("UTF-8") << TextEncoding::Utf8 << QByteArray("a\xc3\xa9") + euro + smile
                           << QByteArray("a\xc3\xa9") + euro + smile;
    QTest::newRow("UTF-8 that already holds U+FFFD")
        << TextEncoding::Utf8 << QByteArray("\xef\xbf\xbd") << QByteArray("\xef\xbf\xbd");
    QTest::newRow("NUL") << TextEncoding::Utf8 << QByteArray("a\0b", 3) << QByteArray("a\0b", 3);
    QTest::newRow("UTF-16LE") << TextEncoding::Utf16LE << QByteArray("a\0\xac\x20\x3d\xd8\x00\xde", 8)
                              << "a" + euro + smile;
    QTest::newRow("UTF-16BE") << TextEncoding::Utf16BE << QByteArray("\0a\x20\xac\xd8\x3d\xde\x00", 8)
                              << "a" + euro + smile;
    QTest::newRow("Windows-1252") << TextEncoding::Windows1252 << QByteArray("\x80\xe9\x9f")
                                  << euro + QByteArray("\xc3\xa9\xc5\xb8");
    QTest::newRow("Latin-1") << TextEncoding::Latin1 << QByteArray("\x80\xe9")
                             << QByteArray("\xc2\x80\xc3\xa9");
    QTest::newRow("nothing") << TextEncoding::Utf8 << QByteArray() << QByteArray();
}

void TextDecoderTest::decodes()
{
    QFETCH(TextEncoding, encoding);
    QFETCH(QByteArray, bytes);
    for (qsizetype step = 1; step <= bytes.size() + 1; ++step) {
        TextDecoder decoder(encoding);
        QByteArray text;
        for (qsizetype at = 0; at < bytes.size(); at += step)
            QVERIFY(decoder.decode(view(bytes.mid(at, step)), TextEnd::MoreFollows, text).has_value());
        QVERIFY(decoder.decode({}, TextEnd::Whole, text).has_value());
        QTEST(text, "utf8");
    }
}

WINNOW_TEST(TextDecoderTest)
#include "textdecoder_test.moc"
