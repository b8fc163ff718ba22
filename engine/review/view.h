#pragma once

#include "engine/base/result.h"
#include "engine/review/queue.h"

#include <QString>

#include <optional>

namespace winnow::engine {

class Stores;

/// Where a reviewer stands in a session. It is saved a moment after it changes, so after a kill it may be
/// some answers old; whoever restores it goes to the key's item or, when that has left the selection, to the
/// next one beyond the key, which is the card the reviewer last saw.
struct SessionView {
    QueueFilter filter = QueueFilter::Open;
    QueueOrder order = QueueOrder::LeastCertainFirst;
    QString text;
    std::optional<QueueKey> place;

    bool operator==(const SessionView&) const = default;
};

SessionView readView(const Stores& stores, SessionId session);
/// Not an operation: it is neither logged nor undone.
Result<void> saveView(Stores& stores, SessionId session, const SessionView& view);

} // namespace winnow::engine
