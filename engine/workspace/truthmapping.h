#pragma once

#include "engine/matching/matchtable.h"
#include "engine/records/truthfile.h"

#include <QHash>
#include <QString>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace winnow::engine {

/// The truth of a dataset as groups of its rows, and what did not fit. Ids are looked up in the table that
/// they are of, because ids of two linked tables may coincide: left_id in the first, right_id in the second.
/// The labels of linked tables are looked up in both: an id that both have is of two different records, so it
/// may be written as left:ID and right:ID.
class TruthMapping {
public:
    /// `tables` is 1, or 2 for linked ones.
    explicit TruthMapping(std::size_t tables);

    /// Remembers by which id the next row is called in its table.
    void addRow(const QString& id, std::size_t table);

    /// A cluster number per row; rows that the truth does not name stand alone.
    std::vector<std::uint32_t> partition(const std::vector<TruthLabel>& labels);
    std::vector<std::uint32_t> partition(const std::vector<TruthPair>& truePairs);

    /// False when the truth names rows and none of them is there.
    [[nodiscard]] bool foundAny() const { return m_found > 0 || m_unknown == 0; }

    /// One sentence each: ids that are not in the table, in both, or more than once.
    [[nodiscard]] std::vector<QString> warnings() const;

private:
    [[nodiscard]] std::optional<RowIndex> lookUp(const QString& id, std::size_t table) const;
    std::optional<RowIndex> find(const QString& id, std::size_t table);
    std::optional<RowIndex> findLabelled(const QString& id);
    void noteUnknown(const QString& id);

    std::vector<QHash<QString, RowIndex>> m_rowOfId; ///< by table
    RowIndex m_rowCount = 0;
    int m_repeatedIds = 0;
    qint64 m_found = 0;
    int m_unknown = 0;
    int m_ambiguous = 0;
    QString m_firstUnknown;
};

} // namespace winnow::engine
