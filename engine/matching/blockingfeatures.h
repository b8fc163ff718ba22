#pragma once

#include "engine/matching/distinctrecords.h"
#include "engine/matching/stagerunner.h"

#include <cstdint>
#include <span>
#include <vector>

namespace winnow::engine {

/// A feature by which records find each other, numbered by rising count of records: feature 0 is the rarest.
using FeatureId = std::uint32_t;

/// What each distinct value contributes to its records: its words, without regard to the column; for values
/// of at most 40 bytes the trigrams and the whole value, with regard to it. Only features in at least two
/// records and at most `cap` are kept: the others cannot or need not bring two records together.
struct BlockingFeatures {
    struct Column {
        std::vector<std::uint32_t> offsets; ///< where a value's features start; one entry more than values
        std::vector<FeatureId> features;

        [[nodiscard]] std::span<const FeatureId> of(ValueId value) const
        {
            return std::span(features).subspan(offsets[value], offsets[value + 1] - offsets[value]);
        }
    };

    std::vector<Column> columns; ///< by compared field
    std::vector<std::uint32_t> recordCounts; ///< by feature: how many records have it, ascending
};

/// Features in more records than this are too common to block on, for `records` records.
std::uint32_t blockingCap(std::size_t records);

BlockingFeatures blockingFeatures(
    const MatchTable& table, const DistinctRecords& records, StageRunner& stages);

} // namespace winnow::engine
