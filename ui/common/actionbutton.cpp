#include "ui/common/actionbutton.h"

#include "ui/common/actiontext.h"
#include "ui/common/keycap.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"

#include <QAction>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

#include <algorithm>

namespace winnow::ui {

static bool isPressKey(const QKeyEvent& event)
{
    return event.key() == Qt::Key_Space || event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
}

ActionButton::ActionButton(QAction* action, ButtonRole role, QWidget* parent)
    : QAbstractButton(parent)
    , m_action(action)
    , m_role(role)
{
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(action, &QAction::changed, this, &ActionButton::followAction);
    connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    followAction();
}

void ActionButton::setRole(ButtonRole role)
{
    m_role = role;
    updateGeometry();
    update();
}

void ActionButton::setLongestText(const QString& text)
{
    m_longestText = text;
    updateGeometry();
}

void ActionButton::followAction()
{
    setText(captionOf(*m_action));
    m_keys = keyText(m_action->shortcut());
    setEnabled(m_action->isEnabled());
    setAccessibleName(text());
    setToolTip(plainToolTip(captionWithKey(*m_action)));
    updateGeometry();
    update();
}

bool ActionButton::isBare() const
{
    return m_role == ButtonRole::Plain || m_role == ButtonRole::Inline;
}

int ActionButton::padding() const
{
    if (m_role == ButtonRole::Inline)
        return 0;
    return m_role == ButtonRole::Plain ? Space::small : Space::large;
}

int ActionButton::leastPadding() const
{
    return std::min<int>(padding(), Space::small);
}

/// What is left beside text and key, and never more than usual.
int ActionButton::shownPadding() const
{
    const int room = width() - textWidth() - (isKeyShown() ? capWidth() : 0);
    return std::clamp(room / 2, leastPadding(), padding());
}

bool ActionButton::isKeyShown() const
{
    return !m_keys.isEmpty() && (isBare() || width() >= textWidth() + capWidth() + 2 * leastPadding());
}

int ActionButton::verticalPadding() const
{
    return m_role == ButtonRole::Inline ? Space::tiny : 10;
}

QFont ActionButton::labelFont() const
{
    return isBare() ? font() : headingFont(font());
}

bool ActionButton::isFilled() const
{
    return m_role == ButtonRole::Primary && isEnabled();
}

int ActionButton::textWidth() const
{
    return QFontMetrics(labelFont()).horizontalAdvance(text()) + 1;
}

/// Of the longest text there will be.
int ActionButton::labelWidth() const
{
    return std::max(textWidth(), QFontMetrics(labelFont()).horizontalAdvance(m_longestText) + 1);
}

/// With the room before it.
int ActionButton::capWidth() const
{
    return m_keys.isEmpty() ? 0 : keyCapSize(font(), m_keys).width() + Space::small;
}

QSize ActionButton::sizeHint() const
{
    return {labelWidth() + capWidth() + 2 * padding(),
        QFontMetrics(labelFont()).height() + 2 * verticalPadding()};
}

QSize ActionButton::minimumSizeHint() const
{
    return {labelWidth() + (isBare() ? capWidth() : 0) + 2 * leastPadding(), sizeHint().height()};
}

QColor ActionButton::fill(const Theme& theme) const
{
    if (isFilled()) {
        const QColor accent = theme.colour(ColorRole::Accent);
        return isDown() ? accent.darker(115) : underMouse() ? accent.lighter(108) : accent;
    }
    const bool isFilledByHand = m_role != ButtonRole::Inline && isEnabled() && (isDown() || underMouse());
    if (isFilledByHand)
        return theme.colour(ColorRole::Selection);
    return isBare() ? QColor(Qt::transparent) : theme.colour(ColorRole::Raised);
}

QColor ActionButton::textColour(const Theme& theme) const
{
    if (!isEnabled())
        return theme.colour(ColorRole::Quiet);
    switch (m_role) {
    case ButtonRole::Primary:
        return theme.colour(ColorRole::OnAccent);
    case ButtonRole::Refusing:
        return theme.colour(ColorRole::Refuse);
    case ButtonRole::Inline:
        return theme.colour(underMouse() ? ColorRole::Text : ColorRole::Muted);
    case ButtonRole::Plain:
        return theme.colour(ColorRole::Muted);
    case ButtonRole::Normal:
        break;
    }
    return theme.colour(ColorRole::Text);
}

void ActionButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    paintOutline(painter, theme);
    const bool hasCap = isKeyShown();
    QRect content = rect().adjusted(shownPadding(), 0, -shownPadding(), 0);
    if (hasCap)
        paintKeys(painter, theme, content.adjusted(content.width() - capWidth() + Space::small, 0, 0, 0));
    content.setRight(content.right() - (hasCap ? capWidth() : 0));
    painter.setPen(textColour(theme));
    painter.setFont(labelFont());
    const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, content.width() + 1);
    painter.drawText(QStyle::visualRect(layoutDirection(), rect(), content),
        static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
        shown);
}

void ActionButton::paintOutline(QPainter& painter, const Theme& theme) const
{
    const bool isOutlined = !isBare() && !isFilled();
    const QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(isOutlined ? QPen(theme.colour(ColorRole::Line)) : QPen(Qt::NoPen));
    painter.setBrush(fill(theme));
    painter.drawRoundedRect(outline, Radius::control, Radius::control);
    if (hasFocus())
        paintFocusRing(painter, outline, Radius::control, theme);
}

void ActionButton::paintKeys(QPainter& painter, const Theme& theme, const QRect& area) const
{
    const QColor text = isFilled() ? textColour(theme) : theme.colour(ColorRole::Muted);
    const QColor outline = isFilled() ? textColour(theme) : theme.colour(ColorRole::Line);
    paintKeyCap(painter, QStyle::visualRect(layoutDirection(), rect(), area), font(), m_keys, text, outline);
}

bool ActionButton::event(QEvent* event)
{
    if (claimsPressKeys(event))
        return true;
    return QAbstractButton::event(event);
}

void ActionButton::keyPressEvent(QKeyEvent* event)
{
    if (isPressKey(*event) && !event->isAutoRepeat())
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

bool claimsPressKeys(QEvent* event)
{
    if (event->type() != QEvent::ShortcutOverride || !isPressKey(*static_cast<QKeyEvent*>(event)))
        return false;
    event->accept();
    return true;
}

void paintFocusRing(QPainter& painter, const QRectF& outline, double radius, const Theme& theme)
{
    painter.save();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.colour(ColorRole::Text), 2));
    painter.drawRoundedRect(outline.adjusted(1, 1, -1, -1), radius, radius);
    painter.restore();
}

} // namespace winnow::ui
