#include "engine/matching/blockingfeatures.h"

#include "engine/matching/termfrequency.h"

#include <xxhash.h>

#include <algorithm>
#include <bit>
#include <numeric>
#include <string_view>

namespace winnow::engine {

namespace {

constexpr std::size_t longestTrigramText = 40;
constexpr std::uint32_t noFeature = ~std::uint32_t{0};

/// Trigrams and whole values are counted in hashed slots: features that share one look a little more common.
class HashedFeatures {
public:
    explicit HashedFeatures(std::size_t values)
        : m_mask(std::bit_ceil(std::clamp<std::size_t>(values * 8, 1U << 16, 1U << 23)) - 1)
    {
    }

    [[nodiscard]] std::size_t slots() const { return m_mask + 1; }

    /// The slots of a text, each once, ascending.
    void collect(std::string_view text, std::vector<std::uint32_t>& slots) const
    {
        slots.clear();
        if (text.empty() || text.size() > longestTrigramText)
            return;
        slots.push_back(slotOf(text, 1));
        for (std::size_t start = 0; start + 3 <= text.size(); ++start)
            slots.push_back(slotOf(text.substr(start, 3), 0));
        std::sort(slots.begin(), slots.end());
        slots.erase(std::unique(slots.begin(), slots.end()), slots.end());
    }

private:
    [[nodiscard]] std::uint32_t slotOf(std::string_view text, std::uint64_t kind) const
    {
        return static_cast<std::uint32_t>(XXH3_64bits_withSeed(text.data(), text.size(), kind) & m_mask);
    }

    std::size_t m_mask;
};

bool isUseful(std::uint32_t count, std::uint32_t cap)
{
    return count >= 2 && count <= cap;
}

/// The hashed features of one column, numbered from 0 among the useful ones.
struct ColumnFeatures {
    BlockingFeatures::Column column;
    std::vector<std::uint32_t> recordCounts;
};

std::vector<std::uint32_t> slotCounts(
    const MatchColumn& values, const HashedFeatures& hashed, const std::vector<std::uint32_t>& recordsOfValue)
{
    std::vector<std::uint32_t> counts(hashed.slots());
    std::vector<std::uint32_t> slots;
    for (ValueId value = 1; value < values.valueCount(); ++value) {
        hashed.collect(values.texts[value], slots);
        for (const std::uint32_t slot : slots)
            counts[slot] += recordsOfValue[value];
    }
    return counts;
}

ColumnFeatures hashedColumn(
    const MatchColumn& values, const std::vector<std::uint32_t>& recordsOfValue, std::uint32_t cap)
{
    const HashedFeatures hashed(values.valueCount());
    const std::vector<std::uint32_t> counts = slotCounts(values, hashed, recordsOfValue);
    std::vector<std::uint32_t> numbers(counts.size(), noFeature);
    ColumnFeatures result;
    for (std::size_t slot = 0; slot < counts.size(); ++slot) {
        if (isUseful(counts[slot], cap)) {
            numbers[slot] = static_cast<std::uint32_t>(result.recordCounts.size());
            result.recordCounts.push_back(counts[slot]);
        }
    }
    result.column.offsets = {0, 0};
    std::vector<std::uint32_t> slots;
    for (ValueId value = 1; value < values.valueCount(); ++value) {
        hashed.collect(recordsOfValue[value] > 0 ? values.texts[value] : std::string_view(), slots);
        for (const std::uint32_t slot : slots) {
            if (numbers[slot] != noFeature)
                result.column.features.push_back(numbers[slot]);
        }
        result.column.offsets.push_back(static_cast<std::uint32_t>(result.column.features.size()));
    }
    return result;
}

/// How many records have each word; a record with a word in two columns counts twice.
std::vector<std::uint32_t> wordCounts(const MatchTable& table, const DistinctRecords& records,
    const std::vector<std::vector<std::uint32_t>>& counts)
{
    std::vector<std::uint32_t> result(table.words().size());
    for (std::size_t place = 0; place < records.columns.size(); ++place) {
        const MatchColumn& column = table.columns()[records.columns[place]];
        for (ValueId value = 1; value < column.valueCount(); ++value) {
            for (const TokenId token : column.tokensOf(value))
                result[token] += counts[place][value];
        }
    }
    return result;
}

/// All features in one numbering by rising record count.
class FeatureNumbering {
public:
    void add(std::uint32_t count) { m_counts.push_back(count); }

    [[nodiscard]] std::uint32_t next() const { return static_cast<std::uint32_t>(m_counts.size()); }

