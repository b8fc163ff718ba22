#pragma once

#include "engine/model/profile.h"
#include "engine/remote/secretstore.h"
#include "engine/sync/serverdeed.h"
#include "engine/workspace/remotework.h"
#include "ui/common/message.h"
#include "ui/common/taskrunner.h"

#include <QHash>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
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
    /// Address, protocol, and the key where one is given.
    void change(const engine::Profile& profile, const QString& key);
    void remove(const engine::Profile& profile);
    void setPaused(engine::Profile profile, bool isPaused);
    void sync(const engine::Profile& profile, const engine::SyncWish& wish);
    /// All servers that are not paused, one after the other; by the timer, so nobody is disturbed.
    void setInBackground(bool isOn);
    void listSessions(const engine::Profile& profile);
    void pull(const engine::Profile& profile, const engine::RemoteSession& session);
    void checkOut(const engine::Profile& profile, const engine::RemoteSession& session);
    /// `path`: where what the server gives is written; empty for what gives nothing.
    void doDeed(const engine::Profile& profile, const engine::RemoteSession& session, engine::ServerDeed deed,
        const std::optional<engine::DeedConfirmation>& confirmation, const QString& path);
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

private:
    /// The key of a profile, read where it may take long: in the task's thread.
    using KeyReader = std::function<engine::Result<QString>()>;
    [[nodiscard]] KeyReader keyReader(const engine::Profile& profile) const;
    template <typename Work, typename Finished>
    void start(const QString& title, Work work, Finished finished);
    void keep(const engine::Profile& profile, const QString& key);
    void tellOutcome(const engine::SyncReport& report, bool isByHand);
    void syncNextInBackground();
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
