#include "engine/store/searchwords.h"

#include <QSet>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

/// Case and accents go; compatibility forms (ligatures, full width) become their plain letters.
QString folded(QStringView text)
{
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

} // namespace

QStringList searchWords(QStringView text)
{
    const QString plain = folded(text);
    QStringList words;
    QSet<QStringView> seen;
    for (qsizetype start = 0, end = 0; start < plain.size(); start = end + 1) {
        end = start;
        while (end < plain.size() && isPartOfWord(plain[end]))
            ++end;
        const QStringView word = QStringView(plain).sliced(start, end - start);
        if (word.isEmpty() || seen.contains(word))
            continue;
        seen.insert(word);
        words.append(word.toString());
    }
    return words;
}

QString searchText(QStringView text)
{
    return searchWords(text).join(u' ');
}

QString prefixQuery(QStringView text)
{
    QStringList terms;
    for (const QString& word : searchWords(text))
        terms.append(u'"' + word + "\"*"_L1);
    return terms.join(u' ');
}

} // namespace winnow::engine
