#include "ui/sync/syncsections.h"

#include "ui/common/actionbutton.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/common/wrappinglayout.h"

#include <QAction>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace winnow::ui {

TableSection::TableSection(const QString& title, const QString& whenEmpty, QWidget* parent)
    : QWidget(parent)
    , m_empty(new PlainLabel(whenEmpty, ColorRole::Muted, this))
    , m_table(new QTableView(this))
{
    auto* heading = new PlainLabel(title, ColorRole::Text, this);
    heading->setFont(headingFont(font()));
    m_empty->setOverflow(Overflow::Wrap);
    m_table->setAccessibleName(title);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Space::small);
    layout->addWidget(heading);
    layout->addWidget(m_empty);
    layout->addWidget(m_table, 1);
    layout->addStretch(0);
}

void TableSection::setModel(QAbstractItemModel* model, int stretched)
{
    m_table->setModel(model);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(stretched, QHeaderView::Stretch);
    connect(model, &QAbstractItemModel::modelReset, this, &TableSection::followModel);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        if (chosenRow() >= 0)
            m_lastRow = chosenRow();
        Q_EMIT choiceChanged();
    });
    followModel();
}

void TableSection::setActs(const std::vector<QAction*>& acts, ActsFor actsFor)
{
    m_acts = new QWidget(this);
    auto* row = new WrappingLayout(m_acts);
    row->setSpacing(10);
    for (QAction* act : acts) {
        const bool isFirst = act == acts.front();
        auto* button = new ActionButton(act, isFirst ? ButtonRole::Primary : ButtonRole::Normal, m_acts);
        button->setVisible(act->isVisible());
        connect(act, &QAction::changed, button, [button, act] { button->setVisible(act->isVisible()); });
        row->addWidget(button);
    }
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->insertWidget(column->count() - 1, m_acts);
    m_areForRows = actsFor == ActsFor::Rows;
    followModel();
}

bool TableSection::hasRows() const
{
    return m_table->model()->rowCount() > 0;
}

bool TableSection::wantsRoom() const
{
    return hasRows() && heightOfRows() > m_table->sizeHint().height();
}

int TableSection::heightOfRows() const
{
    const int rows = m_table->model()->rowCount() * m_table->verticalHeader()->defaultSectionSize();
    return m_table->horizontalHeader()->sizeHint().height() + rows
        + m_table->horizontalScrollBar()->sizeHint().height();
}

int TableSection::chosenRow() const
{
    return m_table->currentIndex().row();
}

void TableSection::choose(int row)
{
    m_table->setCurrentIndex(m_table->model()->index(row, 0));
}

void TableSection::followModel()
{
    const int rows = m_table->model()->rowCount();
    m_empty->setVisible(rows == 0);
    m_table->setVisible(rows > 0);
    m_table->setMaximumHeight(heightOfRows());
    if (m_acts)
        m_acts->setVisible(rows > 0 || !m_areForRows);
    if (rows > 0)
        choose(std::min(m_lastRow, rows - 1));
    Q_EMIT choiceChanged();
}

} // namespace winnow::ui
