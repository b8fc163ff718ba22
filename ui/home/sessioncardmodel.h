#pragma once

#include "engine/model/session.h"
#include "ui/common/taskrunner.h"

#include <QAbstractListModel>

#include <vector>

namespace winnow::ui {

/// The cards of the home page: running tasks first, then the sessions, those touched last first.
class SessionCardModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        ShareRole = Qt::UserRole, ///< double, how much is done, in [0, 1]
        LeftRole, ///< QString, "Clusters · 707 of 756 left"
        TouchedRole, ///< QString, "Today 14:02"
    };

    using QAbstractListModel::QAbstractListModel;

    void setSessions(std::vector<engine::Session> sessions);
    void setTasks(std::vector<TaskStatus> tasks);

    [[nodiscard]] const std::vector<engine::Session>& sessions() const { return m_sessions; }

    /// None for the card of a task.
    [[nodiscard]] const engine::Session* sessionAt(int row) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    [[nodiscard]] QVariant taskData(const TaskStatus& task, int role) const;
    [[nodiscard]] QVariant sessionData(const engine::Session& session, int role) const;

    std::vector<TaskStatus> m_tasks;
    std::vector<engine::Session> m_sessions;
};

/// "Today 14:02", "Yesterday 09:30", else the date; in the local time zone.
QString touchedText(qint64 touchedMs, qint64 nowMs);

} // namespace winnow::ui
