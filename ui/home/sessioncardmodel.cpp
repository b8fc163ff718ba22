#include "ui/home/sessioncardmodel.h"

#include "engine/text/displaytext.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>

namespace winnow::ui {

void SessionCardModel::setSessions(std::vector<engine::Session> sessions)
{
    beginResetModel();
    m_sessions = std::move(sessions);
    std::stable_sort(m_sessions.begin(), m_sessions.end(),
        [](const engine::Session& first, const engine::Session& second) {
            return first.touchedMs > second.touchedMs;
        });
    endResetModel();
}

void SessionCardModel::setTasks(std::vector<TaskStatus> tasks)
{
    const bool isSameCount = tasks.size() == m_tasks.size();
    if (!isSameCount)
        beginResetModel();
    m_tasks = std::move(tasks);
    if (!isSameCount)
        endResetModel();
    else if (!m_tasks.empty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_tasks.size()) - 1));
}

const engine::Session* SessionCardModel::sessionAt(int row) const
{
    const auto place = static_cast<size_t>(row);
    if (row < 0 || place < m_tasks.size() || place - m_tasks.size() >= m_sessions.size())
        return nullptr;
    return &m_sessions[place - m_tasks.size()];
}

int SessionCardModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_tasks.size() + m_sessions.size());
}

QVariant SessionCardModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (const engine::Session* session = sessionAt(index.row()))
        return sessionData(*session, role);
    return taskData(m_tasks[static_cast<size_t>(index.row())], role);
}

QVariant SessionCardModel::taskData(const TaskStatus& task, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return task.title;
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(task.title, task.step.stage);
    case ShareRole:
        return task.step.total > 0
            ? static_cast<double>(task.step.done) / static_cast<double>(task.step.total)
            : 0.0;
    case LeftRole:
        return task.isCancelling ? tr("Cancelling…") : task.step.stage;
    case TouchedRole:
        return task.secondsLeft ? tr("About %1 left for this step").arg(durationText(*task.secondsLeft))
                                : tr("Running");
    default:
        return {};
    }
}

QVariant SessionCardModel::sessionData(const engine::Session& session, int role) const
{
    const engine::SessionCounts& counts = session.counts;
    const QString remaining = QLocale().toString(counts.remaining());
    const QString total = QLocale().toString(counts.total);
    const QString left = session.needsAnswers && !session.isTrained
        ? tr("Clusters · %1 of %2 left · needs answers: train first").arg(remaining, total)
        : tr("Clusters · %1 of %2 left").arg(remaining, total);
    switch (role) {
    case Qt::DisplayRole:
        return engine::displayLine(session.name);
    case Qt::AccessibleTextRole:
        return tr("%1, %2").arg(engine::displayLine(session.name), left);
    case ShareRole:
        return counts.total > 0 ? static_cast<double>(counts.decided()) / static_cast<double>(counts.total)
                                : 1.0;
    case LeftRole:
        return left;
    case TouchedRole:
        return touchedText(session.touchedMs, QDateTime::currentMSecsSinceEpoch());
    default:
        return {};
    }
}

QString touchedText(qint64 touchedMs, qint64 nowMs)
{
    const QDateTime touched = QDateTime::fromMSecsSinceEpoch(touchedMs);
    const QString time = QLocale().toString(touched.time(), u"HH:mm");
    const qint64 days = touched.date().daysTo(QDateTime::fromMSecsSinceEpoch(nowMs).date());
    if (days == 0)
        return SessionCardModel::tr("Today %1").arg(time);
    if (days == 1)
        return SessionCardModel::tr("Yesterday %1").arg(time);
    return QLocale().toString(touched.date(), QLocale::ShortFormat);
}

} // namespace winnow::ui
