#include "engine/base/random.h"
#include "engine/records/tablereader.h"
#include "tests/engine/records/tablefile.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QObject>
#include <QTest>

#include <algorithm>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

using Rows = QList<QList<QByteArray>>;

QByteArray bytes(const char* text, qsizetype size)
{
    return QByteArray(text, size);
}

const FormatOverrides commaUtf8{TextEncoding::Utf8, ',', HeaderRow::Present};

QByteArray randomTable(Random& random)
{
    constexpr std::string_view alphabet("ab1 ab1 ab1,,,,\"\"\"\n\n\n\r;\t'\0", 26);
    QByteArray content("h,i\n");
    const auto length = random.below(300);
    for (std::uint64_t i = 0; i < length; ++i)
        content.append(alphabet[static_cast<size_t>(random.below(alphabet.size()))]);
    return content;
}

} // namespace

class TableReaderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();
    void refusesPipes();
    void showsOddFileNamesEscaped();
    void refusesContent_data();
    void refusesContent();
    void tellsProblems_data();
    void tellsProblems();
    void reads_data();
    void reads();
    void linesOfRows();
    void keepsTenThousandProblems();
    void batchSizesDoNotMatter_data();
    void batchSizesDoNotMatter();
    void longCells_data();
    void longCells();
    void millionCommas();
    void noticesChangesWhileReading_data();
    void noticesChangesWhileReading();
    void randomBytes();
    void encodingsGiveTheSameRows_data();
    void encodingsGiveTheSameRows();
};

void TableReaderTest::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("missing") << u"/nowhere/at all.csv"_s << ErrorCode::NotFound;
    QTest::newRow("folder") << QDir::tempPath() << ErrorCode::Unreadable;
#ifdef Q_OS_UNIX
    QTest::newRow("device") << u"/dev/zero"_s << ErrorCode::Unreadable;
#endif
}

void TableReaderTest::refusesWhatIsNoFile()
{
    QFETCH(QString, path);
    const auto table = readTable(path);
    QVERIFY(!table.has_value());
    QTEST(table.error().code, "code");
    QVERIFY2(table.error().message.contains(u"Nothing was changed."_s), qPrintable(table.error().message));
}

/// Opening a pipe would wait for a writer for ever.
void TableReaderTest::refusesPipes()
{
#ifdef Q_OS_UNIX
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pipe.csv"_s);
    QCOMPARE(mkfifo(qPrintable(path), 0600), 0);
    const auto table = readTable(path);
    QVERIFY(!table.has_value());
    QCOMPARE(table.error().code, ErrorCode::Unreadable);
#else
    QSKIP("needs named pipes in the file system");
#endif
}

void TableReaderTest::showsOddFileNamesEscaped()
{
#ifdef Q_OS_UNIX
    const TableFile file({}, u"two\nlines.csv"_s);
    const auto table = readTable(file.path());
    QVERIFY(!table.has_value());
    QVERIFY2(table.error().message.contains(u"two\\nlines.csv"_s), qPrintable(table.error().message));
#else
    QSKIP("needs line breaks in file names");
#endif
}

