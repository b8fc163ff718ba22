#include "ui/review/queuepane.h"

#include "ui/common/chip.h"
#include "ui/common/keycap.h"
#include "ui/common/metrics.h"
#include "ui/common/theme.h"
#include "ui/itemmodels/queuemodel.h"
#include "ui/review/queuelist.h"
#include "ui/review/searchfield.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <chrono>

namespace winnow::ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using engine::QueueFilter;
using engine::QueueOrder;

QueuePane::QueuePane(QueueModel& model, const QString& searchKeys, QWidget* parent)
    : QWidget(parent)
    , m_search(new SearchField(tr("Search clusters"), searchKeys, this))
    , m_order(nullptr)
    , m_list(nullptr)
{
    setMinimumWidth(230);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, Space::medium, 1, 0);
    layout->setSpacing(Space::small);
    auto* upper = new QVBoxLayout;
    upper->setContentsMargins(Space::medium, 0, Space::medium, 0);
    upper->setSpacing(Space::small);
    upper->addWidget(m_search);
    upper->addWidget(makeFilters());
    layout->addLayout(upper);
    m_list = new QueueList(model, this); // after the filters, as Tab goes
    layout->addWidget(m_list, 1);

    m_search->installEventFilter(this);
    m_typing.setSingleShot(true);
    m_typing.setInterval(150ms);
    connect(m_search, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &QueuePane::choose);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) {
        Q_EMIT rowChosen(index.row());
        Q_EMIT rowClicked();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) {
            if (m_list->hasFocus() && current.isValid())
                Q_EMIT rowChosen(current.row());
        });
}

QWidget* QueuePane::makeFilters()
{
    auto* filters = new QWidget(this);
    auto* group = new QButtonGroup(filters);
    const std::pair<QueueFilter, QString> labels[]
        = {{QueueFilter::Open, tr("Open")}, {QueueFilter::Decided, tr("Decided")},
            {QueueFilter::Skipped, tr("Skipped")}, {QueueFilter::Flagged, tr("Flagged")}};
    auto* first = new QHBoxLayout;
    auto* second = new QHBoxLayout;
    for (const auto& [filter, label] : labels) {
        auto* chip = new Chip(label, filters);
        group->addButton(chip);
        m_chips.emplace(filter, chip);
        (filter == QueueFilter::Flagged ? second : first)->addWidget(chip);
        connect(chip, &Chip::clicked, this, &QueuePane::choose);
    }
    makeOrder();
    first->addStretch(1);
    second->addStretch(1);
    second->addWidget(m_order);
    auto* rows = new QVBoxLayout(filters);
    rows->setContentsMargins({});
    rows->setSpacing(Space::tiny);
    first->setSpacing(Space::tiny + 2);
    rows->addLayout(first);
    rows->addLayout(second);
    return filters;
}

void QueuePane::makeOrder()
{
    m_order = new QComboBox(this);
    m_order->addItem(tr("Least certain first"), static_cast<int>(QueueOrder::LeastCertainFirst));
    m_order->addItem(tr("Largest first"), static_cast<int>(QueueOrder::LargestFirst));
    m_order->addItem(tr("As found"), static_cast<int>(QueueOrder::AsFound));
    m_order->setAccessibleName(tr("Order of the queue"));
    m_order->setFocusPolicy(Qt::TabFocus);
    connect(m_order, &QComboBox::activated, this, &QueuePane::choose);
}

void QueuePane::setCounts(const engine::SessionCounts& counts)
{
    m_chips.at(QueueFilter::Open)->setCount(counts.open());
    m_chips.at(QueueFilter::Decided)->setCount(counts.decided());
    m_chips.at(QueueFilter::Skipped)->setCount(counts.skipped);
    m_chips.at(QueueFilter::Flagged)->setCount(counts.flagged);
}

void QueuePane::setQuery(const engine::QueueQuery& query)
{
    const QSignalBlocker quiet(m_search);
    if (m_search->text() != query.text)
        m_search->setText(query.text);
    m_chips.at(query.filter)->setChecked(true);
    m_order->setCurrentIndex(m_order->findData(static_cast<int>(query.order)));
    // A search has its own order.
    m_order->setEnabled(query.text.isEmpty());
}

void QueuePane::setCurrentRow(std::optional<int> row)
{
    if (row)
        m_list->showRow(*row);
    else
        m_list->setCurrentIndex({});
}

void QueuePane::startSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void QueuePane::choose()
{
    m_typing.stop();
    Q_EMIT queryChosen(
        filter(), static_cast<QueueOrder>(m_order->currentData().toInt()), m_search->text().trimmed());
}

QueueFilter QueuePane::filter() const
{
    for (const auto& [filter, chip] : m_chips) {
        if (chip->isChecked())
            return filter;
    }
    return QueueFilter::Open;
}

bool QueuePane::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    if (key != Qt::Key_Escape && key != Qt::Key_Return && key != Qt::Key_Enter)
        return QWidget::eventFilter(watched, event);
    choose();
    Q_EMIT searchLeft();
    return true;
}

void QueuePane::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    painter.fillRect(rect(), theme.colour(ColorRole::Window));
    const QRect edge(width() - 1, 0, 1, height());
    painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), edge), theme.colour(ColorRole::Line));
}

} // namespace winnow::ui
