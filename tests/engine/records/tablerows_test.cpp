#include "engine/records/tablerows.h"
#include "tests/engine/records/tablefile.h"
#include "tests/support/testmain.h"

#include <QObject>
#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class TableRowsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsColumns_data();
    void findsColumns();
    void givesRowsWithTheirLines();
    void stopsAsSoonAsTheVisitorFails();
    void failsOnBytesThatAreNoText();
};

void TableRowsTest::findsColumns_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<std::optional<size_t>>("place");
    QTest::newRow("exact") << "Id" << std::optional<size_t>(0);
    QTest::newRow("other case") << "CLUSTER id" << std::optional<size_t>(1);
    QTest::newRow("spaces") << " id " << std::optional<size_t>(0);
    QTest::newRow("none") << "ids" << std::optional<size_t>();
}

void TableRowsTest::findsColumns()
{
    QFETCH(const QString, name);
    QFETCH(const std::optional<size_t>, place);
    QCOMPARE(placeOfColumn({u"Id"_s, u" Cluster ID"_s}, name), place);
}

void TableRowsTest::givesRowsWithTheirLines()
{
    const TableFile file("a,b\n\" x \",1\n\"two\nlines\",2\ny,3\n");
    const auto reader = TableReader::open(file.path());
    QVERIFY(reader);
    QStringList rows;
    QVERIFY(forEachRow(**reader, [&rows](const TableRow& row) -> Result<void> {
        rows.append(u"%1 %2 %3%4"_s.arg(row.line).arg(row.text(0), row.text(1), row.text(std::nullopt)));
        return {};
    }));
    QCOMPARE(rows, (QStringList{u"2 x 1"_s, u"3 two\nlines 2"_s, u"5 y 3"_s}));
}

void TableRowsTest::stopsAsSoonAsTheVisitorFails()
{
    const TableFile file("a,b\nx,1\ny,2\nz,3\n");
    const auto reader = TableReader::open(file.path());
    QVERIFY(reader);
    int visited = 0;
    const auto read = forEachRow(**reader, [&visited](const TableRow& row) -> Result<void> {
        ++visited;
        return row.text(0) == u"y"_s ? fail(ErrorCode::InvalidInput, u"no y"_s) : Result<void>();
    });
    QVERIFY(!read);
    QCOMPARE(read.error().message, u"no y"_s);
    QCOMPARE(visited, 2);
}

void TableRowsTest::failsOnBytesThatAreNoText()
{
    const TableFile file("a,b\n1,2\n\xff\xff,3\n");
    FormatOverrides overrides;
    overrides.encoding = TextEncoding::Utf8;
    const auto reader = TableReader::open(file.path(), overrides);
    QVERIFY(!reader || !forEachRow(**reader, [](const TableRow&) { return Result<void>(); }));
}

WINNOW_TEST(TableRowsTest)
#include "tablerows_test.moc"
