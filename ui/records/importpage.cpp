#include "ui/records/importpage.h"

#include "engine/text/displaytext.h"
#include "engine/workspace/settings.h"
#include "engine/workspace/workspace.h"
#include "ui/common/actionbutton.h"
#include "ui/common/actionregistry.h"
#include "ui/common/emptystate.h"
#include "ui/common/filechooser.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/records/choicedelegate.h"
#include "ui/records/columnsmodel.h"
#include "ui/records/formatbar.h"
#include "ui/records/previewmodel.h"
#include "ui/records/problemlist.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace winnow::ui {

using namespace Qt::StringLiterals;

namespace {

QTableView* makeTable(QAbstractItemModel* model, const QString& name, QWidget* parent)
{
    auto* table = new QTableView(parent);
    table->setModel(model);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setAccessibleName(name);
    table->setTabKeyNavigation(false);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->setDefaultSectionSize(table->fontMetrics().height() + Space::small + 2);
    return table;
}

PlainLabel* makeHeading(const QString& text, QWidget* parent)
{
    auto* heading = new PlainLabel(text, ColorRole::Muted, parent);
    heading->setFont(headingFont(parent->font()));
    return heading;
}

} // namespace

ImportPage::ImportPage(
    engine::Workspace& workspace, ActionRegistry& actions, TaskRunner& tasks, QWidget* parent)
    : Page(Place::Import, parent)
    , m_workspace(workspace)
    , m_tasks(tasks)
    , m_content(new QStackedWidget(this))
    , m_preview(new PreviewModel(this))
    , m_columns(new ColumnsModel(this))
{
    declareActions(actions);
    m_content->addWidget(makeStart());
    m_content->addWidget(makeForm());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_content);
    connect(m_columns, &QAbstractItemModel::dataChanged, this, &ImportPage::showState);
    connect(&tasks, &TaskRunner::progressed, this, &ImportPage::showState);
    showState();
}

void ImportPage::declareActions(ActionRegistry& actions)
{
    m_find = actions.declare({u"import.findDuplicates"_s, tr("Find duplicates"),
                                 {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)}, Place::Import},
        this);
    m_choose = actions.declare(
        {u"import.chooseFile"_s, tr("Choose a file…"), {QKeySequence(u"Ctrl+F"_s)}, Place::Import}, this);
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

QWidget* ImportPage::makeForm()
{
    auto* form = new QWidget(this);
    m_title = new PlainLabel({}, ColorRole::Text, form);
    m_title->setFont(titleFont(font()));
    m_file = new PlainLabel({}, ColorRole::Muted, form);
    m_file->setContentsMargins(0, 5, 0, 0);
    auto* title = new QHBoxLayout;
    title->setSpacing(Space::medium);
    title->addWidget(m_title);
    title->addWidget(m_file, 1);
    title->addWidget(new ActionButton(m_choose, ButtonRole::Normal, form));
    m_format = new FormatBar(form);
    connect(m_format, &FormatBar::corrected, this, &ImportPage::check);
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto* top = new QVBoxLayout;
    top->setContentsMargins(Space::page, Space::large, Space::page, Space::medium);
    top->setSpacing(Space::medium);
    top->addLayout(title);
    top->addWidget(m_format);
    layout->addLayout(top);
    layout->addWidget(makeTables(form), 1);
    layout->addWidget(makeBottom(form));
    return form;
}

QWidget* ImportPage::makeTables(QWidget* parent)
{
    auto* tables = new QWidget(parent);
    m_previewTable = makeTable(m_preview, tr("First rows of the file"), tables);
    m_previewTable->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_columnsTable = makeTable(m_columns, tr("Columns of the file"), tables);
    m_columnsTable->verticalHeader()->hide();
    m_columnsTable->setEditTriggers(QAbstractItemView::AllEditTriggers);
    m_columnsTable->horizontalHeader()->setStretchLastSection(true);
    constexpr int widths[] = {170, 110, 110, 360, 70};
    for (int column = 0; column < static_cast<int>(std::size(widths)); ++column)
        m_columnsTable->setColumnWidth(column, widths[column]);
    for (const int column : {ColumnsModel::Type, ColumnsModel::Use})
        m_columnsTable->setItemDelegateForColumn(column, new ChoiceDelegate(m_columnsTable));
    m_problemList = new ProblemList(tables);
    connect(m_problemList, &ProblemList::saveRequested, this, [this] { saveProblems(m_problems); });
    auto* layout = new QVBoxLayout(tables);
    layout->setContentsMargins(Space::page, 0, Space::page, Space::small);
    layout->setSpacing(Space::small);
    layout->addWidget(makeHeading(tr("First rows"), tables));
    layout->addWidget(m_previewTable, 3);
    layout->addSpacing(Space::tiny);
    layout->addWidget(makeHeading(tr("Columns"), tables));
    layout->addWidget(m_columnsTable, 4);
    layout->addWidget(m_problemList, 1);
    return tables;
}

