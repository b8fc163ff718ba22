#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <optional>
#include <utility>
#include <vector>

namespace winnow::engine {

/// Reads one HTTP/1 reply (RFC 9112) from bytes as they come: strict, bounded, without a connection.
class HttpReplyReader {
public:
    enum class State {
        Reading,
        Complete,
        Broken, ///< not HTTP, or it ended too early, or it says two things about its length
        TooLarge,
    };

    static constexpr qint64 maxHeadBytes = qint64{256} * 1024; ///< status line, headers and trailers together

    explicit HttpReplyReader(qint64 maxBodyBytes)
        : m_maxBodyBytes(maxBodyBytes)
    {
    }

    State feed(QByteArrayView bytes);
    /// The connection has ended. A reply that names no length is complete then, whatever it lacks: only its
    /// content can tell.
    State end();

    [[nodiscard]] int status() const { return m_status; } ///< 0 before the status line

    /// The first header of this name, which is given in lower case.
    [[nodiscard]] std::optional<QByteArray> header(QByteArrayView name) const;

    [[nodiscard]] const QByteArray& body() const { return m_body; }

private:
    enum class Part { StatusLine, Headers, Body, BodyToTheEnd, ChunkSize, ChunkData, ChunkEnd, Trailers };

    bool advance();
    void readStatusLine(const QByteArray& line);
    void readHeader(const QByteArray& line);
    void readChunkSize(const QByteArray& line);
    void endChunk(const QByteArray& line);
    void endHeaders();
    void frameByLength();
    void takeLine(const QByteArray& line);
    bool takeBody();
    std::optional<QByteArray> nextLine();

    qint64 m_maxBodyBytes;
    State m_state = State::Reading;
    Part m_part = Part::StatusLine;
    int m_status = 0;
    std::vector<std::pair<QByteArray, QByteArray>> m_headers;
    QByteArray m_pending; ///< bytes that came and were not read yet, from m_position
    qsizetype m_position = 0;
    qint64 m_headBytes = 0;
    qint64 m_missing = 0; ///< of the body or the chunk
    QByteArray m_body;
};

} // namespace winnow::engine
