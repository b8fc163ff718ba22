#include "ui/shell/commanddelegate.h"

#include "ui/common/keycap.h"
#include "ui/common/metrics.h"
#include "ui/common/theme.h"
#include "ui/shell/commandmodel.h"

#include <QPainter>

namespace winnow::ui {

void CommandDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const Theme theme = Theme::of(option.palette);
    const bool isCurrent = option.state.testFlag(QStyle::State_Selected);
    const auto visual = [&option](const QRect& area) {
        return QStyle::visualRect(option.direction, option.rect, area);
    };
    if (isCurrent) {
        painter->fillRect(option.rect, theme.colour(ColorRole::Selection));
        const QRect edge(option.rect.left(), option.rect.top(), 3, option.rect.height());
        painter->fillRect(visual(edge), theme.colour(ColorRole::Accent));
    }
    QRect text = option.rect.adjusted(Space::medium, 0, -Space::medium, 0);
    const QString keys = index.data(CommandModel::KeysRole).toString();
    if (!keys.isEmpty()) {
        const int width = keyCapSize(option.font, keys).width();
        const QRect cap(text.right() + 1 - width, text.top(), width, text.height());
        paintKeyCap(*painter, visual(cap), option.font, keys, theme.colour(ColorRole::Muted),
            theme.colour(ColorRole::Line));
        text.setRight(cap.left() - Space::small);
    }
    painter->setFont(isCurrent ? headingFont(option.font) : option.font);
    painter->setPen(theme.colour(ColorRole::Text));
    painter->drawText(visual(text),
        static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter)),
        painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
}

QSize CommandDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const
{
    return {200, option.fontMetrics.height() + 2 * Space::small};
}

} // namespace winnow::ui
