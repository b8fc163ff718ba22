#include "engine/records/layoutdetection.h"

#include "engine/records/rowpacking.h"
#include "engine/records/rowscanner.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <map>

namespace winnow::engine {

namespace {

struct LayoutText {
    Q_DECLARE_TR_FUNCTIONS(LayoutText)
};

constexpr size_t mostSampleRows = 100;
constexpr std::array candidates{',', ';', '\t', '|'};

/// How well a delimiter fits.
struct DelimiterFit {
    char delimiter = ',';
    double evenness = 0; ///< share of the rows that have the most frequent number of cells
    double score = 0; ///< 0 when it does not cut at all
};

DelimiterFit fitOf(const TextSample& sample, char delimiter)
{
    const SampleRows rows = sampleRows(sample, delimiter);
    if (rows.empty() || rows.front().size() < 2)
        return {delimiter};
    std::map<size_t, size_t> rowsByCells;
    for (const auto& row : rows)
        ++rowsByCells[row.size()];
    const auto usual = std::max_element(rowsByCells.begin(), rowsByCells.end(),
        [](const auto& left, const auto& right) { return left.second < right.second; });
    if (usual->first < 2)
        return {delimiter};
    const double evenness = static_cast<double>(usual->second) / static_cast<double>(rows.size());
    return {delimiter, evenness, evenness * (1.0 - 1.0 / static_cast<double>(usual->first))};
}

bool isNumber(const QString& text)
{
    bool ok = false;
    text.toDouble(&ok);
    return ok;
}

bool hasDigit(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isDigit(); });
}

enum class HeaderVote { Neither, For, Against };

HeaderVote voteOfColumn(const SampleRows& rows, size_t column)
{
    const QString first = rows.front()[column].trimmed();
    size_t values = 0;
    size_t numbers = 0;
    size_t withDigits = 0;
    for (size_t i = 1; i < rows.size(); ++i) {
        const QString value = column < rows[i].size() ? rows[i][column].trimmed() : QString();
        if (value.isEmpty())
            continue;
        if (value == first)
            return HeaderVote::Against;
        ++values;
        numbers += isNumber(value) ? 1 : 0;
        withDigits += hasDigit(value) ? 1 : 0;
    }
    if (values == 0 || first.isEmpty())
        return HeaderVote::Neither;
    const auto isMost = [values](size_t count) {
        return count * 5 >= values * 4;
    };
    if (isMost(numbers))
        return isNumber(first) ? HeaderVote::Against : HeaderVote::For;
    return isMost(withDigits) && !hasDigit(first) ? HeaderVote::For : HeaderVote::Neither;
}

} // namespace

SampleRows sampleRows(const TextSample& sample, char delimiter)
{
    const RowScanner scanner(delimiter, rowEndOf(sample.text), {});
    SampleRows rows;
    ScannedRow row;
    std::string_view text = sample.text;
    while (!text.empty() && rows.size() < mostSampleRows) {
        ScanResult result = scanner.scan(text, sample.end, row);
        if (result == ScanResult::NeedsMoreText && rows.empty())
            result = scanner.scan(text, TextEnd::Whole, row);
        if (result == ScanResult::TooManyCells)
            rows.push_back(cellTexts(row));
        if (result != ScanResult::Row)
            break;
        if (!row.isBlank)
            rows.push_back(cellTexts(row));
        text.remove_prefix(row.length);
    }
    return rows;
}

DelimiterGuess detectDelimiter(const TextSample& sample)
{
    std::array<DelimiterFit, candidates.size()> fits;
    std::transform(candidates.begin(), candidates.end(), fits.begin(),
        [&](char delimiter) { return fitOf(sample, delimiter); });
    // Stable, so that of two that fit alike the more usual one wins.
    std::stable_sort(fits.begin(), fits.end(),
        [](const DelimiterFit& left, const DelimiterFit& right) { return left.score > right.score; });
    const DelimiterFit& best = fits[0];
    if (best.score <= 0)
        return {
            ',', Certainty::Guessed, LayoutText::tr("No delimiter was found in the first row: one column.")};
    const bool isClear = best.evenness >= 0.9 && fits[1].score < 0.75 * best.score;
    return {best.delimiter, isClear ? Certainty::Certain : Certainty::Guessed,
        LayoutText::tr("Cut at each %1, %2% of the first rows have the same number of cells.")
            .arg(delimiterName(best.delimiter))
            .arg(static_cast<int>(best.evenness * 100))};
}

HeaderGuess detectHeader(const SampleRows& rows)
{
    if (rows.size() < 2)
        return {HeaderRow::Present, Certainty::Guessed,
            LayoutText::tr("There is one row only; it is taken for the names of the columns.")};
    int votesFor = 0;
    int votesAgainst = 0;
    for (size_t column = 0; column < rows.front().size(); ++column) {
        const HeaderVote vote = voteOfColumn(rows, column);
        votesFor += vote == HeaderVote::For ? 1 : 0;
        votesAgainst += vote == HeaderVote::Against ? 1 : 0;
    }
    const Certainty certainty
        = (votesFor == 0) == (votesAgainst == 0) ? Certainty::Guessed : Certainty::Certain;
    if (votesAgainst > votesFor)
        return {HeaderRow::Absent, certainty,
            LayoutText::tr("The first row looks like the rows below it: no header.")};
    return {HeaderRow::Present, certainty,
        votesFor > 0 ? LayoutText::tr("The first row differs from the rows below it: it names the columns.")
                     : LayoutText::tr("Nothing speaks against the first row naming the columns.")};
}

} // namespace winnow::engine
