#pragma once

#include "engine/text/difference.h"

#include <vector>

namespace winnow::ui {

/// The words to mark in one field's values, one list per record: the kept records are compared with each
/// other, and each one left out with those kept, so that leaving out the one that does not belong quiets the
/// rest.
std::vector<std::vector<engine::TextRange>> rowDifference(
    const std::vector<QString>& values, const std::vector<bool>& isIncluded);

} // namespace winnow::ui
