#pragma once

#include "engine/matching/levelpatterns.h"
#include "engine/matching/leveltable.h"
#include "engine/matching/recordscores.h"

#include <cstdint>
#include <span>
#include <vector>

namespace winnow::engine {

/// How pairs across two tables are weighed when one of the records already has a better partner. Such rivals
/// are alike by what they have in common with the partner (one brand, one street), so they are measured by
/// other rivals and not by random pairs.
struct RivalModel {
    LevelTable weights; ///< ln P(level | match) - ln P(level | rival that does not match), non-decreasing
    double logPrior = 0;
    std::vector<std::uint32_t> pairOf; ///< by record the smaller one of its pair, itself without a partner
    std::uint32_t secondTableStart = 0; ///< the first record of the second table

    [[nodiscard]] double weightOf(std::span<const quint8> levels) const;
};

/// Estimates the levels of rivals that do not match, and how many match, by expectation maximization of that
/// mixture; `m` is P(level | match) and stays as it is. `rivals` counts all candidates but the partners. In
/// tables without duplicates hardly any rival matches, in others many do: the data says which. Leaves
/// `pairOf` and `secondTableStart` to the caller.
RivalModel estimateRivals(const CountedPatterns& rivals, const LevelTable& m);

/// Weighs the links of `graph`, which stand in the order of `pairs`, for two tables that may each hold an
/// entity several times: partners come together before all others; other links across the tables get the
/// weight of rivals; links inside a table can only speak against.
void weighRivals(LinkageProblem& graph, const std::vector<ScoredRecordPair>& pairs,
    const LevelPatterns& patterns, const RivalModel& model);

} // namespace winnow::engine
