#include "app/cli/columnlist.h"

namespace winnow::app {

namespace {

/// Reads a list from left to right.
class ListReader {
public:
    explicit ListReader(const QString& text)
        : m_text(text)
    {
    }

    /// False while an entry is still to come: also after a comma at the very end.
    [[nodiscard]] bool isFinished() const { return atEnd() && !m_endsWithComma; }

    std::optional<ListEntry> next()
    {
        skipSpaces();
        const bool isQuoted = !atEnd() && m_text.at(m_place) == u'"';
        const auto quoted = isQuoted ? readQuoted() : std::optional(QString());
        if (!quoted)
            return std::nullopt;
        const QString rest = readToComma().trimmed();
        const ListEntry entry = isQuoted ? ListEntry{*quoted, rest} : ListEntry{rest, {}};
        return entry.text.isEmpty() ? std::nullopt : std::optional(entry);
    }

private:
    [[nodiscard]] bool atEnd() const { return m_place >= m_text.size(); }

    void skipSpaces()
    {
        while (!atEnd() && m_text.at(m_place).isSpace())
            ++m_place;
    }

    std::optional<QString> readQuoted()
    {
        QString quoted;
        for (++m_place; !atEnd(); ++m_place) {
            const bool isMark = m_text.at(m_place) == u'"';
            const bool isDoubled = isMark && m_place + 1 < m_text.size() && m_text.at(m_place + 1) == u'"';
            if (isMark && !isDoubled) {
                ++m_place;
                return quoted;
            }
            m_place += isDoubled ? 1 : 0;
            quoted += m_text.at(m_place);
        }
        return std::nullopt;
    }

    QString readToComma()
    {
        const qsizetype comma = m_text.indexOf(u',', m_place);
        const qsizetype end = comma < 0 ? m_text.size() : comma;
        const QString read = m_text.mid(m_place, end - m_place);
        m_endsWithComma = comma >= 0;
        m_place = end + 1;
        return read;
    }

    const QString& m_text;
    qsizetype m_place = 0;
    bool m_endsWithComma = false;
};

} // namespace

std::optional<std::vector<ListEntry>> splitList(const QString& text)
{
    std::vector<ListEntry> entries;
    ListReader reader(text);
    do {
        const auto entry = reader.next();
        if (!entry)
            return std::nullopt;
        entries.push_back(*entry);
    } while (!reader.isFinished());
    return entries;
}

} // namespace winnow::app
