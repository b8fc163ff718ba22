#include "ui/shell/themeswitcher.h"

#include "ui/common/metrics.h"
#include "ui/common/theme.h"
#include "ui/common/winnowstyle.h"

#include <QApplication>
#include <QEvent>

namespace winnow::ui {

namespace {

Theme themeFor(engine::ThemeChoice choice)
{
    switch (choice) {
    case engine::ThemeChoice::Light:
        return Theme::light();
    case engine::ThemeChoice::Dark:
        return Theme::dark();
    case engine::ThemeChoice::System:
        break;
    }
    // An application palette hides the system's; an empty one uncovers it.
    QApplication::setPalette(QPalette());
    return Theme::fromSystem(QApplication::palette());
}

} // namespace

ThemeSwitcher::ThemeSwitcher(QApplication& application)
    : m_application(application)
{
    QApplication::setStyle(new WinnowStyle);
    QApplication::setFont(applicationFont(QApplication::font()));
    m_application.installEventFilter(this);
}

void ThemeSwitcher::apply(engine::ThemeChoice choice)
{
    m_choice = choice;
    const Theme theme = themeFor(choice);
    if (!theme.isHighContrast())
        QApplication::setPalette(palette(theme));
}

bool ThemeSwitcher::eventFilter(QObject* watched, QEvent* event)
{
    // Qt 6.4 tells windows, not the application, that the system's theme has changed.
    if (event->type() == QEvent::ThemeChange && watched->isWindowType()
        && m_choice == engine::ThemeChoice::System)
        apply(m_choice);
    return QObject::eventFilter(watched, event);
}

} // namespace winnow::ui
