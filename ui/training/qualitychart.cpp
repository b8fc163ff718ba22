#include "ui/training/qualitychart.h"

#include "engine/activelearning/calibration.h"
#include "ui/common/metrics.h"
#include "ui/common/theme.h"

#include <QLocale>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>
#include <cmath>

namespace winnow::ui {

namespace {

constexpr int scaleWidth = 36; // with room for the mark of the first point
constexpr double markSize = 3;

const engine::Interval& valueOf(const engine::QualityPoint& point, bool isPrecision)
{
    return isPrecision ? point.precision : point.recall;
}

QString shareText(double share)
{
    constexpr double highest = 0.99;
    const double shown = share < 1 && share > highest ? highest : share;
    return QLocale().toString(shown, 'f', 2);
}

} // namespace

QString intervalText(const engine::Interval& interval)
{
    return QualityChart::tr("%1 (%2 to %3)", "a share and its 95 % interval")
        .arg(shareText(interval.value), shareText(interval.low), shareText(interval.high));
}

QualityChart::QualityChart(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setCourse({});
}

void QualityChart::setCourse(const std::vector<engine::QualityPoint>& course)
{
    m_course = course;
    m_most = engine::leastCalibrationAnswers;
    double least = 1;
    for (const engine::QualityPoint& point : course) {
        m_most = std::max(m_most, point.answers);
        least = std::min({least, point.precision.low, point.recall.low});
    }
    m_least = course.empty() || least < 0.5 ? 0 : 0.5;
    setAccessibleName(tr("Estimated precision and recall over the number of answers"));
    if (!course.empty())
        setAccessibleDescription(
            tr("After %Ln answer(s): precision %1, recall %2", nullptr,
                static_cast<int>(course.back().answers))
                .arg(intervalText(course.back().precision), intervalText(course.back().recall)));
    update();
}

QSize QualityChart::sizeHint() const
{
    return {220, 118};
}

QRectF QualityChart::plot() const
{
    const int below = QFontMetrics(smallFont(font())).height() + 2;
    QRectF area = QRectF(rect()).adjusted(scaleWidth, Space::small, -Space::small, -below);
    if (layoutDirection() == Qt::RightToLeft)
        area.moveLeft(width() - area.right());
    return area;
}

double QualityChart::xOf(std::size_t answers) const
{
    const QRectF area = plot();
    const double share = static_cast<double>(answers) / static_cast<double>(m_most);
    return layoutDirection() == Qt::RightToLeft ? area.right() - share * area.width()
                                                : area.left() + share * area.width();
}

double QualityChart::yOf(double share) const
{
    const QRectF area = plot();
    return area.bottom() - std::clamp((share - m_least) / (1 - m_least), 0.0, 1.0) * area.height();
}

void QualityChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    paintScale(painter, theme);
    if (m_course.empty())
        return;
    paintMeasure(painter, theme, Measure::Recall);
    paintMeasure(painter, theme, Measure::Precision);
}

void QualityChart::paintScale(QPainter& painter, const Theme& theme) const
{
    const QRectF area = plot();
    painter.setFont(smallFont(font()));
    const double textHeight = painter.fontMetrics().height();
    for (const double share : {m_least, (m_least + 1) / 2, 1.0}) {
        const double y = std::round(yOf(share)) + 0.5;
        painter.setPen(theme.colour(ColorRole::Line));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(theme.colour(ColorRole::Muted));
        const bool isMirrored = layoutDirection() == Qt::RightToLeft;
        drawTabularNumber(painter,
            QRectF(isMirrored ? area.right() : 0, y - textHeight / 2, scaleWidth - Space::small, textHeight),
            QLocale().toString(share, 'f', share == std::round(share * 10) / 10 ? 1 : 2));
    }
    const QRect below = QRectF(area.left(), area.bottom() + 2, area.width(), textHeight).toRect();
    painter.setPen(theme.colour(ColorRole::Muted));
    const auto beginning = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    const auto end = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight));
    painter.drawText(below, beginning, QLocale().toString(0));
    painter.drawText(below, end, tr("%Ln answer(s)", nullptr, static_cast<int>(m_most)));
}

void QualityChart::paintMeasure(QPainter& painter, const Theme& theme, Measure measure) const
{
    const bool isPrecision = measure == Measure::Precision;
    const QColor colour = theme.colour(isPrecision ? ColorRole::Accent : ColorRole::Missing);
    QPainterPath line;
    QPolygonF band;
    for (const engine::QualityPoint& point : m_course) {
        const engine::Interval& value = valueOf(point, isPrecision);
        const QPointF at(xOf(point.answers), yOf(value.value));
        if (line.elementCount() == 0)
            line.moveTo(at);
        else
            line.lineTo(at);
        band.append({at.x(), yOf(value.low)});
    }
    for (auto point = m_course.rbegin(); point != m_course.rend(); ++point)
        band.append({xOf(point->answers), yOf(valueOf(*point, isPrecision).high)});
    QColor weak = colour;
    weak.setAlphaF(0.14F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(weak);
    painter.drawPolygon(band);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colour, 1.6, isPrecision ? Qt::SolidLine : Qt::DashLine));
    painter.drawPath(line);
    const engine::QualityPoint& last = m_course.back();
    const engine::Interval& value = valueOf(last, isPrecision);
    const double shift = isPrecision ? -2 : 2; // so that neither hides the other
    const QPointF end(xOf(last.answers) + shift, yOf(value.value));
    painter.setPen(QPen(colour, 1));
    painter.drawLine(QPointF(end.x(), yOf(value.low)), QPointF(end.x(), yOf(value.high)));
    painter.setBrush(colour);
    paintMark(painter, end, measure);
}

void QualityChart::paintMark(QPainter& painter, const QPointF& at, Measure measure) const
{
    const QRectF mark(at.x() - markSize, at.y() - markSize, 2 * markSize, 2 * markSize);
    if (measure == Measure::Precision)
        painter.drawEllipse(mark);
    else
        painter.drawRect(mark);
}

} // namespace winnow::ui
