#include "engine/model/packedrecord.h"
#include "engine/records/columnunion.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

using Names = std::vector<QString>;
using Places = std::vector<std::size_t>;

class ColumnUnionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unitesByName_data();
    void unitesByName();
    void rowsKeepTheirCells_data();
    void rowsKeepTheirCells();
};

void ColumnUnionTest::unitesByName_data()
{
    QTest::addColumn<Names>("left");
    QTest::addColumn<Names>("right");
    QTest::addColumn<Names>("columns");
    QTest::addColumn<Places>("places"); // of the right table
    QTest::addColumn<std::vector<bool>>("shared");
    QTest::newRow("the same") << Names{u"a"_s, u"b"_s} << Names{u"a"_s, u"b"_s} << Names{u"a"_s, u"b"_s}
                              << Places{0, 1} << std::vector<bool>{true, true};
    QTest::newRow("another order, one more on each side")
        << Names{u"id"_s, u"name"_s, u"fax"_s} << Names{u"name"_s, u"town"_s, u"id"_s}
        << Names{u"id"_s, u"name"_s, u"fax"_s, u"town"_s} << Places{1, 3, 0}
        << std::vector<bool>{true, true, false, false};
    QTest::newRow("case and spaces") << Names{u"Name "_s, u"STRASSE"_s} << Names{u"stra\u00dfe"_s, u"name"_s}
                                     << Names{u"Name "_s, u"STRASSE"_s} << Places{1, 0}
                                     << std::vector<bool>{true, true};
    QTest::newRow("the equal name has the better claim")
        << Names{u"Name"_s, u"name"_s} << Names{u"NAME"_s, u"name"_s} << Names{u"Name"_s, u"name"_s}
        << Places{0, 1} << std::vector<bool>{true, true};
    QTest::newRow("two of one side for one of the other")
        << Names{u"name"_s} << Names{u"name"_s, u"Name"_s} << Names{u"name"_s, u"Name"_s} << Places{0, 1}
        << std::vector<bool>{true, false};
    QTest::newRow("nothing in common") << Names{u"a"_s} << Names{u"b"_s} << Names{u"a"_s, u"b"_s} << Places{1}
                                       << std::vector<bool>{false, false};
    QTest::newRow("no columns") << Names() << Names() << Names() << Places() << std::vector<bool>();
}

void ColumnUnionTest::unitesByName()
{
    QFETCH(Names, left);
    QFETCH(Names, right);
    QFETCH(std::vector<bool>, shared);
    const ColumnUnion united = uniteColumns(left, right);
    QTEST(united.columns, "columns");
    QTEST(united.right, "places");
    QCOMPARE(united.isShared, shared);
    QCOMPARE(united.left.size(), left.size());
    for (std::size_t column = 0; column < left.size(); ++column)
        QCOMPARE(united.left[column], column);
    QCOMPARE(united.isAnyShared(), std::count(shared.begin(), shared.end(), true) > 0);
}

void ColumnUnionTest::rowsKeepTheirCells_data()
{
    QTest::addColumn<Names>("cells");
    QTest::addColumn<Names>("united");
    QTest::newRow("whole row") << Names{u"1"_s, u"2"_s} << Names{u""_s, u"2"_s, u""_s, u"1"_s};
    QTest::newRow("blank cells") << Names{u""_s, u""_s} << Names{u""_s, u""_s, u""_s, u""_s};
    QTest::newRow("surplus cells") << Names{u"1"_s, u"2"_s, u"x"_s, u"y"_s}
                                   << Names{u""_s, u"2"_s, u""_s, u"1"_s, u"x"_s, u"y"_s};
}

void ColumnUnionTest::rowsKeepTheirCells()
{
    QFETCH(Names, cells);
    RowBatch batch;
    for (const qint64 row : {1, 2}) {
        batch.arena().append(packCells(cells));
        batch.endRow(row, 10 + row);
    }
    const RowBatch united = withUnitedColumns(batch, {3, 1}, 4);
    QCOMPARE(united.size(), batch.size());
    QCOMPARE(united.line(1), 12);
    QCOMPARE(united.rowNumber(1), 2);
    for (const std::size_t row : {0, 1}) {
        Names texts;
        const QByteArray packed = united.packedBytes(row);
        const auto unpacked = unpackCells(packed);
        QVERIFY(unpacked);
        for (const std::string_view cell : *unpacked)
            texts.push_back(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
        QTEST(texts, "united");
    }
}

WINNOW_TEST(ColumnUnionTest)
#include "columnunion_test.moc"
