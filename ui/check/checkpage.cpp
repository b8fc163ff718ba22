#include "ui/check/checkpage.h"

#include "engine/base/version.h"
#include "engine/workspace/workspace.h"
#include "ui/check/backupkeeper.h"
#include "ui/check/backuplist.h"
#include "ui/check/factlist.h"
#include "ui/common/actionbutton.h"
#include "ui/common/actionregistry.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <QStringListModel>
#include <QVBoxLayout>

#include <utility>

namespace winnow::ui {

using namespace Qt::StringLiterals;

CheckPage::CheckPage(
    engine::Workspace& workspace, ActionRegistry& actions, TaskRunner& tasks, QWidget* parent)
    : Page(Place::Check, parent)
    , m_workspace(workspace)
    , m_tasks(tasks)
{
    declareActions(actions);
    m_factList = new FactList(this);
    auto* factTitle = new PlainLabel(tr("This workspace"), ColorRole::Text, this);
    factTitle->setFont(headingFont(font()));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::page, Space::page, Space::page, Space::page);
    layout->setSpacing(Space::large);
    layout->addWidget(makeHeader());
    layout->addWidget(makeLines());
    layout->addWidget(makeProblems());
    layout->addWidget(makeBackups());
    layout->addSpacing(Space::small);
    layout->addWidget(factTitle);
    layout->addWidget(m_factList);
    layout->addStretch(1);
    showOutcome();
}

void CheckPage::declareActions(ActionRegistry& actions)
{
    m_check = actions.declare({u"check.start"_s, tr("Check now"),
                                  {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}, Place::Check},
        this);
    m_cancel = actions.declare(
        {u"check.cancel"_s, tr("Cancel"), {QKeySequence(Qt::Key_Escape)}, Place::Check}, this);
    m_rebuild = actions.declare(
        {u"check.rebuild"_s, tr("Rebuild the decisions from the log"), {}, Place::Check}, this);
    m_copy = actions.declare(
        {u"check.copy"_s, tr("Copy diagnostics"), {QKeySequence(u"Ctrl+Shift+C"_s)}, Place::Check}, this);
    m_restore = actions.declare(
        {u"check.restore"_s, tr("Restore this backup"), {QKeySequence(u"Ctrl+Shift+R"_s)}, Place::Check},
        this);
    m_keeper = new BackupKeeper(m_workspace, actions, m_tasks, window());
    connect(m_keeper, &BackupKeeper::ended, this, &CheckPage::readBackups);
    connect(m_keeper, &BackupKeeper::messageRaised, this, &CheckPage::messageRaised);
    connect(m_restore, &QAction::triggered, this, [this] {
        if (const auto backup = m_backups->chosen())
            Q_EMIT restoreRequested(backup->path);
    });
    connect(m_check, &QAction::triggered, this, &CheckPage::check);
    connect(m_cancel, &QAction::triggered, this, &CheckPage::cancel);
    connect(m_rebuild, &QAction::triggered, this, &CheckPage::askToRebuild);
    connect(m_copy, &QAction::triggered, this, &CheckPage::copyDiagnostics);
}

QWidget* CheckPage::makeHeader()
{
    auto* header = new QWidget(this);
    auto* heading = new PlainLabel(tr("Check the workspace"), ColorRole::Text, header);
    heading->setFont(titleFont(font()));
    m_summary = new PlainLabel({}, ColorRole::Muted, header);
    m_summary->setOverflow(Overflow::Wrap);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(10);
    acts->addWidget(new ActionButton(m_check, ButtonRole::Primary, header));
    for (QAction* action : {m_cancel, m_rebuild, m_copy}) {
        auto* button = new ActionButton(action, ButtonRole::Normal, header);
        connect(
            action, &QAction::changed, button, [button, action] { button->setVisible(action->isVisible()); });
        acts->addWidget(button);
    }
    acts->addStretch(1);
    auto* layout = new QVBoxLayout(header);
    layout->setContentsMargins({});
    layout->setSpacing(Space::medium);
    layout->addWidget(heading);
    layout->addWidget(m_summary);
    layout->addLayout(acts);
    return header;
}

