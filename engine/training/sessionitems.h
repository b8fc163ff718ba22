#pragma once

#include "engine/base/id.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/matching/matchtable.h"
#include "engine/model/decision.h"
#include "engine/model/recordrows.h"

#include <vector>

namespace winnow::engine {

class Stores;

/// An item of a session's queue in rows of its table.
struct SessionItem {
    ItemId item;
    ItemId lineage; ///< by what people call it, see StoredCluster
    Verdict verdict = Verdict::Open;
    std::vector<RowIndex> kept; ///< ascending
    std::vector<RowIndex> excluded; ///< ascending
    double confidence = 0; ///< as the queue orders it now

    [[nodiscard]] bool isDecided() const { return verdict != Verdict::Open && verdict != Verdict::Skip; }

    bool operator==(const SessionItem&) const = default;
};

/// All items that are in the session's queue, ascending by item. Corrupt when one names a record that is
/// not among `rows`; Cancelled when the caller cancels.
Result<std::vector<SessionItem>> readSessionItems(
    const Stores& stores, SessionId session, const RecordRows& rows, Progress& progress);

} // namespace winnow::engine
