#include "engine/matching/bytetexts.h"

#include <QList>
#include <QString>

#include <algorithm>
#include <string>
#include <unordered_map>

namespace winnow::engine {

namespace {

bool isAscii(const StringArena& texts)
{
    for (std::size_t number = 0; number < texts.size(); ++number) {
        const std::string_view text = texts[number];
        if (std::any_of(
                text.begin(), text.end(), [](char byte) { return static_cast<unsigned char>(byte) >= 0x80; }))
            return false;
    }
    return true;
}

/// Hands out bytes to characters.
class Alphabet {
public:
    char byteOf(char32_t character)
    {
        const auto [place, isNew] = m_bytes.try_emplace(character, '\0');
        if (isNew)
            place->second = static_cast<char>(1 + (m_bytes.size() - 1) % 255);
        return place->second;
    }

private:
    std::unordered_map<char32_t, char> m_bytes;
};

} // namespace

ByteTexts::ByteTexts(const StringArena& texts)
    : m_texts(texts)
{
    if (isAscii(texts))
        return;
    Alphabet alphabet;
    for (std::size_t number = 0; number < texts.size(); ++number) {
        const std::string_view text = texts[number];
        std::string recoded;
        for (const char32_t character :
            QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).toUcs4())
            recoded += alphabet.byteOf(character);
        m_recoded.add(recoded);
    }
}

} // namespace winnow::engine
