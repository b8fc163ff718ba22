#include "engine/records/rowscanner.h"
#include "tests/support/testmain.h"

#include <QObject>
#include <QTest>

using namespace winnow::engine;

namespace {

using Rows = QList<QList<QByteArray>>;

struct Scanned {
    Rows rows;
    QList<qint64> strayLines;
    QList<qint64> openLines;
};

Scanned scanAll(std::string_view text)
{
    const RowScanner scanner(',', rowEndOf(text), {});
    Scanned scanned;
    ScannedRow row;
    qint64 line = 1;
    while (!text.empty()) {
        if (scanner.scan(text, TextEnd::Whole, row) != ScanResult::Row)
            qFatal("a whole text always ends with a row");
        QList<QByteArray> cells;
        for (const ScannedCell& cell : row.cells) {
            QByteArray bytes(static_cast<qsizetype>(cell.size()), Qt::Uninitialized);
            cell.write(bytes.data());
            cells.append(bytes);
        }
        scanned.rows.append(cells);
        if (row.strayQuoteLine)
            scanned.strayLines.append(line + *row.strayQuoteLine);
        if (row.openQuoteLine)
            scanned.openLines.append(line + *row.openQuoteLine);
        text.remove_prefix(row.length);
        line += row.lineBreaks;
    }
    return scanned;
}

} // namespace

class RowScannerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cutsCells_data();
    void cutsCells();
    void waitsForTheRestOfARow_data();
    void waitsForTheRestOfARow();
    void refusesTooMuch_data();
    void refusesTooMuch();
};

void RowScannerTest::cutsCells_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<Rows>("rows");
    QTest::addColumn<QList<qint64>>("strayLines");
    QTest::addColumn<QList<qint64>>("openLines");
    const QList<qint64> none;
    const QList<qint64> first{1};

    QTest::newRow("open quote") << QByteArray("a,\"b\n1,2\n") << Rows{{"a", "b\n1,2\n"}} << none << first;
    QTest::newRow("open quote at the end") << QByteArray("a,\"") << Rows{{"a", ""}} << none << first;
    QTest::newRow("open quote alone") << QByteArray("\"") << Rows{{""}} << none << first;
    QTest::newRow("open quote on line 3")
        << QByteArray("a\nb\n\"c\nd") << Rows{{"a"}, {"b"}, {"c\nd"}} << none << QList<qint64>{3};
    QTest::newRow("open quote in the second line of a row")
        << QByteArray("\"x\ny\",\"z") << Rows{{"x\ny", "z"}} << none << QList<qint64>{2};
    QTest::newRow("open after doubled quotes") << QByteArray("\"\"\"a") << Rows{{"\"a"}} << none << first;
    QTest::newRow("text after quote") << QByteArray("\"a\"b,c\n") << Rows{{"\"a\"b", "c"}} << first << none;
    QTest::newRow("space after quote") << QByteArray("\"a\" ,c\n") << Rows{{"\"a\" ", "c"}} << first << none;
    QTest::newRow("space before quote") << QByteArray(" \"a\",c\n") << Rows{{" \"a\"", "c"}} << none << none;
    QTest::newRow("unescaped inner quotes")
        << QByteArray("\"the \"big\" house\",c\n") << Rows{{"the \"big\" house", "c"}} << first << none;
    QTest::newRow("unescaped inner quotes around a delimiter")
        << QByteArray("\"the \"big, bad\" wolf\",c\n") << Rows{{"the \"big, bad\" wolf", "c"}} << first
        << none;
    QTest::newRow("stray before a quoted cell")
        << QByteArray("\"a\"b,\"c\",d\n") << Rows{{"\"a\"b", "c", "d"}} << first << none;
    QTest::newRow("stray does not reach into the next line")
        << QByteArray("\"a\"b,c\n\"d\",e\n") << Rows{{"\"a\"b", "c"}, {"d", "e"}} << first << none;
    QTest::newRow("stray in the second line of a cell")
        << QByteArray("\"x\ny\"z,c\nd,e\n") << Rows{{"\"x\ny\"z", "c"}, {"d", "e"}} << QList<qint64>{2}
        << none;
    QTest::newRow("stray with doubled quotes")
        << QByteArray("\"a\" b\"\"c\",d\n") << Rows{{"a\" b\"c", "d"}} << first << none;
    QTest::newRow("stray at the end of the text")
        << QByteArray("\"a\"b") << Rows{{"\"a\"b"}} << first << none;
    QTest::newRow("two strays in a row are told once")
        << QByteArray("\"a\"b,\"c\"d\n") << Rows{{"\"a\"b", "\"c\"d"}} << first << none;

    QTest::newRow("plain") << QByteArray("a,b\n1,2\n") << Rows{{"a", "b"}, {"1", "2"}} << none << none;
    QTest::newRow("no final line break")
        << QByteArray("a,b\n1,2") << Rows{{"a", "b"}, {"1", "2"}} << none << none;
    QTest::newRow("CRLF") << QByteArray("a,b\r\n1,2\r\n") << Rows{{"a", "b"}, {"1", "2"}} << none << none;
    QTest::newRow("CR only") << QByteArray("a,b\r1,2\r") << Rows{{"a", "b"}, {"1", "2"}} << none << none;
    QTest::newRow("CR only, quoted") << QByteArray("a,\"b\"\r1,2") << Rows{{"a", "b"}, {"1", "2"}} << none
                                     << none;
    QTest::newRow("lone CR among LF is text")
        << QByteArray("a\rb,c\n") << Rows{{"a\rb", "c"}} << none << none;
    QTest::newRow("spaces are kept") << QByteArray(" a , b \n") << Rows{{" a ", " b "}} << none << none;
    QTest::newRow("empty cells") << QByteArray(",,\n") << Rows{{"", "", ""}} << none << none;
    QTest::newRow("delimiter at the end") << QByteArray("a,") << Rows{{"a", ""}} << none << none;
    QTest::newRow("quoted empty cell") << QByteArray("\"\"\n") << Rows{{""}} << none << none;
    QTest::newRow("quoted delimiter") << QByteArray("\"a,b\",c\n") << Rows{{"a,b", "c"}} << none << none;
    QTest::newRow("quoted LF") << QByteArray("\"a\nb\",c\n") << Rows{{"a\nb", "c"}} << none << none;
    QTest::newRow("quoted CRLF") << QByteArray("\"a\r\nb\",c\r\n") << Rows{{"a\r\nb", "c"}} << none << none;
    QTest::newRow("quoted before CRLF") << QByteArray("a,\"b\"\r\n") << Rows{{"a", "b"}} << none << none;
    QTest::newRow("doubled quotes") << QByteArray("\"a \"\"b\"\" c\",d\n") << Rows{{"a \"b\" c", "d"}} << none
                                    << none;
    QTest::newRow("only doubled quotes") << QByteArray("\"\"\"\"\"\"\n") << Rows{{"\"\""}} << none << none;
    QTest::newRow("quote in an unquoted cell")
        << QByteArray("5\" nail,b\n") << Rows{{"5\" nail", "b"}} << none << none;
    QTest::newRow("quote at the end of an unquoted cell")
        << QByteArray("5\",b\n") << Rows{{"5\"", "b"}} << none << none;
    QTest::newRow("apostrophes are text") << QByteArray("'a,b'\n") << Rows{{"'a", "b'"}} << none << none;
    QTest::newRow("NUL") << QByteArray("a\0b,c\n", 6) << Rows{{QByteArray("a\0b", 3), "c"}} << none << none;
}

