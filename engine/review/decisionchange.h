#pragma once

#include "engine/base/result.h"
#include "engine/model/changes.h"
#include "engine/model/decision.h"
#include "engine/model/session.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

/// The verbs of cluster sessions that stand in the log; undo and redo are the log's own.
/// All but Compare, Regroup and Grow act on one item.
enum class ReviewVerb { Answer, Flag, Note, Pick, Compare, Regroup, Grow };

/// "answer", "flag", "note", "pick", "compare", "regroup", "grow".
QString reviewVerbName(ReviewVerb verb);
std::optional<ReviewVerb> reviewVerbFromName(const QString& name);

/// What a verb does to one item. Without `before` the item enters the queue, without `after` it leaves it.
struct DecisionChange {
    std::optional<Decision> before;
    std::optional<Decision> after;

    bool operator==(const DecisionChange&) const = default;

    [[nodiscard]] ItemId item() const { return before ? before->item : after->item; }
};

/// The decision on the item that a verb acts on, from the one before and the arguments alone. Corrupt when
/// the arguments are not those of the verb, or the verb acts on no item.
Result<Decision> decisionAfter(const Decision& before, ReviewVerb verb, const QJsonObject& body);

/// By how much the session's counters change.
SessionCounts countsDelta(const std::vector<DecisionChange>& changes);

/// What a window must read again; the items come in the order of the changes.
Changes changesOf(SessionId session, const std::vector<DecisionChange>& changes);

/// The inverse as it stands in the log: {"restore": [decisions before], "remove": [items that entered]}.
QJsonObject inverseOf(const std::vector<DecisionChange>& changes);

/// The decisions to bring back and the items to take out of the queue; nothing when the object is no inverse.
struct Inverse {
    std::vector<Decision> restore;
    std::vector<ItemId> remove;
};

std::optional<Inverse> inverseFromJson(const QJsonObject& object);

} // namespace winnow::engine
