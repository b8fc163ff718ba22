#include "engine/activelearning/qualityestimate.h"

#include "engine/base/random.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace winnow::engine {

namespace {

constexpr double normal95 = 1.959964;
constexpr std::size_t strataPerSide = 4;
constexpr std::size_t strataCount = 2 * strataPerSide;
constexpr std::size_t resamples = 400;
constexpr double tail = 0.025;
constexpr double binsPerUnit = 16;
constexpr double leastLogit = -32;
constexpr std::size_t bins = 1024;

/// How the range of probabilities is cut: equal widths on either side of the threshold.
class Strata {
public:
    Strata(const Calibration& calibration, double threshold)
        : m_calibration(calibration)
        , m_threshold(threshold)
        , m_border(calibration.probability(threshold))
    {
    }

    [[nodiscard]] std::size_t of(double logit) const
    {
        const double probability = m_calibration.probability(logit);
        if (logit < m_threshold)
            return part(probability / std::max(m_border, 1e-12));
        return strataPerSide + part((probability - m_border) / std::max(1 - m_border, 1e-12));
    }

    [[nodiscard]] double from(std::size_t stratum) const
    {
        const double share = static_cast<double>(stratum % strataPerSide) / strataPerSide;
        return stratum < strataPerSide ? share * m_border : m_border + share * (1 - m_border);
    }

private:
    [[nodiscard]] static std::size_t part(double share)
    {
        return static_cast<std::size_t>(
            std::clamp(std::floor(share * strataPerSide), 0.0, double{strataPerSide - 1}));
    }

    const Calibration& m_calibration;
    double m_threshold;
    double m_border;
};

/// What is known of one stratum.
struct Sums {
    double pairs = 0;
    double expected = 0; ///< sum of calibrated probabilities
    double weight = 0;
    double squares = 0; ///< of weights
    double matches = 0;

    [[nodiscard]] double meanProbability() const { return pairs > 0 ? expected / pairs : 0; }
};

using AllSums = std::array<Sums, strataCount>;

void addPairs(
    AllSums& sums, std::span<const double> logits, const Strata& strata, const Calibration& calibration)
{
    std::vector<double> counts(bins);
    for (const double logit : logits) {
        const double bin = std::floor((logit - leastLogit) * binsPerUnit);
        counts[static_cast<std::size_t>(std::clamp(bin, 0.0, double{bins - 1}))] += 1;
    }
    for (std::size_t bin = 0; bin < bins; ++bin) {
        const double middle = leastLogit + (static_cast<double>(bin) + 0.5) / binsPerUnit;
        Sums& of = sums[strata.of(middle)];
        of.pairs += counts[bin];
        of.expected += counts[bin] * calibration.probability(middle);
    }
}

void addAnswer(Sums& sums, const HeldOutAnswer& answer)
{
    sums.weight += answer.weight;
    sums.squares += answer.weight * answer.weight;
    sums.matches += answer.weight * answer.value;
}

struct PrecisionRecall {
    double precision = 1;
    double recall = 1;
};

/// `imagined` is the value of the one answer that each stratum has besides the given ones.
PrecisionRecall estimate(const AllSums& sums, const std::array<double, strataCount>& imagined)
{
    double predicted = 0;
    double correct = 0;
    double matches = 0;
    for (std::size_t stratum = 0; stratum < strataCount; ++stratum) {
        const Sums& of = sums[stratum];
        const double found = of.pairs * (of.matches + imagined[stratum]) / (of.weight + 1);
        matches += found;
        if (stratum >= strataPerSide) {
            predicted += of.pairs;
            correct += found;
        }
    }
    return {predicted > 0 ? correct / predicted : 1, matches > 0 ? correct / matches : 1};
}

Interval intervalOf(double value, std::vector<double> resampled)
{
    std::sort(resampled.begin(), resampled.end());
    const auto at = [&resampled](double share) {
        return resampled[static_cast<std::size_t>(share * static_cast<double>(resampled.size() - 1))];
    };
    return {value, std::min(value, at(tail)), std::max(value, at(1 - tail))};
}

class Bootstrap {
public:
    Bootstrap(const AllSums& sums, std::span<const HeldOutAnswer> answers, const Strata& strata)
        : m_answers(answers)
    {
        for (std::size_t stratum = 0; stratum < strataCount; ++stratum) {
            m_pairs[stratum].pairs = sums[stratum].pairs;
            m_pairs[stratum].expected = sums[stratum].expected;
        }
        for (const HeldOutAnswer& answer : answers)
            m_strata.push_back(strata.of(answer.logit));
    }

