#include "ui/sync/syncpage.h"

#include "engine/workspace/remotework.h"
#include "engine/workspace/settings.h"
#include "engine/workspace/workspace.h"
#include "ui/common/actionbutton.h"
#include "ui/common/actionregistry.h"
#include "ui/common/filechooser.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/itemmodels/conflictmodel.h"
#include "ui/itemmodels/outboxmodel.h"
#include "ui/sync/managedialog.h"
#include "ui/sync/profilemodel.h"
#include "ui/sync/proposaldialog.h"
#include "ui/sync/serverdialog.h"
#include "ui/sync/sessionchooser.h"
#include "ui/sync/synckeeper.h"
#include "ui/sync/syncsections.h"
#include "ui/sync/syncwords.h"

#include <QAction>
#include <QTableView>
#include <QVBoxLayout>

namespace winnow::ui {

using namespace Qt::StringLiterals;

static const QString backgroundSetting = u"sync.manually"_s;

SyncPage::SyncPage(engine::Workspace& workspace, ActionRegistry& actions, TaskRunner& tasks, QWidget* parent)
    : Page(Place::Sync, parent)
    , m_workspace(workspace)
    , m_keeper(new SyncKeeper(workspace, tasks, this))
    , m_profiles(new ProfileModel(workspace.stores(), workspace.clock(), this))
    , m_conflicts(new ConflictModel(workspace.stores(), this))
    , m_outbox(new OutboxModel(workspace.stores(), this))
{
    constexpr int readDelayMs = 150;
    constexpr int foldDelayMs = 500;
    declareActions(actions);
    makeSections();
    connectActions();
    m_readDelay.setSingleShot(true);
    m_readDelay.setInterval(readDelayMs);
    m_foldDelay.setSingleShot(true);
    m_foldDelay.setInterval(foldDelayMs);
    connect(&m_readDelay, &QTimer::timeout, this, &SyncPage::read);
    connect(&m_foldDelay, &QTimer::timeout, this, [this] { m_workspace.submit(engine::outboxUpdate()); });
    connect(&workspace, &engine::Workspace::changed, this, [this](const engine::Changes& changes) {
        if (changes.parts & engine::ChangedPart::Decisions && changes.operation.isValid())
            refold();
        else if (changes.parts & engine::ChangedPart::Deliveries)
            m_readDelay.start();
    });
    read();
}

void SyncPage::declareActions(ActionRegistry& actions)
{
    const auto declare = [&actions, this](const QString& id, const QString& text, const QString& key) {
        const QList<QKeySequence> keys = key.isEmpty() ? QList<QKeySequence>() : QList{QKeySequence(key)};
        return actions.declare({id, text, keys, Place::Sync}, this);
    };
    m_sync = declare(u"sync.now"_s, tr("Sync now"), u"F5"_s);
    m_sessions = declare(u"sync.sessions"_s, tr("Sessions of this server…"), u"Ctrl+Shift+O"_s);
    m_add = declare(u"sync.add"_s, tr("Add a server…"), u"Ctrl+Shift+A"_s);
    m_edit = declare(u"sync.edit"_s, tr("Edit the server…"), {});
    m_pause = declare(u"sync.pause"_s, tr("Pause"), {});
    m_remove = declare(u"sync.remove"_s, tr("Remove the server"), {});
    m_inBackground = declare(u"sync.inBackground"_s, {}, {});
    m_inBackground->setCheckable(true);
    nameBackground();
    m_accept = declare(u"sync.acceptMissing"_s, tr("They are really gone"), {});
    m_mine = declare(u"sync.mine"_s, tr("Keep mine"), u"1"_s);
    m_theirs = declare(u"sync.theirs"_s, tr("Take theirs"), u"2"_s);
    m_later = declare(u"sync.later"_s, tr("Later"), u"3"_s);
    m_allMine = declare(u"sync.allMine"_s, tr("Keep mine in all like this"), u"Shift+F1"_s);
    m_allTheirs = declare(u"sync.allTheirs"_s, tr("Take theirs in all like this"), u"Shift+F2"_s);
}

void SyncPage::nameBackground()
{
    m_inBackground->setText(
        m_inBackground->isChecked() ? tr("Every ten minutes: on") : tr("Every ten minutes: off"));
    m_inBackground->setToolTip(tr("Sync with all servers in the background, every ten minutes"));
}

void SyncPage::connectActions()
{
    connect(m_add, &QAction::triggered, this, &SyncPage::addServer);
    connect(m_edit, &QAction::triggered, this, &SyncPage::editServer);
    connect(m_sync, &QAction::triggered, this, [this] {
        if (const auto profile = chosen())
            m_keeper->sync(*profile, {true, false});
    });
    connect(m_accept, &QAction::triggered, this, [this] {
        if (const auto profile = chosen())
            m_keeper->sync(*profile, {true, true});
    });
    connect(m_sessions, &QAction::triggered, this, [this] {
        if (const auto profile = chosen())
            m_keeper->listSessions(*profile);
    });
    connect(m_pause, &QAction::triggered, this, [this] {
        if (const auto profile = chosen())
            m_keeper->setPaused(*profile, !profile->isPaused);
    });
    connect(m_remove, &QAction::triggered, this, [this] {
        if (const auto profile = chosen())
            m_keeper->remove(*profile);
    });
    connect(m_mine, &QAction::triggered, this, [this] { endConflict(u"mine"_s, Scope::This); });
    connect(m_theirs, &QAction::triggered, this, [this] { endConflict(u"theirs"_s, Scope::This); });
    connect(m_allMine, &QAction::triggered, this, [this] { endConflict(u"mine"_s, Scope::AllAlike); });
    connect(m_allTheirs, &QAction::triggered, this, [this] { endConflict(u"theirs"_s, Scope::AllAlike); });
    connect(m_later, &QAction::triggered, this, [this] {
        const int rows = m_conflicts->rowCount();
        if (rows > 0)
            m_conflictSection->choose((m_conflictSection->chosenRow() + 1) % rows);
    });
    connect(m_keeper, &SyncKeeper::messageRaised, this, &SyncPage::messageRaised);
    connect(m_keeper, &SyncKeeper::changed, this, &SyncPage::read);
    connect(m_keeper, &SyncKeeper::sessionsListed, this, &SyncPage::showSessions);
    connect(m_keeper, &SyncKeeper::sessionReady, this, &SyncPage::sessionReady);
    tellOfProposals();
    connect(m_inBackground, &QAction::toggled, this, [this](bool isOn) {
        m_keeper->setInBackground(isOn);
        nameBackground();
    });
}

void SyncPage::makeSections()
{
    auto* heading = new PlainLabel(tr("Sync"), ColorRole::Text, this);
    heading->setFont(titleFont(font()));
    m_profileSection = new TableSection(tr("Servers"),
        tr("No server yet. Winnow works without one; add the one with which your team shares its queue."),
        this);
    m_profileSection->setModel(m_profiles, ProfileModel::State);
    m_profileSection->setActs(
        {m_sync, m_sessions, m_add, m_edit, m_pause, m_remove, m_inBackground, m_accept}, ActsFor::All);
    m_conflictSection = new TableSection(
        tr("Conflicts"), tr("None. Where others answer otherwise than you, you choose here."), this);
    m_conflictSection->setModel(m_conflicts, ConflictModel::Cluster);
    m_conflictSection->setActs({m_mine, m_theirs, m_later, m_allMine, m_allTheirs}, ActsFor::Rows);
    m_outboxSection = new TableSection(tr("Answers on their way"),
        tr("Nothing. Answers to a server's clusters stand here until it has them."), this);
    m_outboxSection->setModel(m_outbox, OutboxModel::Why);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::page, Space::page, Space::page, Space::page);
    layout->setSpacing(Space::large);
    layout->addWidget(heading);
    for (QWidget* section : {m_profileSection, m_conflictSection, m_outboxSection})
        layout->addWidget(section);
    layout->addStretch();
    shareRoom();
    connect(m_profileSection, &TableSection::choiceChanged, this, &SyncPage::followChoice);
    connect(m_conflictSection, &TableSection::choiceChanged, this, &SyncPage::followChoice);
}

