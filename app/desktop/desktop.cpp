#include "app/desktop/desktop.h"

#include "app/desktop/samplefile.h"
#include "app/desktop/troublewindow.h"
#include "app/desktop/windowfit.h"
#include "engine/store/workspacefile.h"
#include "engine/store/workspacelock.h"
#include "engine/workspace/backups.h"
#include "engine/workspace/placewarning.h"
#include "engine/workspace/salvage.h"
#include "engine/workspace/workspace.h"
#include "ui/common/filechooser.h"
#include "ui/shell/mainwindow.h"

#include <QApplication>
#include <QDir>
#include <QFileInfo>
#include <QMetaObject>

namespace winnow::app {

using namespace Qt::StringLiterals;

static std::unique_ptr<engine::Settings> openSettings(const QString& path)
{
    return path.isEmpty() ? std::make_unique<engine::Settings>() : std::make_unique<engine::Settings>(path);
}

Desktop::Desktop(QApplication& application, const Options& options)
    : m_options(options)
    , m_tasks(m_clock)
    , m_settings(openSettings(options.settingsFile))
    , m_themes(application)
{
    m_themes.apply(options.theme.value_or(m_settings->theme()));
}

Desktop::~Desktop() = default;

Desktop::Start Desktop::start()
{
    const auto path = chosenWorkspace();
    if (!path) {
        showTrouble(m_options.workspace, path.error());
        return Start::Here;
    }
    if (isHandedOver(*path))
        return Start::HandedOver;
    openWorkspace(*path);
    if (m_window)
        openWanted();
    return Start::Here;
}

/// Pictures are taken of this program's own window.
bool Desktop::isHandedOver(const QString& workspacePath) const
{
    const QString lock = engine::WorkspaceLock::lockPath(engine::realPath(workspacePath));
    if (!m_options.screenshotFolder.isEmpty() || !QFileInfo::exists(lock))
        return false;
    return handOver(workspacePath, {namesTable() ? QFileInfo(m_options.file).absoluteFilePath() : QString()});
}

bool Desktop::namesTable() const
{
    return !m_options.file.isEmpty() && !m_options.file.endsWith(".winnow"_L1, Qt::CaseInsensitive);
}

void Desktop::openWanted()
{
    if (m_options.session.isValid())
        m_window->openSession(m_options.session);
    else if (m_options.opensSample)
        openSample();
    else if (namesTable())
        m_window->openFile(QFileInfo(m_options.file).absoluteFilePath());
}

void Desktop::takeOver(const HandoverRequest& request)
{
    if (!m_window)
        return;
    m_window->setWindowState(m_window->windowState() & ~Qt::WindowMinimized);
    m_window->raise();
    m_window->activateWindow();
    if (!request.file.isEmpty())
        m_window->openFile(request.file);
}

void Desktop::quit()
{
    if (m_window)
        m_window->close();
    QApplication::quit();
}

engine::Result<QString> Desktop::chosenWorkspace() const
{
    if (m_options.file.endsWith(".winnow"_L1, Qt::CaseInsensitive))
        return QFileInfo(m_options.file).absoluteFilePath();
    if (!m_options.workspace.isEmpty())
        return QFileInfo(m_options.workspace).absoluteFilePath();
    const QString last = m_settings->lastWorkspace();
    if (!last.isEmpty() && QFileInfo::exists(last))
        return last;
    return engine::defaultWorkspacePath();
}

void Desktop::openWorkspace(const QString& path)
{
    if (m_workspace && m_workspace->path() == path)
        return m_window->activateWindow();
    auto workspace = engine::Workspace::open(path, engine::OpenMode::ReadWrite, m_clock);
    if (workspace)
        return showWindow(std::move(*workspace));
    if (workspace.error().code == engine::ErrorCode::ReadOnly && QFileInfo::exists(path))
        return openForReading(path);
    if (m_window)
        return m_window->showMessage({ui::Message::Tone::Problem, workspace.error().message});
    showTrouble(path, workspace.error());
}

void Desktop::openForReading(const QString& path)
{
    auto workspace = engine::Workspace::open(path, engine::OpenMode::ReadOnly, m_clock);
    if (!workspace)
        return showTrouble(path, workspace.error());
    showWindow(std::move(*workspace));
    m_window->showMessage({ui::Message::Tone::Problem,
        tr("This workspace is open for reading only, so it takes no answers. Look around, or work in a "
           "copy."),
        tr("Work in a copy…"), [this, path] {
            ui::askForFile(m_window.get(),
                {ui::FileQuestion::Purpose::Save, tr("Copy the workspace to"), tr("Workspaces (*.winnow)")},
                [this, path](const QString& target) { copyAndOpen(path, target); });
        }});
}

void Desktop::copyAndOpen(const QString& path, const QString& target)
{
    if (const auto copied = engine::copyWorkspace(path, target); !copied)
        return m_window->showMessage({ui::Message::Tone::Problem, copied.error().message});
    QMetaObject::invokeMethod(
        this, [this, target] { openWorkspace(target); }, Qt::QueuedConnection);
}

void Desktop::showWindow(std::unique_ptr<engine::Workspace> workspace)
{
    auto window
        = std::make_unique<ui::MainWindow>(ui::WindowServices{*workspace, *m_settings, m_clock, m_themes});
    connect(window.get(), &ui::MainWindow::sampleRequested, this, &Desktop::openSample);
    // Queued, because the window that asks for another workspace is replaced by the one over it.
    connect(window.get(), &ui::MainWindow::workspaceRequested, this, &Desktop::openWorkspace,
        Qt::QueuedConnection);
    connect(window.get(), &ui::MainWindow::restoreRequested, this, &Desktop::restore, Qt::QueuedConnection);
    window->restore();
    if (m_options.screenshotFolder.isEmpty())
        showFitted(*window);
    else
        window->show(); // pictures have a size of their own, whatever the screen
    if (m_window)
        m_window->close();
    m_window = std::move(window);
    m_handover.reset();
    m_workspace = std::move(workspace);
    m_trouble.reset();
    listen();
    warnOfPlace();
    if (m_options.workspace.isEmpty())
        m_settings->setLastWorkspace(m_workspace->path());
}

/// Once: whoever has read it and stays there knows why.
void Desktop::warnOfPlace()
{
    const QString warning = engine::placeWarning(*m_workspace);
    if (warning.isEmpty() || m_settings->wasWarnedOf(m_workspace->path()))
        return;
    m_settings->setWarnedOf(m_workspace->path());
    m_window->showMessage({ui::Message::Tone::Problem, warning});
}

void Desktop::listen()
{
    if (m_workspace->mode() != engine::OpenMode::ReadWrite)
        return;
    m_handover = std::make_unique<HandoverServer>(m_workspace->path());
    connect(m_handover.get(), &HandoverServer::requested, this, &Desktop::takeOver);
}

void Desktop::showTrouble(const QString& path, const engine::Error& error)
{
    m_trouble = std::make_unique<TroubleWindow>(path, error);
    connect(m_trouble.get(), &TroubleWindow::workspaceRequested, this, &Desktop::openWorkspace,
        Qt::QueuedConnection);
    connect(m_trouble.get(), &TroubleWindow::readingRequested, this, &Desktop::openForReading,
        Qt::QueuedConnection);
    connect(m_trouble.get(), &TroubleWindow::salvageRequested, this, &Desktop::salvage);
    m_trouble->show();
}

/// In a thread of its own: the file may be large. The window stays as it is meanwhile.
void Desktop::salvage(const QString& path)
{
    m_tasks.start(
        tr("Save what can be saved"), this,
        [this, path](
            engine::Progress& progress) { return engine::salvageWorkspace(path, m_clock, progress); },
        [this, path](const engine::Result<engine::SalvageOutcome>& outcome) { showSalvaged(path, outcome); });
}

void Desktop::showSalvaged(const QString& path, const engine::Result<engine::SalvageOutcome>& outcome)
{
    if (!outcome)
        return showTrouble(path, outcome.error());
    openWorkspace(path);
    if (!m_window)
        return;
    m_window->go(ui::Place::Check);
    m_window->showMessage({ui::Message::Tone::Note,
        tr("The workspace was put together again with %n steps of its history. The damaged one is now %1.",
            nullptr, static_cast<int>(outcome->operations))
            .arg(QDir::toNativeSeparators(outcome->setAside))});
}

/// The workspace is closed for it, and opened again whatever came of it.
void Desktop::restore(const QString& backupPath)
{
    const QString path = m_workspace->path();
    m_window->close();
    m_window.reset();
    m_handover.reset();
    m_workspace.reset();
    const auto restored = engine::restoreBackup(path, backupPath, m_clock);
    openWorkspace(path);
    if (!m_window)
        return;
    m_window->go(ui::Place::Check);
    if (!restored)
        return m_window->showMessage({ui::Message::Tone::Problem, restored.error().message});
    m_window->showMessage({ui::Message::Tone::Note,
        tr("The backup is restored. The workspace that was there is now %1.")
            .arg(QDir::toNativeSeparators(restored->setAside))});
}

void Desktop::openSample()
{
    const auto path = sampleFile();
    if (path)
        m_window->openSample(*path);
    else
        m_window->showMessage({ui::Message::Tone::Problem, path.error().message});
}

} // namespace winnow::app