    void finish()
    {
        std::vector<std::uint32_t> order(m_counts.size());
        std::iota(order.begin(), order.end(), 0U);
        std::stable_sort(order.begin(), order.end(),
            [this](std::uint32_t one, std::uint32_t other) { return m_counts[one] < m_counts[other]; });
        m_ranks.resize(order.size());
        for (std::uint32_t rank = 0; rank < order.size(); ++rank)
            m_ranks[order[rank]] = rank;
        std::sort(m_counts.begin(), m_counts.end());
    }

    [[nodiscard]] FeatureId rankOf(std::uint32_t number) const { return m_ranks[number]; }

    std::vector<std::uint32_t> takeCounts() { return std::move(m_counts); }

private:
    std::vector<std::uint32_t> m_counts;
    std::vector<FeatureId> m_ranks;
};

/// Collects the features of all columns: each column's hashed ones first, then one numbering, then both kinds
/// merged.
class FeatureCollection {
public:
    FeatureCollection(const MatchTable& table, const DistinctRecords& records)
        : m_table(table)
        , m_records(records)
        , m_cap(blockingCap(records.size()))
        , m_recordsOfValue(records.columns.size())
        , m_hashed(records.columns.size())
    {
        m_result.columns.resize(records.columns.size());
    }

    void hashColumn(std::size_t field)
    {
        const MatchColumn& column = columnOf(field);
        m_recordsOfValue[field] = recordsOfValues(m_records, field, column.valueCount());
        m_hashed[field] = hashedColumn(column, m_recordsOfValue[field], m_cap);
    }

    void numberFeatures()
    {
        for (const std::uint32_t count : wordCounts(m_table, m_records, m_recordsOfValue)) {
            m_wordNumbers.push_back(isUseful(count, m_cap) ? m_numbering.next() : noFeature);
            if (isUseful(count, m_cap))
                m_numbering.add(count);
        }
        for (const ColumnFeatures& column : m_hashed) {
            m_firstHashed.push_back(m_numbering.next());
            for (const std::uint32_t count : column.recordCounts)
                m_numbering.add(count);
        }
        m_numbering.finish();
    }

    /// Each value's words and hashed features under their final numbers, ascending.
    void mergeColumn(std::size_t field)
    {
        BlockingFeatures::Column& merged = m_result.columns[field];
        merged.offsets = {0};
        std::vector<FeatureId> features;
        for (ValueId value = 0; value < columnOf(field).valueCount(); ++value) {
            collectFeatures(field, value, features);
            merged.features.insert(merged.features.end(), features.begin(), features.end());
            merged.offsets.push_back(static_cast<std::uint32_t>(merged.features.size()));
        }
        m_hashed[field] = {};
    }

    BlockingFeatures take()
    {
        m_result.recordCounts = m_numbering.takeCounts();
        return std::move(m_result);
    }

private:
    [[nodiscard]] const MatchColumn& columnOf(std::size_t field) const
    {
        return m_table.columns()[m_records.columns[field]];
    }

    void collectFeatures(std::size_t field, ValueId value, std::vector<FeatureId>& features) const
    {
        features.clear();
        for (const TokenId token : columnOf(field).tokensOf(value)) {
            if (m_wordNumbers[token] != noFeature)
                features.push_back(m_numbering.rankOf(m_wordNumbers[token]));
        }
        for (const std::uint32_t feature : m_hashed[field].column.of(value))
            features.push_back(m_numbering.rankOf(m_firstHashed[field] + feature));
        std::sort(features.begin(), features.end());
        features.erase(std::unique(features.begin(), features.end()), features.end());
    }

    const MatchTable& m_table;
    const DistinctRecords& m_records;
    std::uint32_t m_cap;
    std::vector<std::vector<std::uint32_t>> m_recordsOfValue;
    std::vector<ColumnFeatures> m_hashed;
    std::vector<std::uint32_t> m_wordNumbers; ///< by token; noFeature for useless ones
    std::vector<std::uint32_t> m_firstHashed; ///< by field
    FeatureNumbering m_numbering;
    BlockingFeatures m_result;
};

} // namespace

std::uint32_t blockingCap(std::size_t records)
{
    return static_cast<std::uint32_t>(std::max<std::size_t>(20, std::min<std::size_t>(records / 10, 2000)));
}

BlockingFeatures blockingFeatures(
    const MatchTable& table, const DistinctRecords& records, StageRunner& stages)
{
    FeatureCollection collection(table, records);
    const std::size_t fields = records.columns.size();
    stages.forRanges(
        fields, 1, [&](std::size_t field, std::size_t, std::size_t) { collection.hashColumn(field); });
    if (stages.isCancelled())
        return {};
    collection.numberFeatures();
    stages.forRanges(
        fields, 1, [&](std::size_t field, std::size_t, std::size_t) { collection.mergeColumn(field); });
    return collection.take();
}

} // namespace winnow::engine
