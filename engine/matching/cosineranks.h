#pragma once

#include "engine/matching/matchtable.h"
#include "engine/model/cluster.h"

#include <array>
#include <vector>

namespace winnow::engine {

/// The places of pairs among all kept pairs of their records, by cosine (PairSignals::worseRank). 5 bytes a
/// record.
class CosineRanks {
public:
    explicit CosineRanks(RowIndex records)
        : m_best(records)
    {
    }

    /// Takes in a pair by its cosine.
    void add(RowIndex left, RowIndex right, quint8 cosine);
    /// Sets the ranks of a pair that was taken in, once all are.
    void setRanks(PairSignals& signals, RowIndex left, RowIndex right) const;

private:
    static constexpr std::size_t ranks = 5;
    using Best = std::array<quint8, ranks>; ///< descending

    void addTo(Best& best, quint8 cosine);
    /// 1 for the best of the record's pairs, 0 below the fifth; pairs of one cosine share a rank.
    [[nodiscard]] quint8 rankOf(RowIndex record, quint8 cosine) const;

    std::vector<Best> m_best; ///< by record
};

} // namespace winnow::engine