    /// Draws as many answers anew, and the imagined ones with their probabilities: answers that all agree, or
    /// strata without any, are no certainty.
    PrecisionRecall draw(Random& random) const
    {
        AllSums sums = m_pairs;
        for (std::size_t drawn = 0; drawn < m_answers.size(); ++drawn) {
            const std::size_t place = random.below(m_answers.size());
            addAnswer(sums[m_strata[place]], m_answers[place]);
        }
        std::array<double, strataCount> imagined{};
        for (std::size_t stratum = 0; stratum < strataCount; ++stratum)
            imagined[stratum] = random.unit() < sums[stratum].meanProbability() ? 1 : 0;
        return estimate(sums, imagined);
    }

private:
    std::span<const HeldOutAnswer> m_answers;
    std::vector<std::size_t> m_strata; ///< by answer
    AllSums m_pairs; ///< without answers
};

Stratum stratumOf(const Sums& sums, const Strata& strata, std::size_t number)
{
    const double answers = sums.squares > 0 ? sums.weight * sums.weight / sums.squares : 0;
    const double share = sums.weight > 0 ? sums.matches / sums.weight : 0;
    const double to = number + 1 < strataCount ? strata.from(number + 1) : 1;
    return {sums.pairs, strata.from(number), to, number >= strataPerSide, answers,
        wilsonInterval(share * answers, answers)};
}

} // namespace

Interval wilsonInterval(double matches, double count)
{
    if (count <= 0)
        return {};
    const double share = matches / count;
    const double square = normal95 * normal95;
    const double centre = (share + square / (2 * count)) / (1 + square / count);
    const double half = normal95 / (1 + square / count)
        * std::sqrt(share * (1 - share) / count + square / (4 * count * count));
    return {share, std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

QualityEstimate estimateQuality(std::span<const double> logits, const Calibration& calibration,
    std::span<const HeldOutAnswer> answers, double threshold, double blockingRecall, std::uint64_t seed)
{
    const Strata strata(calibration, threshold);
    AllSums sums{};
    addPairs(sums, logits, strata, calibration);
    for (const HeldOutAnswer& answer : answers)
        addAnswer(sums[strata.of(answer.logit)], answer);
    QualityEstimate quality;
    quality.answers = answers.size();
    std::array<double, strataCount> imagined{};
    for (std::size_t stratum = 0; stratum < strataCount; ++stratum) {
        imagined[stratum] = sums[stratum].meanProbability();
        quality.strata.push_back(stratumOf(sums[stratum], strata, stratum));
    }
    const PrecisionRecall found = estimate(sums, imagined);
    const Bootstrap bootstrap(sums, answers, strata);
    Random random(seed);
    std::vector<double> precisions;
    std::vector<double> recalls;
    for (std::size_t resample = 0; resample < resamples; ++resample) {
        const PrecisionRecall drawn = bootstrap.draw(random);
        precisions.push_back(drawn.precision);
        recalls.push_back(drawn.recall * blockingRecall);
    }
    quality.precision = intervalOf(found.precision, std::move(precisions));
    quality.recall = intervalOf(found.recall * blockingRecall, std::move(recalls));
    return quality;
}

} // namespace winnow::engine
