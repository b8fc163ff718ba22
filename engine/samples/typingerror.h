#pragma once

#include "engine/base/random.h"

#include <QString>

namespace winnow::engine {

/// The text as someone types it who slips once: two letters swapped, one left out, doubled, or another one in
/// its place. Digits stay digits and the first character is mostly spared. Texts of fewer than three
/// characters stay.
QString withTypingError(const QString& text, Random& random);

/// The text without accents on its letters, as it comes out of an old system.
QString withoutAccents(const QString& text);

} // namespace winnow::engine
