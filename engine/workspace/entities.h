#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/model/decision.h"
#include "engine/review/canonical.h"

#include <optional>
#include <vector>

namespace winnow::engine {

class Stores;

/// One row of the result: the canonical record of a cluster as it stands now.
struct Entity {
    ItemId item;
    Verdict verdict = Verdict::Open;
    double confidence = 0;
    std::vector<RecordId> members; ///< kept records
    std::vector<CanonicalValue> values; ///< one per field
};

/// Entities with two or more members, as found, beyond `after`: decided ones with Yes, and proposals that are
/// still open, skipped or unsure; items answered No are apart. At most `limit`.
Result<std::vector<Entity>> readEntities(
    const Stores& stores, SessionId session, std::optional<ItemId> after, int limit);

} // namespace winnow::engine