QWidget* ImportPage::makeBottom(QWidget* parent)
{
    auto* bottom = new QWidget(parent);
    m_name = new QLineEdit(bottom);
    m_name->setAccessibleName(tr("Name of the session"));
    m_name->setMinimumWidth(220);
    m_idColumn = new QComboBox(bottom);
    m_idColumn->setAccessibleName(tr("Column that identifies a record"));
    m_idColumn->setMinimumWidth(180);
    m_hint = new PlainLabel({}, ColorRole::Muted, bottom);
    auto* layout = new QHBoxLayout(bottom);
    layout->setContentsMargins(Space::page, Space::medium, Space::page, Space::medium);
    layout->setSpacing(Space::small);
    layout->addWidget(new ActionButton(m_find, ButtonRole::Primary, bottom));
    layout->addSpacing(Space::small);
    const auto addField = [layout, bottom](const QString& label, QWidget* field) {
        auto* name = new PlainLabel(label, ColorRole::Muted, bottom);
        name->setBuddy(field);
        layout->addWidget(name);
        layout->addWidget(field);
        layout->addSpacing(Space::small);
    };
    addField(tr("Session"), m_name);
    addField(tr("Records are named by"), m_idColumn);
    layout->addWidget(m_hint, 1);
    return bottom;
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
        m_columnsTable->setFocus(Qt::OtherFocusReason);
    else
        setFocus(Qt::OtherFocusReason);
}

void ImportPage::saveState(engine::Settings& settings) const
{
    settings.setLayout(u"import.columns"_s, m_columnsTable->horizontalHeader()->saveState());
}

void ImportPage::restoreState(const engine::Settings& settings)
{
    const QByteArray state = settings.layout(u"import.columns"_s);
    if (!state.isEmpty())
        m_columnsTable->horizontalHeader()->restoreState(state);
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
    m_format->reset();
    m_name->setText(QFileInfo(path).completeBaseName());
    check();
}

void ImportPage::check()
{
    m_tasks.cancel(m_checkTask);
    showState();
    const QString path = m_path;
    const engine::FormatOverrides overrides = m_format->overrides();
    m_checkTask = m_tasks.start(
        tr("Read %1").arg(engine::displayLine(QFileInfo(path).fileName())), this,
        [path, overrides](engine::Progress& progress) { return checkTable(path, overrides, progress); },
        [this, path, overrides](engine::Result<CheckedTable> table) {
            if (path != m_path || overrides != m_format->overrides())
                return;
            if (table)
                showTable(std::move(*table));
            else
                Q_EMIT messageRaised({Message::Tone::Problem, table.error().message});
            showState();
            Q_EMIT checked();
        });
}

void ImportPage::showTable(CheckedTable table)
{
    m_fileBytes = table.preview.fileBytes;
    m_problems = table.preview.problems.kept;
    m_problemList->setProblems(m_problems, table.preview.problems.total);
    m_format->setDetected(table.preview.detected);
    m_title->setText(engine::displayLine(QFileInfo(m_path).fileName()));
    m_file->setText(tr("%n column(s)", nullptr, static_cast<int>(table.preview.columns.size())));
    m_idColumn->clear();
    m_idColumn->addItem(tr("Row number"));
    for (const QString& name : table.preview.columns)
        m_idColumn->addItem(engine::displayLine(name), name);
    m_idColumn->setCurrentIndex(table.idColumn ? *table.idColumn + 1 : 0);
    m_columns->setColumns(std::move(table.schema), std::move(table.profiles));
    m_preview->setPreview(std::move(table.preview));
}

void ImportPage::showState()
{
    m_content->setCurrentIndex(m_fileBytes ? 1 : 0);
    m_find->setEnabled(m_fileBytes && m_columns->comparesAny() && !m_runTask.isValid());
    for (const TaskStatus& task : m_tasks.tasks()) {
        if (task.id == m_runTask)
            return m_hint->setText(task.step.stage);
    }
    m_hint->setText(m_columns->comparesAny() ? QString() : tr("Set at least one column to “Compare”."));
    Q_EMIT statusChanged();
}

engine::ImportRequest ImportPage::request() const
{
    engine::ImportRequest request;
    request.path = m_path;
    request.name = m_name->text().trimmed();
    request.format = m_format->overrides();
    request.schema = m_columns->schema();
    if (m_idColumn->currentIndex() > 0)
        request.idColumn = m_idColumn->currentData().toString();
    return request;
}

void ImportPage::start()
{
    if (m_find->isEnabled())
        run(request());
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
    if (!found) {
        const bool isCancelled = found.error().code == engine::ErrorCode::Cancelled;
        Q_EMIT messageRaised(
            {isCancelled ? Message::Tone::Note : Message::Tone::Problem, found.error().message});
        return;
    }
    Q_EMIT sessionReady(found->session);
    if (found->problemCount > 0) {
        const auto problems = found->problems;
        Q_EMIT messageRaised({Message::Tone::Note,
            tr("%n row(s) of the file were odd; all are imported as far as they could be read.", nullptr,
                static_cast<int>(found->problemCount)),
            tr("Save the list as…"), [this, problems] {
                saveProblems(problems);
            }});
    } else if (!found->notices.empty()) {
        Q_EMIT messageRaised({Message::Tone::Note, found->notices.front()});
    }
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
