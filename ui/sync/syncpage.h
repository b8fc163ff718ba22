#pragma once

#include "engine/base/id.h"
#include "engine/model/profile.h"
#include "engine/remote/remotevalues.h"
#include "engine/workspace/remotework.h"
#include "ui/common/page.h"
#include "ui/common/taskrunner.h"

#include <QPointer>
#include <QTimer>

#include <optional>

class QAction;

namespace winnow::engine {
class Workspace;
}

namespace winnow::ui {

class ActionRegistry;
class ConflictModel;
class OutboxModel;
class ProfileModel;
class ProposalDialog;
class SyncKeeper;
class TableSection;

/// The servers of a workspace: what waits for them and why, what others have answered otherwise, and the acts
/// that bring both sides together.
class SyncPage : public Page {
    Q_OBJECT

public:
    SyncPage(
        engine::Workspace& workspace, ActionRegistry& actions, TaskRunner& tasks, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] bool isSettled() const override;
    void activate() override;
    void saveState(engine::Settings& settings) const override;
    void restoreState(const engine::Settings& settings) override;

    /// What the status bar says on every page; empty without a server.
    [[nodiscard]] QString summary() const;
    /// Conflicts that wait for the person; none when there are none.
    [[nodiscard]] std::optional<qint64> openConflicts() const;

    [[nodiscard]] SyncKeeper& keeper() { return *m_keeper; }

Q_SIGNALS:
    void sessionReady(winnow::engine::SessionId session);

private:
    enum class Scope { This, AllAlike };

    void declareActions(ActionRegistry& actions);
    void nameBackground();
    void connectActions();
    void makeSections();
    void shareRoom();
    void keepFocus();
    void focusServers();
    void read();
    void refold();
    void followChoice();
    void addServer();
    void editServer();
    void showSessions(const engine::Profile& profile, const std::vector<engine::RemoteSession>& sessions);
    void manage(const engine::Profile& profile, const engine::RemoteSession& session);
    void doDeed(const engine::Profile& profile, const engine::DeedRequest& request);
    void showProposals(
        const engine::Profile& profile, const engine::RemoteSession& session, engine::ProposalKind kind);
    void tellOfProposals();
    void endConflict(const QString& choice, Scope scope);
    [[nodiscard]] std::optional<engine::Profile> chosen() const;

    engine::Workspace& m_workspace;
    SyncKeeper* m_keeper;
    ProfileModel* m_profiles;
    ConflictModel* m_conflicts;
    OutboxModel* m_outbox;
    TableSection* m_profileSection = nullptr;
    TableSection* m_conflictSection = nullptr;
    TableSection* m_outboxSection = nullptr;
    QAction* m_sync = nullptr;
    QAction* m_add = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_sessions = nullptr;
    QAction* m_pause = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_inBackground = nullptr;
    QAction* m_accept = nullptr;
    QAction* m_mine = nullptr;
    QAction* m_theirs = nullptr;
    QAction* m_later = nullptr;
    QAction* m_allMine = nullptr;
    QAction* m_allTheirs = nullptr;
    QPointer<ProposalDialog> m_proposals; ///< none while it is closed
    QTimer m_readDelay; ///< many changes, one reading
    QTimer m_foldDelay; ///< many answers, one look at them
};

} // namespace winnow::ui
