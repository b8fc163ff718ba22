#pragma once

#include "engine/base/result.h"

#include <QString>

#include <string_view>

namespace winnow::engine {

/// Refuses a file that is not text: one that starts like a picture, an archive, a database or the like, or
/// that is full of control bytes. `head` is the beginning of the file; UTF-16 text must have been ruled out
/// before.
Result<void> checkIsText(std::string_view head, const QString& shownName);

} // namespace winnow::engine
