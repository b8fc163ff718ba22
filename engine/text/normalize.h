#pragma once

#include <QStringView>

#include <string>
#include <string_view>

namespace winnow::engine {

/// The form in which values are compared in UTF-8: NFKC, case folded, combining marks and apostrophes
/// dropped, other punctuation to spaces, runs of spaces to one, no space at the ends. Empty for blank values.
std::string normalizedForMatching(std::string_view utf8);

/// True for values that mean "nothing here": empty, only spaces and punctuation, or a null token in any case
/// ("null", "none", "n/a", "unknown" and the like).
bool isBlankValue(std::string_view utf8);
bool isBlankValue(QStringView text);

} // namespace winnow::engine
