#pragma once

#include "engine/model/profile.h"
#include "engine/remote/secretstore.h"
#include "engine/workspace/remotework.h"
#include "ui/common/message.h"
#include "ui/common/taskrunner.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace winnow::engine {
class Workspace;
}

namespace winnow::ui {

/// Works with servers beside the reviewing, one task at a time, and says what came of it. Nothing it says
/// stops the work.
class SyncKeeper : public QObject {
    Q_OBJECT

public:
    SyncKeeper(engine::Workspace& workspace, TaskRunner& tasks, QObject* parent);
    ~SyncKeeper() override;

    /// Instead of the system's keychain.
    void setSecrets(std::unique_ptr<engine::SecretStore> secrets);

    void add(const engine::Profile& profile, const QString& key);
    /// Name, address, protocol, authorities, and the key where one is given.
    void change(const engine::Profile& profile, const QString& key);
    void remove(const engine::Profile& profile);
    void setPaused(engine::Profile profile, bool isPaused);
    void sync(const engine::Profile& profile, const engine::SyncWish& wish);
    /// All servers that are not paused, one after the other; by the timer, so nobody is disturbed.
    void setInBackground(bool isOn);
    void listSessions(const engine::Profile& profile);
    void pull(const engine::Profile& profile, const engine::RemoteSession& session);
    void checkOut(const engine::Profile& profile, const engine::RemoteSession& session);
    void doDeed(const engine::Profile& profile, const engine::DeedRequest& request);
    void askProposal(
        const engine::Profile& profile, const engine::RemoteSession& session, engine::ProposalKind kind);
    void answerProposal(const engine::Profile& profile, const engine::RemoteSession& session,
        const engine::ServerProposal& proposal, const std::vector<bool>& keeps);
    void endConflicts(const std::vector<engine::ConflictId>& conflicts, const QString& choice);

    [[nodiscard]] bool isRunning() const { return m_task.isValid(); }

    void cancel();

Q_SIGNALS:
    /// A task began or ended, or something is otherwise than before.
    void changed();
    void messageRaised(const winnow::ui::Message& message);
    void sessionsListed(
        const winnow::engine::Profile& profile, const std::vector<winnow::engine::RemoteSession>& sessions);
    void sessionReady(winnow::engine::SessionId session);
    void proposalCame(const winnow::engine::ProposalReply& reply);
    void proposalAnswered(const winnow::engine::ProposalReceipt& receipt);
    /// What was asked for a proposal came to nothing.
    void proposalFailed(const QString& sentence);

private:
    /// The key of a profile, read where it may take long: in the task's thread.
    using KeyReader = std::function<engine::Result<QString>()>;
    [[nodiscard]] KeyReader keyReader(const engine::Profile& profile) const;
    using FailureTeller = std::function<void(const engine::Error&)>;
    /// `failed`: told of what came to nothing, also when it was cancelled; by default it is said, but for a
    /// cancel.
    template <typename Work, typename Finished>
    void start(const QString& title, Work work, Finished finished, const FailureTeller& failed = {});
    void keep(const engine::Profile& profile, const QString& key);
    void tellOutcome(const engine::SyncReport& report, bool isByHand);
    void syncNextInBackground();
    void tellPulled(const engine::ImportedClusters& imported);
    void tellUnlisted(const engine::Profile& profile, const engine::Error& error);
    void say(const engine::Error& error);

    engine::Workspace& m_workspace;
    TaskRunner& m_tasks;
    TaskId m_task;
    std::shared_ptr<engine::SecretStore> m_secrets;
    QHash<QString, QString> m_keysOfThisRun; ///< by reference, where there is no keychain
    std::vector<engine::Profile> m_inBackground; ///< still to be synced this time
    QTimer m_timer;
};

} // namespace winnow::ui
