#pragma once

#include "engine/remote/jsonvalue.h"

#include <QByteArrayView>

#include <optional>

namespace winnow::engine {

struct JsonReading {
    JsonValue value;
    bool hasDoubleKeys = false; ///< in any object of it
};

/// Reads one whole JSON text (RFC 8259) in UTF-8, with or without a mark of its byte order. None when it is
/// cut, when anything stands behind it, when its UTF-8 is invalid, when it nests deeper than 128 or has more
/// than four million values. Beyond the standard, NaN, Infinity and -Infinity are read. Halves of surrogate
/// pairs become U+FFFD, as no file could hold them; U+0000 stays.
///
/// Why an own reader: Qt's sorts the keys and refuses NaN; nlohmann's refuses NaN and a number out of range,
/// so that one bad score would cost the whole reply, and neither tells of keys that occur twice.
std::optional<JsonReading> readJson(QByteArrayView bytes);

} // namespace winnow::engine
