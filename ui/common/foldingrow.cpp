#include "ui/common/foldingrow.h"

#include <QBoxLayout>
#include <QEvent>

#include <algorithm>

namespace winnow::ui {

FoldingRow::FoldingRow(const QList<QWidget*>& widgets, QWidget* parent)
    : QWidget(parent)
    , m_widgets(widgets)
    , m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this))
{
    m_layout->setContentsMargins({});
    m_layout->setSpacing(0);
    m_layout->setSizeConstraint(QLayout::SetNoConstraint); // narrower than side by side is what it is for
    for (QWidget* widget : widgets) {
        if (widget != widgets.front())
            m_layout->addStretch(1);
        m_layout->addWidget(widget, 0, Qt::AlignLeading);
    }
}

QSize FoldingRow::minimumSizeHint() const
{
    int widest = 0;
    for (const QWidget* widget : m_widgets)
        widest = std::max(widest, widget->minimumSizeHint().width());
    return {widest, m_layout->minimumSize().height()};
}

bool FoldingRow::isFolded() const
{
    return m_layout->direction() == QBoxLayout::TopToBottom;
}

void FoldingRow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fold();
}

/// The texts may have changed.
bool FoldingRow::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest)
        fold();
    return QWidget::event(event);
}

void FoldingRow::fold()
{
    const auto direction = width() < widthSideBySide() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (direction == m_layout->direction())
        return;
    m_layout->setDirection(direction);
    updateGeometry();
}

int FoldingRow::widthSideBySide() const
{
    int sum = 0;
    for (const QWidget* widget : m_widgets)
        sum += widget->sizeHint().width();
    return sum;
}

} // namespace winnow::ui
