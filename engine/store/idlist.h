#pragma once

#include "engine/base/id.h"

#include <QByteArray>

#include <optional>
#include <span>
#include <vector>

namespace winnow::engine {

/// Record ids as one value: the first id and then the differences, each as LEB128. Ids must be positive and
/// strictly ascending.
QByteArray packIds(std::span<const RecordId> ids);

/// Nothing when the bytes are not such a list: cut off, not ascending, or beyond 63 bits.
std::optional<std::vector<RecordId>> unpackIds(const QByteArray& packed);

} // namespace winnow::engine
