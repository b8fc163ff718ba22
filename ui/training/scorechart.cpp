#include "ui/training/scorechart.h"

#include "ui/common/actionbutton.h"
#include "ui/common/metrics.h"
#include "ui/common/theme.h"
#include "ui/itemmodels/reasons.h"

#include <QKeyEvent>
#include <QLocale>
#include <QPainter>
#include <QSignalBlocker>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace winnow::ui {

namespace {

constexpr int grip = 8;
constexpr int head = 16; // above the bars, for the line's knob and value
constexpr double leastReach = 5; // of the scale on either side of even odds, so that the line can be moved

bool movesLine(const QKeyEvent& event)
{
    constexpr Qt::Key keys[] = {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp,
        Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End};
    return event.modifiers() == Qt::NoModifier
        && std::find(std::begin(keys), std::end(keys), event.key()) != std::end(keys);
}

} // namespace

ScoreChart::ScoreChart(QWidget* parent)
    : QAbstractSlider(parent)
{
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setSingleStep(4);
    setPageStep(16);
    setCursor(Qt::SplitHCursor);
    setAccessibleName(tr("Threshold over the scores of the pairs"));
    connect(this, &QAbstractSlider::valueChanged, this, qOverload<>(&QWidget::update));
}

void ScoreChart::setHistogram(const engine::ScoreHistogram& histogram)
{
    m_histogram = histogram;
    setEnabled(!histogram.counts.empty());
    const QSignalBlocker blocker(this);
    m_lowest = std::min(histogram.lowest, -leastReach);
    m_highest = std::max(histogram.highest(), leastReach);
    setRange(static_cast<int>(m_lowest / unit), static_cast<int>(m_highest / unit));
    update();
}

void ScoreChart::showThreshold(double threshold)
{
    if (isSliderDown())
        return;
    const QSignalBlocker blocker(this);
    setValue(static_cast<int>(std::lround(threshold / unit)));
    update();
}

QSize ScoreChart::sizeHint() const
{
    return {220, 126};
}

/// The page's own arrow keys do not move the line away from under the person's fingers.
bool ScoreChart::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && movesLine(*static_cast<QKeyEvent*>(event))) {
        event->accept();
        return true;
    }
    return QAbstractSlider::event(event);
}

QRectF ScoreChart::plot() const
{
    const int below = QFontMetrics(smallFont(font())).height() + 2 + Space::tiny;
    return QRectF(rect()).adjusted(grip, head + 2, -grip, -below);
}

double ScoreChart::xOf(double logit) const
{
    const QRectF area = plot();
    const double share = (logit - m_lowest) / std::max(1.0, m_highest - m_lowest);
    return layoutDirection() == Qt::RightToLeft ? area.right() - share * area.width()
                                                : area.left() + share * area.width();
}

int ScoreChart::valueAt(double x) const
{
    const QRectF area = plot();
    const double from = layoutDirection() == Qt::RightToLeft ? area.right() - x : x - area.left();
    const double share = from / std::max(1.0, area.width());
    return static_cast<int>(std::lround((m_lowest + share * (m_highest - m_lowest)) / unit));
}

void ScoreChart::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    setSliderDown(true);
    setValue(valueAt(event->position().x()));
}

void ScoreChart::mouseMoveEvent(QMouseEvent* event)
{
    if (isSliderDown())
        setValue(valueAt(event->position().x()));
}

void ScoreChart::mouseReleaseEvent(QMouseEvent*)
{
    setSliderDown(false);
}

void ScoreChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    paintBars(painter, theme);
    paintScale(painter, theme);
    if (!m_histogram.counts.empty())
        paintThreshold(painter, theme);
    if (hasFocus())
        paintFocusRing(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius::control, theme);
}

void ScoreChart::paintBars(QPainter& painter, const Theme& theme) const
{
    const QRectF area = plot();
    qint64 most = 1;
    for (const qint64 count : m_histogram.counts)
        most = std::max(most, count);
    const double scale = area.height() / std::log1p(static_cast<double>(most));
    painter.setPen(Qt::NoPen);
    for (std::size_t bin = 0; bin < m_histogram.counts.size(); ++bin) {
        const double from = m_histogram.lowest + static_cast<double>(bin) * engine::ScoreHistogram::binWidth;
        const auto [left, right] = std::minmax({xOf(from), xOf(from + engine::ScoreHistogram::binWidth)});
        const double height = std::log1p(static_cast<double>(m_histogram.counts[bin])) * scale;
        const bool isPredicted = from + engine::ScoreHistogram::binWidth / 2 >= threshold();
        painter.setBrush(theme.colour(isPredicted ? ColorRole::Accent : ColorRole::Line));
        painter.drawRect(QRectF(left + 0.5, area.bottom() - height, std::max(1.0, right - left - 1), height));
    }
}

void ScoreChart::paintScale(QPainter& painter, const Theme& theme) const
{
    const QRectF area = plot();
    painter.setPen(theme.colour(ColorRole::Line));
    painter.drawLine(QPointF(area.left(), area.bottom() + 0.5), QPointF(area.right(), area.bottom() + 0.5));
    painter.setFont(smallFont(font()));
    painter.setPen(theme.colour(ColorRole::Muted));
    const QRect below
        = QRectF(area.left(), area.bottom() + 2, area.width(), painter.fontMetrics().height()).toRect();
    const auto beginning = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    const auto end = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight));
    painter.drawText(below, beginning, tr("two entities"));
    painter.drawText(below, end, tr("one entity"));
}

void ScoreChart::paintThreshold(QPainter& painter, const Theme& theme) const
{
    const QRectF area = plot();
    const double x = std::round(xOf(threshold())) + 0.5;
    painter.setPen(QPen(theme.colour(ColorRole::Text), isSliderDown() ? 2 : 1.4));
    painter.drawLine(QPointF(x, area.top() - head / 2.0), QPointF(x, area.bottom()));
    painter.setBrush(theme.colour(ColorRole::Text));
    painter.setPen(Qt::NoPen);
    const double knob = area.top() - head / 2.0;
    painter.drawEllipse(QPointF(x, knob), 4, 4);
    painter.setFont(smallFont(font()));
    painter.setPen(theme.colour(ColorRole::Text));
    const QString text = signedWeight(threshold());
    const double width = painter.fontMetrics().horizontalAdvance(text);
    const bool isBefore = x + Space::small + width > area.right();
    painter.drawText(
        QRectF(isBefore ? x - Space::small - width : x + Space::small, knob - head / 2.0, width + 1, head),
        Qt::AlignCenter, text);
}

} // namespace winnow::ui
