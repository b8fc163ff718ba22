#pragma once

#include "engine/remote/remotevalues.h"

#include <QDialog>

#include <optional>
#include <vector>

class QAction;
class QLineEdit;
class QListWidget;

namespace winnow::ui {

/// Shows the sessions of a server and asks which one to take. Some servers list them only for people who have
/// signed in at their page: any session can be named by its id.
class SessionChooser : public QDialog {
    Q_OBJECT

public:
    SessionChooser(const QString& server, std::vector<engine::RemoteSession> sessions, QWidget* parent);

Q_SIGNALS:
    /// All that is open in it is to be here, for reviewing offline.
    void pullRequested(const winnow::engine::RemoteSession& session);
    /// One cluster after the other is to be answered while connected.
    void checkOutRequested(const winnow::engine::RemoteSession& session);
    /// Something else is to be done with it.
    void manageRequested(const winnow::engine::RemoteSession& session);

private:
    enum class Way { Offline, Connected, Manage };
    void choose(Way way);
    void followChoice();
    [[nodiscard]] std::optional<engine::RemoteSession> chosen() const;

    std::vector<engine::RemoteSession> m_sessions;
    QListWidget* m_list;
    QLineEdit* m_id;
    std::vector<QAction*> m_acts; ///< on a session
};

} // namespace winnow::ui
