#include "engine/records/detection.h"
#include "tests/engine/records/tablefile.h"
#include "tests/support/testmain.h"

#include <QObject>
#include <QStringEncoder>
#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

const QString accentedTable = u"Name,Straße\nZoë Łuk,Königsallee 5\nRenée,Søndre gate 12 €\n"_s;

QByteArray utf16(const QString& text, QStringConverter::Encoding encoding, QStringConverter::Flag bom)
{
    QStringEncoder encoder(encoding, bom);
    return encoder.encode(text);
}

QByteArray bytes(const char* text, qsizetype size)
{
    return QByteArray(text, size);
}

} // namespace

class DetectionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void encodings_data();
    void encodings();
    void encodingBeyondTheHead();
    void delimiters_data();
    void delimiters();
    void headers_data();
    void headers();
    void overridesAreTaken();
};

void DetectionTest::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("says");
    QByteArray everyByte;
    for (int i = 0; i < 4096; ++i)
        everyByte.append(static_cast<char>(i * 37));
    QTest::newRow("empty") << QByteArray() << ErrorCode::InvalidInput << u"is empty"_s;
    QTest::newRow("every byte") << everyByte << ErrorCode::InvalidInput << u"binary file"_s;
    QTest::newRow("many NULs") << QByteArray(1000, '\0') << ErrorCode::InvalidInput << u"binary file"_s;
    QTest::newRow("workbook") << bytes("PK\3\4\x14\0\6\0", 8) << ErrorCode::InvalidInput << u"Excel"_s;
    QTest::newRow("picture") << QByteArray("\x89PNG\r\n\x1a\n") << ErrorCode::InvalidInput << u"picture"_s;
    QTest::newRow("database") << bytes("SQLite format 3\0\x10", 17) << ErrorCode::InvalidInput
                              << u"database"_s;
    QTest::newRow("PDF") << QByteArray("%PDF-1.7\n") << ErrorCode::InvalidInput << u"PDF"_s;
    QTest::newRow("compressed") << QByteArray("\x1f\x8b\x08") << ErrorCode::InvalidInput << u"compressed"_s;
    QTest::newRow("UTF-32") << utf16(
        accentedTable, QStringConverter::Utf32LE, QStringConverter::Flag::WriteBom)
                            << ErrorCode::NotSupported << u"UTF-32"_s;
}

void DetectionTest::refuses()
{
    QFETCH(QByteArray, content);
    const TableFile file(content);
    const auto detected = detectFormat(file.path());
    QVERIFY(!detected.has_value());
    QTEST(detected.error().code, "code");
    QFETCH(QString, says);
    QVERIFY2(detected.error().message.contains(says), qPrintable(detected.error().message));
    QVERIFY(detected.error().message.contains(u"table.csv"_s));
}

void DetectionTest::encodings_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<Certainty>("certainty");
    const auto certain = Certainty::Certain;
    const auto guessed = Certainty::Guessed;
    const auto withBom = QStringConverter::Flag::WriteBom;
    const auto bare = QStringConverter::Flag::Default;
    const QByteArray utf8 = accentedTable.toUtf8();
    const auto le = QStringConverter::Utf16LE;
    const auto be = QStringConverter::Utf16BE;
    QTest::newRow("invalid UTF-8 in one place") << utf8 + "a,\xff\n" << TextEncoding::Utf8 << guessed;
    QTest::newRow("UTF-8 cut off at the end") << utf8 + "a,\xe2\x82" << TextEncoding::Utf8 << guessed;
    QTest::newRow("overlong") << QByteArray("a,b\n1,\xc0\xaf\n") << TextEncoding::Windows1252 << guessed;
    QTest::newRow("ASCII") << QByteArray("name,age\nann,5\n") << TextEncoding::Utf8 << certain;
    QTest::newRow("UTF-8") << utf8 << TextEncoding::Utf8 << certain;
    QTest::newRow("UTF-8 with BOM") << "\xef\xbb\xbf" + utf8 << TextEncoding::Utf8 << certain;
    QTest::newRow("UTF-16LE with BOM")
        << utf16(accentedTable, le, withBom) << TextEncoding::Utf16LE << certain;
    QTest::newRow("UTF-16BE with BOM")
        << utf16(accentedTable, be, withBom) << TextEncoding::Utf16BE << certain;
    QTest::newRow("UTF-16LE") << utf16(accentedTable, le, bare) << TextEncoding::Utf16LE << guessed;
    QTest::newRow("UTF-16BE") << utf16(accentedTable, be, bare) << TextEncoding::Utf16BE << guessed;
    QTest::newRow("Windows-1252") << QByteArray("name,price\nCaf\xe9,5\x80\n") << TextEncoding::Windows1252
                                  << guessed;
    QTest::newRow("Latin-1 with controls")
        << QByteArray("name,x\nCaf\xe9,\x81\n") << TextEncoding::Latin1 << guessed;
    QTest::newRow("a NUL in a cell") << bytes("name,x\nan\0n,5\n", 14) << TextEncoding::Utf8 << certain;
    QTest::newRow("a NUL at the start") << bytes("\0name,x\nann,5\n", 14) << TextEncoding::Utf8 << certain;
}

