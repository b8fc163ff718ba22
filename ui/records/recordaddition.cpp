#include "ui/records/recordaddition.h"

#include "engine/store/stores.h"
#include "engine/text/displaytext.h"
#include "engine/workspace/workspace.h"
#include "ui/common/actionregistry.h"
#include "ui/common/filechooser.h"
#include "ui/common/taskrunner.h"

#include <QAction>
#include <QFileInfo>
#include <QLocale>

namespace winnow::ui {

using namespace Qt::StringLiterals;

RecordAddition::RecordAddition(
    engine::Workspace& workspace, ActionRegistry& actions, TaskRunner& tasks, QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_tasks(tasks)
    , m_window(window)
    , m_add(actions.declare({u"records.add"_s, tr("Add records to this session…"),
                                {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}, {}, MenuPlace::File},
          window))
{
    connect(m_add, &QAction::triggered, this, &RecordAddition::ask);
    setSession(std::nullopt);
}

void RecordAddition::setSession(const std::optional<engine::Session>& session)
{
    const bool isAnother = !session || !m_session || session->id != m_session->id;
    m_session = session;
    const bool isWritable = m_workspace.mode() == engine::OpenMode::ReadWrite;
    m_add->setEnabled(session && isWritable && !m_isRunning);
    if (session && isWritable && isAnother && !m_isRunning)
        tellWaiting();
}

void RecordAddition::ask()
{
    askForFile(m_window,
        {FileQuestion::Purpose::Open, tr("Add records"),
            tr("Tables (*.csv *.tsv *.txt *.tab);;All files (*)")},
        [this](const QString& path) { addFile(path); });
}

void RecordAddition::addFile(const QString& path)
{
    start(tr("Add %1").arg(QFileInfo(path).fileName()), engine::TableFile{path, {}});
}

void RecordAddition::start(const QString& title, const std::optional<engine::TableFile>& file)
{
    if (!m_session || m_isRunning)
        return;
    m_isRunning = true;
    m_add->setEnabled(false);
    engine::Workspace& workspace = m_workspace;
    const engine::SessionId session = m_session->id;
    m_tasks.start(
        title, this,
        [&workspace, session, file](
            engine::Progress& progress) { return engine::addRecords(workspace, session, file, progress); },
        [this, session](
            const engine::Result<engine::AdditionOutcome>& outcome) { tellOutcome(session, outcome); });
}

/// What was added by another program or stopped half-way is not forgotten.
void RecordAddition::tellWaiting()
{
    const auto dataset = m_workspace.stores().datasets().read(m_session->dataset);
    if (!dataset || m_session->parts >= dataset->parts.size())
        return;
    const qint64 records = dataset->recordCount - dataset->upTo(m_session->parts).recordCount;
    Q_EMIT messageRaised({Message::Tone::Note,
        tr("%n record(s) were added to the table of this session and wait to join its clusters.", nullptr,
            static_cast<int>(records)),
        tr("Let them join"), [this] {
            start(tr("Add records"), std::nullopt);
        }});
}

void RecordAddition::tellOutcome(
    engine::SessionId session, const engine::Result<engine::AdditionOutcome>& outcome)
{
    m_isRunning = false;
    if (const auto stored = m_workspace.stores().sessions().read(session);
        stored && m_session && m_session->id == session)
        setSession(*stored);
    if (!outcome) {
        const bool isWish = outcome.error().code == engine::ErrorCode::Cancelled;
        Q_EMIT messageRaised(
            {isWish ? Message::Tone::Note : Message::Tone::Problem, outcome.error().message});
        return;
    }
    const engine::GrowthOutcome& growth = outcome->growth;
    const QLocale locale;
    QString text
        = tr("%1 records were added: %2 new clusters, %3 clusters have grown, %4 records stand alone.")
              .arg(locale.toString(growth.records), locale.toString(growth.created),
                  locale.toString(growth.grown), locale.toString(growth.alone));
    if (growth.reopened > 0)
        text += u' '
            + tr("%n decided cluster(s) have new records and are open again; your answers stay known.",
                nullptr, static_cast<int>(growth.reopened));
    if (outcome->import && !outcome->import->notices.empty())
        text += u' ' + engine::displayLine(outcome->import->notices.front());
    Q_EMIT messageRaised({Message::Tone::Note, text});
}

} // namespace winnow::ui
