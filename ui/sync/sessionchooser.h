#pragma once

#include "engine/remote/remotevalues.h"

#include <QDialog>

#include <vector>

class QListWidget;

namespace winnow::ui {

/// Shows the sessions of a server and asks which one to take.
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

    std::vector<engine::RemoteSession> m_sessions;
    QListWidget* m_list;
};

} // namespace winnow::ui