void TableReaderTest::refusesContent_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<FormatOverrides>("overrides");
    QTest::addColumn<QString>("says");
    const QByteArray filler = QByteArray("abc,def\n").repeated(100'000);
    QTest::newRow("only blank lines") << QByteArray("\n\r\n\n") << FormatOverrides{} << u"only blank lines"_s;
    QTest::newRow("only a byte order mark")
        << QByteArray("\xef\xbb\xbf") << FormatOverrides{} << u"only blank lines"_s;
    QTest::newRow("16,385 columns") << QByteArray(16'384, ',') << FormatOverrides{} << u"16384 columns"_s;
    QTest::newRow("16,385 cells on line 2") << "a,b\n" + QByteArray(16'384, ',') << FormatOverrides{}
                                            << u"Line 2 of \"table.csv\" has more than 16384"_s;
    QTest::newRow("invalid for the chosen encoding")
        << QByteArray("a,b\n1,\xe9\n") << commaUtf8 << u"Line 2 of \"table.csv\" (byte 7) holds E9"_s;
    QTest::newRow("invalid far into the file") << "a,b\n" + filler
            + "x,\xe9\n" << commaUtf8 << u"Line 100002 of \"table.csv\" (byte 800007) holds E9"_s;
    QTest::newRow("invalid behind quoted line breaks")
        << QByteArray("a,b\n\"1\n\n\",2\n1,\xff\n") << commaUtf8 << u"Line 5 "_s;
    QTest::newRow("undefined in Windows-1252")
        << QByteArray("a,b\n1,\x81\n") << FormatOverrides{TextEncoding::Windows1252, {}, {}} << u"holds 81"_s;
    QTest::newRow("cut off in UTF-16")
        << bytes("a\0,\0b\0\n\0c", 9) << FormatOverrides{TextEncoding::Utf16LE, ',', {}} << u"Line 2 "_s;
}

void TableReaderTest::refusesContent()
{
    QFETCH(QByteArray, content);
    QFETCH(FormatOverrides, overrides);
    QFETCH(QString, says);
    const TableFile file(content);
    const auto table = readTable(file.path(), overrides);
    QVERIFY(!table.has_value());
    QCOMPARE(table.error().code, ErrorCode::InvalidInput);
    QVERIFY2(table.error().message.contains(says), qPrintable(table.error().message));
}

void TableReaderTest::tellsProblems_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<Rows>("rows");
    QTest::addColumn<QList<qint64>>("problemLines");
    const QList<qint64> none;
    QTest::newRow("missing cells") << QByteArray("a,b,c\n1\n1,2\n") << Rows{{"1", "", ""}, {"1", "2", ""}}
                                   << QList<qint64>{2, 3};
    QTest::newRow("surplus cells") << QByteArray("a,b\n1,2,3,4\n5,6\n")
                                   << Rows{{"1", "2", "3", "4"}, {"5", "6"}} << QList<qint64>{2};
    QTest::newRow("open quote") << QByteArray("a,b\n1,2\n3,\"4\n5,6\n") << Rows{{"1", "2"}, {"3", "4\n5,6\n"}}
                                << QList<qint64>{3};
    QTest::newRow("text after a quote")
        << QByteArray("a,b\n\"1\"x,2\n") << Rows{{"\"1\"x", "2"}} << QList<qint64>{2};
    QTest::newRow("blank lines between rows")
        << QByteArray("a,b\n1,2\n\n\n3,4\n") << Rows{{"1", "2"}, {"3", "4"}} << QList<qint64>{3};
    QTest::newRow("NUL in a cell") << bytes("a,b\n1,x\0y\n", 10) << Rows{{"1", bytes("x\0y", 3)}}
                                   << QList<qint64>{2};
    QTest::newRow("NUL in the header") << bytes("a\0,b\n1,2\n", 9) << Rows{{"1", "2"}} << QList<qint64>{1};
    QTest::newRow("escape character")
        << QByteArray("a,b\n1,\x1b[2J\n") << Rows{{"1", "\x1b[2J"}} << QList<qint64>{2};
    QTest::newRow("duplicate and empty names")
        << QByteArray("a,a,\n1,2,3\n") << Rows{{"1", "2", "3"}} << QList<qint64>{1, 1};
    QTest::newRow("blank lines at the end") << QByteArray("a,b\n1,2\n\n\n") << Rows{{"1", "2"}} << none;
    QTest::newRow("header only") << QByteArray("a,b\n") << Rows{} << none;
    QTest::newRow("fine") << QByteArray("a,b\n1,2\n") << Rows{{"1", "2"}} << none;
}

void TableReaderTest::tellsProblems()
{
    QFETCH(QByteArray, content);
    const TableFile file(content);
    const auto table = readTable(file.path(), commaUtf8);
    QVERIFY2(table.has_value(), table ? "" : qPrintable(table.error().message));
    QTEST(table->rows, "rows");
    QList<qint64> lines;
    for (const RowProblem& problem : table->problems.kept) {
        lines.append(problem.line);
        QVERIFY(!problem.message.isEmpty());
    }
    QTEST(lines, "problemLines");
    QCOMPARE(table->problems.total, lines.size());
}

void TableReaderTest::reads_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<FormatOverrides>("overrides");
    QTest::addColumn<QList<QByteArray>>("columns");
    QTest::addColumn<Rows>("rows");
    const FormatOverrides detect;
    const FormatOverrides noHeader{{}, {}, HeaderRow::Absent};
    using Columns = QList<QByteArray>;
    QTest::newRow("single column with an empty value")
        << QByteArray("a\n\"\"\nx\n") << detect << Columns{"a"} << Rows{{""}, {"x"}};
    QTest::newRow("byte order mark") << QByteArray("\xef\xbb\xbf"
                                                   "a,b\n1,2\n")
                                     << detect << Columns{"a", "b"} << Rows{{"1", "2"}};
    QTest::newRow("byte order mark before a quote")
        << QByteArray("\xef\xbb\xbf\"a\",b\n1,2\n") << detect << Columns{"a", "b"} << Rows{{"1", "2"}};
    QTest::newRow("blank line first")
        << QByteArray("\na,b\n1,2\n") << detect << Columns{"a", "b"} << Rows{{"1", "2"}};
    QTest::newRow("no header") << QByteArray("x,y\n1,2\n") << noHeader << Columns{"column_1", "column_2"}
                               << Rows{{"x", "y"}, {"1", "2"}};
    QTest::newRow("tabs") << QByteArray("a\tb\n1\t2,3\n") << detect << Columns{"a", "b"}
                          << Rows{{"1", "2,3"}};
    QTest::newRow("CR line breaks") << QByteArray("a,b\r1,2\r3,4\r") << detect << Columns{"a", "b"}
                                    << Rows{{"1", "2"}, {"3", "4"}};
    QTest::newRow("line break in a name")
        << QByteArray("\"a\nb\",c\n1,2\n") << detect << Columns{"a\nb", "c"} << Rows{{"1", "2"}};
    QTest::newRow("chosen delimiter")
        << QByteArray("a~b\n1~2\n") << FormatOverrides{{}, '~', {}} << Columns{"a", "b"} << Rows{{"1", "2"}};
    QTest::newRow("replacement character of the file's own")
        << QByteArray("a,b\n1,\xef\xbf\xbd\n") << detect << Columns{"a", "b"} << Rows{{"1", "\xef\xbf\xbd"}};
}

