#include "engine/activelearning/pairscores.h"

#include "engine/matching/stagerunner.h"

#include <algorithm>

namespace winnow::engine {

namespace {

constexpr std::size_t pairsPerRange = std::size_t{1} << 16;
constexpr int noStep = 128;

/// What each number of steps adds: a look-up is cheaper than a conversion and a multiplication.
std::array<double, 256> weightsOfSteps(double weight)
{
    std::array<double, 256> weights{};
    for (int place = 0; place < 256; ++place)
        weights[static_cast<std::size_t>(place)]
            = (place - noStep) * PairTable::adjustmentStep / LearnedModel::adjustmentUnit * weight;
    return weights;
}

} // namespace

PairScorer::PairScorer(const PairTable& table, const LearnedModel& model)
    : m_table(table)
    , m_slope(model.beta / LearnedModel::weightUnit)
{
    m_patterns.reserve(table.patterns().size());
    for (PatternId pattern = 0; pattern < table.patterns().size(); ++pattern) {
        double sum = model.alpha;
        const auto levels = table.patterns()[pattern];
        for (std::size_t field = 0; field < levels.size(); ++field)
            sum += model.levels[field][levels[field]];
        m_patterns.push_back(sum);
    }
    for (std::size_t bins = 0; bins < PairTable::packedSignals; ++bins) {
        const SignalBins unpacked = PairTable::unpacked(static_cast<std::uint16_t>(bins));
        const bool exists = unpacked.cosine < SignalBins::cosineBins
            && unpacked.worseRank < SignalBins::rankBins && unpacked.betterRank < SignalBins::rankBins
            && unpacked.codes < SignalBins::codeBins;
        m_signals.push_back(exists ? model.signalWeight(unpacked) : 0);
    }
    for (const double weight : model.adjustments) {
        m_adjustments.push_back(weightsOfSteps(weight));
        m_hasAdjustments = m_hasAdjustments || weight != 0;
    }
}

double PairScorer::logit(PairIndex pair) const
{
    double sum = m_slope * m_table.weight(pair) + m_patterns[m_table.pattern(pair)]
        + m_signals[m_table.packedBins(pair)];
    if (!m_hasAdjustments)
        return sum;
    const auto steps = m_table.adjustments(pair);
    for (std::size_t field = 0; field < steps.size(); ++field)
        sum += m_adjustments[field][static_cast<std::size_t>(steps[field] + noStep)];
    return sum;
}

void PairScorer::logits(PairIndex first, std::span<double> logits) const
{
    for (std::size_t place = 0; place < logits.size(); ++place)
        logits[place] = logit(static_cast<PairIndex>(first + place));
}

std::vector<double> pairLogits(const PairTable& table, const LearnedModel& model, int threads)
{
    const PairScorer scorer(table, model);
    std::vector<double> logits(table.size());
    SilentProgress progress;
    StageRunner(threads, progress)
        .forRanges(logits.size(), pairsPerRange, [&](std::size_t, std::size_t first, std::size_t last) {
            scorer.logits(static_cast<PairIndex>(first), std::span(logits).subspan(first, last - first));
        });
    return logits;
}

} // namespace winnow::engine
