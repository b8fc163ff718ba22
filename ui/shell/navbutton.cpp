#include "ui/shell/navbutton.h"

#include "ui/common/actionbutton.h"
#include "ui/common/actiontext.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QLocale>
#include <QPainter>
#include <QStyle>

namespace winnow::ui {

NavButton::NavButton(QAction* action, QWidget* parent)
    : QAbstractButton(parent)
    , m_action(action)
{
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(action, &QAction::changed, this, &NavButton::followAction);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    followAction();
}

void NavButton::setCount(std::optional<qint64> count)
{
    m_count = count;
    followAction();
}

void NavButton::followAction()
{
    setText(captionOf(*m_action));
    setEnabled(m_action->isEnabled());
    setToolTip(plainToolTip(captionWithKey(*m_action)));
    setAccessibleName(m_count ? tr("%1, %2 left").arg(text(), QLocale().toString(*m_count)) : text());
    update();
}

QSize NavButton::sizeHint() const
{
    return {120, fontMetrics().height() + 2 * Space::small};
}

void NavButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    const QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isChecked() || (underMouse() && isEnabled())) {
        painter.setPen(theme.isHighContrast() ? QPen(theme.colour(ColorRole::Line)) : QPen(Qt::NoPen));
        painter.setBrush(theme.colour(isChecked() ? ColorRole::Selection : ColorRole::Window));
        painter.drawRoundedRect(outline, Radius::control, Radius::control);
    }
    if (hasFocus())
        paintFocusRing(painter, outline, Radius::control, theme);
    const QRect content = rect().adjusted(Space::small + 2, 0, -Space::small - 2, 0);
    painter.setFont(isChecked() ? headingFont(font()) : font());
    painter.setPen(theme.colour(!isEnabled() ? ColorRole::Quiet
            : isChecked()                    ? ColorRole::Text
                                             : ColorRole::Muted));
    painter.drawText(content,
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
        text());
    if (m_count)
        painter.drawText(content,
            static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignRight | Qt::AlignVCenter)),
            QLocale().toString(*m_count));
}

bool NavButton::event(QEvent* event)
{
    return claimsPressKeys(event) || QAbstractButton::event(event);
}

} // namespace winnow::ui