/// Among the tables that are long.
void SyncPage::shareRoom()
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    const std::pair<TableSection*, int> shares[]
        = {{m_profileSection, 2}, {m_conflictSection, 3}, {m_outboxSection, 4}};
    int sum = 0;
    for (const auto& [section, share] : shares) {
        const int given = section->wantsRoom() ? share : 0;
        column->setStretchFactor(section, given);
        sum += given;
    }
    column->setStretch(column->count() - 1, sum > 0 ? 0 : 1);
}

QString SyncPage::title() const
{
    return tr("Sync");
}

QString SyncPage::summary() const
{
    return syncSummaryText(m_profiles->counts(), m_profiles->lastSyncMs(), m_profiles->rowCount() > 0);
}

QString SyncPage::statusText() const
{
    return {};
}

std::optional<qint64> SyncPage::openConflicts() const
{
    const qint64 conflicts = m_profiles->counts().conflicts;
    return conflicts > 0 ? std::optional(conflicts) : std::nullopt;
}

bool SyncPage::isSettled() const
{
    return !m_keeper->isRunning() && !m_readDelay.isActive() && !m_foldDelay.isActive();
}

void SyncPage::activate()
{
    refold();
    QWidget* first = m_conflicts->rowCount() > 0 ? &m_conflictSection->table() : &m_profileSection->table();
    first->setFocus(Qt::OtherFocusReason);
}

