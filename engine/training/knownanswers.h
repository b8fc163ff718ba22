#pragma once

#include "engine/activelearning/answerlinks.h"
#include "engine/model/recordrows.h"
#include "engine/training/recordpair.h"
#include "engine/training/teaching.h"

#include <optional>
#include <span>
#include <vector>

namespace winnow::engine {

/// The answers with which another one could not be true, in words of their sources.
struct AnswerConflict {
    std::vector<AnswerSource> chain; ///< those that make the two records one, without the new answer
    std::optional<AnswerSource> apart; ///< the one that keeps them apart; none when it is the new answer

    bool operator==(const AnswerConflict&) const = default;
};

/// What the answers of a session say of who is the same as whom, apart from all that was learned of it: a
/// value to keep where people answer.
struct KnownAnswers {
    AnswerLinks links;
    std::vector<AnswerSource> sources; ///< by the answer numbers of the links
    RecordRows rows; ///< of the session's table

    /// Nothing when it agrees with all others. An earlier answer on the same pair, which it would replace,
    /// does not count.
    [[nodiscard]] std::optional<AnswerConflict> conflictWith(const PairAnswer& answer) const;

    /// Whether answers say anything of the pair, or would, if those on the `open` pairs were yes or no in
    /// whatever way.
    [[nodiscard]] bool mayDecide(const RecordPair& pair, std::span<const RecordPair> open) const;

private:
    [[nodiscard]] RowIndex rowOf(RecordId record) const { return rows.rowOf(record).value(); }

    [[nodiscard]] AnswerLinks linksWithout(const RecordPair& pair) const;
};

} // namespace winnow::engine
