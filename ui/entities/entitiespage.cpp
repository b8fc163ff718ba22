#include "ui/entities/entitiespage.h"

#include "engine/review/clusterview.h"
#include "engine/store/stores.h"
#include "engine/workspace/exportsession.h"
#include "engine/workspace/settings.h"
#include "engine/workspace/workspace.h"
#include "ui/common/actionbutton.h"
#include "ui/common/actionregistry.h"
#include "ui/common/chip.h"
#include "ui/common/columnfit.h"
#include "ui/common/emptystate.h"
#include "ui/common/filechooser.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/entities/blankdelegate.h"
#include "ui/entities/exportform.h"

#include <QAction>
#include <QButtonGroup>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace winnow::ui {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

EntitiesPage::EntitiesPage(engine::Workspace& workspace, ActionRegistry& actions, TaskRunner& tasks,
    engine::Settings& settings, QWidget* parent)
    : Page(Place::Entities, parent)
    , m_workspace(workspace)
    , m_tasks(tasks)
    , m_settings(settings)
    , m_source(workspace.stores())
    , m_entities(m_source)
{
    declareActions(actions);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeHeader());
    m_form = new ExportForm(m_save, m_closeExport, this);
    m_form->hide();
    layout->addWidget(m_form);
    layout->addWidget(makeTables(), 1);
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(200ms);
    connect(&m_readTimer, &QTimer::timeout, this, &EntitiesPage::readAgain);
    connect(&workspace, &engine::Workspace::changed, this, &EntitiesPage::take);
    connect(&m_entities, &EntitiesModel::readFailed, this, &EntitiesPage::raise);
    openSession({});
}

void EntitiesPage::declareActions(ActionRegistry& actions)
{
    m_export = actions.declare(
        {u"entities.export"_s, tr("Export…"), {QKeySequence(u"Ctrl+E"_s)}, Place::Entities, MenuPlace::File},
        this);
    m_save = actions.declare({u"entities.save"_s, tr("Save as…"), {}, Place::Entities}, this);
    m_closeExport = actions.declare(
        {u"entities.closeExport"_s, tr("Close"), {QKeySequence(Qt::Key_Escape)}, Place::Entities}, this);
    connect(m_export, &QAction::triggered, this, [this] {
        setFormShown(true);
        m_form->startChoosing();
    });
    connect(m_closeExport, &QAction::triggered, this, [this] {
        setFormShown(false);
        activate();
    });
    connect(m_save, &QAction::triggered, this, &EntitiesPage::askForTarget);
}

QWidget* EntitiesPage::makeHeader()
{
    auto* header = new QWidget(this);
    auto* heading = new PlainLabel(tr("Entities"), ColorRole::Text, header);
    heading->setFont(titleFont(font()));
    auto* layout = new QHBoxLayout(header);
    layout->setContentsMargins(Space::page, Space::medium, Space::page, Space::medium);
    layout->setSpacing(Space::small);
    layout->addWidget(heading);
    layout->addSpacing(Space::medium);
    auto* group = new QButtonGroup(header);
    const std::pair<EntityFilter, QString> labels[] = {{EntityFilter::All, tr("All")},
        {EntityFilter::Confirmed, tr("Confirmed")}, {EntityFilter::Proposed, tr("Proposed")}};
    for (const auto& [filter, label] : labels) {
        auto* chip = new Chip(label, header);
        chip->setChecked(filter == m_filter);
        group->addButton(chip);
        m_chips.emplace(filter, chip);
        layout->addWidget(chip);
        connect(chip, &Chip::clicked, this, [this, chosen = filter] { setFilter(chosen); });
    }
    layout->addStretch(1);
    m_exportButton = new ActionButton(m_export, ButtonRole::Primary, header);
    layout->addWidget(m_exportButton);
    return header;
}

QWidget* EntitiesPage::makeTables()
{
    m_table = makeTable(&m_entities);
    m_table->setObjectName(u"entities"_s);
    m_table->setAccessibleName(tr("Entities"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setItemDelegate(
        new BlankDelegate(EntitiesModel::BlankRole, EntitiesModel::ConfirmedRole, m_table));
    m_table->verticalHeader()->hide();
    m_memberTable = makeTable(&m_members);
    m_memberTable->setObjectName(u"members"_s);
    m_memberTable->setAccessibleName(tr("Members of the entity, and where its values came from"));
    m_memberTable->setItemDelegate(
        new BlankDelegate(MembersModel::BlankRole, MembersModel::SourceRole, m_memberTable));
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex& current) { showMembers(current.row()); });
    connect(&m_entities, &EntitiesModel::scanPaused, this,
        [this] { QTimer::singleShot(0, &m_entities, [this] { m_entities.fetchMore({}); }); });
    connect(&m_entities, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex&, int first) {
        m_stack->setCurrentIndex(0);
        if (first > 0)
            return;
        m_table->selectRow(0);
        if (!std::exchange(m_isFitted, true)) { // a width that the person gave stays
            fitColumns(*m_table);
            keepRoomForStates();
        }
    });
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->setHandleWidth(1);
    m_splitter->setContentsMargins(Space::page, 0, Space::page, 0);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_memberTable);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_empty = new EmptyState({}, {}, this);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_empty);
    return m_stack;
}

QTableView* EntitiesPage::makeTable(QAbstractItemModel* model)
{
    constexpr int columnWidth = 200;
    auto* table = new QTableView(this);
    table->setModel(model);
    table->setFrameShape(QFrame::NoFrame);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    table->setTabKeyNavigation(false);
    table->setCornerButtonEnabled(false);
    table->horizontalHeader()->setDefaultSectionSize(columnWidth);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->setHighlightSections(false);
    table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 2 * Space::small);
    return table;
}

