#pragma once

#include "engine/base/result.h"
#include "engine/records/detection.h"
#include "engine/records/sourcefile.h"

#include <QString>

#include <optional>
#include <string_view>

namespace winnow::engine {

struct EncodingGuess {
    TextEncoding encoding = TextEncoding::Utf8;
    Certainty certainty = Certainty::Certain;
    QString reason;
};

/// The encoding that a byte order mark or the zero bytes of UTF-16 give away. Fails with NotSupported for
/// UTF-32.
Result<std::optional<EncodingGuess>> unicodeSignature(std::string_view head, const QString& shownName);

/// UTF-8 when the bytes are, strictly, for up to 64 MiB. Also when only a few are not: reading then stops at
/// those, and the person decides. Else Windows-1252, or Latin-1 when there are bytes that have no character
/// in it.
Result<EncodingGuess> detectEightBitEncoding(SourceFile& file);

} // namespace winnow::engine
