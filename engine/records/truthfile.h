#pragma once

#include "engine/base/result.h"

#include <QString>

#include <utility>
#include <variant>
#include <vector>

namespace winnow::engine {

/// Which entity a record truly belongs to. Two labels with the same cluster are one entity.
struct TruthLabel {
    QString recordId;
    QString cluster;

    bool operator==(const TruthLabel&) const = default;
};

/// Two records that truly are one entity.
struct TruthPair {
    QString leftId;
    QString rightId;

    bool operator==(const TruthPair&) const = default;
};

/// The right answer for a table, as labels of all records or as a list of the true pairs.
using Truth = std::variant<std::vector<TruthLabel>, std::vector<TruthPair>>;

/// Reads a CSV file with the columns `id,cluster` (labels) or `left_id,right_id` (pairs), among others and in
/// any order. Fails with InvalidInput when neither pair of columns is there, or a row lacks one of its
/// values.
Result<Truth> readTruthFile(const QString& path);

} // namespace winnow::engine
