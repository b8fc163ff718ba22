#include "engine/activelearning/guard.h"

#include <algorithm>

namespace winnow::engine {

Trust guardVerdict(
    std::span<const Label> answersOnMatches, bool matchingNeedsAnswers, std::size_t questionsAnswered)
{
    const auto wrong = std::count_if(answersOnMatches.begin(), answersOnMatches.end(),
        [](const Label& label) { return label.value == Label::noMatch; });
    const bool isInDoubt = matchingNeedsAnswers || static_cast<std::size_t>(wrong) > Guard::mostWrong;
    if (isInDoubt)
        return questionsAnswered < Guard::furtherQuestions ? Trust::NeedsAnswers : Trust::Trusted;
    return answersOnMatches.size() < Guard::matches ? Trust::Unchecked : Trust::Trusted;
}

} // namespace winnow::engine
