#pragma once

#include "engine/base/result.h"
#include "engine/records/sourcefile.h"
#include "engine/records/textdecoder.h"

#include <QByteArray>

#include <memory>
#include <string_view>
#include <vector>

namespace winnow::engine {

/// The text of a file in UTF-8, of which only the stretch being worked on is in memory. A byte order mark at
/// the start is left out.
class DecodedText {
public:
    DecodedText(std::unique_ptr<SourceFile> file, TextEncoding encoding);

    /// What has been decoded and not yet consumed; valid until fill() or consume().
    [[nodiscard]] std::string_view ahead() const;

    [[nodiscard]] TextEnd end() const { return m_end; }

    /// The line of the file where ahead() starts, 1 for the first.
    [[nodiscard]] qint64 line() const { return m_line; }

    /// Adds at least as much again as lies ahead, unless the file ends. Fails with InvalidInput for bytes
    /// that are invalid in the encoding, naming the line; with Conflict at the end of a file that was changed
    /// meanwhile.
    Result<void> fill();
    void consume(size_t bytes, qint64 lineBreaks);

    [[nodiscard]] const SourceFile& file() const { return *m_file; }

    static constexpr size_t chunkBytes = 256 << 10;

private:
    Result<void> fillChunk();
    [[nodiscard]] Error invalidBytes(const InvalidSequence& invalid) const;

    std::unique_ptr<SourceFile> m_file;
    TextEncoding m_encoding;
    TextDecoder m_decoder;
    std::vector<char> m_chunk;
    QByteArray m_text;
    qsizetype m_consumed = 0;
    bool m_isAtStart = true;
    qint64 m_line = 1;
    TextEnd m_end = TextEnd::MoreFollows;
};

} // namespace winnow::engine
