#include "ui/review/comparisongrid.h"

#include "ui/common/comparisondelegate.h"
#include "ui/common/metrics.h"
#include "ui/common/recordheader.h"
#include "ui/common/recordtable.h"
#include "ui/common/theme.h"
#include "ui/itemmodels/comparisonmodel.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace winnow::ui {

namespace {

constexpr int narrowestColumn = 120;
constexpr int widestColumn = 320;
constexpr int usualColumns = 3; ///< records that are seen beside each other without scrolling
/// Rows are as high as their highest cell among this many records; more would make large clusters slow to
/// open.
constexpr int measuredColumns = 24;

} // namespace

ComparisonGrid::ComparisonGrid(ComparisonModel& model, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_records(makeTable())
    , m_surviving(makeTable())
    , m_bar(new QScrollBar(Qt::Vertical, this))
    , m_delegate(new ComparisonDelegate(this))
    , m_names(new RecordHeader(m_records))
    , m_fields(new FieldHeader(m_records))
{
    m_records->setHorizontalHeader(m_names);
    m_records->setVerticalHeader(m_fields);
    m_surviving->setHorizontalHeader(new RecordHeader(m_surviving));
    m_surviving->horizontalHeader()->setStretchLastSection(true);
    m_surviving->verticalHeader()->hide();
    m_surviving->setFocusPolicy(Qt::NoFocus);
    m_records->setAccessibleName(tr("Comparison of the records"));
    m_surviving->setAccessibleName(tr("Surviving values"));
    m_records->viewport()->installEventFilter(this);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_records, 1);
    layout->addWidget(m_surviving);
    layout->addWidget(m_bar);
    connectScrolling();
    connect(m_names, &RecordHeader::recordToggled, this, &ComparisonGrid::recordToggled);
    connect(m_names, &QHeaderView::sectionResized, this, &ComparisonGrid::takeWidth);
    // A record left out fades when the focus leaves its column, in all rows.
    connect(m_records->selectionModel(), &QItemSelectionModel::currentColumnChanged, m_records->viewport(),
        qOverload<>(&QWidget::update));
    connect(&m_model, &QAbstractItemModel::modelAboutToBeReset, this, &ComparisonGrid::rememberCell);
    connect(&m_model, &QAbstractItemModel::modelReset, this, &ComparisonGrid::takeCard);
    connect(&m_model, &QAbstractItemModel::dataChanged, this, &ComparisonGrid::layOutRows);
}

/// Both tables scroll with the one bar beside them, which takes no room from their values.
void ComparisonGrid::connectScrolling()
{
    QScrollBar* records = m_records->verticalScrollBar();
    QScrollBar* surviving = m_surviving->verticalScrollBar();
    connect(records, &QScrollBar::rangeChanged, m_bar, [this, records](int lowest, int highest) {
        m_bar->setPageStep(records->pageStep());
        m_bar->setSingleStep(records->singleStep());
        m_bar->setRange(lowest, highest);
    });
    connect(m_bar, &QScrollBar::valueChanged, records, &QScrollBar::setValue);
    connect(records, &QScrollBar::valueChanged, m_bar, &QScrollBar::setValue);
    connect(records, &QScrollBar::valueChanged, surviving, &QScrollBar::setValue);
    connect(surviving, &QScrollBar::valueChanged, records, &QScrollBar::setValue);
}

QTableView* ComparisonGrid::makeTable()
{
    auto* table = new RecordTable(this);
    table->setModel(&m_model);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setTabKeyNavigation(false);
    table->setMouseTracking(true);
    table->setCornerButtonEnabled(false);
    for (auto* corner : table->findChildren<QAbstractButton*>(QString(), Qt::FindDirectChildrenOnly))
        corner->setBackgroundRole(QPalette::Window); // as the headers
    return table;
}

std::optional<GridCell> ComparisonGrid::focusedCell() const
{
    const QModelIndex current = m_records->currentIndex();
    if (!current.isValid() || current.column() >= m_model.recordCount())
        return std::nullopt;
    return GridCell{current.row(), current.column()};
}

void ComparisonGrid::focusGrid()
{
    m_records->setFocus(Qt::OtherFocusReason);
}

void ComparisonGrid::setChosenColumnWidth(int width)
{
    m_chosenWidth = width;
    layOut();
}

void ComparisonGrid::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    layOut();
}

