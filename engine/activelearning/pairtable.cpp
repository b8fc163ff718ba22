#include "engine/activelearning/pairtable.h"

#include "engine/matching/scoring.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace winnow::engine {

namespace {

constexpr std::size_t cosineSteps = 256;
constexpr std::uint8_t rankMask = 7;
constexpr unsigned worseShift = 4;
constexpr unsigned betterShift = 7;
constexpr unsigned codesShift = 10;
constexpr unsigned sameShift = 13;
constexpr double mostSteps = 127;

quint8 rankBin(quint8 rank)
{
    return rank < SignalBins::rankBins ? rank : quint8{0};
}

/// Takes out that all but the loudest of a group count with a share only.
void undoEchoes(const std::vector<std::vector<std::size_t>>& groups, std::vector<double>& weights)
{
    for (const std::vector<std::size_t>& group : groups) {
        const std::size_t loudest
            = loudestOf(group, [&weights](std::size_t field) { return weights[field]; });
        for (const std::size_t field : group)
            weights[field] /= field == loudest ? 1 : MatchModel::echoShare;
    }
}

} // namespace

SignalBins binsOf(const PairSignals& found)
{
    const auto codes = static_cast<std::size_t>(found.codes);
    SignalBins bins;
    bins.cosine = static_cast<quint8>(found.cosine * SignalBins::cosineBins / cosineSteps);
    bins.worseRank = rankBin(found.worseRank);
    bins.betterRank = rankBin(found.betterRank);
    bins.codes = static_cast<quint8>(std::min(codes, SignalBins::codeBins - 1));
    bins.isSame = found.cosine == PairSignals::sameRecord;
    return bins;
}

std::uint16_t PairTable::packed(const SignalBins& bins)
{
    return static_cast<std::uint16_t>(bins.cosine | bins.worseRank << worseShift
        | bins.betterRank << betterShift | bins.codes << codesShift | int{bins.isSame} << sameShift);
}

SignalBins PairTable::unpacked(std::uint16_t bins)
{
    const auto part = [bins](unsigned shift, unsigned mask) {
        return static_cast<quint8>(static_cast<unsigned>(bins) >> shift & mask);
    };
    return {part(0, 15), part(worseShift, rankMask), part(betterShift, rankMask), part(codesShift, rankMask),
        part(sameShift, 1) != 0};
}

std::size_t PairTable::find(RowIndex one, RowIndex other) const
{
    const auto [left, right] = std::minmax(one, other);
    if (right >= m_rowCount)
        return size();
    const auto first = m_right.begin() + m_firstFrom[left];
    const auto last = m_right.begin() + m_firstFrom[left + std::size_t{1}];
    const auto found = std::lower_bound(first, last, right);
    return found != last && *found == right ? static_cast<std::size_t>(found - m_right.begin()) : size();
}

std::vector<PairIndex> PairTable::pairsOf(RowIndex row) const
{
    // Where a row is the greater one, the pair comes before all in which it is the smaller one.
    const auto to = pairsTo(row);
    std::vector<PairIndex> pairs(to.begin(), to.end());
    const auto [first, last] = pairsFrom(row);
    for (PairIndex pair = first; pair < last; ++pair)
        pairs.push_back(pair);
    return pairs;
}

PairTableBuilder::PairTableBuilder(RowIndex rowCount, const MatchModel& model)
    : m_recovery(model)
    , m_table(rowCount, model.fields.size())
    , m_levels(model.fields.size())
    , m_adjusted(model.fields.size())
{
    for (const FieldModel& field : model.fields)
        m_levelCounts.push_back(field.weights.size());
}

void PairTableBuilder::reserve(std::size_t pairs)
{
    m_table.m_left.reserve(pairs);
    m_table.m_right.reserve(pairs);
    m_table.m_weight.reserve(pairs);
    m_table.m_pattern.reserve(pairs);
    m_table.m_signals.reserve(pairs);
    m_table.m_adjustments.reserve(pairs * m_levels.size());
}

