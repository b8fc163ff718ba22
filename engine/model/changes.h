#pragma once

#include "engine/base/id.h"

#include <QFlags>
#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

/// The parts of a workspace that a page may have to read again.
enum class ChangedPart {
    Datasets = 1,
    Sessions = 2, ///< the list of sessions, or a session's counters
    Queue = 4, ///< which items are in a queue
    Decisions = 8, ///< answers, flags, notes, picks of `items`
    PairAnswers = 16, ///< answers on single pairs
    Model = 32, ///< what the answers have taught
    Deliveries = 64, ///< how far answers have come on their way to servers; profiles and conflicts
};
Q_DECLARE_FLAGS(ChangedParts, ChangedPart)
Q_DECLARE_OPERATORS_FOR_FLAGS(ChangedParts)

/// What one committed transaction changed.
struct Changes {
    ChangedParts parts;
    DatasetId dataset;
    SessionId session;
    std::vector<ItemId> items; ///< the items whose decision changed, the one acted on first
    OperationSeq operation; ///< none when nothing was logged
    std::optional<OperationSeq> undoes;
    std::optional<OperationSeq> redoes;

    bool operator==(const Changes&) const = default;
};

} // namespace winnow::engine