void SyncPage::saveState(engine::Settings& settings) const
{
    settings.setShown(backgroundSetting, !m_inBackground->isChecked());
}

/// By hand unless the person has asked for more.
void SyncPage::restoreState(const engine::Settings& settings)
{
    m_inBackground->setChecked(!settings.isShown(backgroundSetting));
}

/// What was answered just now is on its way, too.
void SyncPage::refold()
{
    const bool isWritable = m_workspace.mode() == engine::OpenMode::ReadWrite;
    if (!isWritable || m_profiles->rowCount() == 0)
        return read();
    m_foldDelay.start();
}

void SyncPage::read()
{
    m_profiles->refresh();
    m_conflicts->refresh();
    m_outbox->refresh();
    shareRoom();
    if (window()->focusWidget() == this)
        focusServers();
    followChoice();
    Q_EMIT statusChanged();
}

std::optional<engine::Profile> SyncPage::chosen() const
{
    return m_profiles->profile(m_profileSection->chosenRow());
}

void SyncPage::followChoice()
{
    const auto profile = chosen();
    const bool isWritable = m_workspace.mode() == engine::OpenMode::ReadWrite;
    const bool isFree = isWritable && !m_keeper->isRunning();
    if (!isFree)
        keepFocus();
    m_add->setEnabled(isFree);
    for (QAction* action : {m_sync, m_sessions, m_edit, m_pause, m_remove})
        action->setEnabled(isFree && profile);
    m_pause->setText(profile && profile->isPaused ? tr("Go on") : tr("Pause"));
    const bool isHeld = profile && !m_profiles->heldReason(m_profileSection->chosenRow()).isEmpty();
    m_accept->setEnabled(isFree && isHeld);
    m_accept->setVisible(isHeld);
    const bool hasConflict = m_conflictSection->chosenRow() >= 0;
    for (QAction* action : {m_mine, m_theirs, m_later, m_allMine, m_allTheirs})
        action->setEnabled(isFree && hasConflict);
}

/// A button that cannot be pressed for a while would pass the focus to its neighbour, and the next Enter
/// would press that.
void SyncPage::keepFocus()
{
    QWidget* focused = window()->focusWidget();
    if (isAncestorOf(focused) && qobject_cast<ActionButton*>(focused))
        focusServers();
}

/// The page itself holds the focus until there is a server.
void SyncPage::focusServers()
{
    QWidget* servers = &m_profileSection->table();
    (m_profileSection->hasRows() ? servers : this)->setFocus(Qt::OtherFocusReason);
}

void SyncPage::addServer()
{
    auto* dialog = new ServerDialog(window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ServerDialog::given, m_keeper, &SyncKeeper::add);
    dialog->open();
}

