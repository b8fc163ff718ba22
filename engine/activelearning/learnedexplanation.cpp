#include "engine/activelearning/learnedexplanation.h"

#include "engine/matching/explanation.h"

namespace winnow::engine {

namespace {

double totalOf(const LearnedExplanation& explanation)
{
    double total = explanation.prior;
    for (const FieldTerm& field : explanation.fields)
        total += field.evidence + field.learned;
    return total + explanation.cosine + explanation.rank + explanation.codes;
}

} // namespace

LearnedExplanation explain(const LearnedModel& learned, const MatchModel& model,
    std::span<const FieldEvidence> evidence, const PairSignals& found)
{
    const double slope = learned.beta / LearnedModel::weightUnit;
    const SignalBins bins = binsOf(found);
    std::vector<qint8> steps(evidence.size());
    AdjustmentRecovery(model).recover(evidence, steps);
    LearnedExplanation explanation;
    explanation.prior = learned.alpha + slope * model.logPrior;
    for (std::size_t field = 0; field < evidence.size(); ++field) {
        const double adjustment = steps[field] * PairTable::adjustmentStep / LearnedModel::adjustmentUnit;
        explanation.fields.push_back({slope * double{evidence[field].weight},
            learned.levels[field][evidence[field].level] + learned.adjustments[field] * adjustment});
    }
    explanation.cosine = learned.cosine[bins.cosine];
    explanation.rank = learned.worseRank[bins.worseRank] + learned.betterRank[bins.betterRank];
    explanation.codes = learned.codes[bins.codes];
    explanation.total = totalOf(explanation);
    explanation.probability = probabilityOf(explanation.total);
    return explanation;
}

} // namespace winnow::engine
