#pragma once

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/model/pairanswer.h"
#include "engine/model/session.h"

#include <vector>

namespace winnow::engine {

class Stores;

/// What a session's current answers say about pairs of records.
struct SessionAnswers {
    std::vector<PairAnswer> given; ///< answers on pairs, ascending
    /// What answers on clusters say of pairs, ascending, without those of `given`: of "yes" each kept record
    /// is one with the first kept one, and each that was left out is not; of "no" on two records they are
    /// not.
    std::vector<PairAnswer> implied;
    int openRefusals = 0; ///< "no" on more than two records: says of no single pair that it is not one

    /// All of them, ascending.
    [[nodiscard]] std::vector<PairAnswer> all() const;
};

/// Cancelled when the caller cancels.
Result<SessionAnswers> readSessionAnswers(
    const Stores& stores, const Session& session, const Dataset& dataset, Progress& progress);

} // namespace winnow::engine