void SyncPage::editServer()
{
    const auto profile = chosen();
    if (!profile)
        return;
    auto* dialog = new ServerDialog(*profile, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ServerDialog::given, m_keeper, &SyncKeeper::change);
    dialog->open();
}

void SyncPage::showSessions(
    const engine::Profile& profile, const std::vector<engine::RemoteSession>& sessions)
{
    if (!isVisible())
        return; // the person has gone on to other work
    auto* chooser = new SessionChooser(profile.name, sessions, window());
    chooser->setAttribute(Qt::WA_DeleteOnClose);
    connect(chooser, &SessionChooser::pullRequested, m_keeper,
        [this, profile](const engine::RemoteSession& session) { m_keeper->pull(profile, session); });
    connect(chooser, &SessionChooser::checkOutRequested, m_keeper,
        [this, profile](const engine::RemoteSession& session) { m_keeper->checkOut(profile, session); });
    connect(chooser, &SessionChooser::manageRequested, this,
        [this, profile](const engine::RemoteSession& session) { manage(profile, session); });
    chooser->open();
}

void SyncPage::manage(const engine::Profile& profile, const engine::RemoteSession& session)
{
    auto* dialog = new ManageDialog(profile, session, window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ManageDialog::deedRequested, this,
        [this, profile](const engine::DeedRequest& request) { doDeed(profile, request); });
    connect(dialog, &ManageDialog::proposalsRequested, this,
        [this, profile, session](engine::ProposalKind kind) { showProposals(profile, session, kind); });
    dialog->open();
}

void SyncPage::doDeed(const engine::Profile& profile, const engine::DeedRequest& request)
{
    const engine::DeedFacts facts = engine::factsOf(request.deed);
    if (!facts.isFile && !facts.takesFile)
        return m_keeper->doDeed(profile, request);
    const auto purpose = facts.isFile ? FileQuestion::Purpose::Save : FileQuestion::Purpose::Open;
    askForFile(window(), {purpose, facts.title, tr("All files (*)"), facts.suggestedFile},
        [this, profile, request](const QString& path) {
            engine::DeedRequest whole = request;
            whole.path = path;
            m_keeper->doDeed(profile, whole);
        });
}

void SyncPage::showProposals(
    const engine::Profile& profile, const engine::RemoteSession& session, engine::ProposalKind kind)
{
    m_proposals = new ProposalDialog(kind, session, window());
    m_proposals->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_proposals, &ProposalDialog::nextRequested, m_keeper,
        [this, profile, session, kind] { m_keeper->askProposal(profile, session, kind); });
    connect(m_proposals, &ProposalDialog::answerRequested, m_keeper,
        [this, profile, session](const engine::ServerProposal& proposal, const std::vector<bool>& keeps) {
            m_keeper->answerProposal(profile, session, proposal, keeps);
        });
    connect(m_proposals, &ProposalDialog::cancelRequested, m_keeper, &SyncKeeper::cancel);
    m_proposals->open();
}

/// What comes after the dialog was closed is told on the page.
void SyncPage::tellOfProposals()
{
    connect(m_keeper, &SyncKeeper::proposalCame, this, [this](const engine::ProposalReply& reply) {
        if (m_proposals)
            m_proposals->showReply(reply);
    });
    connect(m_keeper, &SyncKeeper::proposalAnswered, this, [this](const engine::ProposalReceipt& receipt) {
        if (m_proposals)
            return m_proposals->showReceipt(receipt);
        Q_EMIT messageRaised(
            {receipt.isUncertain ? Message::Tone::Problem : Message::Tone::Note, receipt.message});
    });
    connect(m_keeper, &SyncKeeper::proposalFailed, this, [this](const QString& sentence) {
        if (m_proposals)
            return m_proposals->showProblem(sentence);
        Q_EMIT messageRaised({Message::Tone::Problem, sentence});
    });
}

void SyncPage::endConflict(const QString& choice, Scope scope)
{
    const int row = m_conflictSection->chosenRow();
    if (row < 0)
        return;
    const auto conflicts
        = scope == Scope::AllAlike ? m_conflicts->alike(row) : std::vector{m_conflicts->conflict(row).id};
    m_keeper->endConflicts(conflicts, choice);
}

} // namespace winnow::ui
