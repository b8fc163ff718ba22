#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/model/changes.h"
#include "engine/model/decision.h"

#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

class History;
class Stores;

/// What a verb works on: the stores of the read-write connection and the log over them.
struct ReviewContext {
    Stores& stores;
    History& history;
};

/// The reviewer's answer on an item and, with Yes, the records left out. Each verb below is one transaction
/// that appends an operation, updates the decision and the counters, and keeps the inverse.
struct Answer {
    Verdict verdict = Verdict::Open; ///< Open takes an answer back without undo
    std::vector<RecordId> excluded; ///< only with Yes

    bool operator==(const Answer&) const = default;
};

/// A partial yes keeps at least two records together; the excluded ones are clustered again among themselves,
/// and groups of two or more enter the queue as new items. InvalidInput when fewer than two would stay or an
/// excluded record is not a member; NotFound when there is no such item.
Result<Changes> answerItem(const ReviewContext& context, ItemId item, const Answer& answer);

enum class Flag { Clear, Set };
Result<Changes> setFlag(const ReviewContext& context, ItemId item, Flag flag);

/// An empty note removes it.
Result<Changes> setNote(const ReviewContext& context, ItemId item, const QString& note);

/// Chooses the record whose value survives in `field`; none releases the field to its rule.
Result<Changes> setCanonical(
    const ReviewContext& context, ItemId item, int field, std::optional<RecordId> record);

/// Takes back the newest operation of the session that stands, or redoes the newest that was taken back.
/// NotFound with a sentence when there is none.
Result<Changes> undo(const ReviewContext& context, SessionId session);
Result<Changes> redo(const ReviewContext& context, SessionId session);

/// What Undo or Redo would act on, for their labels; none when there is nothing.
struct UndoLabel {
    OperationSeq operation;
    ItemId item;
    QString text; ///< a translated phrase: "“no” on Casa Central"

    bool operator==(const UndoLabel&) const = default;
};

std::optional<UndoLabel> nextUndo(const Stores& stores, SessionId session);
std::optional<UndoLabel> nextRedo(const Stores& stores, SessionId session);

} // namespace winnow::engine
