#include "ui/itemmodels/comparisonmodel.h"

#include "engine/text/displaytext.h"
#include "engine/text/normalize.h"
#include "ui/itemmodels/rowdifference.h"

#include <algorithm>

namespace winnow::ui {

using engine::RecordId;
using namespace Qt::StringLiterals;

ComparisonModel::ComparisonModel(QObject* parent, ComparedColumns columns)
    : QAbstractTableModel(parent)
    , m_columns(columns)
{
}

void ComparisonModel::setCard(const engine::ClusterView& card)
{
    beginResetModel();
    m_card = card;
    m_isIncluded.assign(card.records.size(), true);
    for (size_t record = 0; record < card.records.size(); ++record)
        m_isIncluded[record] = !std::binary_search(
            card.decision.excluded.begin(), card.decision.excluded.end(), card.records[record].id);
    chooseFields();
    endResetModel();
}

void ComparisonModel::setDetail(FieldDetail detail)
{
    beginResetModel();
    m_detail = detail;
    chooseFields();
    endResetModel();
}

void ComparisonModel::clear()
{
    setCard({});
}

int ComparisonModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

int ComparisonModel::columnCount(const QModelIndex& parent) const
{
    if (parent.isValid() || m_card.records.empty())
        return 0;
    return m_columns == ComparedColumns::RecordsAndSurviving ? recordCount() + 1 : recordCount();
}

QVariant ComparisonModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role == SurvivingRole)
        return index.column() == survivingColumn();
    if (role == ComparedRole)
        return headerData(index.row(), Qt::Vertical, ComparedRole);
    if (role == Qt::AccessibleTextRole)
        return accessibleText(index.row(), index.column());
    if (index.column() == survivingColumn())
        return survivingData(index.row(), role);
    return recordData(index.row(), index.column(), role);
}

QVariant ComparisonModel::recordData(int row, int column, int role) const
{
    const int field = fieldOfRow(row);
    switch (role) {
    case Qt::DisplayRole:
        return engine::displayText(valueAt(field, column));
    case DifferingRole:
        return QVariant::fromValue(marksOf(row).differing[static_cast<size_t>(column)]);
    case BlankRole:
        return engine::isBlankValue(valueAt(field, column).toStdString());
    case EqualRole:
        return marksOf(row).isEqual;
    case IncludedRole:
        return static_cast<bool>(m_isIncluded[static_cast<size_t>(column)]);
    case PickedRole:
        return pickOf(field) == recordOfColumn(column);
    default:
        return {};
    }
}

QVariant ComparisonModel::survivingData(int row, int role) const
{
    const engine::CanonicalValue& value = m_card.canonical[static_cast<size_t>(fieldOfRow(row))];
    switch (role) {
    case Qt::DisplayRole:
        return engine::displayText(value.value);
    case BlankRole:
        return value.rule == engine::CanonicalRule::Blank;
    case EqualRole:
        return false;
    case IncludedRole:
        return true;
    case ProvenanceRole:
        return provenance(row);
    case Qt::AccessibleDescriptionRole:
        return sourceName(value).isEmpty()
            ? QString()
            : tr("From record %1: %2").arg(sourceName(value), engine::canonicalRuleName(value.rule));
    case PickedRole:
        return value.rule == engine::CanonicalRule::Picked;
    default:
        return {};
    }
}

QString ComparisonModel::sourceName(const engine::CanonicalValue& value) const
{
    const auto source = std::find_if(m_card.records.begin(), m_card.records.end(),
        [&value](const engine::Record& record) { return record.id == value.source; });
    if (source == m_card.records.end())
        return {};
    return engine::displayLine(m_card.recordNames[static_cast<size_t>(source - m_card.records.begin())]);
}

/// Where all agree, it does not matter whose value it is.
QString ComparisonModel::provenance(int row) const
{
    const engine::CanonicalValue& value = m_card.canonical[static_cast<size_t>(fieldOfRow(row))];
    const QString name = sourceName(value);
    const bool isPicked = value.rule == engine::CanonicalRule::Picked;
    if (name.isEmpty() || (marksOf(row).isUnanimous && !isPicked))
        return {};
    return tr("%1 · %2", "a record and why its value survives")
        .arg(name, engine::canonicalRuleName(value.rule));
}

/// A cell as a screen reader says it.
QString ComparisonModel::accessibleText(int row, int column) const
{
    const QModelIndex cell = index(row, column);
    const QString text = cell.data(BlankRole).toBool() ? tr("blank") : cell.data(Qt::DisplayRole).toString();
    if (!cell.data(IncludedRole).toBool())
        return tr("%1, left out").arg(text);
    if (cell.data(PickedRole).toBool())
        return tr("%1, picked by hand").arg(text);
    const bool differs
        = column != survivingColumn() && !marksOf(row).differing[static_cast<size_t>(column)].empty();
    return differs ? tr("%1, differs").arg(text) : text;
}

QVariant ComparisonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical) {
        if (section < 0 || section >= rowCount())
            return {};
        const engine::Field& field = m_card.schema.fields[static_cast<size_t>(fieldOfRow(section))];
        if (role == ComparedRole)
            return field.role == engine::FieldRole::Compare;
        return role == Qt::DisplayRole ? QVariant(engine::displayLine(field.name)) : QVariant();
    }
    if (section < 0 || section >= columnCount())
        return {};
    if (role == SurvivingRole)
        return section == survivingColumn();
    if (section == survivingColumn())
        return role == Qt::DisplayRole ? QVariant(tr("Surviving value")) : QVariant();
    const auto record = static_cast<size_t>(section);
    if (role == IncludedRole && m_columns != ComparedColumns::Records)
        return static_cast<bool>(m_isIncluded[record]);
    if (role == ShortNameRole)
        return engine::displayLine(m_card.recordNames[record]);
    return role == Qt::DisplayRole
        ? QVariant(tr("Record %1").arg(engine::displayLine(m_card.recordNames[record])))
        : QVariant();
}

