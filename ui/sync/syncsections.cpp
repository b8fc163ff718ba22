#include "ui/sync/syncsections.h"

#include "ui/common/actionbutton.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
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

void TableSection::setActs(const std::vector<QAction*>& acts)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(10);
    for (QAction* act : acts) {
        const bool isFirst = act == acts.front();
        auto* button = new ActionButton(act, isFirst ? ButtonRole::Primary : ButtonRole::Normal, this);
        button->setVisible(act->isVisible());
        connect(act, &QAction::changed, button, [button, act] { button->setVisible(act->isVisible()); });
        row->addWidget(button);
    }
    row->addStretch(1);
    static_cast<QVBoxLayout*>(layout())->addLayout(row);
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
    if (rows > 0)
        choose(std::min(m_lastRow, rows - 1));
    Q_EMIT choiceChanged();
}

} // namespace winnow::ui