void DetectionTest::encodings()
{
    QFETCH(QByteArray, content);
    QFETCH(Certainty, certainty);
    const TableFile file(content);
    const auto detected = detectFormat(file.path(), {{}, ',', HeaderRow::Present});
    QVERIFY2(detected.has_value(), detected ? "" : qPrintable(detected.error().message));
    QTEST(detected->format.encoding, "encoding");
    QCOMPARE(detected->certainty, certainty);
    QCOMPARE(detected->reasons.size(), 3U);
}

void DetectionTest::encodingBeyondTheHead()
{
    const TableFile file("name,age\n" + QByteArray("ann,5\n").repeated(100'000) + "Andr\xe9,6\n");
    const auto detected = detectFormat(file.path());
    QVERIFY(detected.has_value());
    QCOMPARE(detected->format.encoding, TextEncoding::Windows1252);
}

void DetectionTest::delimiters_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<char>("delimiter");
    QTest::newRow("one column") << QByteArray("name\nann\nbob\n") << ',';
    QTest::newRow("one column with commas in it")
        << QByteArray("address\n1 Mill St, Ely\n2 Mill St, Ely\n") << ',';
    QTest::newRow("broken rows") << QByteArray("a;b;c\n1;2\n1;2;3\n1;2;3;4\n1;2;3\n") << ';';
    QTest::newRow("comma") << QByteArray("a,b,c\n1,2,3\n") << ',';
    QTest::newRow("semicolon with decimal commas") << QByteArray("a;b;c\n1,5;2,5;3\n4,5;5,5;6\n") << ';';
    QTest::newRow("tab with commas in the text") << QByteArray("id\ttext\n1\ta, b\n2\tc, d, e\n") << '\t';
    QTest::newRow("pipe") << QByteArray("a|b|c\n1|2|3\n") << '|';
    QTest::newRow("comma with quoted semicolons")
        << QByteArray("a,b,c\n\"1;2;3;4\",2,3\n\"1;2;3;4\",5,6\n") << ',';
    QTest::newRow("comma with quoted line breaks")
        << QByteArray("a,b\n\"1\n;2\n;3\",4\n\"x\n;;;\",5\n") << ',';
}

void DetectionTest::delimiters()
{
    QFETCH(QByteArray, content);
    const TableFile file(content);
    const auto detected = detectFormat(file.path());
    QVERIFY(detected.has_value());
    QTEST(detected->format.delimiter, "delimiter");
}

void DetectionTest::headers_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<HeaderRow>("header");
    QTest::newRow("numbers in the first row")
        << QByteArray("1,ann,4101\n2,bob,4102\n3,eve,4103\n") << HeaderRow::Absent;
    QTest::newRow("values that come again")
        << QByteArray("ann,Ely\nbob,Ely\neve,York\n") << HeaderRow::Absent;
    QTest::newRow("one row") << QByteArray("a,b,c\n") << HeaderRow::Present;
    QTest::newRow("names above numbers")
        << QByteArray("id,name,zip\n1,ann,4101\n2,bob,4102\n") << HeaderRow::Present;
    QTest::newRow("names above dates")
        << QByteArray("who,born\nann,2001-02-03\nbob,1999-04-05\n") << HeaderRow::Present;
    QTest::newRow("names above text") << QByteArray("first,last\nann,lee\nbob,ray\n") << HeaderRow::Present;
    QTest::newRow("numbered names") << QByteArray("address_1,address_2\n5 Mill St,Flat 2\n7 High St,Flat 9\n")
                                    << HeaderRow::Present;
}

void DetectionTest::headers()
{
    QFETCH(QByteArray, content);
    const TableFile file(content);
    const auto detected = detectFormat(file.path());
    QVERIFY(detected.has_value());
    QTEST(detected->format.header, "header");
}

void DetectionTest::overridesAreTaken()
{
    const TableFile file("a,b\n1,2\n");
    const FormatOverrides overrides{TextEncoding::Latin1, ';', HeaderRow::Absent};
    const auto detected = detectFormat(file.path(), overrides);
    QVERIFY(detected.has_value());
    QVERIFY((detected->format == TableFormat{TextEncoding::Latin1, ';', HeaderRow::Absent}));
    QCOMPARE(detected->certainty, Certainty::Certain);
}

WINNOW_TEST(DetectionTest)
#include "detection_test.moc"
