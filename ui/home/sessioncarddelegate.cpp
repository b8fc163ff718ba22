#include "ui/home/sessioncarddelegate.h"

#include "ui/common/metrics.h"
#include "ui/common/progressring.h"
#include "ui/common/theme.h"
#include "ui/home/sessioncardmodel.h"

#include <QListView>
#include <QPainter>

namespace winnow::ui {

static QRect cardOf(const QStyleOptionViewItem& option)
{
    return option.rect.adjusted(1, 1, -Space::large, -Space::large);
}

void SessionCardDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    constexpr int ring = 50;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintFrame(*painter, option);
    const QRect content = cardOf(option).adjusted(Space::large, Space::large, -Space::large, -Space::medium);
    const auto visual = [&option](const QRect& area) {
        return QStyle::visualRect(option.direction, option.rect, area);
    };
    painter->setFont(option.font);
    paintProgressRing(*painter, visual(QRect(content.left(), content.top(), ring, ring)),
        index.data(SessionCardModel::ShareRole).toDouble(), Theme::of(option.palette));
    paintTexts(*painter, option, visual(content.adjusted(ring + Space::large, 0, 0, 0)), index);
    painter->restore();
}

void SessionCardDelegate::paintFrame(QPainter& painter, const QStyleOptionViewItem& option) const
{
    const Theme theme = Theme::of(option.palette);
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    const bool hasFocus = isCurrent && option.state.testFlag(QStyle::State_Active)
        && option.state.testFlag(QStyle::State_HasFocus);
    const bool isHovered = option.state.testFlag(QStyle::State_MouseOver);
    painter.setPen(
        QPen(theme.colour(isCurrent || isHovered ? ColorRole::Accent : ColorRole::Line), hasFocus ? 2 : 1));
    painter.setBrush(theme.colour(ColorRole::Raised));
    const QRect card = QStyle::visualRect(option.direction, option.rect, cardOf(option));
    painter.drawRoundedRect(QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), Radius::card, Radius::card);
}

void SessionCardDelegate::paintTexts(
    QPainter& painter, const QStyleOptionViewItem& option, const QRect& area, const QModelIndex& index) const
{
    const Theme theme = Theme::of(option.palette);

    struct Line {
        int role;
        QFont font;
        ColorRole colour;
    };

    const Line lines[] = {{Qt::DisplayRole, headingFont(option.font), ColorRole::Text},
        {SessionCardModel::LeftRole, option.font, ColorRole::Muted},
        {SessionCardModel::TouchedRole, smallFont(option.font), ColorRole::Muted}};
    int top = area.top();
    for (const Line& line : lines) {
        const QFontMetrics metrics(line.font);
        painter.setFont(line.font);
        painter.setPen(theme.colour(line.colour));
        painter.drawText(QRect(area.left(), top, area.width(), metrics.height()),
            static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
            metrics.elidedText(index.data(line.role).toString(), Qt::ElideRight, area.width()));
        top += metrics.height() + Space::tiny;
    }
}

QSize SessionCardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    constexpr int narrowest = 300;
    const auto* view = qobject_cast<const QListView*>(option.widget);
    const int width = view && view->gridSize().isValid() ? view->gridSize().width() : narrowest;
    const int texts = QFontMetrics(headingFont(option.font)).height() + option.fontMetrics.height()
        + QFontMetrics(smallFont(option.font)).height() + 2 * Space::tiny;
    return {width, texts + Space::large + Space::medium + Space::large + 2};
}

} // namespace winnow::ui
