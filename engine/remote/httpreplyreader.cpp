#include "engine/remote/httpreplyreader.h"

#include "engine/base/asciidigit.h"

#include <QList>

#include <algorithm>

namespace winnow::engine {

namespace {

constexpr qsizetype maxDigits = 18; // of a length: more do not fit into 64 bits

bool isToken(QByteArrayView name)
{
    const auto mayStand = [](char c) {
        return c > ' ' && c < 0x7f && c != ':' && c != '"' && c != '(' && c != ')';
    };
    return !name.isEmpty() && std::ranges::all_of(name, mayStand);
}

std::optional<qint64> lengthFrom(const QByteArray& text, int base)
{
    if (text.isEmpty() || text.size() > (base == 16 ? maxDigits - 3 : maxDigits))
        return std::nullopt;
    const bool isPlain = std::ranges::all_of(text, [base](char c) {
        return isAsciiDigit(c) || (base == 16 && ((c | 0x20) >= 'a' && (c | 0x20) <= 'f'));
    });
    return isPlain ? std::optional<qint64>(text.toLongLong(nullptr, base)) : std::nullopt;
}

} // namespace

HttpReplyReader::State HttpReplyReader::feed(QByteArrayView bytes)
{
    m_pending.append(bytes);
    while (m_state == State::Reading && advance()) { }
    m_pending.remove(0, m_position);
    m_position = 0;
    return m_state;
}

HttpReplyReader::State HttpReplyReader::end()
{
    if (m_state == State::Reading)
        m_state = m_part == Part::BodyToTheEnd ? State::Complete : State::Broken;
    return m_state;
}

std::optional<QByteArray> HttpReplyReader::header(QByteArrayView name) const
{
    const auto found
        = std::ranges::find_if(m_headers, [name](const auto& header) { return header.first == name; });
    return found == m_headers.end() ? std::nullopt : std::optional(found->second);
}

/// Reads one line or one piece of the body; false when there is nothing more to read.
bool HttpReplyReader::advance()
{
    if (m_part == Part::Body || m_part == Part::BodyToTheEnd || m_part == Part::ChunkData)
        return takeBody();
    const auto line = nextLine();
    if (line)
        takeLine(*line);
    return line.has_value();
}

std::optional<QByteArray> HttpReplyReader::nextLine()
{
    const qsizetype end = m_pending.indexOf("\r\n", m_position);
    const qsizetype length = (end < 0 ? m_pending.size() : end + 2) - m_position;
    // The sizes of chunks are not part of the head, but one of them is no longer than a head either.
    const bool isHead = m_part != Part::ChunkSize && m_part != Part::ChunkEnd;
    if ((isHead ? m_headBytes : 0) + length > maxHeadBytes)
        m_state = State::TooLarge;
    if (end < 0 || m_state != State::Reading)
        return std::nullopt;
    m_headBytes += isHead ? length : 0;
    const QByteArray line = m_pending.mid(m_position, length - 2);
    m_position += length;
    return line;
}

void HttpReplyReader::takeLine(const QByteArray& line)
{
    if (m_part == Part::StatusLine)
        readStatusLine(line);
    else if (m_part == Part::Headers)
        line.isEmpty() ? endHeaders() : readHeader(line);
    else if (m_part == Part::ChunkSize)
        readChunkSize(line);
    else if (m_part == Part::ChunkEnd)
        endChunk(line);
    else if (line.isEmpty()) // of the trailers, which are not used
        m_state = State::Complete;
}

void HttpReplyReader::readStatusLine(const QByteArray& line)
{
    const bool isHttp = line.size() >= 12 && line.startsWith("HTTP/1.") && isAsciiDigit(line[7])
        && line[8] == ' ' && std::all_of(line.begin() + 9, line.begin() + 12, isAsciiDigit)
        && (line.size() == 12 || line[12] == ' ');
    m_status = isHttp ? line.mid(9, 3).toInt() : 0;
    m_part = Part::Headers;
    if (m_status < 100)
        m_state = State::Broken;
}

void HttpReplyReader::readHeader(const QByteArray& line)
{
    const qsizetype colon = line.indexOf(':');
    // A blank before the colon or at the beginning is how two readers are made to disagree about a reply.
    if (colon <= 0 || !isToken(QByteArrayView(line).first(colon)) || line.contains('\0'))
        m_state = State::Broken;
    else
        m_headers.emplace_back(line.first(colon).toLower(), line.mid(colon + 1).trimmed());
}

void HttpReplyReader::endHeaders()
{
    if (m_status < 200) {
        m_headers.clear();
        m_part = Part::StatusLine;
        m_state = m_status == 101 ? State::Broken : State::Reading;
        return;
    }
    const auto encoding = header("transfer-encoding");
    if (m_status == 204 || m_status == 304)
        m_state = State::Complete;
    else if (encoding && (encoding->toLower() != "chunked" || header("content-length")))
        m_state = State::Broken;
    else if (encoding)
        m_part = Part::ChunkSize;
    else
        frameByLength();
}

void HttpReplyReader::frameByLength()
{
    std::optional<qint64> length;
    for (const auto& [name, value] : m_headers) {
        if (name != "content-length")
            continue;
        const auto said = lengthFrom(value, 10);
        if (!said || (length && *length != *said)) {
            m_state = State::Broken;
            return;
        }
        length = said;
    }
    m_part = length ? Part::Body : Part::BodyToTheEnd;
    m_missing = length.value_or(0);
    if (m_missing > m_maxBodyBytes)
        m_state = State::TooLarge;
    else if (length && m_missing == 0)
        m_state = State::Complete;
}

void HttpReplyReader::readChunkSize(const QByteArray& line)
{
    const auto size = lengthFrom(line.split(';').constFirst().trimmed(), 16);
    if (!size) {
        m_state = State::Broken;
        return;
    }
    m_missing = *size;
    m_part = *size == 0 ? Part::Trailers : Part::ChunkData;
    if (*size > m_maxBodyBytes - m_body.size())
        m_state = State::TooLarge;
}

void HttpReplyReader::endChunk(const QByteArray& line)
{
    m_part = Part::ChunkSize;
    if (!line.isEmpty())
        m_state = State::Broken;
}

bool HttpReplyReader::takeBody()
{
    const qsizetype come = m_pending.size() - m_position;
    const qsizetype taken
        = m_part == Part::BodyToTheEnd ? come : static_cast<qsizetype>(std::min<qint64>(come, m_missing));
    m_body.append(QByteArrayView(m_pending).sliced(m_position, taken));
    m_position += taken;
    if (m_body.size() > m_maxBodyBytes)
        m_state = State::TooLarge;
    if (m_part == Part::BodyToTheEnd)
        return false;
    m_missing -= taken;
    if (m_missing > 0)
        return false;
    if (m_part == Part::Body)
        m_state = State::Complete;
    m_part = Part::ChunkEnd;
    return m_state == State::Reading;
}

} // namespace winnow::engine
