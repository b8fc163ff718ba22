#include "engine/matching/recordscores.h"

#include <algorithm>
#include <functional>
#include <limits>

namespace winnow::engine {

namespace {

constexpr std::size_t recordsPerRange = 4096;
constexpr std::size_t completedComponent = 200;

/// Most candidates are so far apart that their levels tell it, whatever the values are.
std::vector<bool> patternsThatReach(double least, const LevelPatterns& patterns, const Scorer& scorer)
{
    std::vector<bool> reaches;
    for (PatternId pattern = 0; pattern < patterns.size(); ++pattern)
        reaches.push_back(scorer.greatestScore(patterns[pattern]) >= least);
    return reaches;
}

bool isBefore(const ScoredRecordPair& pair, const RecordPair& key)
{
    return std::pair(pair.left, pair.right) < key;
}

/// The weight from which on a pair is among the best of each record.
std::vector<double> leastOfBest(
    const std::vector<ScoredRecordPair>& pairs, std::size_t bestOfRecord, std::size_t records)
{
    std::vector<std::vector<double>> best(records); ///< descending
    for (const ScoredRecordPair& pair : pairs) {
        for (const RowIndex record : {pair.left, pair.right}) {
            std::vector<double>& weights = best[record];
            weights.insert(
                std::upper_bound(weights.begin(), weights.end(), pair.weight, std::greater<>()), pair.weight);
            weights.resize(std::min(weights.size(), bestOfRecord));
        }
    }
    std::vector<double> least;
    for (const std::vector<double>& weights : best)
        least.push_back(weights.empty() ? 0 : weights.back());
    return least;
}

void dropUnkept(std::vector<ScoredRecordPair>& pairs, const KeptPairs& kept, std::size_t records)
{
    const std::vector<double> least = leastOfBest(pairs, kept.bestOfRecord, records);
    std::erase_if(pairs, [&](const ScoredRecordPair& pair) {
        return pair.weight < kept.least && pair.weight < std::min(least[pair.left], least[pair.right]);
    });
}

/// Members of each component of a completable size, ascending by component.
std::vector<std::vector<RowIndex>> smallComponents(const std::vector<std::uint32_t>& componentOfRecord)
{
    std::vector<std::uint32_t> sizes(componentOfRecord.size());
    for (const std::uint32_t component : componentOfRecord)
        ++sizes[component];
    std::vector<std::vector<RowIndex>> members;
    std::vector<std::size_t> place(componentOfRecord.size());
    for (RowIndex record = 0; record < componentOfRecord.size(); ++record) {
        const std::uint32_t component = componentOfRecord[record];
        if (sizes[component] < 3 || sizes[component] > completedComponent)
            continue;
        if (component == record) {
            place[component] = members.size();
            members.emplace_back();
        }
        members[place[component]].push_back(record);
    }
    return members;
}

} // namespace

std::vector<ScoredRecordPair> scoreCandidates(const CandidatePairs& candidates,
    const std::vector<PatternId>& patternOfPair, const LevelPatterns& patterns, const Scorer& scorer,
    const KeptPairs& kept, StageRunner& stages)
{
    const std::size_t records = candidates.offsets.size() - 1;
    const double least = kept.bestOfRecord > 0 ? -std::numeric_limits<double>::infinity() : kept.least;
    const std::vector<bool> canBeKept = patternsThatReach(least, patterns, scorer);
    std::vector<std::vector<ScoredRecordPair>> ranges(StageRunner::rangesOf(records, recordsPerRange));
    stages.forRanges(records, recordsPerRange, [&](std::size_t range, std::size_t first, std::size_t last) {
        std::vector<FieldEvidence> evidence(patterns.fieldCount());
        for (std::size_t place = candidates.offsets[first], left = first; left < last; ++left) {
            for (const RowIndex right : candidates.partnersOf(static_cast<RowIndex>(left))) {
                const PatternId pattern = patternOfPair[place++];
                if (!canBeKept[pattern])
                    continue;
                const double weight
                    = scorer.score(static_cast<RowIndex>(left), right, patterns[pattern], evidence);
                if (weight >= least)
                    ranges[range].push_back({static_cast<RowIndex>(left), right, pattern, weight});
            }
        }
    });
    std::vector<ScoredRecordPair> pairs;
    for (std::vector<ScoredRecordPair>& range : ranges) {
        pairs.insert(pairs.end(), range.begin(), range.end());
        range = {};
    }
    if (kept.bestOfRecord > 0)
        dropUnkept(pairs, kept, records);
    return pairs;
}

std::vector<ScoredRecordPair> scorePairs(std::span<const RecordPair> pairs,
    const std::vector<PatternId>& patternOfPair, const LevelPatterns& patterns, const Scorer& scorer)
{
    std::vector<ScoredRecordPair> scored;
    std::vector<FieldEvidence> evidence(patterns.fieldCount());
    for (std::size_t place = 0; place < pairs.size(); ++place) {
        const auto& [left, right] = pairs[place];
        const PatternId pattern = patternOfPair[place];
        scored.push_back({left, right, pattern, scorer.score(left, right, patterns[pattern], evidence)});
    }
    return scored;
}

LinkageProblem linkageOf(
    const DistinctRecords& records, const std::vector<ScoredRecordPair>& pairs, double threshold)
{
    LinkageProblem graph;
    graph.threshold = threshold;
    for (const std::uint32_t source : records.uniqueSources)
        graph.sources.push_back(source == 0 ? std::vector<std::uint32_t>() : std::vector{source});
    for (RowIndex record = 0; record < records.size(); ++record)
        graph.sizes.push_back(static_cast<std::uint32_t>(records.rowsOf(record).size()));
    for (const ScoredRecordPair& pair : pairs) {
        const double rows = double(graph.sizes[pair.left]) * graph.sizes[pair.right];
        graph.links.push_back({pair.left, pair.right, pair.weight * rows, rows});
    }
    return graph;
}

std::vector<RecordPair> missingPairs(
    const DistinctRecords& records, const std::vector<ScoredRecordPair>& pairs, const LinkageProblem& graph)
{
    std::vector<RecordPair> missing;
    for (const std::vector<RowIndex>& members : smallComponents(connectedComponents(graph))) {
        for (std::size_t one = 0; one < members.size(); ++one) {
            for (std::size_t other = one + 1; other < members.size(); ++other) {
                const RecordPair pair(members[one], members[other]);
                if (!records.canBeOne(pair.first, pair.second))
                    continue;
                const auto known = std::lower_bound(pairs.begin(), pairs.end(), pair, isBefore);
                if (known == pairs.end() || std::pair(known->left, known->right) != pair)
                    missing.push_back(pair);
            }
        }
    }
    std::sort(missing.begin(), missing.end());
    return missing;
}

} // namespace winnow::engine