bool PairTableBuilder::fits(const ScoredRowPair& pair, std::span<const FieldEvidence> evidence) const
{
    if (pair.left >= pair.right || pair.right >= m_table.m_rowCount || !std::isfinite(pair.weight)
        || evidence.size() != m_levels.size())
        return false;
    for (std::size_t field = 0; field < evidence.size(); ++field) {
        if (evidence[field].level >= m_levelCounts[field])
            return false;
    }
    return m_table.size() == 0
        || std::pair(m_table.m_left.back(), m_table.m_right.back()) < std::pair(pair.left, pair.right);
}

bool PairTableBuilder::add(
    const ScoredRowPair& pair, std::span<const FieldEvidence> evidence, const PairSignals& found)
{
    if (!fits(pair, evidence))
        return false;
    for (std::size_t field = 0; field < evidence.size(); ++field)
        m_levels[field] = evidence[field].level;
    m_recovery.recover(evidence, m_adjusted);
    const PatternId pattern = m_table.m_patterns.intern(m_levels);
    m_table.m_patternCounts.resize(m_table.m_patterns.size());
    ++m_table.m_patternCounts[pattern];
    m_table.m_left.push_back(pair.left);
    m_table.m_right.push_back(pair.right);
    m_table.m_weight.push_back(pair.weight);
    m_table.m_pattern.push_back(pattern);
    m_table.m_signals.push_back(PairTable::packed(binsOf(found)));
    ++m_table.m_signalCounts[m_table.m_signals.back()];
    m_table.m_adjustments.insert(m_table.m_adjustments.end(), m_adjusted.begin(), m_adjusted.end());
    return true;
}

PairTable PairTableBuilder::finish()
{
    const std::size_t rows = m_table.m_rowCount;
    m_table.m_firstFrom.assign(rows + 1, 0);
    m_table.m_firstTo.assign(rows + 1, 0);
    for (std::size_t pair = 0; pair < m_table.size(); ++pair) {
        ++m_table.m_firstFrom[m_table.m_left[pair] + std::size_t{1}];
        ++m_table.m_firstTo[m_table.m_right[pair] + std::size_t{1}];
    }
    for (auto* offsets : {&m_table.m_firstFrom, &m_table.m_firstTo})
        std::partial_sum(offsets->begin(), offsets->end(), offsets->begin());
    m_table.m_pairsTo.resize(m_table.size());
    std::vector<PairIndex> next = m_table.m_firstTo;
    for (PairIndex pair = 0; pair < m_table.size(); ++pair)
        m_table.m_pairsTo[next[m_table.m_right[pair]]++] = pair;
    return std::exchange(m_table, PairTable(m_table.m_rowCount, m_levels.size()));
}

PairTable pairTableOf(RowIndex rowCount, const MatchModel& model, const ScoredPairs& pairs)
{
    PairTableBuilder builder(rowCount, model);
    builder.reserve(pairs.size());
    for (std::size_t pair = 0; pair < pairs.size(); ++pair)
        builder.add(pairs.pairs[pair], pairs.evidenceOf(pair), pairs.signals[pair]);
    return builder.finish();
}

AdjustmentRecovery::AdjustmentRecovery(const MatchModel& model)
    : m_echoes(echoGroups(model))
    , m_undamped(model.fields.size())
{
    for (const FieldModel& field : model.fields)
        m_weights.push_back(field.weights);
}

void AdjustmentRecovery::recover(std::span<const FieldEvidence> evidence, std::span<qint8> adjusted)
{
    for (std::size_t field = 0; field < evidence.size(); ++field)
        m_undamped[field] = double{evidence[field].weight};
    undoEchoes(m_echoes, m_undamped);
    for (std::size_t field = 0; field < evidence.size(); ++field) {
        const double beyond = m_undamped[field] - m_weights[field][evidence[field].level];
        adjusted[field] = static_cast<qint8>(
            std::lround(std::clamp(beyond / PairTable::adjustmentStep, -mostSteps, mostSteps)));
    }
}

} // namespace winnow::engine
