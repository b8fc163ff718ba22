#pragma once

#include "engine/base/result.h"

#include <QByteArray>
#include <QString>

#include <nlohmann/json_fwd.hpp>

#include <functional>

namespace winnow::engine {

/// Files beyond this are refused unread: what people exchange as JSON is answers and models, not tables.
inline constexpr qint64 mostJsonBytes = 64 << 20;
/// Arrays and objects inside each other, beyond which a file is refused.
inline constexpr int mostJsonDepth = 32;

/// Reads JSON that somebody else has written: parses it and hands it to `read`, whose library exceptions (a
/// member that is missing or of another type) become InvalidInput, as do text that is not JSON, not UTF-8,
/// nested too deeply or holds a number that no double can.
Result<void> decodeJson(
    const QByteArray& bytes, const std::function<Result<void>(const nlohmann::json&)>& read);

/// The bytes of a JSON file: Unreadable when it cannot be read, InvalidInput when it is empty or too large.
Result<QByteArray> readJsonFile(const QString& path);

} // namespace winnow::engine
