#include "engine/records/preview.h"
#include "tests/engine/records/tablefile.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QObject>
#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class PreviewTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses();
    void showsTheBeginning_data();
    void showsTheBeginning();
    void raggedRows();
    void overridesChangeTheRows();
    void realData();
};

void PreviewTest::refuses()
{
    const TableFile file("a,b\n1,\xe9\n");
    const auto preview = previewTable(file.path(), {TextEncoding::Utf8, {}, {}});
    QVERIFY(!preview.has_value());
    QCOMPARE(preview.error().code, ErrorCode::InvalidInput);
}

void PreviewTest::showsTheBeginning_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("rows");
    QTest::addColumn<ReadState>("state");
    QTest::newRow("none") << 0 << 0 << ReadState::MoreRows;
    QTest::newRow("some") << 2 << 2 << ReadState::MoreRows;
    QTest::newRow("more than there are") << 50 << 3 << ReadState::Finished;
}

void PreviewTest::showsTheBeginning()
{
    QFETCH(int, limit);
    const TableFile file("id,name\n1,ann\n2,bob\n3,eve\n");
    const auto preview = previewTable(file.path(), {}, limit);
    QVERIFY(preview.has_value());
    QTEST(static_cast<int>(preview->rows.size()), "rows");
    QTEST(preview->state, "state");
    QCOMPARE(preview->columns, (std::vector<QString>{u"id"_s, u"name"_s}));
    QCOMPARE(preview->fileBytes, 26);
    QCOMPARE(preview->detected.format.delimiter, ',');
}

void PreviewTest::raggedRows()
{
    const TableFile file("id,name\n1\n2,bob,x\n");
    const auto preview = previewTable(file.path());
    QVERIFY(preview.has_value());
    QCOMPARE(preview->rows.size(), 2U);
    const Record first{{}, 1, 2, {u"1"_s, QString()}, {}};
    const Record second{{}, 2, 3, {u"2"_s, u"bob"_s}, {u"x"_s}};
    QVERIFY(preview->rows[0] == first);
    QVERIFY(preview->rows[1] == second);
    QCOMPARE(preview->problems.total, 2);
}

void PreviewTest::overridesChangeTheRows()
{
    const TableFile file("id;name\n1;ann\n");
    const auto preview = previewTable(file.path(), {{}, ',', HeaderRow::Absent});
    QVERIFY(preview.has_value());
    QCOMPARE(preview->columns, (std::vector<QString>{u"column_1"_s}));
    QCOMPARE(preview->rows.size(), 2U);
}

void PreviewTest::realData()
{
    const QString path = QStringLiteral(WINNOW_SHARED_DATA) + u"/linkage/csv_example_messy_input.csv"_s;
    if (!QFile::exists(path))
        QSKIP("needs ../shared/data");
    const auto preview = previewTable(path, {}, 5'000);
    QVERIFY(preview.has_value());
    QCOMPARE(preview->columns.size(), 32U);
    QCOMPARE(preview->rows.size(), 3'337U);
    QCOMPARE(preview->problems.total, 0);
    QCOMPARE(preview->rows[0].values[2], u" Salvation Army - Temple / Salvation Army"_s);
}

WINNOW_TEST(PreviewTest)
#include "preview_test.moc"
