#include "engine/matching/explanation.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace winnow::engine {

namespace {

/// The pairs between two members.
std::vector<const ScoredPair*> pairsInside(
    std::span<const RecordId> members, std::span<const ScoredPair> pairs)
{
    std::vector<RecordId> sorted(members.begin(), members.end());
    std::sort(sorted.begin(), sorted.end());
    std::vector<const ScoredPair*> inside;
    for (const ScoredPair& pair : pairs) {
        if (std::binary_search(sorted.begin(), sorted.end(), pair.left)
            && std::binary_search(sorted.begin(), sorted.end(), pair.right))
            inside.push_back(&pair);
    }
    return inside;
}

void countLevel(std::vector<double>& shares, quint8 level)
{
    if (shares.size() <= level)
        shares.resize(level + std::size_t{1});
    shares[level] += 1;
}

/// Prior and contributions, added in their order.
double totalOf(double prior, std::span<const Contribution> contributions)
{
    double total = prior;
    for (const Contribution& contribution : contributions)
        total += contribution.weight;
    return total;
}

std::vector<Contribution> meanContributions(std::span<const ScoredPair* const> pairs)
{
    std::vector<Contribution> contributions;
    for (const ScoredPair* pair : pairs) {
        contributions.resize(std::max(contributions.size(), pair->fields.size()));
        for (std::size_t field = 0; field < pair->fields.size(); ++field) {
            contributions[field].weight += double{pair->fields[field].weight};
            countLevel(contributions[field].levelShares, pair->fields[field].level);
        }
    }
    const auto count = static_cast<double>(pairs.size());
    for (std::size_t field = 0; field < contributions.size(); ++field) {
        contributions[field].field = static_cast<int>(field);
        contributions[field].weight /= count;
        for (double& share : contributions[field].levelShares)
            share /= count;
    }
    return contributions;
}

struct Attachment {
    double sum = 0;
    double pairs = 0;
};

} // namespace

double probabilityOf(double weight)
{
    return 1 / (1 + std::exp(-weight));
}

PairExplanation explainPair(const ScoredPair& pair, double prior)
{
    PairExplanation explanation;
    explanation.prior = prior;
    const ScoredPair* const only = &pair;
    explanation.contributions = meanContributions(std::span(&only, 1));
    explanation.total = totalOf(prior, explanation.contributions);
    explanation.probability = probabilityOf(explanation.total);
    return explanation;
}

ClusterExplanation explainCluster(
    std::span<const RecordId> members, std::span<const ScoredPair> pairs, double prior)
{
    const std::vector<const ScoredPair*> inside = pairsInside(members, pairs);
    ClusterExplanation explanation;
    explanation.prior = prior;
    explanation.contributions = meanContributions(inside);
    explanation.total = totalOf(prior, explanation.contributions);
    explanation.knownPairs = static_cast<qint64>(inside.size());
    if (!inside.empty())
        explanation.weakest = weakestRecord(members, pairs);
    return explanation;
}

std::optional<WeakestRecord> weakestRecord(
    std::span<const RecordId> members, std::span<const ScoredPair> pairs)
{
    if (members.size() < 2)
        return std::nullopt;
    std::unordered_map<RecordId, Attachment> attachments;
    for (const ScoredPair* pair : pairsInside(members, pairs)) {
        for (const RecordId record : {pair->left, pair->right}) {
            attachments[record].sum += probabilityOf(pair->weight);
            attachments[record].pairs += 1;
        }
    }
    std::optional<WeakestRecord> weakest;
    for (const RecordId record : members) {
        const Attachment attachment = attachments[record];
        const double probability = attachment.pairs > 0 ? attachment.sum / attachment.pairs : 0;
        if (!weakest || std::pair(probability, record) < std::pair(weakest->probability, weakest->record))
            weakest = WeakestRecord{record, probability};
    }
    return weakest;
}

double confidenceOf(std::span<const RecordId> members, std::span<const ScoredPair> pairs)
{
    const auto weakest = weakestRecord(members, pairs);
    return weakest ? weakest->probability : 1;
}

} // namespace winnow::engine
