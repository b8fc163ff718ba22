#pragma once

#include <QSize>

class QWidget;

namespace winnow::app {

/// How a window is first shown.
struct WindowFit {
    QSize size; ///< without its frame; of a maximized window, what it goes back to
    bool isMaximized = false;

    bool operator==(const WindowFit&) const = default;
};

/// A window that wants more than its screen has room for would begin with its lower edge out of sight, and
/// with it the buttons that answer. Such a window fills the screen. `titleHeight` is that of the title bar.
WindowFit windowFit(QSize wanted, QSize room, int titleHeight);

/// Shows a window that has its usual or remembered size so that all of it is on its screen.
void showFitted(QWidget& window);

} // namespace winnow::app
