#pragma once

#include "engine/base/id.h"

#include <QString>

#include <vector>

namespace winnow::engine {

/// What one field says about a pair: the level reached (0 = blank on either side, then worst to exact) and
/// its contribution to the match weight, in natural-log odds.
struct FieldEvidence {
    quint8 level = 0;
    float weight = 0; ///< level weight plus term frequency adjustment

    bool operator==(const FieldEvidence&) const = default;
};

/// What two records say by words that mix letters and digits (model numbers, order codes), over all compared
/// fields.
enum class CodeAgreement : quint8 {
    Missing, ///< at least one of the two has no code
    NoneShared,
    Prefix, ///< none shared, but one of a record begins one of the other
    CommonShared,
    RareShared, ///< one that hardly any other record has
};

/// What speaks for or against a pair besides the levels of its fields.
struct PairSignals {
    static constexpr quint8 sameRecord = 255;

    /// Of the words of both whole records, weighted by rarity (IDF), in 1/255; 255 only when the records are
    /// equal in all compared fields.
    quint8 cosine = 0;
    /// The pair's place among all kept pairs of either record by cosine, 1 for the best; 0 for a lower one
    /// than the fifth. The worse and the better of the two.
    quint8 worseRank = 0;
    quint8 betterRank = 0;
    CodeAgreement codes = CodeAgreement::Missing;

    bool operator==(const PairSignals&) const = default;
};

/// Two records with their match weight: prior + the sum of the fields' weights, exactly.
struct ScoredPair {
    RecordId left; ///< the smaller id
    RecordId right;
    double weight = 0; ///< natural-log odds that both are one entity
    std::vector<FieldEvidence> fields; ///< one per compared field, in the model's order
    PairSignals signals = {};

    bool operator==(const ScoredPair&) const = default;
};

/// A group that the machine proposes as one entity.
struct Cluster {
    std::vector<RecordId> records; ///< ascending, at least two
    double confidence = 0; ///< in [0, 1]: mean match probability of the least attached record with the others

    bool operator==(const Cluster&) const = default;
};

} // namespace winnow::engine