void TableReaderTest::reads()
{
    QFETCH(QByteArray, content);
    QFETCH(FormatOverrides, overrides);
    const TableFile file(content);
    const auto table = readTable(file.path(), overrides);
    QVERIFY2(table.has_value(), table ? "" : qPrintable(table.error().message));
    QTEST(table->columns, "columns");
    QTEST(table->rows, "rows");
}

void TableReaderTest::linesOfRows()
{
    const TableFile file("a,b\r\n1,\"x\r\ny\r\nz\"\r\n\r\n2,2\r\n\"3\n\",3\r\n4,4");
    const auto table = readTable(file.path(), commaUtf8);
    QVERIFY(table.has_value());
    QCOMPARE(table->lines, (QList<qint64>{2, 6, 7, 9}));
}

void TableReaderTest::keepsTenThousandProblems()
{
    const TableFile file("a,b\n" + QByteArray("1\n").repeated(25'000));
    const auto table = readTable(file.path(), commaUtf8);
    QVERIFY(table.has_value());
    QCOMPARE(table->rows.size(), 25'000);
    QCOMPARE(table->problems.kept.size(), RowProblems::maxKept);
    QCOMPARE(table->problems.total, 25'000);
}

void TableReaderTest::batchSizesDoNotMatter_data()
{
    QTest::addColumn<qsizetype>("batchBytes");
    for (const qsizetype size : {1, 7, 100, 5'000, 300'000, 100'000'000})
        QTest::addRow("%lld bytes", static_cast<long long>(size)) << size;
}

void TableReaderTest::batchSizesDoNotMatter()
{
    QByteArray content("id,text\n");
    for (int i = 0; i < 40'000; ++i)
        content += QByteArray::number(i) + ",\"line\n" + QByteArray(i % 50, 'x') + "\"\n";
    const TableFile file(content);
    QFETCH(qsizetype, batchBytes);
    const auto table = readTable(file.path(), commaUtf8, batchBytes);
    QVERIFY(table.has_value());
    QCOMPARE(table->rows.size(), 40'000);
    for (int i = 0; i < table->rows.size(); ++i) {
        QCOMPARE(
            table->rows[i], (QList<QByteArray>{QByteArray::number(i), "line\n" + QByteArray(i % 50, 'x')}));
        QCOMPARE(table->lines[i], 2 + 2 * i);
    }
    QCOMPARE(table->problems.total, 0);
}

void TableReaderTest::longCells_data()
{
    QTest::addColumn<QByteArray>("prefix");
    QTest::addColumn<int>("length");
    QTest::addColumn<bool>("isQuoted");
    QTest::addColumn<QString>("says");
    const int limit = 16 << 20;
    QTest::newRow("16 MiB + 1, quoted") << QByteArray("a,b\n1,2\n3,") << limit + 1 << true << u"line 3"_s;
    QTest::newRow("16 MiB + 1, plain") << QByteArray("a,b\n1,2\n3,") << limit + 1 << false << u"line 3"_s;
    QTest::newRow("16 MiB, quoted") << QByteArray("a,b\n3,") << limit << true << QString();
    QTest::newRow("10 MB, quoted") << QByteArray("a,b\n3,") << 10'000'000 << true << QString();
    QTest::newRow("10 MB, plain") << QByteArray("a,b\n3,") << 10'000'000 << false << QString();
}

void TableReaderTest::longCells()
{
    QFETCH(QByteArray, prefix);
    QFETCH(int, length);
    QFETCH(bool, isQuoted);
    QFETCH(QString, says);
    const QByteArray cell(length, 'x');
    const TableFile file(prefix + (isQuoted ? '"' + cell + '"' : cell) + "\n4,5\n");
    const auto table = readTable(file.path(), commaUtf8);
    QCOMPARE(table.has_value(), says.isEmpty());
    if (table)
        QVERIFY(table->rows[0][1] == cell && table->rows.size() == 2);
    else
        QVERIFY2(table.error().message.contains(says), qPrintable(table.error().message));
}

void TableReaderTest::millionCommas()
{
    const TableFile file(QByteArray(1'000'000, ','));
    const auto table = readTable(file.path());
    QVERIFY(!table.has_value());
    QVERIFY2(table.error().message.contains(u"16384 columns"_s), qPrintable(table.error().message));
}

void TableReaderTest::noticesChangesWhileReading_data()
{
    QTest::addColumn<qint64>("newSize");
    QTest::newRow("shorter") << qint64(100);
    QTest::newRow("longer") << qint64(10'000'000);
}

void TableReaderTest::noticesChangesWhileReading()
{
    const TableFile file("a,b\n" + QByteArray("1,2\n").repeated(500'000));
    const auto reader = TableReader::open(file.path(), commaUtf8);
    QVERIFY(reader.has_value());
    QFETCH(qint64, newSize);
    QVERIFY(QFile::resize(file.path(), newSize));
    RowBatch batch;
    auto state = (*reader)->next(batch);
    while (state && *state == ReadState::MoreRows)
        state = (*reader)->next(batch);
    QVERIFY(!state.has_value());
    QCOMPARE(state.error().code, ErrorCode::Conflict);
}

/// Whatever the bytes, reading ends, no letter is lost, and batches do not matter.
void TableReaderTest::randomBytes()
{
    Random random(5);
    for (int round = 0; round < 250; ++round) {
        const QByteArray content = randomTable(random);
        const TableFile file(content);
        FormatOverrides overrides = commaUtf8;
        overrides.encoding = TextEncoding::Latin1;
        const auto table = readTable(file.path(), overrides);
        QVERIFY2(table.has_value(), content.toPercentEncoding().constData());
        QCOMPARE(readTable(file.path(), overrides, 1)->rows, table->rows);
        const auto letters = [](const QByteArray& text) {
            return text.count('a') + text.count('b') + text.count('1');
        };
        qsizetype kept = 0;
        for (const auto& row : table->rows) {
            for (const QByteArray& cell : row)
                kept += letters(cell);
        }
        QCOMPARE(kept, letters(content));
    }
}

void TableReaderTest::encodingsGiveTheSameRows_data()
{
    QTest::addColumn<TextEncoding>("encoding");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("UTF-8") << TextEncoding::Utf8 << QByteArray("n,p\nCaf\xc3\xa9,5\n");
    QTest::newRow("UTF-16LE") << TextEncoding::Utf16LE
                              << bytes("n\0,\0p\0\n\0C\0a\0f\0\xe9\0,\0"
                                       "5\0\n\0",
                                     22);
    QTest::newRow("UTF-16LE with BOM") << TextEncoding::Utf16LE
                                       << bytes("\xff\xfen\0,\0p\0\n\0C\0a\0f\0\xe9\0,\0"
                                                "5\0\n\0",
                                              24);
    QTest::newRow("UTF-16BE") << TextEncoding::Utf16BE
                              << bytes("\0n\0,\0p\0\n\0C\0a\0f\0\xe9\0,\0"
                                       "5\0\n",
                                     22);
    QTest::newRow("Windows-1252") << TextEncoding::Windows1252 << QByteArray("n,p\nCaf\xe9,5\n");
    QTest::newRow("Latin-1") << TextEncoding::Latin1 << QByteArray("n,p\nCaf\xe9,5\n");
}

void TableReaderTest::encodingsGiveTheSameRows()
{
    QFETCH(TextEncoding, encoding);
    QFETCH(QByteArray, content);
    const TableFile file(content);
    const auto table = readTable(file.path(), {encoding, ',', HeaderRow::Present});
    QVERIFY2(table.has_value(), table ? "" : qPrintable(table.error().message));
    QCOMPARE(table->columns, (QList<QByteArray>{"n", "p"}));
    QCOMPARE(table->rows, (Rows{{"Caf\xc3\xa9", "5"}}));
}

WINNOW_TEST(TableReaderTest)
#include "tablereader_test.moc"
