#include "engine/text/difference.h"

#include "engine/text/normalize.h"

#include <QHash>

#include <algorithm>
#include <span>
#include <utility>

namespace winnow::engine {

namespace {

/// Words × words of the longest common subsequence's table; beyond it words are only counted.
constexpr size_t alignmentCells = 250'000;

struct Word {
    TextRange range;
    int key = 0; ///< the same for words that count as shared
    bool common = false;
};

using Words = std::vector<Word>;

/// Case, width and accents folded; a word of nothing but marks stays as it is.
QString foldedWord(QStringView word)
{
    const QString decomposed = word.toString().normalized(QString::NormalizationForm_KD).toCaseFolded();
    QString folded;
    folded.reserve(decomposed.size());
    for (const QChar unit : decomposed.normalized(QString::NormalizationForm_KD)) {
        if (unit.category() != QChar::Mark_NonSpacing && unit.category() != QChar::Mark_Enclosing)
            folded += unit;
    }
    return folded.isEmpty() ? word.toString() : folded;
}

/// Numbers words so that comparing them is comparing integers.
class WordKeys {
public:
    int keyOf(QStringView word)
    {
        const QString folded = foldedWord(word);
        const auto known = m_keys.constFind(folded);
        if (known != m_keys.constEnd())
            return *known;
        const int key = static_cast<int>(m_keys.size());
        m_keys.insert(folded, key);
        return key;
    }

    [[nodiscard]] size_t size() const { return static_cast<size_t>(m_keys.size()); }

private:
    QHash<QString, int> m_keys;
};

Words wordsOf(const QString& value, WordKeys& keys)
{
    Words words;
    qsizetype at = 0;
    while (at < value.size()) {
        while (at < value.size() && value.at(at).isSpace())
            ++at;
        const qsizetype start = at;
        while (at < value.size() && !value.at(at).isSpace())
            ++at;
        if (at > start)
            words.push_back(
                Word{{start, at - start}, keys.keyOf(QStringView(value).sliced(start, at - start)), false});
    }
    return words;
}

size_t markCommonStart(Words& left, Words& right)
{
    const size_t shorter = std::min(left.size(), right.size());
    size_t count = 0;
    for (; count < shorter && left[count].key == right[count].key; ++count)
        left[count].common = right[count].common = true;
    return count;
}

size_t markCommonEnd(Words& left, Words& right, size_t start)
{
    const size_t shorter = std::min(left.size(), right.size()) - start;
    size_t count = 0;
    for (; count < shorter; ++count) {
        Word& leftWord = left[left.size() - 1 - count];
        Word& rightWord = right[right.size() - 1 - count];
        if (leftWord.key != rightWord.key)
            break;
        leftWord.common = rightWord.common = true;
    }
    return count;
}

/// The words of two values between their common start and their common end.
struct Middle {
    std::span<Word> left;
    std::span<Word> right;
};

/// Longest common subsequence by the table of suffix lengths.
void markAligned(const Middle& middle)
{
    const size_t width = middle.right.size() + 1;
    std::vector<quint32> lengths((middle.left.size() + 1) * width, 0);
    for (size_t row = middle.left.size(); row-- > 0;) {
        for (size_t column = middle.right.size(); column-- > 0;) {
            lengths[row * width + column] = middle.left[row].key == middle.right[column].key
                ? lengths[(row + 1) * width + column + 1] + 1
                : std::max(lengths[(row + 1) * width + column], lengths[row * width + column + 1]);
        }
    }
    size_t row = 0;
    size_t column = 0;
    while (row < middle.left.size() && column < middle.right.size()) {
        if (middle.left[row].key == middle.right[column].key)
            middle.left[row++].common = middle.right[column++].common = true;
        else if (lengths[(row + 1) * width + column] >= lengths[row * width + column + 1])
            ++row;
        else
            ++column;
    }
}

std::vector<int> occurrences(std::span<const Word> words, size_t keyCount)
{
    std::vector<int> counts(keyCount, 0);
    for (const Word& word : words)
        ++counts[static_cast<size_t>(word.key)];
    return counts;
}

/// Each word is common as often as the other value has it.
void markCounted(const Middle& middle, size_t keyCount)
{
    std::vector<int> inLeft = occurrences(middle.left, keyCount);
    std::vector<int> inRight = occurrences(middle.right, keyCount);
    for (Word& word : middle.left)
        word.common = inRight[static_cast<size_t>(word.key)]-- > 0;
    for (Word& word : middle.right)
        word.common = inLeft[static_cast<size_t>(word.key)]-- > 0;
}

void markCommonOfTwo(Words& left, Words& right, size_t keyCount)
{
    const size_t start = markCommonStart(left, right);
    const size_t end = markCommonEnd(left, right, start);
    const Middle middle{std::span(left).subspan(start, left.size() - start - end),
        std::span(right).subspan(start, right.size() - start - end)};
    if (middle.left.empty() || middle.right.empty())
        return;
    if (middle.left.size() <= alignmentCells / middle.right.size())
        markAligned(middle);
    else
        markCounted(middle, keyCount);
}

void markCommonOfAll(const std::vector<Words*>& filled, size_t keyCount)
{
    std::vector<size_t> valuesWith(keyCount, 0);
    std::vector<size_t> lastSeenIn(keyCount, 0); // 1-based, so that a word counts once per value
    for (size_t value = 0; value < filled.size(); ++value) {
        for (const Word& word : *filled[value]) {
            const auto key = static_cast<size_t>(word.key);
            if (std::exchange(lastSeenIn[key], value + 1) != value + 1)
                ++valuesWith[key];
        }
    }
    for (Words* words : filled) {
        for (Word& word : *words)
            word.common = valuesWith[static_cast<size_t>(word.key)] == filled.size();
    }
}

std::vector<TextRange> rangesOfDiffering(const Words& words)
{
    std::vector<TextRange> ranges;
    bool previousDiffers = false;
    for (const Word& word : words) {
        if (!word.common && previousDiffers)
            ranges.back().length = word.range.start + word.range.length - ranges.back().start;
        else if (!word.common)
            ranges.push_back(word.range);
        previousDiffers = !word.common;
    }
    return ranges;
}

} // namespace

std::vector<std::vector<TextRange>> differingRanges(const std::vector<QString>& values)
{
    WordKeys keys;
    std::vector<Words> wordsOfValues(values.size());
    std::vector<Words*> filled;
    for (size_t value = 0; value < values.size(); ++value) {
        if (isBlankValue(values[value].toStdString()))
            continue;
        wordsOfValues[value] = wordsOf(values[value], keys);
        filled.push_back(&wordsOfValues[value]);
    }
    std::vector<std::vector<TextRange>> ranges(values.size());
    if (filled.size() < 2)
        return ranges;
    if (filled.size() == 2)
        markCommonOfTwo(*filled[0], *filled[1], keys.size());
    else
        markCommonOfAll(filled, keys.size());
    std::transform(wordsOfValues.begin(), wordsOfValues.end(), ranges.begin(), rangesOfDiffering);
    return ranges;
}

} // namespace winnow::engine
