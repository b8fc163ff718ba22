#pragma once

#include "engine/matching/levelpatterns.h"
#include "engine/matching/matchmodel.h"
#include "engine/matching/scoredpairs.h"

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace winnow::engine {

/// The place of a pair in its PairTable.
using PairIndex = std::uint32_t;

/// The signals of a pair, as coarse as learning looks at them.
struct SignalBins {
    static constexpr std::size_t cosineBins = 9;
    static constexpr std::size_t rankBins = 6; ///< 0 for "lower", then 1 to 5
    static constexpr std::size_t codeBins = 5; ///< as CodeAgreement

    quint8 cosine = 0;
    quint8 worseRank = 0;
    quint8 betterRank = 0;
    quint8 codes = 0;
    bool isSame = false; ///< rows that are equal in all compared fields

    bool operator==(const SignalBins&) const = default;
};

/// Values out of range fall into the last bin; ranks beyond 5 are "lower".
SignalBins binsOf(const PairSignals& signals);

/// Millions of scored pairs in columns: what learning from answers reads, and nothing else. 26 bytes a pair
/// and one more per compared field, besides the distinct level patterns. Built by PairTableBuilder.
class PairTable {
public:
    static constexpr double adjustmentStep = 0.05; ///< natural-log odds

    [[nodiscard]] std::size_t size() const { return m_left.size(); }

    [[nodiscard]] RowIndex rowCount() const { return m_rowCount; }

    [[nodiscard]] std::size_t fieldCount() const { return m_patterns.fieldCount(); }

    /// The smaller row.
    [[nodiscard]] RowIndex left(PairIndex pair) const { return m_left[pair]; }

    [[nodiscard]] RowIndex right(PairIndex pair) const { return m_right[pair]; }

    /// The Fellegi-Sunter weight, natural-log odds.
    [[nodiscard]] double weight(PairIndex pair) const { return m_weight[pair]; }

    [[nodiscard]] PatternId pattern(PairIndex pair) const { return m_pattern[pair]; }

    /// The distinct combinations of levels.
    [[nodiscard]] const LevelPatterns& patterns() const { return m_patterns; }

    /// How many pairs have each pattern.
    [[nodiscard]] const std::vector<std::uint32_t>& patternCounts() const { return m_patternCounts; }

    [[nodiscard]] SignalBins signalBins(PairIndex pair) const { return unpacked(m_signals[pair]); }

    /// The same in 16 bits, below `packedSignals`.
    [[nodiscard]] std::uint16_t packedBins(PairIndex pair) const { return m_signals[pair]; }

    static constexpr std::size_t packedSignals = std::size_t{1} << 14;
    static SignalBins unpacked(std::uint16_t bins);
    static std::uint16_t packed(const SignalBins& bins);

    /// How many pairs have each combination of signals, by packed bins.
    [[nodiscard]] const std::vector<std::uint32_t>& signalCounts() const { return m_signalCounts; }

    /// Whether the two rows are equal in all compared fields.
    [[nodiscard]] bool isSame(PairIndex pair) const { return m_signals[pair] >= packedSignals / 2; }

    /// Whether each row has no better pair than this one.
    [[nodiscard]] bool isMutualBest(PairIndex pair) const { return unpacked(m_signals[pair]).worseRank == 1; }

    /// The term frequency adjustments of a pair's fields, in steps of `adjustmentStep`.
    [[nodiscard]] std::span<const qint8> adjustments(PairIndex pair) const
    {
        return std::span(m_adjustments).subspan(std::size_t{pair} * fieldCount(), fieldCount());
    }

    /// The pair of two rows in any order, or size() when it is not among these.
    [[nodiscard]] std::size_t find(RowIndex one, RowIndex other) const;

    /// The pairs in which a row is the smaller one: first and one past the last.
    [[nodiscard]] std::pair<PairIndex, PairIndex> pairsFrom(RowIndex row) const
    {
        return {m_firstFrom[row], m_firstFrom[row + std::size_t{1}]};
    }

    /// The pairs in which a row is the greater one, ascending.
    [[nodiscard]] std::span<const PairIndex> pairsTo(RowIndex row) const
    {
        return std::span(m_pairsTo).subspan(m_firstTo[row], m_firstTo[row + std::size_t{1}] - m_firstTo[row]);
    }

    /// All pairs of a row, ascending.
    [[nodiscard]] std::vector<PairIndex> pairsOf(RowIndex row) const;

private:
    friend class PairTableBuilder;

    explicit PairTable(RowIndex rowCount, std::size_t fieldCount)
        : m_rowCount(rowCount)
        , m_patterns(fieldCount)
        , m_signalCounts(packedSignals)
    {
    }

    RowIndex m_rowCount;
    LevelPatterns m_patterns;
    std::vector<std::uint32_t> m_patternCounts;
    std::vector<std::uint32_t> m_signalCounts;
    std::vector<RowIndex> m_left;
    std::vector<RowIndex> m_right;
    std::vector<double> m_weight;
    std::vector<PatternId> m_pattern;
    std::vector<std::uint16_t> m_signals;
    std::vector<qint8> m_adjustments;
    std::vector<PairIndex> m_firstFrom; ///< by row, one entry more than rows
    std::vector<PairIndex> m_firstTo; ///< the same for m_pairsTo
    std::vector<PairIndex> m_pairsTo;
};

/// Takes the term frequency adjustments out of the evidence of pairs again.
class AdjustmentRecovery {
public:
    /// `model` is the one the evidence comes from.
    explicit AdjustmentRecovery(const MatchModel& model);

    /// The adjustment of each field in steps of PairTable::adjustmentStep, within [-127, 127]. Both have one
    /// entry per compared field, with levels that the model has.
    void recover(std::span<const FieldEvidence> evidence, std::span<qint8> adjusted);

private:
    std::vector<std::vector<std::size_t>> m_echoes; ///< groups of fields that say the same
    std::vector<std::vector<double>> m_weights; ///< by field and level
    std::vector<double> m_undamped;
};

/// Collects the pairs of a PairTable while they stream by.
class PairTableBuilder {
public:
    /// Rows are 0 .. rowCount - 1. `model` is the one the evidence comes from.
    PairTableBuilder(RowIndex rowCount, const MatchModel& model);

    void reserve(std::size_t pairs);
    /// Pairs come ascending by (left, right), left < right < rowCount, each once, with one evidence per
    /// compared field. A pair for which that does not hold is not added: then false.
    bool add(const ScoredRowPair& pair, std::span<const FieldEvidence> evidence, const PairSignals& signals);
    /// The table of all pairs added; the builder is empty afterwards.
    PairTable finish();

private:
    [[nodiscard]] bool fits(const ScoredRowPair& pair, std::span<const FieldEvidence> evidence) const;

    AdjustmentRecovery m_recovery;
    std::vector<std::size_t> m_levelCounts; ///< by field
    PairTable m_table;
    std::vector<quint8> m_levels;
    std::vector<qint8> m_adjusted;
};

/// The table of what matchTable() has found in `rowCount` rows.
PairTable pairTableOf(RowIndex rowCount, const MatchModel& model, const ScoredPairs& pairs);

} // namespace winnow::engine
