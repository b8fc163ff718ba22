#pragma once

#include "engine/activelearning/pairtable.h"
#include "engine/matching/evaluation.h"

#include <cstdint>
#include <vector>

#include "linkageset.h"

namespace winnow::bench {

/// How a made-up person answers.
struct Answering {
    std::size_t answers = 50;
    double wrongShare = 0;
    double unsureShare = 0;
};

/// How good the clusters are after some answers.
struct Checkpoint {
    std::size_t answers = 0;
    engine::PairwiseQuality quality;
    double threshold = 0;
    double calibrationError = 0;
};

/// What one set is before any answer; made once for all seeds.
struct Matched {
    engine::MatchResult result;
    engine::PairTable pairs;
};

engine::Result<Matched> matchSet(const LinkageSet& set);

/// Asks, answers from the truth, learns and groups again; one checkpoint for each of `counts` (ascending).
std::vector<Checkpoint> simulate(const LinkageSet& set, const Matched& matched, const Answering& answering,
    std::span<const std::size_t> counts, std::uint64_t seed);

} // namespace winnow::bench
