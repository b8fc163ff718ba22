#pragma once

#include "engine/matching/expectationmaximization.h"

#include <cstddef>
#include <optional>

namespace winnow::engine {

/// An estimate that tells matches from pairs that are merely related.
struct RelatedEstimate {
    EmEstimate estimate;
    double expectedRelated = 0; ///< pairs
    std::size_t tellingField = 0; ///< in which they differ as any two records do, though it identifies
};

/// Members of a household, songs of an album, awards of a series have most fields in common and are not one
/// entity. Where such pairs outnumber the matches, two classes describe them instead of the matches. This
/// finds three in the candidates: matches, which mostly agree; related pairs, which are as they are; all
/// others, known from random pairs (a third class for pairs of one household: Larsen and Rubin 2001, J. Am.
/// Stat. Assoc. 96:32). Nothing unless the related pairs outnumber the matches and differ like strangers in
/// some field that identifies: else they may as well be matches with mistakes. Where matches and related
/// pairs differ in a single field, one kind with the mixture in that field explains the data as well, so they
/// may stay untold.
///
/// Being related is no sum over fields, so the weights are those of m and u, scaled by field to say the same
/// as nearly as a sum can (see fitFieldScales()). It cannot be known whether the wanted entities are persons
/// or their households, so such an estimate is not steady. `estimate` is that of two classes.
std::optional<RelatedEstimate> tellRelatedApart(const EmInput& input, const EmEstimate& estimate);

} // namespace winnow::engine
