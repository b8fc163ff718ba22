#pragma once

#include "engine/matching/clustering.h"

#include <optional>
#include <set>
#include <span>
#include <utility>
#include <vector>

namespace winnow::engine {

/// Whether two rows are one entity.
enum class Tie { Together, Apart };

/// What one answer says of two rows. An answer on a cluster makes several of these.
struct AnswerLink {
    qint64 answer = 0; ///< the caller's number of the answer
    RowIndex one = 0;
    RowIndex other = 0;
    Tie tie = Tie::Together;

    bool operator==(const AnswerLink&) const = default;
};

/// Answers that cannot all be true: a row must be the same as another by a chain of answers, and differs from
/// it by one.
struct Contradiction {
    std::vector<qint64> chain; ///< answers that make the two one, in order from `one` to `other`
    qint64 apart = 0; ///< the answer that keeps them apart
    RowIndex one = 0; ///< the rows of that answer
    RowIndex other = 0;

    bool operator==(const Contradiction&) const = default;
};

/// What follows from answers: who is the same as whom, and who is not. A value that depends on the links, not
/// on their order. Building it costs O(l log l) for l links, whatever the number of rows.
class AnswerLinks {
public:
    AnswerLinks() = default;
    explicit AnswerLinks(std::span<const AnswerLink> links);

    [[nodiscard]] const std::vector<AnswerLink>& links() const { return m_links; }

    /// Whether the answers say anything of two rows, directly or by what follows from them: same as the same
    /// is the same; different from one is different from all that are the same as it. Together wins where
    /// answers contradict each other.
    [[nodiscard]] std::optional<Tie> between(RowIndex one, RowIndex other) const;
    /// The contradiction with the earliest answer that keeps two rows apart, with a chain of as few links as
    /// can be.
    [[nodiscard]] std::optional<Contradiction> contradiction() const;
    /// What would contradict if `added` were answered as well; nothing when it agrees.
    [[nodiscard]] std::optional<Contradiction> contradictionWith(const AnswerLink& added) const;

    /// As clustering takes them.
    [[nodiscard]] std::vector<RowPair> mustLinks() const;
    /// Those that no must-link contradicts.
    [[nodiscard]] std::vector<RowPair> cannotLinks() const;

private:
    /// The place of a row among those that answers name.
    [[nodiscard]] std::optional<std::uint32_t> placeOf(RowIndex row) const;
    [[nodiscard]] std::uint32_t groupOf(RowIndex namedRow) const;
    [[nodiscard]] std::vector<qint64> chainBetween(RowIndex one, RowIndex other) const;
    [[nodiscard]] Contradiction contradictionOfTogether(const AnswerLink& added) const;

    std::vector<AnswerLink> m_links; ///< ascending by answer
    std::vector<RowIndex> m_rows; ///< ascending, each once
    std::vector<std::uint32_t> m_groups; ///< by place: the smallest place of its group
    std::set<std::pair<std::uint32_t, std::uint32_t>> m_apart; ///< groups, the smaller first
};

/// The links of "these rows are one entity": each with the first.
std::vector<AnswerLink> togetherLinks(qint64 answer, std::span<const RowIndex> rows);
/// The links of "these rows are one entity, but for those": the kept ones together, each excluded one apart
/// from the first kept one. With none kept there are none.
std::vector<AnswerLink> exclusionLinks(
    qint64 answer, std::span<const RowIndex> kept, std::span<const RowIndex> excluded);

} // namespace winnow::engine
