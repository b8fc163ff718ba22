#pragma once

#include "engine/activelearning/label.h"

#include <cstddef>
#include <span>

namespace winnow::engine {

/// The first questions of a session check whether the machine's guess can be trusted at all, before anything
/// is merged on its word.
struct Guard {
    static constexpr std::size_t matches = 5; ///< questions on random predicted matches
    static constexpr std::size_t border = 3; ///< near the threshold
    static constexpr std::size_t probes = 2; ///< possible misses
    static constexpr std::size_t questions = matches + border + probes;
    static constexpr std::size_t mostWrong = 1; ///< of the predicted matches
    static constexpr std::size_t furtherQuestions = 30; ///< asked when the guard has fired
};

/// What is known of the machine's guess.
enum class Trust {
    Unchecked, ///< fewer than the guard's answers
    Trusted,
    NeedsAnswers,
};

/// Judges the answers to the guard's questions on predicted matches, in any order: NeedsAnswers as soon as
/// two of them are "no", or when matching alone has said so (MatchResult::needsAnswers). "Unsure" counts as
/// neither. Once the guard's further questions are answered as well, the answers have taught what the data
/// alone did not tell.
Trust guardVerdict(
    std::span<const Label> answersOnMatches, bool matchingNeedsAnswers, std::size_t questionsAnswered = 0);

} // namespace winnow::engine
