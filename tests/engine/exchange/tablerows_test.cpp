#include "engine/exchange/tablerows.h"
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
    QVERIFY(forEachRow(**reader, [&rows](const ExchangedRow& row) {
        rows.append(u"%1 %2 %3%4"_s.arg(row.line).arg(row.text(0), row.text(1), row.text(std::nullopt)));
    }));
    QCOMPARE(rows, (QStringList{u"2 x 1"_s, u"3 two\nlines 2"_s, u"5 y 3"_s}));
}

void TableRowsTest::failsOnBytesThatAreNoText()
{
    const TableFile file("a,b\n1,2\n\xff\xff,3\n");
    FormatOverrides overrides;
    overrides.encoding = TextEncoding::Utf8;
    const auto reader = TableReader::open(file.path(), overrides);
    QVERIFY(!reader || !forEachRow(**reader, [](const ExchangedRow&) {}));
}

WINNOW_TEST(TableRowsTest)
#include "tablerows_test.moc"