bool ComparisonGrid::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::MouseMove)
        hover(m_records->columnAt(static_cast<QMouseEvent*>(event)->position().toPoint().x()));
    else if (event->type() == QEvent::Leave)
        hover(-1);
    return QWidget::eventFilter(watched, event);
}

void ComparisonGrid::hover(int column)
{
    m_delegate->setHoveredColumn(column);
    m_records->viewport()->update();
}

void ComparisonGrid::takeCard()
{
    m_records->setItemDelegate(m_delegate);
    m_surviving->setItemDelegate(m_delegate);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        m_records->setColumnHidden(column, column == m_model.survivingColumn());
        m_surviving->setColumnHidden(column, column != m_model.survivingColumn());
    }
    takeFieldNames();
    layOut();
    if (std::exchange(m_item, m_model.item()) != m_model.item())
        focusFirstCell();
    else if (m_model.rowCount() > 0)
        m_records->setCurrentIndex(
            m_model.index(std::min(m_cell.row, m_model.rowCount() - 1), m_cell.column));
}

/// Of all fields, so that the column does not change with what a card shows; measured once, because a session
/// has the same ones on each card.
void ComparisonGrid::takeFieldNames()
{
    QStringList names = m_model.fieldNames();
    if (names == m_fieldNames)
        return;
    m_longestWord = widthOfLongestWord(names, font());
    m_fieldNames = std::move(names);
}

void ComparisonGrid::rememberCell()
{
    m_cell = focusedCell().value_or(GridCell{});
}

void ComparisonGrid::focusFirstCell()
{
    if (m_model.rowCount() > 0)
        m_records->setCurrentIndex(m_model.index(0, 0));
    m_records->horizontalScrollBar()->setValue(0);
    m_records->verticalScrollBar()->setValue(0);
}

void ComparisonGrid::layOut()
{
    m_isLayingOut = true;
    const int width = columnWidth();
    m_fields->setFixedWidth(fieldWidth());
    m_surviving->setFixedWidth(survivingWidth());
    for (int column = 0; column < m_model.recordCount(); ++column)
        m_records->setColumnWidth(column, width);
    m_isLayingOut = false;
    layOutRows();
}

void ComparisonGrid::layOutRows()
{
    int height = m_records->horizontalHeader()->sizeHint().height();
    for (int row = 0; row < m_model.rowCount(); ++row) {
        const int rows = rowHeight(row);
        m_records->setRowHeight(row, rows);
        m_surviving->setRowHeight(row, rows);
        height += rows;
    }
    const int room = width() - survivingWidth() - fieldWidth() - m_bar->sizeHint().width();
    const bool isWider = m_model.recordCount() * columnWidth() > room;
    if (isWider)
        height += m_records->horizontalScrollBar()->sizeHint().height();
    // Both, so that both end at the same row; that of the surviving values never has anything to scroll.
    for (QTableView* table : {m_records, m_surviving})
        table->setHorizontalScrollBarPolicy(isWider ? Qt::ScrollBarAlwaysOn : Qt::ScrollBarAlwaysOff);
    setMaximumHeight(height + 2);
    setMinimumHeight(std::min(height + 2, 160));
}

int ComparisonGrid::rowHeight(int row) const
{
    const int width = columnWidth();
    int height = std::max(m_fields->heightFor(row),
        m_delegate->heightFor(m_model.index(row, m_model.survivingColumn()), survivingWidth(), font()));
    for (int column = 0; column < std::min(measuredColumns, m_model.recordCount()); ++column)
        height = std::max(height, m_delegate->heightFor(m_model.index(row, column), width, font()));
    return height;
}

/// All records get the width that the person gave to one.
void ComparisonGrid::takeWidth(int, int, int after)
{
    if (m_names->isHeld() && !m_isLayingOut && after > 0)
        setChosenColumnWidth(std::clamp(after, narrowestColumn / 2, 3 * widestColumn));
}

int ComparisonGrid::columnWidth() const
{
    if (m_chosenWidth > 0)
        return m_chosenWidth;
    const int room = width() - fieldWidth() - Space::large - m_bar->sizeHint().width();
    return std::clamp(room / (usualColumns + 1), narrowestColumn, widestColumn);
}

int ComparisonGrid::survivingWidth() const
{
    return columnWidth() + Space::large;
}

int ComparisonGrid::fieldWidth() const
{
    constexpr int narrowest = 64;
    constexpr int widest = 140;
    return std::clamp(std::max(width() / 8, m_longestWord), narrowest, widest);
}

} // namespace winnow::ui
