#pragma once

#include "engine/model/operation.h"
#include "engine/model/schema.h"

#include <QString>

namespace winnow::engine {

/// What an operation did, for an item's history: "answered yes, 1 record left out".
QString historyPhrase(const Operation& operation, const Schema& schema);

/// The same for the label of Undo and Redo: "“no” on Casa Central".
QString undoPhrase(const Operation& operation, const Schema& schema, const QString& title);

} // namespace winnow::engine
