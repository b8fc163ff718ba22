#pragma once

#include "engine/base/result.h"
#include "engine/matching/explanation.h"
#include "engine/model/decision.h"
#include "engine/model/record.h"
#include "engine/model/schema.h"
#include "engine/review/canonical.h"
#include "engine/review/queue.h"
#include "engine/review/recordname.h"

#include <QString>

#include <vector>

namespace winnow::engine {

class Stores;

/// A line of an item's history, as shown beside it.
struct HistoryLine {
    qint64 wallMs = 0; ///< UTC
    QString text; ///< "answered yes, 1 record left out"
    bool undone = false;

    bool operator==(const HistoryLine&) const = default;
};

/// Everything that one card of a cluster session shows.
struct ClusterView {
    QueueItem item;
    Schema schema;
    std::vector<QString> recordNames; ///< by which people call the records (engine/review/recordname.h)
    std::vector<RecordKey> recordKeys; ///< by which files and the command line call them
    std::vector<Record> records; ///< ascending by id, excluded ones too
    Decision decision;
    std::vector<CanonicalValue> canonical; ///< one per field, from the kept records
    ClusterExplanation explanation;
    std::vector<QString> comparedFields; ///< what each of the explanation's contributions is about
    std::vector<HistoryLine> history; ///< newest first, at most 20
};

/// One snapshot of the item. NotFound when there is no such item (any more).
Result<ClusterView> readCluster(const Stores& stores, ItemId item);

} // namespace winnow::engine
