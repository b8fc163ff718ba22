#include "ui/shell/mainwindow.h"

#include "engine/store/stores.h"
#include "engine/text/displaytext.h"
#include "engine/workspace/workspace.h"
#include "ui/check/checkpage.h"
#include "ui/common/filechooser.h"
#include "ui/entities/entitiespage.h"
#include "ui/home/homepage.h"
#include "ui/records/importpage.h"
#include "ui/records/recordaddition.h"
#include "ui/review/reviewpage.h"
#include "ui/shell/aboutdialog.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/menus.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/sessionprogress.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusbar.h"
#include "ui/shell/themeswitcher.h"
#include "ui/sync/syncpage.h"
#include "ui/training/trainingpage.h"

#include <QAction>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QMimeData>

namespace winnow::ui {

using namespace Qt::StringLiterals;

MainWindow::MainWindow(const WindowServices& services)
    : m_services(services)
    , m_tasks(services.clock)
    , m_own(declareWindowActions(m_actions, this, services.themes.choice()))
    , m_progress(new SessionProgress(services.workspace, services.clock, this))
{
    setAcceptDrops(true);
    // Tab goes through the widgets in the order in which they are made.
    makeSidebar();
    makePages();
    makeFrame();
    connectActions();
    connectPages();
    m_progress->follow({});
    showSync();
    turnTo(Place::Home);
}

MainWindow::~MainWindow() = default;

void MainWindow::makeSidebar()
{
    m_sidebar = new Sidebar(this);
    for (const auto& [place, action] : m_own.go)
        m_sidebar->addPlace(place, action);
}

void MainWindow::makePages()
{
    engine::Workspace& workspace = m_services.workspace;
    m_pages = new PageStack(this);
    m_home = new HomePage(workspace, m_actions, m_tasks, this);
    m_addition = new RecordAddition(workspace, m_actions, m_tasks, this);
    m_import = new ImportPage(workspace, m_actions, m_tasks, m_pages);
    m_review = new ReviewPage(workspace, m_actions, m_pages);
    m_training = new TrainingPage(workspace, m_actions, m_pages);
    m_entities = new EntitiesPage(workspace, m_actions, m_tasks, m_services.settings, m_pages);
    m_sync = new SyncPage(workspace, m_actions, m_tasks, m_pages);
    m_check = new CheckPage(workspace, m_actions, m_tasks, m_pages);
    for (Page* page : allPages())
        m_pages->addPage(page);
}

std::vector<Page*> MainWindow::allPages() const
{
    return {m_home, m_import, m_review, m_training, m_entities, m_sync, m_check};
}

void MainWindow::makeFrame()
{
    constexpr QSize smallest(760, 480);
    constexpr QSize usual(1440, 900);
    m_status = new StatusBar(m_tasks, m_own.keys, this);
    auto* frame = new QWidget(this);
    auto* upper = new QHBoxLayout;
    upper->setSpacing(0);
    upper->addWidget(m_sidebar);
    upper->addWidget(m_pages, 1);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(upper, 1);
    layout->addWidget(m_status);
    setCentralWidget(frame);
    setMinimumSize(smallest);
    resize(usual);
    m_palette = new CommandPalette(this);
    m_keys = new KeySheet(this);
}

void MainWindow::connectActions()
{
    for (const auto& [place, action] : m_own.go)
        connect(action, &QAction::triggered, this, [this, target = place] {
            m_pages->clearNote();
            go(target);
        });
    for (const auto& [choice, action] : m_own.themes)
        connect(action, &QAction::triggered, this, [this, chosen = choice] { chooseTheme(chosen); });
    connect(declareQuit(m_actions, this), &QAction::triggered, this, &QWidget::close);
    connect(m_own.check, &QAction::triggered, this, [this] { go(Place::Check); });
    connect(m_own.about, &QAction::triggered, this, [this] {
        auto* about = new AboutDialog(this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->open();
    });
    connect(m_own.palette, &QAction::triggered, this,
        [this] { m_palette->choose(m_actions.entriesAt(place())); });
    connect(
        m_own.keys, &QAction::triggered, this, [this] { m_keys->showKeys(m_actions.entriesAt(place())); });
}

void MainWindow::connectPages()
{
    connect(m_pages, &PageStack::currentChanged, this, &MainWindow::showCurrent);
    connect(m_progress, &SessionProgress::changed, this, &MainWindow::showProgress);
    connect(m_home, &HomePage::sessionChosen, this, &MainWindow::openSession);
    connect(m_home, &HomePage::newSessionRequested, this, [this] { go(Place::Import); });
    connect(m_home, &HomePage::openWorkspaceRequested, this, &MainWindow::askForWorkspace);
    connect(m_home, &HomePage::sampleRequested, this, &MainWindow::sampleRequested);
    connect(m_import, &ImportPage::sessionReady, this, &MainWindow::takeSession);
    connect(m_sync, &SyncPage::sessionReady, this, &MainWindow::openSession);
    connect(m_sync, &SyncPage::statusChanged, this, &MainWindow::showSync);
    connect(m_check, &CheckPage::restoreRequested, this, &MainWindow::restoreRequested);
    connect(m_check, &CheckPage::damageFound, this, [this] {
        showMessage({Message::Tone::Problem,
            tr("Winnow did not come to close this workspace last time, and the check that followed found "
               "damage. "
               "Answer nothing more before you have looked."),
            tr("Look at it"), [this] {
                go(Place::Check);
            }});
    });
    connect(m_addition, &RecordAddition::messageRaised, this, &MainWindow::showMessage);
    connect(m_training, &TrainingPage::clustersRequested, this, [this] { go(Place::Review); });
    connect(m_review, &ReviewPage::entitiesRequested, this, [this] { go(Place::Entities); });
    for (Page* page : allPages())
        connect(page, &Page::saveStateChanged, m_status, &StatusBar::setSaveState);
}

Place MainWindow::place() const
{
    return m_pages->current()->place();
}

void MainWindow::go(Place place)
{
    turnTo(place);
    keepVisit();
}

void MainWindow::turnTo(Place place)
{
    m_pages->show(place);
    m_sidebar->setCurrent(place);
    fillMenus(*menuBar(), m_actions, place);
}

void MainWindow::openSession(engine::SessionId session)
{
    m_progress->follow(session);
    if (!m_progress->session()) {
        go(Place::Home);
        return showMessage({Message::Tone::Problem,
            tr("There is no session %1 in this workspace. Those that are there are listed below.")
                .arg(session.value)});
    }
    m_review->openSession(session);
    m_training->openSession(session);
    m_entities->openSession(session);
    go(Place::Review);
}

void MainWindow::openFile(const QString& path)
{
    if (path.endsWith(".winnow"_L1, Qt::CaseInsensitive)) {
        Q_EMIT workspaceRequested(path);
        return;
    }
    m_import->openFile(path);
    go(Place::Import);
}

void MainWindow::addRecords(const QString& path)
{
    m_addition->addFile(path);
}

void MainWindow::openSample(const QString& samplePath)
{
    const QString name = tr("Sample: clinics and schools");
    const auto sessions = m_services.workspace.stores().sessions().list();
    if (!sessions)
        return showMessage({Message::Tone::Problem, sessions.error().message});
    for (const engine::Session& session : *sessions) {
        if (session.name == name)
            return openSession(session.id);
    }
    m_import->findDuplicatesIn(samplePath, name);
    go(Place::Home);
}

void MainWindow::takeSession(engine::SessionId session)
{
    if (place() == Place::Home || place() == Place::Import)
        return openSession(session);
    // Someone who has gone on to other work is not taken away from it.
    showMessage({Message::Tone::Note, tr("The duplicates are found, and the session is ready."),
        tr("Open it"), [this, session] {
            openSession(session);
        }});
}

void MainWindow::restore()
{
    const engine::Settings& settings = m_services.settings;
    restoreGeometry(settings.windowGeometry());
    for (Page* page : allPages())
        page->restoreState(settings);
    const QString path = m_services.workspace.path();
    const engine::SessionId session = settings.lastSession(path);
    const auto last = placeFromName(settings.lastPlace(path));
    m_check->checkIfLeftOpen();
    if (!session.isValid())
        return;
    openSession(session);
    if (last && m_progress->session())
        go(*last);
}

void MainWindow::showMessage(const Message& message)
{
    m_pages->showMessage(message);
}

void MainWindow::showCurrent()
{
    const Page* page = m_pages->current();
    setWindowTitle(tr("%1 – Winnow").arg(page->title()));
    m_status->setPosition(page->statusText());
}

void MainWindow::showProgress()
{
    const auto& session = m_progress->session();
    m_addition->setSession(session);
    m_own.go.at(Place::Review)->setEnabled(session.has_value());
    m_own.go.at(Place::Training)->setEnabled(session.has_value());
    m_own.go.at(Place::Entities)->setEnabled(session.has_value());
    m_sidebar->setCount(Place::Review, session ? std::optional(session->counts.remaining()) : std::nullopt);
    m_status->setSpeed(m_progress->speedText());
}

void MainWindow::showSync()
{
    m_status->setSync(m_sync->summary());
    m_sidebar->setCount(Place::Sync, m_sync->openConflicts());
}

void MainWindow::askForWorkspace()
{
    askForFile(this, {FileQuestion::Purpose::Open, tr("Open a workspace"), tr("Workspaces (*.winnow)")},
        [this](const QString& path) { Q_EMIT workspaceRequested(path); });
}

void MainWindow::chooseTheme(engine::ThemeChoice choice)
{
    m_services.themes.apply(choice);
    m_services.settings.setTheme(choice);
}

void MainWindow::save()
{
    engine::Settings& settings = m_services.settings;
    settings.setWindowGeometry(saveGeometry());
    for (const Page* page : allPages())
        page->saveState(settings);
    keepVisit();
}

/// At every step, because a window that is killed does not get to it later.
void MainWindow::keepVisit()
{
    const auto& session = m_progress->session();
    m_services.settings.setLastVisit(
        m_services.workspace.path(), session ? session->id : engine::SessionId(), placeName(place()));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    save();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    const auto urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    openFile(event->mimeData()->urls().front().toLocalFile());
}

} // namespace winnow::ui
