#pragma once

#include "engine/base/result.h"
#include "engine/store/contentdigest.h"

#include <QString>

#include <optional>

namespace winnow::engine {

class Database;

/// Runs a DELETE that takes an owner's id and a greatest number of rows, again and again, each time in a
/// transaction of its own, until no row is left: the write-ahead log stays small however much there is to
/// remove. `content`: whose rows go.
Result<void> removeInBatches(
    Database& database, const QString& sql, qint64 owner, std::optional<Content> content = std::nullopt);

} // namespace winnow::engine
