#pragma once

#include "app/desktop/sampledialogs.h"
#include "engine/base/result.h"

#include <QDialog>
#include <QObject>
#include <QString>
#include <QTimer>

#include <memory>
#include <optional>
#include <vector>

namespace winnow::ui {
enum class Place;
class MainWindow;
class ThemeSwitcher;
} // namespace winnow::ui

namespace winnow::app {

/// Goes through all pages, and dialogs that need a server, in light and in dark and writes what they look
/// like at 1440 × 900 as PNG files "home-light.png" and so on. The window must show a session; the import
/// page shows `tablePath`.
class Screenshots : public QObject {
    Q_OBJECT

public:
    Screenshots(
        ui::MainWindow& window, ui::ThemeSwitcher& themes, const QString& folder, const QString& tablePath);

    void start();

Q_SIGNALS:
    /// Empty, or the sentence on what went wrong.
    void finished(const QString& problem);

private:
    struct Picture {
        ui::Place place;
        bool isDark = false;
        std::optional<SampleDialog> dialog = {}; ///< over the page
    };

    void waitForSession();
    void show(const Picture& picture);
    void next();
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] engine::Result<void> take(const Picture& picture) const;

    ui::MainWindow& m_window;
    ui::ThemeSwitcher& m_themes;
    QString m_folder;
    QString m_tablePath;
    QTimer m_timer;
    std::vector<Picture> m_pictures;
    std::unique_ptr<QDialog> m_dialog; ///< of the current picture
    size_t m_current = 0;
};

} // namespace winnow::app
