#pragma once

#include "engine/base/result.h"
#include "engine/model/session.h"

#include <QJsonObject>

#include <cstdint>
#include <optional>
#include <vector>

namespace winnow::engine {

class Stores;

/// What a person has declared when matching: sources in which no entity occurs twice.
struct CleanSources {
    std::vector<int> parts; ///< places among the dataset's parts; of linked tables
    std::optional<int> field; ///< the column that names a record's source; of a single table

    bool operator==(const CleanSources&) const = default;
};

/// The members that stand in a session's summary: {"clean_parts": [0, 1]} or {"source_field": 3}; empty when
/// nothing was declared.
QJsonObject toJson(const CleanSources& sources);
/// What is not understood counts as not declared.
CleanSources cleanSourcesFromJson(const QJsonObject& summary);

/// A number per row of linked tables: that of its table when it is among `clean`, places among the dataset's
/// parts; 0 for rows of the others.
std::vector<std::uint32_t> sourcesOfParts(const Dataset& dataset, const std::vector<int>& clean);

/// A number per row of the dataset, the same for rows of one clean source; 0 for rows of none. Empty when
/// nothing was declared. Reads all records when a column names the source.
Result<std::vector<std::uint32_t>> cleanSourceOfRow(
    const Stores& stores, const Dataset& dataset, const CleanSources& sources);

} // namespace winnow::engine
