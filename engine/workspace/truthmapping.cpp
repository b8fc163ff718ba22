#include "engine/workspace/truthmapping.h"

#include "engine/matching/evaluation.h"

#include <QCoreApplication>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct TruthMappingText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::EvaluateSessionText)
};

} // namespace

TruthMapping::TruthMapping(std::size_t tables)
    : m_rowOfId(tables)
{
}

void TruthMapping::addRow(const QString& id, std::size_t table)
{
    QHash<QString, RowIndex>& rows = m_rowOfId.at(table);
    if (!rows.contains(id))
        rows.insert(id, m_rowCount);
    else
        ++m_repeatedIds;
    ++m_rowCount;
}

std::vector<std::uint32_t> TruthMapping::partition(const std::vector<TruthLabel>& labels)
{
    QHash<QString, std::size_t> groupOfCluster;
    std::vector<std::vector<RowIndex>> groups;
    for (const TruthLabel& label : labels) {
        const auto row = findLabelled(label.recordId);
        if (!row)
            continue;
        const auto group = groupOfCluster.constFind(label.cluster);
        if (group != groupOfCluster.constEnd()) {
            groups[*group].push_back(*row);
            continue;
        }
        groupOfCluster.insert(label.cluster, groups.size());
        groups.push_back({*row});
    }
    return partitionOfGroups(m_rowCount, groups);
}

std::vector<std::uint32_t> TruthMapping::partition(const std::vector<TruthPair>& truePairs)
{
    std::vector<RowPair> pairs;
    for (const TruthPair& pair : truePairs) {
        const auto left = find(pair.leftId, 0);
        const auto right = find(pair.rightId, m_rowOfId.size() - 1);
        if (left && right)
            pairs.emplace_back(*left, *right);
    }
    return partitionOfPairs(m_rowCount, pairs);
}

std::vector<QString> TruthMapping::warnings() const
{
    std::vector<QString> sentences;
    if (m_unknown > 0) {
        sentences.push_back(TruthMappingText::tr(
            "%n id(s) of the truth file are not in the table, the first one is “%1”.", nullptr, m_unknown)
                                .arg(m_firstUnknown));
    }
    if (m_ambiguous > 0) {
        sentences.push_back(TruthMappingText::tr(
            "%n id(s) of the truth file are in both tables and were taken for those of the left one. Write "
            "left: or right: before them.",
            nullptr, m_ambiguous));
    }
    if (m_repeatedIds > 0) {
        sentences.push_back(
            TruthMappingText::tr("%n row(s) have the id of an earlier row and count as different from it.",
                nullptr, m_repeatedIds));
    }
    return sentences;
}

std::optional<RowIndex> TruthMapping::lookUp(const QString& id, std::size_t table) const
{
    const auto row = m_rowOfId[table].constFind(id);
    return row == m_rowOfId[table].constEnd() ? std::nullopt : std::optional(*row);
}

std::optional<RowIndex> TruthMapping::find(const QString& id, std::size_t table)
{
    const auto row = lookUp(id, table);
    if (row)
        ++m_found;
    else
        noteUnknown(id);
    return row;
}

std::optional<RowIndex> TruthMapping::findLabelled(const QString& id)
{
    if (m_rowOfId.size() == 1)
        return find(id, 0);
    if (id.startsWith("left:"_L1))
        return find(id.sliced(5), 0);
    if (id.startsWith("right:"_L1))
        return find(id.sliced(6), 1);
    const auto left = lookUp(id, 0);
    const auto right = lookUp(id, 1);
    m_ambiguous += left && right ? 1 : 0;
    return find(id, left || !right ? 0 : 1);
}

void TruthMapping::noteUnknown(const QString& id)
{
    if (m_unknown++ == 0)
        m_firstUnknown = id;
}

} // namespace winnow::engine
