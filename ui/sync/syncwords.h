#pragma once

#include "engine/model/profile.h"
#include "engine/store/outboxstore.h"

#include <QString>
#include <QtGlobal>

namespace winnow::ui {

/// The state of a server in words: "up to date", "12 wait", "paused", "waiting until 14:20 (the server
/// asked)", or what is wrong. `nowMs` is UTC.
QString profileStateText(const engine::Profile& profile, const engine::OutboxCounts& counts, qint64 nowMs);

/// What the status bar always says: "12 waiting · 2 conflicts · last sync 14:02"; empty where no server is.
QString syncSummaryText(const engine::OutboxCounts& counts, qint64 lastSyncMs, bool hasProfiles);

} // namespace winnow::ui
