#pragma once

#include <QtGlobal>

#include <compare>
#include <functional>

namespace winnow::engine {

/// A row id of one kind: a RecordId cannot be handed over where a ClusterId is meant. 0 means "none".
template <typename Tag>
struct Id {
    qint64 value = 0;

    [[nodiscard]] bool isValid() const { return value != 0; }

    auto operator<=>(const Id&) const = default;
};

using DatasetId = Id<struct DatasetTag>;
using RecordId = Id<struct RecordTag>;
using SessionId = Id<struct SessionTag>;
/// A question of a session's queue: for cluster sessions, one cluster.
using ItemId = Id<struct ItemTag>;
/// The place of an operation in the log, 1 for the first one.
using OperationSeq = Id<struct OperationTag>;

} // namespace winnow::engine

template <typename Tag>
struct std::hash<winnow::engine::Id<Tag>> {
    size_t operator()(const winnow::engine::Id<Tag>& id) const noexcept
    {
        return std::hash<qint64>{}(id.value);
    }
};
