#include "engine/samples/typingerror.h"

#include "engine/samples/draw.h"

#include <iterator>
#include <string_view>

namespace winnow::engine {

namespace {

/// Another letter or digit, of the same case.
QChar strayCharacter(QChar original, Random& random)
{
    if (original.isDigit())
        return QChar(static_cast<char16_t>(u'0' + random.below(10)));
    const QChar letter(static_cast<char16_t>(u'a' + random.below(26)));
    return original.isUpper() ? letter.toUpper() : letter;
}

} // namespace

QString withTypingError(const QString& text, Random& random)
{
    if (text.size() < 3)
        return text;
    const bool sparesFirst = !drawChance(random, 10);
    const qsizetype from = sparesFirst ? 1 : 0;
    const qsizetype at
        = from + static_cast<qsizetype>(random.below(static_cast<std::uint64_t>(text.size() - from)));
    QString typed = text;
    switch (random.below(4)) {
    case 0: {
        const qsizetype left = at + 1 < text.size() ? at : at - 1;
        typed[left] = text[left + 1];
        typed[left + 1] = text[left];
        break;
    }
    case 1:
        typed.remove(at, 1);
        break;
    case 2:
        typed.insert(at, text[at]);
        break;
    default:
        typed[at] = strayCharacter(text[at], random);
    }
    return typed;
}

QString withoutAccents(const QString& text)
{
    constexpr std::u16string_view accented = u"áàâãäåąčćçďéèêëęěíîïłñńóòôõöøőřśšťúûüůýžźżÁÅÄČÉÍŁÓÖØŘŚŠÚÜÝŽŻ";
    constexpr std::u16string_view plain = u"aaaaaaacccdeeeeeeiiilnnooooooorsstuuuuyzzzAAACEILOOORSSUUYZZ";
    static_assert(accented.size() == plain.size());
    QString bare = text;
    for (QChar& character : bare) {
        const size_t index = accented.find(character.unicode());
        if (index != std::u16string_view::npos)
            character = QChar(plain[index]);
    }
    return bare;
}

} // namespace winnow::engine
