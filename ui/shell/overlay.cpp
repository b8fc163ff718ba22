#include "ui/shell/overlay.h"

#include "ui/common/metrics.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>

namespace winnow::ui {

Overlay::Overlay(QWidget* window)
    : QFrame(window)
{
    setFocusPolicy(Qt::StrongFocus);
    setContentsMargins(Space::medium, Space::medium, Space::medium, Space::medium);
    hide();
    window->installEventFilter(this);
}

void Overlay::open()
{
    m_focusBefore = window()->focusWidget();
    const QSize room = window()->size() - QSize(2 * Space::page, 2 * Space::page);
    resize(sizeHint().boundedTo(room));
    constexpr int below = 64;
    move((window()->width() - width()) / 2, std::min(below, std::max(0, window()->height() - height())));
    show();
    raise();
    setFocus(Qt::PopupFocusReason);
}

void Overlay::dismiss()
{
    hide();
    if (m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
}

void Overlay::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme theme = Theme::of(this);
    painter.setPen(theme.colour(ColorRole::Quiet));
    painter.setBrush(theme.colour(ColorRole::Raised));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Radius::card, Radius::card);
}

void Overlay::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        dismiss();
    else
        event->accept();
}

bool Overlay::event(QEvent* event)
{
    // While the panel is open, keys are for it alone: none may decide something on the page below.
    if (event->type() == QEvent::ShortcutOverride) {
        event->accept();
        return true;
    }
    return QFrame::event(event);
}

bool Overlay::eventFilter(QObject* watched, QEvent* event)
{
    const bool isBeside = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Resize;
    if (watched == parentWidget() && isVisible() && isBeside)
        dismiss();
    return QFrame::eventFilter(watched, event);
}

bool Overlay::focusNextPrevChild(bool)
{
    return true;
}

} // namespace winnow::ui
