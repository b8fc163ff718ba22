#include "ui/records/importpage.h"

#include "engine/text/displaytext.h"
#include "ui/common/actionregistry.h"
#include "ui/common/emptystate.h"
#include "ui/common/filechooser.h"
#include "ui/records/importform.h"
#include "ui/records/problemlist.h"

#include <QAction>
#include <QFileInfo>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace winnow::ui {

using namespace Qt::StringLiterals;

ImportPage::ImportPage(
    engine::Workspace& workspace, ActionRegistry& actions, TaskRunner& tasks, QWidget* parent)
    : Page(Place::Import, parent)
    , m_workspace(workspace)
    , m_tasks(tasks)
    , m_content(new QStackedWidget(this))
{
    declareActions(actions);
    m_form = new ImportForm(m_choose, m_find, this);
    m_content->addWidget(makeStart());
    m_content->addWidget(m_form);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_content);
    connect(m_form, &ImportForm::formatCorrected, this, &ImportPage::check);
    connect(m_form, &ImportForm::columnsCorrected, this, &ImportPage::showState);
    connect(m_form, &ImportForm::saveProblemsRequested, this, &ImportPage::saveProblems);
    connect(&tasks, &TaskRunner::progressed, this, &ImportPage::showState);
    showState();
}

void ImportPage::declareActions(ActionRegistry& actions)
{
    const QList<QKeySequence> enter{QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)};
    m_find = actions.declare(
        {u"import.findDuplicates"_s, tr("Find duplicates"), enter, Place::Import, MenuPlace::Edit}, this);
    m_choose = actions.declare({u"import.chooseFile"_s, tr("Choose a file…"), {QKeySequence(u"Ctrl+F"_s)},
                                   Place::Import, MenuPlace::File},
        this);
    connect(m_find, &QAction::triggered, this, &ImportPage::start);
    connect(m_choose, &QAction::triggered, this, &ImportPage::chooseFile);
}

QWidget* ImportPage::makeStart()
{
    auto* start = new EmptyState(tr("Choose a table"),
        tr("A CSV or TSV file: drop it here, or choose it. You will see its first rows as they will be read "
           "before "
           "anything is imported."),
        this);
    start->addAct(m_choose, ButtonRole::Primary);
    return start;
}

QString ImportPage::title() const
{
    return m_path.isEmpty() ? tr("New session") : engine::displayLine(QFileInfo(m_path).fileName());
}

QString ImportPage::statusText() const
{
    return m_fileBytes ? QLocale().formattedDataSize(*m_fileBytes) : QString();
}

void ImportPage::activate()
{
    if (m_fileBytes)
        m_form->focusColumns();
    else
        setFocus(Qt::OtherFocusReason);
}

void ImportPage::saveState(engine::Settings& settings) const
{
    m_form->saveState(settings);
}

void ImportPage::restoreState(const engine::Settings& settings)
{
    m_form->restoreState(settings);
}

void ImportPage::chooseFile()
{
    askForFile(this,
        {FileQuestion::Purpose::Open, tr("Choose a table"),
            tr("Tables (*.csv *.tsv *.txt *.tab);;All files (*)")},
        [this](const QString& path) { openFile(path); });
}

void ImportPage::openFile(const QString& path)
{
    m_path = path;
    m_fileBytes.reset();
    m_form->begin(path);
    check();
}

void ImportPage::check()
{
    m_tasks.cancel(m_checkTask);
    const QString path = m_path;
    const engine::FormatOverrides overrides = m_form->overrides();
    m_checkTask = m_tasks.start(
        tr("Read %1").arg(engine::displayLine(QFileInfo(path).fileName())), this,
        [path, overrides](engine::Progress& progress) { return checkTable(path, overrides, progress); },
        [this, path, overrides](engine::Result<CheckedTable> table) {
            // Another file or correction has come since; its own task will answer.
            if (path == m_path && overrides == m_form->overrides())
                showChecked(std::move(table));
        });
    showState();
}

void ImportPage::showChecked(engine::Result<CheckedTable> table)
{
    if (table) {
        m_fileBytes = table->preview.fileBytes;
        m_form->showTable(std::move(*table));
    } else {
        Q_EMIT messageRaised({Message::Tone::Problem, table.error().message});
    }
    showState();
    if (isVisible())
        activate();
    Q_EMIT checked();
}

void ImportPage::showState()
{
    m_content->setCurrentIndex(m_fileBytes ? 1 : 0);
    m_find->setEnabled(m_fileBytes && m_form->comparesAny() && !m_runTask.isValid());
    QString hint = m_form->comparesAny() ? QString() : tr("Set at least one column to “Compare”.");
    for (const TaskStatus& task : m_tasks.tasks()) {
        if (task.id == m_runTask)
            hint = task.step.stage;
    }
    m_form->setHint(hint);
    Q_EMIT statusChanged();
}

void ImportPage::start()
{
    if (m_find->isEnabled())
        run(m_form->request());
}

void ImportPage::findDuplicatesIn(const QString& path, const QString& sessionName)
{
    engine::ImportRequest request;
    request.path = path;
    request.name = sessionName;
    if (!m_runTask.isValid())
        run(request);
}

void ImportPage::run(const engine::ImportRequest& request)
{
    engine::Workspace& workspace = m_workspace;
    const QString name = request.name.isEmpty() ? QFileInfo(request.path).completeBaseName() : request.name;
    m_runTask = m_tasks.start(
        tr("Find duplicates in %1").arg(engine::displayLine(name)), this,
        [&workspace, request](
            engine::Progress& progress) { return findDuplicates(workspace, request, progress); },
        [this](const engine::Result<FoundDuplicates>& found) { finish(found); });
    showState();
}

void ImportPage::finish(const engine::Result<FoundDuplicates>& found)
{
    m_runTask = {};
    showState();
    if (found)
        return announce(*found);
    const bool isCancelled = found.error().code == engine::ErrorCode::Cancelled;
    Q_EMIT messageRaised({isCancelled ? Message::Tone::Note : Message::Tone::Problem, found.error().message});
}

void ImportPage::announce(const FoundDuplicates& found)
{
    Q_EMIT sessionReady(found.session);
    const auto problems = found.problems;
    if (found.problemCount > 0)
        Q_EMIT messageRaised({Message::Tone::Note,
            tr("%n row(s) of the file were odd; all are imported as far as they could be read.", nullptr,
                static_cast<int>(found.problemCount)),
            tr("Save the list as…"), [this, problems] {
                saveProblems(problems);
            }});
    else if (!found.notices.empty())
        Q_EMIT messageRaised({Message::Tone::Note, found.notices.front()});
}

void ImportPage::saveProblems(const std::vector<engine::RowProblem>& problems)
{
    askForFile(window(),
        {FileQuestion::Purpose::Save, tr("Save the list of odd rows"), tr("Tables (*.csv)"),
            QFileInfo(m_path).completeBaseName() + "-problems.csv"_L1},
        [this, problems](const QString& path) {
            const auto written = writeProblems(path, problems);
            if (!written)
                Q_EMIT messageRaised({Message::Tone::Problem, written.error().message});
        });
}

} // namespace winnow::ui
