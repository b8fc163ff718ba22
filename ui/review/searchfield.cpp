#include "ui/review/searchfield.h"

#include "ui/common/keycap.h"
#include "ui/common/metrics.h"

#include <QPainter>
#include <QStyle>

namespace winnow::ui {

SearchField::SearchField(const QString& what, const QString& keys, QWidget* parent)
    : QLineEdit(parent)
    , m_keys(keys)
{
    setPlaceholderText(what);
    setAccessibleName(what);
    setClearButtonEnabled(true);
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (hasFocus() || !text().isEmpty())
        return;
    QPainter painter(this);
    const Theme theme = Theme::of(this);
    const int room = keyCapSize(font(), m_keys).width();
    const QRect cap(width() - Space::small - room, 0, room, height());
    paintKeyCap(painter, QStyle::visualRect(layoutDirection(), rect(), cap), font(), m_keys,
        theme.colour(ColorRole::Muted), theme.colour(ColorRole::Line));
}

} // namespace winnow::ui
