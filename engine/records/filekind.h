#pragma once

#include "engine/base/result.h"

#include <QString>

#include <string_view>

namespace winnow::engine {

/// Refuses a file that starts like a picture, an archive, a database or the like.
Result<void> checkSignature(std::string_view head, const QString& shownName);
/// Refuses a file whose beginning is full of control bytes. UTF-16 must have been ruled out before.
Result<void> checkIsText(std::string_view head, const QString& shownName);

} // namespace winnow::engine
