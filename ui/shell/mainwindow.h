#pragma once

#include "engine/base/clock.h"
#include "engine/base/id.h"
#include "engine/workspace/settings.h"
#include "ui/common/actionregistry.h"
#include "ui/common/message.h"
#include "ui/common/taskrunner.h"
#include "ui/shell/windowactions.h"

#include <QMainWindow>

#include <vector>

namespace winnow::engine {
class Workspace;
}

namespace winnow::ui {

class CheckPage;
class CommandPalette;
class EntitiesPage;
class HomePage;
class ImportPage;
class KeySheet;
class Page;
class PageStack;
class RecordAddition;
class ReviewPage;
class SessionProgress;
class Sidebar;
class StatusBar;
class SyncPage;
class ThemeSwitcher;
class TrainingPage;

/// What the window works with; all of it outlives the window.
struct WindowServices {
    engine::Workspace& workspace;
    engine::Settings& settings;
    const engine::Clock& clock;
    ThemeSwitcher& themes;
};

/// The window over one workspace: hosts the pages and takes the person from one to the other.
class MainWindow : public QMainWindow {
    Q_OBJECT

public:
    explicit MainWindow(const WindowServices& services);
    ~MainWindow() override;

    [[nodiscard]] Place place() const;

    [[nodiscard]] const ActionRegistry& actions() const { return m_actions; }

    [[nodiscard]] TaskRunner& tasks() { return m_tasks; }

    [[nodiscard]] PageStack& pages() { return *m_pages; }

    void go(Place place);
    void openSession(engine::SessionId session);
    /// A table goes to the import page, a workspace is asked for with workspaceRequested().
    void openFile(const QString& path);
    /// Adds the rows of a table to the open session.
    void addRecords(const QString& path);
    /// Opens the session of the bundled sample, which is made from this file when there is none yet.
    void openSample(const QString& samplePath);
    /// Geometry, layout, and the session and place where the person stopped.
    void restore();
    void showMessage(const Message& message);

Q_SIGNALS:
    void workspaceRequested(const QString& path);
    void sampleRequested();
    /// The window must go: a backup is to take the place of its workspace.
    void restoreRequested(const QString& backupPath);

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void makeSidebar();
    void makePages();
    [[nodiscard]] std::vector<Page*> allPages() const;
    void makeFrame();
    void connectActions();
    void connectPages();
    void turnTo(Place place);
    void showCurrent();
    void showProgress();
    void showSync();
    void takeSession(engine::SessionId session);
    void askForWorkspace();
    void chooseTheme(engine::ThemeChoice choice);
    void save();
    void keepVisit();

    WindowServices m_services;
    ActionRegistry m_actions;
    TaskRunner m_tasks;
    WindowActions m_own;
    SessionProgress* m_progress;
    RecordAddition* m_addition = nullptr;
    HomePage* m_home = nullptr;
    ImportPage* m_import = nullptr;
    ReviewPage* m_review = nullptr;
    TrainingPage* m_training = nullptr;
    EntitiesPage* m_entities = nullptr;
    SyncPage* m_sync = nullptr;
    CheckPage* m_check = nullptr;
    Sidebar* m_sidebar = nullptr;
    PageStack* m_pages = nullptr;
    StatusBar* m_status = nullptr;
    CommandPalette* m_palette = nullptr;
    KeySheet* m_keys = nullptr;
};

} // namespace winnow::ui
