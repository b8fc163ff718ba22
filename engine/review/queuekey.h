#pragma once

#include "engine/base/id.h"

#include <QString>

#include <optional>

namespace winnow::engine {

/// Where an item stands in every order: paging goes on from here even if the item has left the selection
/// since.
struct QueueKey {
    double confidence = 0;
    int size = 0;
    ItemId item;

    bool operator==(const QueueKey&) const = default;
    /// Text for page tokens and saved views; fromToken refuses what token() did not write.
    [[nodiscard]] QString token() const;
    static std::optional<QueueKey> fromToken(const QString& token);
};

} // namespace winnow::engine
