#include "engine/activelearning/fitting.h"

#include "engine/activelearning/anchoredregression.h"
#include "engine/activelearning/learningfeatures.h"
#include "engine/activelearning/pairscores.h"
#include "engine/base/random.h"
#include "engine/matching/explanation.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace winnow::engine {

namespace {

constexpr std::size_t anchorPairs = 3'000;
constexpr double learnedStrength = 0.35;
constexpr double betaStrength = 0.15;
constexpr double betaCentre = 2.5;
constexpr double alphaStrength = 0.025;

double anchorWeight(std::size_t labels)
{
    return std::clamp(150.0 / static_cast<double>(labels), 1.0, 7.5);
}

bool isLabelled(std::span<const Label> labels, PairIndex pair)
{
    const auto found = std::lower_bound(labels.begin(), labels.end(), pair,
        [](const Label& label, PairIndex wanted) { return label.pair < wanted; });
    return found != labels.end() && found->pair == pair;
}

/// All pairs of a small table, random ones of a large one, without those labelled.
std::vector<PairIndex> unlabelledPairs(
    const PairTable& table, std::span<const Label> labels, std::uint64_t seed)
{
    std::vector<PairIndex> pairs(std::min(anchorPairs, table.size()));
    if (pairs.size() == table.size()) {
        std::iota(pairs.begin(), pairs.end(), PairIndex{0});
    } else {
        Random random(seed);
        for (PairIndex& pair : pairs)
            pair = static_cast<PairIndex>(random.below(table.size()));
    }
    std::erase_if(pairs, [labels](PairIndex pair) { return isLabelled(labels, pair); });
    return pairs;
}

/// Towards what was learned elsewhere, or nothing.
Ridge ridgeOf(const LearningFeatures& features, const std::optional<LearnedModel>& inherited)
{
    Ridge ridge{std::vector<double>(features.count(), learnedStrength),
        inherited ? features.weightsOf(*inherited) : std::vector<double>(features.count())};
    ridge.strengths[0] = alphaStrength;
    ridge.strengths[1] = betaStrength;
    if (!inherited)
        ridge.centres[1] = betaCentre;
    return ridge;
}

/// What the anchors are believed to be before any label.
std::vector<double> logitsOf(const PairTable& table, const std::vector<PairIndex>& anchors,
    const std::optional<LearnedModel>& inherited)
{
    std::vector<double> logits;
    std::optional<PairScorer> scorer;
    if (inherited)
        scorer.emplace(table, *inherited);
    for (const PairIndex pair : anchors)
        logits.push_back(scorer ? scorer->logit(pair) : table.weight(pair));
    return logits;
}

RegressionExamples examplesOf(const PairTable& table, const LearningFeatures& features,
    std::span<const Label> labels, const std::vector<PairIndex>& anchors, const std::vector<double>& logits)
{
    RegressionExamples examples;
    std::vector<ActiveFeature> active;
    for (const Label& label : labels) {
        features.collect(table, label.pair, active);
        examples.add(active, label.value, label.weight);
    }
    const double weight = anchorWeight(labels.size()) / static_cast<double>(anchors.size());
    for (std::size_t place = 0; place < anchors.size(); ++place) {
        features.collect(table, anchors[place], active);
        examples.add(active, probabilityOf(logits[place]), weight);
    }
    return examples;
}

} // namespace

LearnedModel fit(const PairTable& table, const MatchModel& model, std::span<const Label> labels,
    std::uint64_t seed, const std::optional<LearnedModel>& inherited)
{
    const LearnedModel base = inherited.value_or(unlearnedModel(model));
    const std::vector<Label> usable = usableLabels(table, labels);
    if (usable.empty())
        return base;
    const LearningFeatures features(table, model);
    const std::vector<PairIndex> anchors = unlabelledPairs(table, usable, seed);
    const RegressionExamples examples
        = examplesOf(table, features, usable, anchors, logitsOf(table, anchors, inherited));
    LearnedModel learned
        = features.modelOf(minimise(examples, ridgeOf(features, inherited), features.weightsOf(base)), base);
    learned.answers = base.answers + static_cast<int>(usable.size());
    return learned;
}

} // namespace winnow::engine
