#pragma once

#include <QString>

namespace winnow::engine {

/// What a value from a file looks like on screen: NUL and other control characters, marks that turn the
/// direction of text and invisible spaces become visible symbols, broken surrogates U+FFFD; line breaks stay.
/// One code unit takes the place of one, so ranges into the value (engine/text/difference.h) hold in the
/// result.
QString displayText(const QString& value);

/// The same in one line: line breaks become a visible symbol too.
QString displayLine(const QString& value);

} // namespace winnow::engine
