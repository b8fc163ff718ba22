#pragma once

#include "engine/workspace/settings.h"

#include <QObject>

class QApplication;

namespace winnow::ui {

/// Gives the application the palette of the chosen theme, and with ThemeChoice::System follows the system's.
class ThemeSwitcher : public QObject {
    Q_OBJECT

public:
    /// Installs the style and the font as well.
    explicit ThemeSwitcher(QApplication& application);

    void apply(engine::ThemeChoice choice);

    [[nodiscard]] engine::ThemeChoice choice() const { return m_choice; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QApplication& m_application;
    engine::ThemeChoice m_choice = engine::ThemeChoice::System;
};

} // namespace winnow::ui
