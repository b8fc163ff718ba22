#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/model/decision.h"
#include "engine/model/queueselection.h"
#include "engine/review/queuekey.h"

#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

class Stores;
struct ItemRow;

/// A selection of a session's items. A text selects the items with a word beginning with each of its words
/// (case and accents do not matter) and puts them in the order as found.
struct QueueQuery {
    SessionId session;
    QueueFilter filter = QueueFilter::Open;
    QueueOrder order = QueueOrder::LeastCertainFirst;
    QString text = {};

    bool operator==(const QueueQuery&) const = default;
};

/// What the queue's list shows of an item.
struct QueueItem {
    ItemId id;
    QString title;
    int size = 0; ///< records in the cluster
    double confidence = 0; ///< in [0, 1]
    Verdict verdict = Verdict::Open;
    bool flagged = false;

    bool operator==(const QueueItem&) const = default;
};

QueueKey keyOf(const QueueItem& item);
QueueItem queueItemOf(const ItemRow& row);

struct QueuePage {
    std::vector<QueueItem> items; ///< in queue order, also when read backward
    bool atEnd = false; ///< nothing lies beyond this page in the direction read

    bool operator==(const QueuePage&) const = default;
};

/// At most `limit` items beyond `from` (none: from the beginning, or the end when reading backward), in time
/// that does not depend on the size of the session.
Result<QueuePage> readQueuePage(const Stores& stores, const QueueQuery& query,
    const std::optional<QueueKey>& from, int limit, QueueDirection direction = QueueDirection::Forward);

} // namespace winnow::engine
