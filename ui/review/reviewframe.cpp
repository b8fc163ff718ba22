#include "ui/review/reviewframe.h"

#include <QSplitter>
#include <QVBoxLayout>

namespace winnow::ui {

namespace {

constexpr int drawerBelow = 1100;
constexpr int reasonsUnderBelow = 800;
constexpr int queueWidth = 286;
constexpr int reasonsWidth = 272;

} // namespace

FrameWidth frameWidthOf(int windowWidth)
{
    if (windowWidth < reasonsUnderBelow)
        return FrameWidth::Narrow;
    return windowWidth < drawerBelow ? FrameWidth::Medium : FrameWidth::Wide;
}

ReviewFrame::ReviewFrame(const Parts& parts, QWidget* parent)
    : QWidget(parent)
    , m_parts(parts)
    , m_sides(new QSplitter(Qt::Horizontal, this))
    , m_column(new QWidget(m_sides))
    , m_middle(new QSplitter(Qt::Vertical, m_column))
{
    auto* column = new QVBoxLayout(m_column);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_middle, 1);
    column->addWidget(parts.decisions);
    m_middle->addWidget(parts.card);
    m_middle->setChildrenCollapsible(false);
    m_middle->setHandleWidth(1);
    m_sides->setChildrenCollapsible(false);
    m_sides->setHandleWidth(1);
    m_sides->addWidget(parts.queue);
    m_sides->addWidget(m_column);
    m_sides->addWidget(parts.reasons);
    m_sides->setStretchFactor(0, 0);
    m_sides->setStretchFactor(1, 1);
    m_sides->setStretchFactor(2, 0);
    m_sides->setSizes({queueWidth, 10 * queueWidth, reasonsWidth});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_sides);
}

void ReviewFrame::setReasonsShown(bool areShown)
{
    m_areReasonsShown = areShown;
    m_parts.reasons->setVisible(areShown);
}

bool ReviewFrame::isQueueShown() const
{
    return m_width == FrameWidth::Wide ? m_isQueueShown : m_isDrawerOpen;
}

void ReviewFrame::setQueueShown(bool isShown)
{
    (m_width == FrameWidth::Wide ? m_isQueueShown : m_isDrawerOpen) = isShown;
    m_parts.queue->setVisible(isShown);
    placeDrawer();
}

void ReviewFrame::closeDrawer()
{
    if (m_width != FrameWidth::Wide && m_isDrawerOpen)
        setQueueShown(false);
}

QByteArray ReviewFrame::saveSizes() const
{
    return m_width == FrameWidth::Wide ? m_sides->saveState() : QByteArray();
}

void ReviewFrame::restoreSizes(const QByteArray& state)
{
    if (m_width == FrameWidth::Wide && !state.isEmpty())
        m_sides->restoreState(state);
}

void ReviewFrame::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const FrameWidth width = frameWidthOf(window()->width());
    if (width != m_width) {
        m_width = width;
        arrange();
        Q_EMIT frameWidthChanged();
    }
    placeDrawer();
}

void ReviewFrame::arrange()
{
    const bool isDrawer = m_width != FrameWidth::Wide;
    const bool isInSplitter = m_sides->indexOf(m_parts.queue) >= 0;
    if (isDrawer && isInSplitter)
        m_parts.queue->setParent(this);
    else if (!isDrawer && !isInSplitter)
        m_sides->insertWidget(0, m_parts.queue);
    m_parts.queue->setVisible(isQueueShown());
    if (m_width == FrameWidth::Narrow)
        m_middle->addWidget(m_parts.reasons);
    else
        m_sides->addWidget(m_parts.reasons);
    m_parts.reasons->setVisible(m_areReasonsShown);
    if (m_width == FrameWidth::Narrow)
        m_middle->setSizes({height() * 2 / 3, height() / 3});
    else if (isDrawer)
        m_sides->setSizes({width() - reasonsWidth, reasonsWidth});
    else
        m_sides->setSizes({queueWidth, width() - queueWidth - reasonsWidth, reasonsWidth});
}

void ReviewFrame::placeDrawer()
{
    if (m_width == FrameWidth::Wide)
        return;
    const int drawer = std::min(queueWidth, width());
    // The answers stay in sight and in reach.
    const int above = height() - m_parts.decisions->sizeHint().height();
    m_parts.queue->setGeometry(layoutDirection() == Qt::LeftToRight ? 0 : width() - drawer, 0, drawer, above);
    m_parts.queue->raise();
}

} // namespace winnow::ui
