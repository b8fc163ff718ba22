#pragma once

#include "engine/training/knownanswers.h"
#include "engine/training/pairview.h"
#include "ui/itemmodels/reasons.h"

#include <QStringList>

namespace winnow::engine {
class Stores;
}

namespace winnow::ui {

/// A pair in the words of a cluster of two, for ComparisonModel with ComparedColumns::Records.
engine::ClusterView cardOf(const engine::PairView& pair);

/// Why the machine takes the two for one or not: the prior, each field with what the answers have taught of
/// it, and what they have taught of the records as a whole. No rows when the pair was not compared.
Reasons reasonsOf(const engine::PairView& pair);

/// Why a question is asked, in one phrase.
QString reasonText(engine::QuestionReason reason);

/// The answers that make another one impossible, one line each. What cannot be read has its number instead of
/// its name.
QStringList conflictLines(
    const engine::Stores& stores, engine::SessionId session, const engine::AnswerConflict& conflict);

} // namespace winnow::ui
