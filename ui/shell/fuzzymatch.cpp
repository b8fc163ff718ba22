#include "ui/shell/fuzzymatch.h"

namespace winnow::ui {

static bool beginsWord(const QString& text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber();
}

std::optional<int> fuzzyScore(const QString& typed, const QString& text)
{
    constexpr int forLetter = 10;
    constexpr int forNeighbour = 25;
    constexpr int forWordStart = 20;
    int score = 0;
    qsizetype previous = -2;
    qsizetype from = 0;
    for (const QChar letter : typed) {
        if (letter.isSpace())
            continue;
        const qsizetype at = text.indexOf(letter, from, Qt::CaseInsensitive);
        if (at < 0)
            return std::nullopt;
        score += forLetter + (at == previous + 1 ? forNeighbour : 0)
            + (beginsWord(text, at) ? forWordStart : 0);
        previous = at;
        from = at + 1;
    }
    return typed.trimmed().isEmpty() ? 0 : score * 100 - static_cast<int>(text.size());
}

} // namespace winnow::ui
