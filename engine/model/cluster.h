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

/// Two records with their match weight: prior + the sum of the fields' weights, exactly.
struct ScoredPair {
    RecordId left; ///< the smaller id
    RecordId right;
    double weight = 0; ///< natural-log odds that both are one entity
    std::vector<FieldEvidence> fields; ///< one per compared field, in the model's order

    bool operator==(const ScoredPair&) const = default;
};

/// A group that the machine proposes as one entity.
struct Cluster {
    std::vector<RecordId> records; ///< ascending, at least two
    double confidence = 0; ///< in [0, 1]: mean match probability of the least attached record with the others

    bool operator==(const Cluster&) const = default;
};

} // namespace winnow::engine