QWidget* CheckPage::makeLines()
{
    auto* lines = new QWidget(this);
    m_file = new CheckLine(
        tr("Pages of the file"), tr("The file is built as it should be, page by page."), lines);
    m_log = new CheckLine(tr("Log of operations"),
        tr("Each operation is as it was written, and none is missing: their hashes form a chain."), lines);
    m_decisions = new CheckLine(
        tr("Decisions"), tr("Carrying out the log once more gives the decisions that are stored."), lines);
    auto* layout = new QVBoxLayout(lines);
    layout->setContentsMargins({});
    layout->setSpacing(Space::small);
    for (CheckLine* line : {m_file, m_log, m_decisions})
        layout->addWidget(line);
    return lines;
}

QWidget* CheckPage::makeProblems()
{
    m_problemArea = new QWidget(this);
    auto* title = new PlainLabel(tr("What was found"), ColorRole::Text, m_problemArea);
    title->setFont(headingFont(font()));
    m_problems = new QStringListModel(this);
    auto* list = new QListView(m_problemArea);
    list->setModel(m_problems);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setWordWrap(true);
    list->setAccessibleName(tr("What was found"));
    auto* layout = new QVBoxLayout(m_problemArea);
    layout->setContentsMargins({});
    layout->setSpacing(Space::small);
    layout->addWidget(title);
    layout->addWidget(list);
    return m_problemArea;
}

QWidget* CheckPage::makeBackups()
{
    auto* area = new QWidget(this);
    auto* title = new PlainLabel(tr("Backups"), ColorRole::Text, area);
    title->setFont(headingFont(font()));
    auto* explanation
        = new PlainLabel(tr("A backup takes the place of the workspace, which is set aside beside it "
                            "and never removed."),
            ColorRole::Muted, area);
    m_backups = new BackupList(area);
    connect(m_backups, &BackupList::choiceChanged, this, [this] {
        const bool isWritable = m_workspace.mode() == engine::OpenMode::ReadWrite;
        m_restore->setEnabled(isWritable && m_backups->chosen().has_value());
    });
    auto* acts = new QHBoxLayout;
    acts->setSpacing(10);
    acts->addWidget(new ActionButton(m_keeper->action(), ButtonRole::Normal, area));
    acts->addWidget(new ActionButton(m_restore, ButtonRole::Normal, area));
    acts->addWidget(explanation, 1);
    auto* layout = new QVBoxLayout(area);
    layout->setContentsMargins({});
    layout->setSpacing(Space::small);
    layout->addWidget(title);
    layout->addWidget(m_backups);
    layout->addLayout(acts);
    return area;
}

void CheckPage::readBackups()
{
    m_backups->setBackups(engine::listBackups(m_workspace.path()));
}

QString CheckPage::title() const
{
    return tr("Check the workspace");
}

QString CheckPage::statusText() const
{
    return m_report ? m_summary->text() : QString();
}

void CheckPage::activate()
{
    readFacts();
    readBackups();
    setFocus(Qt::OtherFocusReason);
}

void CheckPage::check()
{
    if (m_task.isValid())
        return;
    m_report.reset();
    const engine::Workspace& workspace = m_workspace;
    m_task = m_tasks.start(
        tr("Check the workspace"), this,
        [&workspace](engine::Progress& progress) { return engine::checkIntegrity(workspace, progress); },
        [this](const engine::Result<engine::IntegrityReport>& report) { take(report); });
    showOutcome();
}

void CheckPage::checkIfLeftOpen()
{
    if (!m_workspace.wasLeftOpen() || m_task.isValid())
        return;
    m_speaksUp = true;
    check();
}

void CheckPage::cancel()
{
    if (m_task.isValid())
        m_tasks.cancel(m_task);
}

void CheckPage::take(const engine::Result<engine::IntegrityReport>& report)
{
    m_task = {};
    if (report)
        m_report = *report;
    showOutcome();
    readFacts();
    if (std::exchange(m_speaksUp, false) && m_report && !m_report->ok())
        Q_EMIT damageFound();
    if (!report && report.error().code != engine::ErrorCode::Cancelled)
        Q_EMIT messageRaised({Message::Tone::Problem, report.error().message});
}

