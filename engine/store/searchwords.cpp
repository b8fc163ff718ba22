#include "engine/store/searchwords.h"

#include <QSet>

#include <algorithm>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

/// Case and accents go; compatibility forms (ligatures, full width) become their plain letters.
QString folded(QStringView text)
{
    if (std::all_of(text.begin(), text.end(), [](QChar character) { return character.unicode() < 0x80; }))
        return text.toString().toLower();
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD);
    QString plain;
    plain.reserve(decomposed.size());
    for (const QChar character : decomposed) {
        if (!character.isMark())
            plain.append(character);
    }
    return plain.toCaseFolded().toUpper().toCaseFolded(); // one letter to one, then ß to ss
}

bool isPartOfWord(QChar character)
{
    return character.isLetterOrNumber() || character.isSurrogate();
}

/// Calls visit(word) for each word, once.
template <typename Visit>
void forEachWord(const QString& plain, const Visit& visit)
{
    QSet<QStringView> seen;
    for (qsizetype start = 0, end = 0; start < plain.size(); start = end + 1) {
        end = start;
        while (end < plain.size() && isPartOfWord(plain[end]))
            ++end;
        const QStringView word = QStringView(plain).sliced(start, end - start);
        if (word.isEmpty() || seen.contains(word))
            continue;
        seen.insert(word);
        visit(word);
    }
}

} // namespace

QStringList searchWords(QStringView text)
{
    QStringList words;
    forEachWord(folded(text), [&words](QStringView word) { words.append(word.toString()); });
    return words;
}

QString searchText(QStringView text)
{
    QString joined;
    joined.reserve(text.size());
    forEachWord(folded(text), [&joined](QStringView word) {
        if (!joined.isEmpty())
            joined += u' ';
        joined += word;
    });
    return joined;
}

QString prefixQuery(QStringView text)
{
    QStringList terms;
    for (const QString& word : searchWords(text))
        terms.append(u'"' + word + "\"*"_L1);
    return terms.join(u' ');
}

} // namespace winnow::engine
