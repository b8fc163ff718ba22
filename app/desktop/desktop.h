#pragma once

#include "app/desktop/handover.h"
#include "app/desktop/options.h"
#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "ui/common/taskrunner.h"
#include "ui/shell/themeswitcher.h"

#include <QObject>

#include <memory>

class QApplication;

namespace winnow::engine {
struct SalvageOutcome;
class Workspace;
} // namespace winnow::engine

namespace winnow::ui {
class MainWindow;
}

namespace winnow::app {

class TroubleWindow;

/// Puts the program together: settings, colours, one open workspace and the window over it.
class Desktop : public QObject {
    Q_OBJECT

public:
    Desktop(QApplication& application, const Options& options);
    ~Desktop() override;

    enum class Start { Here, HandedOver };
    /// Opens the workspace and does what the command line asked for; or hands that to the window that has the
    /// workspace open already.
    Start start();

    /// Closes the window as a person would, and ends the program.
    void quit();

    /// None while a workspace could not be opened.
    [[nodiscard]] ui::MainWindow* window() const { return m_window.get(); }

    [[nodiscard]] TroubleWindow* trouble() const { return m_trouble.get(); }

    [[nodiscard]] ui::ThemeSwitcher& themes() { return m_themes; }

private:
    [[nodiscard]] engine::Result<QString> chosenWorkspace() const;
    [[nodiscard]] bool isHandedOver(const QString& workspacePath) const;
    [[nodiscard]] bool namesTable() const;
    void openWanted();
    void listen();
    void warnOfPlace();
    void takeOver(const HandoverRequest& request);
    void openWorkspace(const QString& path);
    void openForReading(const QString& path);
    void copyAndOpen(const QString& path, const QString& target);
    void showWindow(std::unique_ptr<engine::Workspace> workspace);
    void showTrouble(const QString& path, const engine::Error& error);
    void openSample();
    void restore(const QString& backupPath);
    void salvage(const QString& path);
    void showSalvaged(const QString& path, const engine::Result<engine::SalvageOutcome>& outcome);

    Options m_options;
    engine::SystemClock m_clock;
    ui::TaskRunner m_tasks;
    std::unique_ptr<engine::Settings> m_settings;
    ui::ThemeSwitcher m_themes;
    std::unique_ptr<HandoverServer> m_handover; ///< of the open workspace
    std::unique_ptr<engine::Workspace> m_workspace; ///< outlives the window over it
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<TroubleWindow> m_trouble;
};

} // namespace winnow::app
