#pragma once

#include <algorithm>
#include <string_view>

namespace winnow::engine {

/// Whether a byte is one of 0 to 9, in every locale.
constexpr bool isAsciiDigit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/// Whether a text is nothing but these; so is an empty one.
constexpr bool isAsciiDigits(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), isAsciiDigit);
}

} // namespace winnow::engine
