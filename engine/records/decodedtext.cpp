#include "engine/records/decodedtext.h"

#include <QCoreApplication>

#include <algorithm>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct DecodedTextText {
    Q_DECLARE_TR_FUNCTIONS(DecodedTextText)
};

constexpr QByteArrayView byteOrderMark("\xef\xbb\xbf");

} // namespace

DecodedText::DecodedText(std::unique_ptr<SourceFile> file, TextEncoding encoding)
    : m_file(std::move(file))
    , m_encoding(encoding)
    , m_decoder(encoding)
    , m_chunk(chunkBytes)
{
}

std::string_view DecodedText::ahead() const
{
    return {m_text.constData() + m_consumed, static_cast<size_t>(m_text.size() - m_consumed)};
}

Result<void> DecodedText::fill()
{
    // The front is moved away once per stretch, not once per row.
    m_text.remove(0, m_consumed);
    m_consumed = 0;
    const qsizetype wanted = 2 * m_text.size() + 1;
    while (m_text.size() < wanted && m_end == TextEnd::MoreFollows) {
        if (const auto filled = fillChunk(); !filled)
            return fail(filled);
    }
    return {};
}

Result<void> DecodedText::fillChunk()
{
    const auto count = m_file->read(m_chunk);
    if (!count)
        return fail(count);
    if (*count == 0)
        m_end = TextEnd::Whole;
    const auto decoded = m_decoder.decode({m_chunk.data(), *count}, m_end, m_text);
    if (m_end == TextEnd::Whole) {
        if (const auto unchanged = m_file->checkUnchanged(); !unchanged)
            return fail(unchanged);
    }
    if (!decoded)
        return tl::unexpected(invalidBytes(decoded.error()));
    if (m_isAtStart && m_text.startsWith(byteOrderMark))
        m_text.remove(0, byteOrderMark.size());
    m_isAtStart = m_isAtStart && *count == 0;
    return {};
}

void DecodedText::consume(size_t bytes, qint64 lineBreaks)
{
    m_consumed += static_cast<qsizetype>(bytes);
    m_line += lineBreaks;
}

Error DecodedText::invalidBytes(const InvalidSequence& invalid) const
{
    const std::string_view text = ahead();
    const qint64 line = m_line + std::count(text.begin(), text.end(), '\n');
    return {ErrorCode::InvalidInput,
        DecodedTextText::tr(
            "Line %1 of \"%2\" (byte %3) holds %4, which is no character in %5. Nothing was imported. "
            "Choose the encoding that the file was saved in and try again.")
            .arg(line)
            .arg(m_file->shownName())
            .arg(invalid.offset + 1)
            .arg(QString::fromLatin1(invalid.bytes.toHex(' ').toUpper()), textEncodingName(m_encoding))};
}

} // namespace winnow::engine
