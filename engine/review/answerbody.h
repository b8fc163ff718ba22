#pragma once

#include "engine/base/id.h"
#include "engine/model/decision.h"
#include "engine/review/newitem.h"

#include <QJsonObject>

#include <optional>
#include <vector>

namespace winnow::engine {

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
