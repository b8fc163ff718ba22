#include "ui/review/queuelist.h"

#include "ui/itemmodels/queuemodel.h"
#include "ui/review/queuedelegate.h"

#include <QKeyEvent>
#include <QScrollBar>

namespace winnow::ui {

QueueList::QueueList(QueueModel& model, QWidget* parent)
    : QListView(parent)
    , m_model(model)
{
    setModel(&model);
    setItemDelegate(new QueueDelegate(this));
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    setAccessibleName(tr("Clusters in the queue"));
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &QueueList::readOnAtTop);
}

void QueueList::showRow(int row)
{
    const QModelIndex index = m_model.index(row);
    setCurrentIndex(index);
    scrollTo(index);
}

/// Letters are the page's keys and not a search in the list.
void QueueList::keyPressEvent(QKeyEvent* event)
{
    if (event->text().isEmpty() || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        QListView::keyPressEvent(event);
    else
        event->ignore();
}

void QueueList::readOnAtTop(int value)
{
    if (value > 0 || !m_model.canFetchPrevious())
        return;
    const int rows = m_model.fetchPrevious();
    const int height = sizeHintForRow(0);
    QMetaObject::invokeMethod(
        this, [this, rows, height] { verticalScrollBar()->setValue(rows * height); }, Qt::QueuedConnection);
}

} // namespace winnow::ui
