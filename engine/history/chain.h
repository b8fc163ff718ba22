#pragma once

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/model/operation.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace winnow::engine {

class OperationStore;

/// SHA-256 over the operation's previousHash and its canonical row: seq, operation id, session, item, verb,
/// body, inverse, undoes, redoes, actor, wall time, version, in this order. Each field is its length as eight
/// bytes, big endian, and then its bytes: numbers in decimal, text in UTF-8, JSON compact with sorted keys,
/// none as nothing.
QByteArray hashOf(const Operation& operation);

/// What a walk over the log found.
struct ChainReport {
    qint64 operations = 0; ///< walked over, up to the break if there is one
    std::optional<OperationSeq> firstBroken; ///< the first operation that is changed, missing or out of place
    QString problem; ///< a sentence; empty when the chain holds

    [[nodiscard]] bool holds() const { return !firstBroken.has_value(); }
};

/// Reads the whole log and recomputes every hash. Notices changed and missing operations; those missing at
/// the very end as long as the database remembers the greatest seq it gave out. Cancelled when the caller
/// cancels.
Result<ChainReport> verifyChain(const OperationStore& operations, Progress& progress);

/// The same for the newest `count` operations only, which takes a few milliseconds: what an opening checks.
Result<ChainReport> verifyChainTail(const OperationStore& operations, qint64 count);

} // namespace winnow::engine
