#pragma once

#include <QByteArray>
#include <QString>

#include <string_view>

namespace winnow::engine {

/// Bytes with ascending numbers on their way into a table, handed to SQLite as one value that holds all of
/// them and one that says where each lies. Binding several values per row through Qt SQL takes longer than
/// all that SQLite does with them.
///
/// `INSERT INTO … SELECT … FROM json_each(?)` takes places(); in it `key` counts the entries from 0, and the
/// two expressions below stand for an entry's number and its bytes.
class BlobRun {
public:
    /// Takes firstNumber().
    static constexpr QStringView numberSql = u"? + key + (value & 8191)";
    /// Takes bytes(). SQLite's substr() of no bytes at all is NULL.
    static constexpr QStringView bytesSql
        = u"coalesce(substr(?, (value >> 37) + 1, (value >> 13) & 16777215), x'')";

    /// Entries with more bytes fit into no run.
    static constexpr qsizetype mostBytes = (1 << 24) - 1;

    /// False when it does not fit; then the run is as it was. An empty run takes every entry that is not too
    /// large.
    bool add(qint64 number, std::string_view bytes);

    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    [[nodiscard]] qint64 size() const { return m_size; }

    [[nodiscard]] qint64 firstNumber() const { return m_firstNumber; }

    [[nodiscard]] const QByteArray& bytes() const { return m_bytes; }

    [[nodiscard]] QString places() const;

    /// Forgets the entries and keeps the memory.
    void clear();

private:
    QByteArray m_bytes;
    QByteArray m_places; ///< the inside of a JSON array
    qint64 m_firstNumber = 0;
    qint64 m_size = 0;
};

} // namespace winnow::engine
