#include "tests/support/testmain.h"
#include "ui/common/columnfit.h"

#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace winnow::ui;
using namespace Qt::StringLiterals;

class ColumnFitTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fitsTheFirstColumns();
    void standsATableWithoutColumns();
};

void ColumnFitTest::fitsTheFirstColumns()
{
    QStandardItemModel model(1, 60);
    model.setItem(0, 0, new QStandardItem(u"a"_s));
    model.setItem(0, 1, new QStandardItem(u"a value of some length"_s));
    model.setItem(0, 2, new QStandardItem(QString(1000, u'x')));
    QTableView table;
    table.setModel(&model);
    const int usual = table.columnWidth(59);
    fitColumns(table);
    QVERIFY(table.columnWidth(0) < table.columnWidth(1));
    QVERIFY(table.columnWidth(1) < table.columnWidth(2));
    QCOMPARE(table.columnWidth(2), 240);
    QCOMPARE(table.columnWidth(59), usual);
}

void ColumnFitTest::standsATableWithoutColumns()
{
    QStandardItemModel model;
    QTableView table;
    table.setModel(&model);
    fitColumns(table);
    QCOMPARE(model.columnCount(), 0);
}

WINNOW_TEST(ColumnFitTest)
#include "columnfit_test.moc"
