#include "ui/common/recordgrid.h"

#include "ui/common/comparisondelegate.h"
#include "ui/common/recordheader.h"
#include "ui/common/recordtable.h"
#include "ui/itemmodels/comparisonmodel.h"

#include <QAbstractButton>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace winnow::ui {

RecordGrid::RecordGrid(ComparisonModel& model, const QString& name, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_table(new RecordTable(this))
    , m_delegate(new ComparisonDelegate(this))
    , m_fields(new FieldHeader(m_table))
{
    m_table->setModel(&m_model);
    m_table->setItemDelegate(m_delegate);
    auto* records = new RecordHeader(m_table);
    m_table->setHorizontalHeader(records);
    m_table->setVerticalHeader(m_fields);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setSelectionMode(QAbstractItemView::NoSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setTabKeyNavigation(false);
    m_table->setCornerButtonEnabled(false);
    for (auto* corner : m_table->findChildren<QAbstractButton*>(QString(), Qt::FindDirectChildrenOnly))
        corner->setBackgroundRole(QPalette::Window); // as the headers
    m_table->setAccessibleName(name);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_table);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &RecordGrid::takeRecords);
    connect(records, &RecordHeader::recordToggled, this, &RecordGrid::recordToggled);
}

void RecordGrid::focusGrid()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

int RecordGrid::focusedRecord() const
{
    return m_table->currentIndex().column();
}

void RecordGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

void RecordGrid::takeRecords()
{
    layOut();
    m_table->scrollToTop();
    if (m_model.rowCount() > 0)
        m_table->setCurrentIndex(m_model.index(0, 0));
}

void RecordGrid::layOut()
{
    constexpr int narrowestFields = 64;
    constexpr int widestFields = 140;
    constexpr int least = 160;
    m_fields->setFixedWidth(std::clamp(width() / 7, narrowestFields, widestFields));
    const int room = width() - m_fields->width();
    int height = layOutCells(room);
    // Rows that do not fit bring a scroll bar, and the columns stay beside it.
    if (height > this->height())
        height = layOutCells(room - m_table->verticalScrollBar()->sizeHint().width());
    setMaximumHeight(height);
    setMinimumHeight(std::min(height, least));
}

int RecordGrid::layOutCells(int room)
{
    constexpr int narrowestColumn = 160;
    constexpr int widestColumn = 460;
    const int columns = std::max(1, m_model.columnCount());
    m_columnWidth = std::clamp(room / columns, std::min(narrowestColumn, room / 2), widestColumn);
    int height = m_table->horizontalHeader()->sizeHint().height() + 2;
    if (columns * m_columnWidth > room)
        height += m_table->horizontalScrollBar()->sizeHint().height();
    for (int column = 0; column < m_model.columnCount(); ++column)
        m_table->setColumnWidth(column, m_columnWidth);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        m_table->setRowHeight(row, rowHeight(row));
        height += m_table->rowHeight(row);
    }
    return height;
}

int RecordGrid::rowHeight(int row) const
{
    int height = m_fields->heightFor(row);
    for (int column = 0; column < m_model.columnCount(); ++column)
        height = std::max(height, m_delegate->heightFor(m_model.index(row, column), m_columnWidth, font()));
    return height;
}

} // namespace winnow::ui
