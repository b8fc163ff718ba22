#include "engine/model/packedrecord.h"
#include "engine/records/rowpacking.h"
#include "tests/support/testmain.h"

#include <QObject>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class RowPackingTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void packs_data();
    void packs();
    void appends();
};

void RowPackingTest::packs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("columns");
    QTest::addColumn<QStringList>("cells");
    QTest::newRow("too few cells") << QByteArray("a") << 3 << QStringList{u"a"_s, u""_s, u""_s};
    QTest::newRow("too many cells") << QByteArray("a,b,c") << 1 << QStringList{u"a"_s, u"b"_s, u"c"_s};
    QTest::newRow("doubled quotes") << QByteArray("\"say \"\"hi\"\"\",b") << 2
                                    << QStringList{u"say \"hi\""_s, u"b"_s};
    QTest::newRow("empty cells") << QByteArray(",") << 2 << QStringList{u""_s, u""_s};
    QTest::newRow("lengths of two bytes") << QByteArray(200, 'x') + ',' + QByteArray(20'000, 'y') << 2
                                          << QStringList{QString(200, u'x'), QString(20'000, u'y')};
}

void RowPackingTest::packs()
{
    QFETCH(QByteArray, text);
    QFETCH(int, columns);
    QFETCH(QStringList, cells);
    ScannedRow row;
    const RowScanner scanner(',', RowEnd::LineFeed, {});
    const std::string_view view(text.constData(), static_cast<size_t>(text.size()));
    QCOMPARE(scanner.scan(view, TextEnd::Whole, row), ScanResult::Row);
    QByteArray arena;
    packRow(row, static_cast<size_t>(columns), arena);
    QCOMPARE(arena, packCells(std::vector<QString>(cells.begin(), cells.end())));
    const auto texts = cellTexts(row);
    for (size_t i = 0; i < texts.size(); ++i)
        QCOMPARE(texts[i], cells[static_cast<qsizetype>(i)]);
}

void RowPackingTest::appends()
{
    ScannedRow row;
    row.cells = {{"a", 0}};
    QByteArray arena("before");
    packRow(row, 1, arena);
    QCOMPARE(arena, QByteArray("before\1a"));
}

WINNOW_TEST(RowPackingTest)
#include "rowpacking_test.moc"