void CheckPage::setLines(CheckState file, CheckState log, CheckState decisions)
{
    m_file->setState(file);
    m_log->setState(log);
    m_decisions->setState(decisions);
}

void CheckPage::showOutcome()
{
    const auto stateOf = [](bool isFine) {
        return isFine ? CheckState::Fine : CheckState::Damaged;
    };
    if (m_task.isValid()) {
        setLines(CheckState::Running, CheckState::Running, CheckState::Running);
        m_summary->setText(tr("The workspace is being checked. You can go on working."));
    } else if (!m_report) {
        setLines(CheckState::Unknown, CheckState::Unknown, CheckState::Unknown);
        m_summary->setText(tr("The check reads all of the file and changes nothing."));
    } else {
        setLines(stateOf(m_report->integrity), stateOf(m_report->chain), stateOf(m_report->projection));
        m_summary->setText(m_report->ok()
                ? tr("The workspace is sound: %1 operations, each as it was written.")
                      .arg(QLocale().toString(m_report->operations))
                : tr("The workspace is damaged. Copy the file before you do anything else; your answers "
                     "stand in the log."));
    }
    const bool hasProblems = m_report && !m_report->problems.empty();
    m_problemArea->setVisible(hasProblems);
    m_problems->setStringList(
        hasProblems ? QStringList(m_report->problems.begin(), m_report->problems.end()) : QStringList());
    const bool isRepairable = m_report && m_report->integrity && m_report->chain && !m_report->projection
        && m_workspace.mode() == engine::OpenMode::ReadWrite;
    m_check->setEnabled(!m_task.isValid());
    m_cancel->setVisible(m_task.isValid());
    m_rebuild->setVisible(isRepairable);
    Q_EMIT statusChanged();
}

/// The log is whole, so nothing is lost by it.
void CheckPage::askToRebuild()
{
    if (m_task.isValid())
        return;
    engine::Workspace& workspace = m_workspace;
    m_task = m_tasks.start(
        tr("Rebuild the decisions"), this,
        [&workspace](engine::Progress& progress) { return engine::rebuildDecisions(workspace, progress); },
        [this](const engine::Result<void>& rebuilt) {
            m_task = {};
            if (!rebuilt)
                Q_EMIT messageRaised({Message::Tone::Problem, rebuilt.error().message});
            check();
        });
    showOutcome();
}

void CheckPage::readFacts()
{
    const auto facts = engine::readWorkspaceFacts(m_workspace);
    if (!facts) {
        Q_EMIT messageRaised({Message::Tone::Problem, facts.error().message});
        return;
    }
    m_facts = *facts;
    const QLocale locale;
    m_factList->setFacts({{tr("Where it lies"), QDir::toNativeSeparators(m_facts.path)},
        {tr("Size"), locale.formattedDataSize(m_facts.bytes)},
        {tr("Not yet moved into it"), locale.formattedDataSize(m_facts.logBytes)},
        {tr("Free on this disk"), locale.formattedDataSize(m_facts.freeBytes)},
        {tr("Sessions"), locale.toString(m_facts.sessions)},
        {tr("Records"), locale.toString(m_facts.records)},
        {tr("Operations"), locale.toString(m_facts.operations)},
        {tr("The program's log"), QDir::toNativeSeparators(engine::logFolder())},
        {tr("Versions"),
            tr("Winnow %1, Qt %2, SQLite %3, schema %4")
                .arg(QString::fromLatin1(engine::kVersion), QString::fromLatin1(qVersion()),
                    m_facts.sqliteVersion)
                .arg(m_facts.schemaVersion)}});
}

QString CheckPage::diagnostics() const
{
    return engine::diagnosticsText(m_facts, m_report);
}

void CheckPage::copyDiagnostics()
{
    readFacts();
    QApplication::clipboard()->setText(diagnostics());
    Q_EMIT messageRaised({Message::Tone::Note,
        tr("The diagnostics are on the clipboard. They say nothing of your records or answers.")});
}

} // namespace winnow::ui
