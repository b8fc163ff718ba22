#pragma once

#include "engine/base/result.h"
#include "engine/model/session.h"
#include "engine/store/remoteitemstore.h"

#include <QtGlobal>

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace winnow::engine {

class Stores;

/// The records of an item as the protocol has them: the compared columns under their own names, then
/// `record_id`, `group_id` and `confidence`.
Result<nlohmann::ordered_json> servedRecords(const Stores& stores, const Session& session, ItemId item);

/// What the whole queue adds to each record: `clustered`, `checked_out` and `checkout_expire`, a local time
/// without zone; and, as our own addition, `lease_until` with zone and `lease_holder`.
void addLease(nlohmann::ordered_json& records, const std::optional<Lease>& lease, qint64 nowMs);

/// What was decided on an item and by whom, for the same additions: `action` (yes, no or partial), `by`,
/// `at`. Null for an item that is open.
Result<nlohmann::ordered_json> servedDecision(const Stores& stores, ItemId item);

/// A time with zone: "2026-01-01T10:00:00.000Z".
QString servedTime(qint64 milliseconds);

} // namespace winnow::engine
