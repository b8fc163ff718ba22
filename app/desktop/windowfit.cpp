#include "app/desktop/windowfit.h"

#include <QScreen>
#include <QStyle>
#include <QWidget>

namespace winnow::app {

WindowFit windowFit(QSize wanted, QSize room, int titleHeight)
{
    const QSize inside(room.width(), room.height() - titleHeight);
    const QSize size = wanted.boundedTo(inside);
    return {size, size != wanted};
}

void showFitted(QWidget& window)
{
    const int titleHeight = window.style()->pixelMetric(QStyle::PM_TitleBarHeight, nullptr, &window);
    const WindowFit fit = windowFit(window.size(), window.screen()->availableSize(), titleHeight);
    window.resize(fit.size);
    if (fit.isMaximized)
        window.showMaximized();
    else
        window.show();
}

} // namespace winnow::app