void EntitiesPage::openSession(engine::SessionId session)
{
    m_session.reset();
    if (const auto found = m_workspace.stores().sessions().read(session))
        m_session = *found;
    else if (session.isValid())
        raise(found.error());
    m_export->setEnabled(m_session.has_value());
    m_isFitted = false;
    readAgain();
}

void EntitiesPage::take(const engine::Changes& changes)
{
    if (!m_session || changes.session != m_session->id)
        return;
    m_isStale = true;
    if (isVisible())
        m_readTimer.start();
}

void EntitiesPage::readAgain()
{
    m_isStale = false;
    m_members.clear();
    if (!m_session) {
        m_entities.close();
        m_empty->setTexts(
            tr("No session is open"), tr("Open a session on the home page, or make one from a table."));
        m_stack->setCurrentIndex(1);
        return;
    }
    if (const auto session = m_workspace.stores().sessions().read(m_session->id))
        m_session = *session;
    m_stack->setCurrentIndex(1);
    m_empty->setTexts(tr("Nothing here"), tr("No entity of two or more records is in this filter."));
    m_entities.open(m_session->id, m_session->schema, m_filter);
    m_entities.fetchMore({});
    showCounts();
    Q_EMIT statusChanged();
}

void EntitiesPage::showCounts()
{
    const engine::SessionCounts& counts = m_session->counts;
    m_chips.at(EntityFilter::All)->setCount(counts.total - counts.no);
    m_chips.at(EntityFilter::Confirmed)->setCount(counts.yes);
    m_chips.at(EntityFilter::Proposed)->setCount(counts.remaining() + counts.unsure);
    m_form->setCounts(counts);
}

void EntitiesPage::showMembers(int row)
{
    const auto item = m_entities.itemAt(row);
    if (!item)
        return m_members.clear();
    const auto card = engine::readCluster(m_workspace.stores(), *item);
    if (!card)
        return raise(card.error());
    m_members.setCard(*card);
}

void EntitiesPage::setFilter(EntityFilter filter)
{
    m_filter = filter;
    readAgain();
}

/// While the form is open, its own act is the next likely one.
void EntitiesPage::setFormShown(bool isShown)
{
    m_form->setVisible(isShown);
    m_exportButton->setRole(isShown ? ButtonRole::Normal : ButtonRole::Primary);
}

void EntitiesPage::askForTarget()
{
    const QString name = m_form->suggestedName();
    const QString filter = name.endsWith(".jsonl"_L1) ? tr("JSON Lines (*.jsonl)") : tr("Tables (*.csv)");
    const QString folder = m_settings.exportFolder();
    const QString suggested = folder.isEmpty() ? name : QDir(folder).filePath(name);
    askForFile(this, {FileQuestion::Purpose::Save, tr("Export"), filter, suggested},
        [this](const QString& path) { exportTo(path); });
}

void EntitiesPage::exportTo(const QString& path)
{
    if (!m_session)
        return;
    m_settings.setExportFolder(QFileInfo(path).absolutePath());
    engine::ExportRequest request = m_form->request();
    request.session = m_session->id;
    request.path = path;
    setFormShown(false);
    const engine::Workspace& workspace = m_workspace;
    m_tasks.start(
        tr("Export to %1").arg(QFileInfo(path).fileName()), this,
        [&workspace, request](
            engine::Progress& progress) { return engine::exportSession(workspace, request, progress); },
        [this, path](const engine::Result<engine::ExportOutcome>& outcome) { tellOutcome(outcome, path); });
}

void EntitiesPage::tellOutcome(const engine::Result<engine::ExportOutcome>& outcome, const QString& path)
{
    if (!outcome)
        return raise(outcome.error());
    const QString rows = tr("%n row(s)", nullptr, static_cast<int>(outcome->rows));
    Q_EMIT messageRaised(Message{Message::Tone::Note, tr("%1 written to %2.").arg(rows, path)});
    Q_EMIT exported(path);
}

/// Also for those that the review gives to entities later, and in the stronger type of a confirmed one.
void EntitiesPage::keepRoomForStates()
{
    constexpr int margins = 2 * Space::small;
    using engine::Verdict;
    int widest = 0;
    for (const Verdict verdict : {Verdict::Open, Verdict::Yes, Verdict::No, Verdict::Unsure, Verdict::Skip}) {
        const QFontMetrics metrics(headingFont(m_table->font()));
        widest = std::max(widest, metrics.horizontalAdvance(entityStateText(verdict)));
    }
    m_table->setColumnWidth(0, std::max(m_table->columnWidth(0), widest + margins));
}

QString EntitiesPage::title() const
{
    return m_session ? tr("%1, entities").arg(m_session->name) : tr("Entities");
}

QString EntitiesPage::statusText() const
{
    if (!m_session)
        return {};
    return tr("%1 confirmed, %2 proposed")
        .arg(QLocale().toString(m_session->counts.yes),
            QLocale().toString(m_session->counts.remaining() + m_session->counts.unsure));
}

void EntitiesPage::activate()
{
    if (m_isStale)
        readAgain();
    m_table->setFocus(Qt::OtherFocusReason);
}

void EntitiesPage::saveState(engine::Settings& settings) const
{
    settings.setLayout(u"entities.tables"_s, m_splitter->saveState());
}

void EntitiesPage::restoreState(const engine::Settings& settings)
{
    m_splitter->restoreState(settings.layout(u"entities.tables"_s));
}

void EntitiesPage::raise(const engine::Error& error)
{
    Q_EMIT messageRaised(Message{Message::Tone::Problem, error.message});
}

} // namespace winnow::ui
