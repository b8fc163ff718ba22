#pragma once

#include "engine/model/outboxentry.h"
#include "engine/remote/remotevalues.h"
#include "engine/store/remoteitemstore.h"

#include <QJsonObject>

namespace winnow::engine {

/// What both sides of a conflict began with: `cluster`, its `records`, and that its `answer` was open.
QJsonObject baseOf(const RemoteItem& item);
/// What was answered here: `answer`, and the records that were left out as `excluded`.
QJsonObject mineOf(const OutboxEntry& entry);
/// What was answered there: `answer`, `by` whom, `at` what time.
QJsonObject theirsOf(const RemoteDecision& decision);

} // namespace winnow::engine
