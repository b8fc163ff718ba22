#pragma once

#include "engine/base/result.h"
#include "engine/remote/jsonvalue.h"
#include "engine/remote/remotevalues.h"

namespace winnow::engine {

/// The fields of a record, without what the server adds about it. A bare NaN is no value; a number keeps its
/// spelling. None without an id or when a name occurs twice.
std::optional<RemoteRecord> readDedupeRecord(const JsonValue& record);

/// 0..1; none for anything else.
std::optional<double> readConfidence(const JsonValue* value);

/// A cluster from the list of its records. The failure is half a sentence that says what is wrong with it.
Result<RemoteCluster> readDedupeCluster(const QString& id, const JsonValue& records);

/// Takes over "lease_until" and "lease_holder" of a record or a whole reply, where they are; the earlier end
/// counts. A time that does not say its zone is no end.
void readLease(const JsonValue& from, RemoteCluster& cluster);

} // namespace winnow::engine
