#include "engine/activelearning/guard.h"

#include "engine/activelearning/qualityestimate.h"

#include <algorithm>
#include <vector>

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

std::optional<double> guardedThreshold(const PairTable& table, std::span<const double> logits,
    std::span<const Label> labels, double threshold, double precision)
{
    std::vector<Label> answered = usableLabels(table, labels);
    std::erase_if(answered, [](const Label& label) { return label.value == Label::unsure; });
    std::stable_sort(answered.begin(), answered.end(),
        [logits](const Label& one, const Label& other) { return logits[one.pair] > logits[other.pair]; });
    std::optional<double> lowest;
    double matches = 0;
    for (std::size_t place = 0; place < answered.size(); ++place) {
        const double logit = logits[answered[place].pair];
        if (logit < threshold)
            break;
        matches += answered[place].value;
        if (wilsonInterval(matches, static_cast<double>(place + 1)).low >= precision)
            lowest = logit;
    }
    return lowest;
}

} // namespace winnow::engine
