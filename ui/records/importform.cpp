#include "ui/records/importform.h"

#include "engine/text/displaytext.h"
#include "engine/workspace/settings.h"
#include "ui/common/actionbutton.h"
#include "ui/common/columnfit.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/records/choicedelegate.h"
#include "ui/records/columnsmodel.h"
#include "ui/records/formatbar.h"
#include "ui/records/previewmodel.h"
#include "ui/records/problemlist.h"

#include <QComboBox>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QLocale>
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
    table->verticalHeader()->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return table;
}

QTableView* makeColumnsTable(ColumnsModel* model, QWidget* parent)
{
    constexpr int widths[] = {170, 110, 110, 380, 70};
    QTableView* table = makeTable(model, ImportForm::tr("Columns of the file"), parent);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::AllEditTriggers);
    table->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < static_cast<int>(std::size(widths)); ++column)
        table->setColumnWidth(column, widths[column]);
    for (const int column : {ColumnsModel::Type, ColumnsModel::Use})
        table->setItemDelegateForColumn(column, new ChoiceDelegate(table));
    return table;
}

PlainLabel* makeHeading(const QString& text, QWidget* parent)
{
    auto* heading = new PlainLabel(text, ColorRole::Muted, parent);
    heading->setFont(headingFont(parent->font()));
    return heading;
}

} // namespace

ImportForm::ImportForm(QAction* chooseFile, QAction* findDuplicates, QWidget* parent)
    : QWidget(parent)
    , m_preview(new PreviewModel(this))
    , m_columns(new ColumnsModel(this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeTop(chooseFile));
    layout->addWidget(makeTables(), 1);
    layout->addWidget(makeBottom(findDuplicates));
    connect(m_format, &FormatBar::corrected, this, &ImportForm::formatCorrected);
    connect(m_columns, &QAbstractItemModel::dataChanged, this, &ImportForm::columnsCorrected);
    connect(m_problemList, &ProblemList::saveRequested, this,
        [this] { Q_EMIT saveProblemsRequested(m_problems); });
}

QWidget* ImportForm::makeTop(QAction* chooseFile)
{
    auto* top = new QWidget(this);
    m_title = new PlainLabel({}, ColorRole::Text, top);
    m_title->setFont(titleFont(font()));
    m_size = new PlainLabel({}, ColorRole::Muted, top);
    m_size->setContentsMargins(0, 5, 0, 0);
    auto* title = new QHBoxLayout;
    title->setSpacing(Space::medium);
    title->addWidget(m_title);
    title->addWidget(m_size, 1);
    title->addWidget(new ActionButton(chooseFile, ButtonRole::Normal, top));
    m_format = new FormatBar(top);
    auto* layout = new QVBoxLayout(top);
    layout->setContentsMargins(Space::page, Space::large, Space::page, Space::medium);
    layout->setSpacing(Space::medium);
    layout->addLayout(title);
    layout->addWidget(m_format);
    return top;
}

QWidget* ImportForm::makeTables()
{
    auto* tables = new QWidget(this);
    m_previewTable = makeTable(m_preview, tr("First rows of the file"), tables);
    m_columnsTable = makeColumnsTable(m_columns, tables);
    m_problemList = new ProblemList(tables);
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

QWidget* ImportForm::makeBottom(QAction* findDuplicates)
{
    auto* bottom = new QWidget(this);
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
    layout->addWidget(new ActionButton(findDuplicates, ButtonRole::Primary, bottom));
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

void ImportForm::begin(const QString& path)
{
    m_path = path;
    m_format->reset();
    m_name->setText(QFileInfo(path).completeBaseName());
}

void ImportForm::showTable(CheckedTable table)
{
    m_problems = table.preview.problems.kept;
    m_problemList->setProblems(m_problems, table.preview.problems.total);
    m_format->setDetected(table.preview.detected);
    m_title->setText(engine::displayLine(QFileInfo(m_path).fileName()));
    m_size->setText(tr("%n column(s)", nullptr, static_cast<int>(table.preview.columns.size())));
    m_idColumn->clear();
    m_idColumn->addItem(tr("Row number"));
    for (const QString& name : table.preview.columns)
        m_idColumn->addItem(engine::displayLine(name), name);
    m_idColumn->setCurrentIndex(table.idColumn ? *table.idColumn + 1 : 0);
    m_columns->setColumns(std::move(table.schema), std::move(table.profiles));
    m_preview->setPreview(std::move(table.preview));
    fitColumns(*m_previewTable);
}

void ImportForm::setHint(const QString& hint)
{
    m_hint->setText(hint);
}

void ImportForm::focusColumns()
{
    m_columnsTable->setFocus(Qt::OtherFocusReason);
}

engine::FormatOverrides ImportForm::overrides() const
{
    return m_format->overrides();
}

engine::ImportRequest ImportForm::request() const
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

bool ImportForm::comparesAny() const
{
    return m_columns->comparesAny();
}

void ImportForm::saveState(engine::Settings& settings) const
{
    settings.setLayout(u"import.columns"_s, m_columnsTable->horizontalHeader()->saveState());
}

void ImportForm::restoreState(const engine::Settings& settings)
{
    const QByteArray state = settings.layout(u"import.columns"_s);
    if (!state.isEmpty())
        m_columnsTable->horizontalHeader()->restoreState(state);
}

} // namespace winnow::ui
