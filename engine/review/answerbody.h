#pragma once

#include "engine/base/id.h"
#include "engine/model/decision.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

/// A group of left-out records that enters the queue as an item of its own. It stands whole in the operation,
/// so that redo and replay need no matching.
struct NewItem {
    ItemId item;
    std::vector<RecordId> records; ///< ascending, at least two
    double confidence = 0;
    QString title;

    bool operator==(const NewItem&) const = default;
};

/// The arguments of the verb "answer" as they stand in the log.
struct AnswerBody {
    Verdict verdict = Verdict::Open;
    std::vector<RecordId> excluded; ///< ascending
    std::vector<NewItem> created; ///< by this answer
    std::vector<ItemId> kept; ///< made by the answer before, which was the same
    std::vector<ItemId> withdrawn; ///< made by the answer before, which no longer holds

    bool operator==(const AnswerBody&) const = default;
    /// The items that are in the queue because of this answer.
    [[nodiscard]] std::vector<ItemId> children() const;
};

QJsonObject toJson(const AnswerBody& body);
/// Nothing when the object is not such a body.
std::optional<AnswerBody> answerBodyFromJson(const QJsonObject& object);

} // namespace winnow::engine
