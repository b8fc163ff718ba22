#include "ui/common/recordheader.h"

#include "ui/common/celltext.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/common/theme.h"
#include "ui/itemmodels/comparisonmodel.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>

namespace winnow::ui {

namespace {

constexpr int markSize = 15;

void paintCheckMark(QPainter& painter, const QRectF& box, bool isChecked, const Theme& theme)
{
    painter.setPen(QPen(theme.colour(isChecked ? ColorRole::Accent : ColorRole::Quiet), 1.2));
    painter.setBrush(isChecked ? QBrush(theme.colour(ColorRole::Accent)) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(box, Radius::mark, Radius::mark);
    if (!isChecked)
        return;
    QPainterPath tick(box.topLeft() + QPointF(0.26, 0.54) * box.width());
    tick.lineTo(box.topLeft() + QPointF(0.43, 0.70) * box.width());
    tick.lineTo(box.topLeft() + QPointF(0.75, 0.33) * box.width());
    painter.setPen(QPen(theme.colour(ColorRole::OnAccent), 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(tick);
}

} // namespace

RecordHeader::RecordHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionResizeMode(Interactive);
    setHighlightSections(false);
    setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Window); // where there are no records too
    setAccessibleName(tr("Records"));
}

QSize RecordHeader::sizeHint() const
{
    return {0, QFontMetrics(headingFont(font())).height() + 2 * Space::small};
}

void RecordHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    const Theme theme = Theme::of(this);
    const QVariant included
        = model()->headerData(logicalIndex, Qt::Horizontal, ComparisonModel::IncludedRole);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isSurviving
        = model()->headerData(logicalIndex, Qt::Horizontal, ComparisonModel::SurvivingRole).toBool();
    painter->fillRect(rect, theme.colour(isSurviving ? ColorRole::Panel : ColorRole::Window));
    paintSeparator(*painter, rect, theme.colour(ColorRole::Line));
    QRect name = rect.adjusted(Space::medium, 0, -Space::small, 0);
    if (included.isValid()) {
        const QRect box(name.left(), rect.center().y() - markSize / 2, markSize, markSize);
        paintCheckMark(*painter, QStyle::visualRect(layoutDirection(), rect, box), included.toBool(), theme);
        name.setLeft(name.left() + markSize + Space::small);
    }
    painter->setFont(headingFont(font()));
    painter->setPen(
        theme.colour(!included.isValid() || included.toBool() ? ColorRole::Text : ColorRole::Quiet));
    const QString text = shownName(logicalIndex, painter->fontMetrics(), name.width());
    painter->drawText(QStyle::visualRect(layoutDirection(), rect, name),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
        painter->fontMetrics().elidedText(text, Qt::ElideMiddle, name.width()));
    painter->restore();
}

/// Where the whole name does not fit, that which tells the records apart.
QString RecordHeader::shownName(int section, const QFontMetrics& metrics, int room) const
{
    const QString name = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    if (metrics.horizontalAdvance(name) <= room)
        return name;
    const QString shortName
        = model()->headerData(section, Qt::Horizontal, ComparisonModel::ShortNameRole).toString();
    return shortName.isEmpty() ? name : shortName;
}

void RecordHeader::mousePressEvent(QMouseEvent* event)
{
    m_pressedSection = logicalIndexAt(event->position().toPoint());
    m_pressedAt = event->position().toPoint();
    m_isHeld = true;
    QHeaderView::mousePressEvent(event);
}

void RecordHeader::mouseReleaseEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const bool isResizing = cursor().shape() == Qt::SplitHCursor;
    QHeaderView::mouseReleaseEvent(event);
    m_isHeld = false;
    constexpr int steady = 4;
    if (!isResizing && m_pressedSection >= 0 && logicalIndexAt(at) == m_pressedSection
        && (at - m_pressedAt).manhattanLength() < steady)
        Q_EMIT recordToggled(m_pressedSection);
    m_pressedSection = -1;
}

bool RecordHeader::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QHeaderView::viewportEvent(event);
    auto* help = static_cast<QHelpEvent*>(event);
    const int section = logicalIndexAt(help->pos());
    const QString name = model()->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString();
    if (name.isEmpty())
        return true;
    const QVariant included = model()->headerData(section, Qt::Horizontal, ComparisonModel::IncludedRole);
    QString text = name;
    if (included.isValid())
        text = included.toBool()
            ? tr("%1 stays. Click, or press %2, to leave it out.").arg(name).arg(section + 1)
            : tr("%1 is left out. Click, or press %2, to take it in.").arg(name).arg(section + 1);
    QToolTip::showText(help->globalPos(), plainToolTip(text), this);
    return true;
}

FieldHeader::FieldHeader(QWidget* parent)
    : QHeaderView(Qt::Vertical, parent)
{
    setSectionResizeMode(Fixed);
    setHighlightSections(false);
    setAccessibleName(tr("Fields"));
}

QString FieldHeader::text(int section) const
{
    return model()->headerData(section, Qt::Vertical, Qt::DisplayRole).toString();
}

int FieldHeader::heightFor(int section) const
{
    return static_cast<int>(CellText(text(section), font(), width() - Space::medium).height())
        + 2 * Space::small;
}

int widthOfLongestWord(const QStringList& names, const QFont& font)
{
    const QFontMetrics metrics(font);
    int widest = 0;
    for (const QString& name : names)
        for (const QString& word : name.split(u' '))
            widest = std::max(widest, metrics.horizontalAdvance(word));
    return widest + 1 + Space::medium;
}

void FieldHeader::paintSection(QPainter* painter, const QRect& rect, int logicalIndex) const
{
    const Theme theme = Theme::of(this);
    const bool isCompared
        = model()->headerData(logicalIndex, Qt::Vertical, ComparisonModel::ComparedRole).toBool();
    painter->save();
    painter->fillRect(rect, theme.colour(ColorRole::Window));
    paintSeparator(*painter, rect, theme.colour(ColorRole::Line));
    const QRect content = QStyle::visualRect(
        layoutDirection(), rect, rect.adjusted(0, Space::small, -Space::medium, -Space::small));
    const CellText layout(text(logicalIndex), font(), content.width());
    painter->setClipRect(rect);
    layout.paint(*painter, content.topLeft(), theme.colour(isCompared ? ColorRole::Text : ColorRole::Quiet),
        {}, theme);
    painter->restore();
}

} // namespace winnow::ui
