#include "ui/itemmodels/membersmodel.h"

#include "engine/text/displaytext.h"
#include "engine/text/normalize.h"

#include <algorithm>

namespace winnow::ui {

void MembersModel::setCard(const engine::ClusterView& card)
{
    beginResetModel();
    m_card = card;
    m_members.clear();
    m_fields.clear();
    const auto& excluded = card.decision.excluded;
    for (size_t record = 0; record < card.records.size(); ++record) {
        if (!std::binary_search(excluded.begin(), excluded.end(), card.records[record].id))
            m_members.push_back(record);
    }
    for (int field = 0; field < static_cast<int>(card.schema.fields.size()); ++field) {
        if (card.schema.fields[static_cast<size_t>(field)].role != engine::FieldRole::Ignore)
            m_fields.push_back(field);
    }
    endResetModel();
}

void MembersModel::clear()
{
    setCard({});
}

int MembersModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_fields.size());
}

int MembersModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || m_members.empty() ? 0 : FirstMemberColumn + static_cast<int>(m_members.size());
}

QVariant MembersModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int field = m_fields[static_cast<size_t>(index.row())];
    const QString value = valueAt(field, index.column());
    const bool isBlank = index.column() != OriginColumn && engine::isBlankValue(value.toStdString());
    switch (role) {
    case Qt::DisplayRole:
        return engine::displayLine(value);
    case Qt::AccessibleTextRole:
        return isBlank ? tr("blank") : engine::displayLine(value);
    case BlankRole:
        return isBlank;
    case SourceRole: {
        const auto member = memberOfColumn(index.column());
        return member && m_card.records[*member].id == m_card.canonical[static_cast<size_t>(field)].source;
    }
    default:
        return {};
    }
}

QString MembersModel::valueAt(int field, int column) const
{
    const auto member = memberOfColumn(column);
    if (member)
        return m_card.records[*member].values[static_cast<size_t>(field)];
    const engine::CanonicalValue& canonical = m_card.canonical[static_cast<size_t>(field)];
    return column == ValueColumn ? canonical.value : originOf(canonical);
}

QString MembersModel::originOf(const engine::CanonicalValue& value) const
{
    const auto source = std::find_if(m_card.records.begin(), m_card.records.end(),
        [&value](const engine::Record& record) { return record.id == value.source; });
    if (source == m_card.records.end())
        return {};
    return tr("%1 · record %2")
        .arg(engine::canonicalRuleName(value.rule),
            m_card.recordNames[static_cast<size_t>(source - m_card.records.begin())]);
}

std::optional<size_t> MembersModel::memberOfColumn(int column) const
{
    if (column < FirstMemberColumn)
        return std::nullopt;
    return m_members[static_cast<size_t>(column - FirstMemberColumn)];
}

QVariant MembersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    const int sections = orientation == Qt::Vertical ? rowCount() : columnCount();
    if (role != Qt::DisplayRole || section < 0 || section >= sections)
        return {};
    if (orientation == Qt::Vertical) {
        const int field = m_fields[static_cast<size_t>(section)];
        return engine::displayLine(m_card.schema.fields[static_cast<size_t>(field)].name);
    }
    if (const auto member = memberOfColumn(section))
        return tr("Record %1").arg(engine::displayLine(m_card.recordNames[*member]));
    return section == ValueColumn ? tr("Surviving value") : tr("Where it came from");
}

} // namespace winnow::ui
