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

/// UTF-8 when the bytes are, strictly, throughout; else Windows-1252, or Latin-1 when there are bytes that
/// have no character in it. Looks at `head` and then at up to 64 MiB more from `rest`, where the file's
/// reading stands.
Result<EncodingGuess> detectEightBitEncoding(std::string_view head, SourceFile& rest);

} // namespace winnow::engine
