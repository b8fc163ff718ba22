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
    Uncertain, ///< near the threshold: teaches most
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
    std::span<const std::uint32_t> clusterOfRow; ///< any number per row, the same for rows of one cluster
    const AnswerLinks& answers; ///< pairs these decide are not asked again
    std::span<const PairIndex> asked; ///< answered or skipped pairs, also "unsure" ones
    double threshold = 0; ///< pairs at or above it are predicted matches
    std::uint64_t seed = 0;
    std::size_t answerCount = 0; ///< how many questions were answered before this one
    bool needsAnswers = false; ///< as guardVerdict() says
};

/// The next pair to ask about, the same for the same input. The first ten questions are those of the guard
/// (guard.h): five random predicted matches, three near the threshold, two probes. From then on a mixture: 60
/// % uniformly among the 60 nearest to the threshold, of which no two are of the same clusters or of the same
/// level pattern; 20 % uniformly among predicted matches; 20 % uniformly among the probes (mutual-best pairs
/// below the threshold). Where a kind has no pairs its share goes to the others. When the project needs
/// answers, the 60 are spread over all predicted matches and as many below the threshold, because the
/// threshold itself is in doubt. Nothing when no pair is left to ask about. O(pairs), without sorting them.
std::optional<Question> nextQuestion(const QuestionInput& input);

} // namespace winnow::engine
