#include "engine/records/decodedtext.h"
#include "tests/engine/records/tablefile.h"
#include "tests/support/testmain.h"

#include <QObject>
#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

QByteArray aheadOf(const DecodedText& text)
{
    return {text.ahead().data(), static_cast<qsizetype>(text.ahead().size())};
}

} // namespace

class DecodedTextTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesTheLineOfInvalidBytes();
    void leavesOutTheByteOrderMark_data();
    void leavesOutTheByteOrderMark();
    void keepsWhatIsNotConsumed();
};

void DecodedTextTest::namesTheLineOfInvalidBytes()
{
    const TableFile file("one\ntwo\nthr\xe9\n");
    DecodedText text(std::move(*SourceFile::open(file.path())), TextEncoding::Utf8);
    const auto filled = text.fill();
    QVERIFY(!filled.has_value());
    QCOMPARE(filled.error().code, ErrorCode::InvalidInput);
    QVERIFY2(filled.error().message.startsWith(u"Line 3 of \"table.csv\" (byte 12) holds E9"_s),
        qPrintable(filled.error().message));
}

void DecodedTextTest::leavesOutTheByteOrderMark_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<QByteArray>("ahead");
    QTest::newRow("none") << QByteArray("ab") << TextEncoding::Utf8 << QByteArray("ab");
    QTest::newRow("UTF-8") << QByteArray("\xef\xbb\xbf"
                                         "ab")
                           << TextEncoding::Utf8 << QByteArray("ab");
    QTest::newRow("twice") << QByteArray("\xef\xbb\xbf\xef\xbb\xbf"
                                         "a")
                           << TextEncoding::Utf8
                           << QByteArray("\xef\xbb\xbf"
                                         "a");
    QTest::newRow("UTF-16LE") << QByteArray("\xff\xfe"
                                            "a\0",
        4) << TextEncoding::Utf16LE
                              << QByteArray("a");
    QTest::newRow("later on") << QByteArray("a\xef\xbb\xbf") << TextEncoding::Utf8
                              << QByteArray("a\xef\xbb\xbf");
}

void DecodedTextTest::leavesOutTheByteOrderMark()
{
    QFETCH(QByteArray, content);
    QFETCH(TextEncoding, encoding);
    const TableFile file(content);
    DecodedText text(std::move(*SourceFile::open(file.path())), encoding);
    while (text.end() == TextEnd::MoreFollows)
        QVERIFY(text.fill().has_value());
    QTEST(aheadOf(text), "ahead");
}

void DecodedTextTest::keepsWhatIsNotConsumed()
{
    const QByteArray line(999, 'x');
    const TableFile file((line + '\n').repeated(1'000));
    DecodedText text(std::move(*SourceFile::open(file.path())), TextEncoding::Utf8);
    int lines = 0;
    while (text.end() == TextEnd::MoreFollows || !text.ahead().empty()) {
        if (text.ahead().size() < 1'000) {
            QVERIFY(text.fill().has_value());
            continue;
        }
        QVERIFY(aheadOf(text).startsWith(line + '\n'));
        QCOMPARE(text.line(), ++lines);
        text.consume(1'000, 1);
    }
    QCOMPARE(lines, 1'000);
}

WINNOW_TEST(DecodedTextTest)
#include "decodedtext_test.moc"