void RowScannerTest::cutsCells()
{
    QFETCH(QByteArray, text);
    const Scanned scanned = scanAll({text.constData(), static_cast<size_t>(text.size())});
    QTEST(scanned.rows, "rows");
    QTEST(scanned.strayLines, "strayLines");
    QTEST(scanned.openLines, "openLines");
}

void RowScannerTest::waitsForTheRestOfARow_data()
{
    cutsCells_data();
}

/// However the text is cut off, the scanner either asks for more or has found the same row as in the whole
/// text.
void RowScannerTest::waitsForTheRestOfARow()
{
    QFETCH(QByteArray, text);
    const std::string_view whole(text.constData(), static_cast<size_t>(text.size()));
    const RowScanner scanner(',', rowEndOf(whole), {});
    ScannedRow expected;
    QVERIFY(scanner.scan(whole, TextEnd::Whole, expected) == ScanResult::Row);
    for (size_t length = 1; length <= whole.size(); ++length) {
        ScannedRow row;
        const ScanResult result = scanner.scan(whole.substr(0, length), TextEnd::MoreFollows, row);
        if (result == ScanResult::NeedsMoreText)
            continue;
        QVERIFY(result == ScanResult::Row);
        QCOMPARE(row.length, expected.length);
        QCOMPARE(row.lineBreaks, expected.lineBreaks);
        QCOMPARE(row.cells.size(), expected.cells.size());
        for (size_t cell = 0; cell < row.cells.size(); ++cell)
            QVERIFY(row.cells[cell].raw == expected.cells[cell].raw);
    }
}

void RowScannerTest::refusesTooMuch_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("whole");
    QTest::addColumn<int>("result");
    const auto tooLong = static_cast<int>(ScanResult::CellTooLong);
    const auto tooMany = static_cast<int>(ScanResult::TooManyCells);
    const auto row = static_cast<int>(ScanResult::Row);
    const auto needsMore = static_cast<int>(ScanResult::NeedsMoreText);
    QTest::newRow("plain cell of 9") << QByteArray("123456789,a\n") << true << tooLong;
    QTest::newRow("quoted cell of 9") << QByteArray("\"123456789\",a\n") << true << tooLong;
    QTest::newRow("plain cell of 9, cut off") << QByteArray("123456789") << false << tooLong;
    QTest::newRow("quoted cell of 9, cut off") << QByteArray("\"123456789") << false << tooLong;
    QTest::newRow("open quote over 9") << QByteArray("\"123456789") << true << tooLong;
    QTest::newRow("4 cells") << QByteArray("a,b,c,d\n") << true << tooMany;
    QTest::newRow("4 cells, cut off") << QByteArray("a,b,c,") << false << tooMany;
    QTest::newRow("cell of 8") << QByteArray("12345678\n") << true << row;
    QTest::newRow("quoted cell of 8 with doubled quotes") << QByteArray("\"1234\"\"678\"\n") << true << row;
    QTest::newRow("quoted cell of 8, cut off") << QByteArray("\"12345678") << false << needsMore;
    QTest::newRow("3 cells") << QByteArray("a,b,c\n") << true << row;
}

void RowScannerTest::refusesTooMuch()
{
    QFETCH(QByteArray, text);
    QFETCH(bool, whole);
    const RowScanner scanner(',', RowEnd::LineFeed, {3, 8});
    ScannedRow row;
    const ScanResult result = scanner.scan({text.constData(), static_cast<size_t>(text.size())},
        whole ? TextEnd::Whole : TextEnd::MoreFollows, row);
    QTEST(static_cast<int>(result), "result");
}

WINNOW_TEST(RowScannerTest)
#include "rowscanner_test.moc"
