#include "engine/activelearning/clusterlabels.h"

#include "engine/matching/unionfind.h"

#include <algorithm>
#include <optional>

namespace winnow::engine {

namespace {

constexpr double halfSure = 0.5;

std::vector<RowIndex> sortedRows(std::span<const RowIndex> rows)
{
    std::vector<RowIndex> sorted(rows.begin(), rows.end());
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    return sorted;
}

std::uint32_t placeOf(const std::vector<RowIndex>& rows, RowIndex row)
{
    return static_cast<std::uint32_t>(std::lower_bound(rows.begin(), rows.end(), row) - rows.begin());
}

/// The pairs between these rows, strongest first.
std::vector<PairIndex> pairsInside(
    const PairTable& table, std::span<const double> logits, const std::vector<RowIndex>& rows)
{
    std::vector<PairIndex> inside;
    for (const RowIndex row : rows) {
        if (row >= table.rowCount())
            continue;
        const auto [first, last] = table.pairsFrom(row);
        for (PairIndex pair = first; pair < last; ++pair) {
            if (std::binary_search(rows.begin(), rows.end(), table.right(pair)))
                inside.push_back(pair);
        }
    }
    std::stable_sort(inside.begin(), inside.end(),
        [logits](PairIndex one, PairIndex other) { return logits[one] > logits[other]; });
    return inside;
}

/// Kruskal: the edges of a maximum spanning tree (or forest, where pairs are missing), strongest first.
std::vector<PairIndex> spanningTree(
    const PairTable& table, std::span<const double> logits, const std::vector<RowIndex>& rows)
{
    UnionFind sets(static_cast<std::uint32_t>(rows.size()));
    std::vector<PairIndex> tree;
    for (const PairIndex pair : pairsInside(table, logits, rows)) {
        if (sets.unite(placeOf(rows, table.left(pair)), placeOf(rows, table.right(pair))))
            tree.push_back(pair);
    }
    return tree;
}

std::vector<Label> labelOfWeakest(
    const PairTable& table, std::span<const double> logits, std::span<const RowIndex> rows, const Label& said)
{
    const std::vector<PairIndex> tree = spanningTree(table, logits, sortedRows(rows));
    if (tree.empty())
        return {};
    return {{tree.back(), said.value, said.weight, said.inclusion}};
}

} // namespace

std::vector<Label> labelsOfYes(
    const PairTable& table, std::span<const double> logits, std::span<const RowIndex> rows, double inclusion)
{
    std::vector<Label> labels;
    for (const PairIndex pair : spanningTree(table, logits, sortedRows(rows)))
        labels.push_back({pair, Label::match, 1, inclusion});
    return labels;
}

std::vector<Label> labelsOfNo(
    const PairTable& table, std::span<const double> logits, std::span<const RowIndex> rows, double inclusion)
{
    return labelOfWeakest(table, logits, rows, {0, Label::noMatch, halfSure, inclusion});
}

std::vector<Label> labelsOfUnsure(
    const PairTable& table, std::span<const double> logits, std::span<const RowIndex> rows, double inclusion)
{
    return labelOfWeakest(table, logits, rows, {0, Label::unsure, Label::unsureWeight, inclusion});
}

std::vector<Label> labelsOfExclusion(const PairTable& table, std::span<const double> logits,
    std::span<const RowIndex> kept, std::span<const RowIndex> excluded, double inclusion)
{
    std::vector<Label> labels = labelsOfYes(table, logits, kept, inclusion);
    for (const RowIndex row : excluded) {
        std::optional<PairIndex> strongest;
        for (const RowIndex other : sortedRows(kept)) {
            const std::size_t pair = table.find(row, other);
            if (pair < table.size() && (!strongest || logits[pair] > logits[*strongest]))
                strongest = static_cast<PairIndex>(pair);
        }
        if (strongest)
            labels.push_back({*strongest, Label::noMatch, 1, inclusion});
    }
    return labels;
}

} // namespace winnow::engine
