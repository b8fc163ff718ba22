#include "tests/support/testmain.h"
#include "tests/ui/itemmodels/samplecard.h"
#include "ui/common/recordheader.h"
#include "ui/itemmodels/comparisonmodel.h"
#include "ui/review/comparisongrid.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace winnow;
using namespace Qt::StringLiterals;

class ComparisonGridTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsItsWidthsFromCardToCard();
    void takesAWidthFromTheMouseOnly();
    void scrollsBothTablesTogether();
    void makesRoomForEveryLine();
    void breaksNoWordOfAFieldName();

private:
    void show(int records, const QString& value);

    [[nodiscard]] QTableView* table(int number) const
    {
        return m_grid->findChildren<QTableView*>(QString(), Qt::FindDirectChildrenOnly).at(number);
    }

    std::unique_ptr<ui::ComparisonModel> m_model;
    std::unique_ptr<ui::ComparisonGrid> m_grid;
    qint64 m_lastItem = 0;
};

void ComparisonGridTest::init()
{
    m_grid.reset();
    m_model = std::make_unique<ui::ComparisonModel>();
    m_grid = std::make_unique<ui::ComparisonGrid>(*m_model);
    m_grid->resize(680, 400);
    m_grid->show();
}

void ComparisonGridTest::show(int records, const QString& value)
{
    QStringList fields;
    QStringList values;
    for (int field = 0; field < 12; ++field) {
        fields += u"field %1"_s.arg(field);
        values += value;
    }
    engine::ClusterView card = tests::sampleCard(fields, QList<QStringList>(records, values));
    card.item.id = engine::ItemId{++m_lastItem};
    m_model->setCard(card);
}

void ComparisonGridTest::keepsItsWidthsFromCardToCard()
{
    show(2, u"a"_s);
    const int width = table(0)->columnWidth(0);
    for (const int records : {6, 3, 12, 2}) {
        show(records, u"a"_s);
        for (int column = 0; column < records; ++column)
            QCOMPARE(table(0)->columnWidth(column), width);
    }
    QCOMPARE(m_grid->chosenColumnWidth(), 0);
}

void ComparisonGridTest::takesAWidthFromTheMouseOnly()
{
    show(3, u"a"_s);
    auto* names = table(0)->findChild<ui::RecordHeader*>();
    names->resizeSection(0, 200);
    QCOMPARE(m_grid->chosenColumnWidth(), 0);
    show(3, u"a"_s);
    const QPoint edge(names->sectionViewportPosition(1), names->height() / 2);
    QTest::mousePress(names->viewport(), Qt::LeftButton, {}, edge);
    names->resizeSection(0, 180); // as the header does while it is dragged
    QTest::mouseRelease(names->viewport(), Qt::LeftButton, {}, edge);
    QCOMPARE(m_grid->chosenColumnWidth(), 180);
    show(5, u"a"_s);
    QCOMPARE(table(0)->columnWidth(4), 180);
}

void ComparisonGridTest::scrollsBothTablesTogether()
{
    show(8, u"some words that take more than one line of a narrow column"_s);
    auto* bar = m_grid->findChild<QScrollBar*>(QString(), Qt::FindDirectChildrenOnly);
    QTRY_VERIFY(bar->maximum() > 0);
    QCOMPARE(table(0)->verticalScrollBar()->maximum(), bar->maximum());
    QCOMPARE(table(1)->verticalScrollBar()->maximum(), bar->maximum());
    bar->setValue(bar->maximum());
    for (const int number : {0, 1})
        QCOMPARE(table(number)->verticalScrollBar()->value(), bar->maximum());
    table(0)->verticalScrollBar()->setValue(0);
    QCOMPARE(bar->value(), 0);
    QCOMPARE(table(1)->verticalScrollBar()->value(), 0);
}

void ComparisonGridTest::makesRoomForEveryLine()
{
    show(2, u"a"_s);
    const int oneLine = table(0)->rowHeight(0);
    show(2, u"some words that take more than one line of a narrow column"_s);
    QVERIFY(table(0)->rowHeight(0) >= oneLine + 2 * m_grid->fontMetrics().height());
    for (int row = 0; row < 12; ++row)
        QCOMPARE(table(1)->rowHeight(row), table(0)->rowHeight(row));
}

/// And the column stays as wide when a card does not show the field with the long word.
void ComparisonGridTest::breaksNoWordOfAFieldName()
{
    const QStringList fields{u"a"_s, u"correspondence of it"_s};
    const int needed = ui::widthOfLongestWord(fields, m_grid->font());
    QVERIFY(needed > m_grid->width() / 8 && needed < 140);
    engine::ClusterView card = tests::sampleCard(fields, {{u"x"_s, u"y"_s}, {u"x"_s, u"z"_s}});
    m_model->setCard(card);
    const auto* names = table(0)->verticalHeader();
    QCOMPARE(names->width(), needed);
    card = tests::sampleCard(fields, {{u"x"_s, QString()}, {u"x"_s, QString()}});
    card.schema.fields[1].role = engine::FieldRole::Show;
    m_model->setCard(card);
    QCOMPARE(m_model->rowCount(), 1);
    QCOMPARE(names->width(), needed);
}

WINNOW_TEST(ComparisonGridTest)
#include "comparisongrid_test.moc"
