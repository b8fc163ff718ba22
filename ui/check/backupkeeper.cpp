#include "ui/check/backupkeeper.h"

#include "engine/workspace/workspace.h"
#include "ui/common/actionregistry.h"

#include <QAction>
#include <QDir>

#include <chrono>
#include <utility>

namespace winnow::ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 intervalMs = qint64{30} * 60 * 1'000;

} // namespace

BackupKeeper::BackupKeeper(
    engine::Workspace& workspace, ActionRegistry& actions, TaskRunner& tasks, QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_tasks(tasks)
    , m_backUp(actions.declare({u"file.backUp"_s, tr("Back up now"), {}, {}, MenuPlace::File}, window))
    , m_lastMs(workspace.clock().monotonicMs())
{
    connect(m_backUp, &QAction::triggered, this, &BackupKeeper::backUp);
    connect(&m_timer, &QTimer::timeout, this, &BackupKeeper::backUpWhenDue);
    if (workspace.mode() == engine::OpenMode::ReadWrite)
        m_timer.start(1min);
}

void BackupKeeper::backUp()
{
    start(
        [](const QString& path, const engine::Clock& clock) -> Outcome {
            auto backup = engine::makeBackup(path, engine::BackupReason::ByHand, clock);
            return backup ? Outcome(std::move(*backup)) : engine::fail(backup);
        },
        [this](const Outcome& outcome) {
            if (outcome)
                Q_EMIT messageRaised({Message::Tone::Note,
                    tr("Backed up to %1.").arg(QDir::toNativeSeparators((*outcome)->path))});
        });
}

void BackupKeeper::backUpWhenDue()
{
    if (m_workspace.clock().monotonicMs() - m_lastMs < intervalMs)
        return;
    start(
        [](const QString& path, const engine::Clock& clock) {
            return engine::backUpWhatIsNew(path, engine::BackupReason::Interval, clock);
        },
        [](const Outcome&) {});
}

void BackupKeeper::start(std::function<Outcome(const QString& path, const engine::Clock& clock)> make,
    std::function<void(const Outcome&)> tell)
{
    if (m_task.isValid())
        return;
    m_lastMs = m_workspace.clock().monotonicMs();
    m_backUp->setEnabled(false);
    const engine::Workspace& workspace = m_workspace;
    m_task = m_tasks.start(
        tr("Back up"), this,
        [&workspace, make = std::move(make)](
            engine::Progress&) { return make(workspace.path(), workspace.clock()); },
        [this, tell = std::move(tell)](const Outcome& outcome) {
            m_task = {};
            m_backUp->setEnabled(true);
            if (!outcome)
                Q_EMIT messageRaised({Message::Tone::Problem, outcome.error().message});
            tell(outcome);
            Q_EMIT ended();
        });
}

} // namespace winnow::ui