int ComparisonModel::hiddenFieldCount() const
{
    int count = 0;
    for (int field = 0; field < static_cast<int>(m_card.schema.fields.size()); ++field)
        count += isRelevant(field) ? 0 : 1;
    return count;
}

QStringList ComparisonModel::fieldNames() const
{
    QStringList names;
    for (const engine::Field& field : m_card.schema.fields)
        names += engine::displayLine(field.name);
    return names;
}

int ComparisonModel::fieldOfRow(int row) const
{
    return m_fields[static_cast<size_t>(row)];
}

std::optional<RecordId> ComparisonModel::recordOfColumn(int column) const
{
    if (column < 0 || column >= recordCount())
        return std::nullopt;
    return m_card.records[static_cast<size_t>(column)].id;
}

void ComparisonModel::toggleRecord(int column)
{
    if (!recordOfColumn(column))
        return;
    m_isIncluded[static_cast<size_t>(column)] = !m_isIncluded[static_cast<size_t>(column)];
    draftChanged();
}

void ComparisonModel::excludeOthers(int column)
{
    if (!recordOfColumn(column))
        return;
    const bool isAlone = keptCount() == 1 && m_isIncluded[static_cast<size_t>(column)];
    m_isIncluded.assign(m_isIncluded.size(), isAlone);
    m_isIncluded[static_cast<size_t>(column)] = true;
    draftChanged();
}

void ComparisonModel::setExcluded(const std::vector<RecordId>& excluded)
{
    for (size_t record = 0; record < m_isIncluded.size(); ++record) {
        m_isIncluded[record]
            = std::find(excluded.begin(), excluded.end(), m_card.records[record].id) == excluded.end();
    }
    draftChanged();
}

std::vector<RecordId> ComparisonModel::excluded() const
{
    std::vector<RecordId> records;
    for (size_t record = 0; record < m_isIncluded.size(); ++record) {
        if (!m_isIncluded[record])
            records.push_back(m_card.records[record].id);
    }
    return records;
}

int ComparisonModel::keptCount() const
{
    return static_cast<int>(std::count(m_isIncluded.begin(), m_isIncluded.end(), true));
}

void ComparisonModel::setPick(int field, std::optional<RecordId> record)
{
    auto& picks = m_card.decision.picks;
    std::erase_if(picks, [field](const engine::CanonicalPick& pick) { return pick.field == field; });
    if (record) {
        const auto after = std::find_if(picks.begin(), picks.end(),
            [field](const engine::CanonicalPick& pick) { return pick.field > field; });
        picks.insert(after, engine::CanonicalPick{field, *record});
    }
    draftChanged();
}

std::optional<RecordId> ComparisonModel::pickOf(int field) const
{
    for (const engine::CanonicalPick& pick : m_card.decision.picks) {
        if (pick.field == field)
            return pick.record;
    }
    return std::nullopt;
}

const QString& ComparisonModel::valueAt(int field, int column) const
{
    return m_card.records[static_cast<size_t>(column)].values[static_cast<size_t>(field)];
}

const ComparisonModel::RowMarks& ComparisonModel::marksOf(int row) const
{
    const auto known = m_marks.constFind(row);
    if (known != m_marks.constEnd())
        return *known;
    std::vector<QString> values;
    for (int column = 0; column < recordCount(); ++column)
        values.push_back(valueAt(fieldOfRow(row), column));
    RowMarks marks{rowDifference(values, m_isIncluded)};
    for (size_t record = 0; record < marks.differing.size(); ++record) {
        const bool isKept = m_isIncluded[record];
        marks.isEqual = marks.isEqual && (!isKept || marks.differing[record].empty());
        marks.isUnanimous
            = marks.isUnanimous && (!isKept || !engine::isBlankValue(values[record].toStdString()));
    }
    marks.isUnanimous = marks.isUnanimous && marks.isEqual;
    return *m_marks.insert(row, std::move(marks));
}

bool ComparisonModel::isRelevant(int field) const
{
    const engine::FieldRole role = m_card.schema.fields[static_cast<size_t>(field)].role;
    if (role != engine::FieldRole::Show)
        return role == engine::FieldRole::Compare;
    return std::any_of(m_card.records.begin(), m_card.records.end(), [field](const engine::Record& record) {
        return !record.values[static_cast<size_t>(field)].trimmed().isEmpty();
    });
}

/// Compared fields stand first: they decide.
void ComparisonModel::chooseFields()
{
    m_marks.clear();
    m_fields.clear();
    for (int field = 0; field < static_cast<int>(m_card.schema.fields.size()); ++field) {
        if (m_detail == FieldDetail::All || isRelevant(field))
            m_fields.push_back(field);
    }
    std::stable_partition(m_fields.begin(), m_fields.end(), [this](int field) {
        return m_card.schema.fields[static_cast<size_t>(field)].role == engine::FieldRole::Compare;
    });
}

void ComparisonModel::draftChanged()
{
    std::vector<engine::Record> kept;
    for (size_t record = 0; record < m_isIncluded.size(); ++record) {
        if (m_isIncluded[record])
            kept.push_back(m_card.records[record]);
    }
    m_card.canonical = engine::canonicalRecord(m_card.schema, kept, m_card.decision.picks);
    m_marks.clear();
    if (rowCount() == 0)
        return;
    Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
}

} // namespace winnow::ui
