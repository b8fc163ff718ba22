#include "engine/base/random.h"
#include "engine/records/tablewriter.h"
#include "tests/engine/records/tablefile.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QFile>
#include <QObject>
#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QList<QByteArray>>;

std::string_view view(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<size_t>(bytes.size())};
}

QByteArray written(const Rows& rows, CellSafety safety, char delimiter = ',')
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    TableWriter writer(buffer, safety, delimiter);
    for (const auto& row : rows) {
        for (const QByteArray& cell : row)
            writer.cell(view(cell));
        writer.endRow();
    }
    if (!writer.finish())
        qFatal("a buffer takes everything");
    return buffer.data();
}

} // namespace

class TableWriterTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsAFullDisk();
    void tellsAClosedDevice();
    void writes_data();
    void writes();
    void guardsFormulas_data();
    void guardsFormulas();
    void numbers();
    void roundTrip_data();
    void roundTrip();
};

void TableWriterTest::tellsAFullDisk()
{
    QFile full(u"/dev/full"_s);
    if (!full.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        QSKIP("needs /dev/full");
    TableWriter writer(full);
    writer.row(std::vector<QString>{u"a"_s});
    const auto finished = writer.finish();
    QVERIFY(!finished.has_value());
    QCOMPARE(finished.error().code, ErrorCode::DiskFull);
}

void TableWriterTest::tellsAClosedDevice()
{
    QBuffer buffer;
    buffer.open(QIODevice::ReadOnly);
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    TableWriter writer(buffer);
    writer.row(std::vector<QString>{u"a"_s});
    QCOMPARE(writer.finish().error().code, ErrorCode::ReadOnly);
}

void TableWriterTest::writes_data()
{
    QTest::addColumn<Rows>("rows");
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("quotes") << Rows{{"say \"hi\"", "b"}} << QByteArray("\"say \"\"hi\"\"\",b\n");
    QTest::newRow("delimiter") << Rows{{"a,b", "c"}} << QByteArray("\"a,b\",c\n");
    QTest::newRow("LF and CR") << Rows{{"a\nb", "c\rd"}} << QByteArray("\"a\nb\",\"c\rd\"\n");
    QTest::newRow("single empty cell") << Rows{{""}} << QByteArray("\"\"\n");
    QTest::newRow("empty cells") << Rows{{"", ""}} << QByteArray(",\n");
    QTest::newRow("empty second cell") << Rows{{"a", ""}} << QByteArray("a,\n");
    QTest::newRow("spaces") << Rows{{" a ", "b"}} << QByteArray(" a ,b\n");
    QTest::newRow("only a quote") << Rows{{"\""}} << QByteArray("\"\"\"\"\n");
}

void TableWriterTest::writes()
{
    QFETCH(Rows, rows);
    QTEST(written(rows, CellSafety::Exact), "text");
}

void TableWriterTest::guardsFormulas_data()
{
    QTest::addColumn<QByteArray>("cell");
    QTest::addColumn<QByteArray>("guarded");
    const QList<QByteArray> dangerous{"=1+1", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://x\")", "@SUM(A1)",
        "@x", "+cmd", "-cmd", "+1+1", "-1-1", "-1+cmd|'x'", "+", "-", "=", "\tx", "\rx", QByteArray("\0x", 2),
        "+49 30 123", "-.5", "+1.2.3", "-5."};
    for (const QByteArray& cell : dangerous)
        QTest::addRow("%s", cell.toPercentEncoding().constData()) << cell << "'" + cell;
    for (const QByteArray& cell :
        QList<QByteArray>{"-5", "+5", "-12.50", "+1,5", "5-5", "a=b", "'=x", " =x", "", "x@y"})
        QTest::addRow("harmless %s", cell.toPercentEncoding().constData()) << cell << cell;
}

void TableWriterTest::guardsFormulas()
{
    QFETCH(QByteArray, cell);
    QFETCH(QByteArray, guarded);
    const TableFile spreadsheet(written({{"h", "i"}, {cell, "x"}}, CellSafety::Spreadsheet));
    const FormatOverrides overrides{TextEncoding::Utf8, ',', HeaderRow::Present};
    QCOMPARE(readTable(spreadsheet.path(), overrides)->rows, (Rows{{guarded, "x"}}));
    const TableFile exact(written({{"h", "i"}, {cell, "x"}}, CellSafety::Exact));
    QCOMPARE(readTable(exact.path(), overrides)->rows, (Rows{{cell, "x"}}));
}

void TableWriterTest::numbers()
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    TableWriter writer(buffer);
    writer.cell(qint64(-7));
    writer.cell(-0.5, 3);
    writer.endRow();
    QVERIFY(writer.finish().has_value());
    QCOMPARE(buffer.data(), QByteArray("-7,-0.500\n"));
}

void TableWriterTest::roundTrip_data()
{
    QTest::addColumn<char>("delimiter");
    QTest::newRow("comma") << ',';
    QTest::newRow("semicolon") << ';';
    QTest::newRow("tab") << '\t';
    QTest::newRow("pipe") << '|';
}

/// Every cell of bytes that are valid UTF-8 comes back as it was.
void TableWriterTest::roundTrip()
{
    QFETCH(char, delimiter);
    const QList<QByteArray> pieces{"a", "\"", ",", ";", "\t", "|", "\n", "\r", "\r\n", " ", "'",
        QByteArray("\0", 1), "\xc3\xa9", "\xf0\x9f\x98\x80", "\xef\xbb\xbf", "=", "\x7f"};
    Random random(11);
    Rows rows;
    for (int i = 0; i < 2'000; ++i) {
        QList<QByteArray> row(3);
        for (QByteArray& cell : row) {
            for (auto left = random.below(6); left > 0; --left)
                cell += pieces[static_cast<qsizetype>(
                    random.below(static_cast<std::uint64_t>(pieces.size())))];
        }
        rows.append(row);
    }
    const TableFile file(written(Rows{{"x", "y", "z"}} + rows, CellSafety::Exact, delimiter));
    const auto table = readTable(file.path(), {TextEncoding::Utf8, delimiter, HeaderRow::Present}, 1'000);
    QVERIFY(table.has_value());
    QCOMPARE(table->rows, rows);
}

WINNOW_TEST(TableWriterTest)
#include "tablewriter_test.moc"
