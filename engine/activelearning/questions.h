#pragma once

#include "engine/activelearning/answerlinks.h"
#include "engine/activelearning/label.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace winnow::engine {

/// Why a pair is asked about.
enum class QuestionKind {
    Uncertain, ///< near the threshold, or of large clusters: teaches most
    Verification, ///< a predicted match: measures precision
    Probe, ///< a predicted non-match of two that are each other's best: measures recall
};

struct Question {
    PairIndex pair = 0;
    QuestionKind kind = QuestionKind::Uncertain;
    double inclusion = 0; ///< how likely this draw was to choose this pair, in (0, 1]; goes into its Label

    bool operator==(const Question&) const = default;
};

/// What a question is chosen by. Spans refer to the caller's data for the time of the call.
struct QuestionInput {
    const PairTable& table;
    std::span<const double> logits; ///< of all pairs of the table
    std::span<const std::uint32_t>
        clusterOfRow; ///< as partitionOf() gives it: one number per row, below rowCount
    const AnswerLinks& answers; ///< pairs these decide are not asked again
    std::span<const PairIndex> asked; ///< answered or skipped pairs, also "unsure" ones
    double threshold = 0; ///< pairs at or above it are predicted matches
    std::uint64_t seed = 0;
    std::size_t answerCount = 0; ///< how many questions were answered before this one
};

/// The next pair to ask about, the same for the same input. The first ten questions are those of the guard
/// (guard.h): five random predicted matches, three uncertain ones, two probes. From then on a mixture: 60 %
/// uniformly among the 60 uncertain pairs of which an answer is worth most, no two of them between the same
/// clusters or with the same levels; 20 % uniformly among predicted matches; 20 % uniformly among the probes
/// (pairs below the threshold of rows that are each other's best). The worth is the expected number of wrong
/// pairs of rows without the answer: min(p, 1 - p) times the sizes of both clusters, p by the distance from
/// the threshold. Where a kind has no pairs its share goes to the others. Nothing when no pair is left to ask
/// about. O(pairs), without sorting them.
std::optional<Question> nextQuestion(const QuestionInput& input);

} // namespace winnow::engine
