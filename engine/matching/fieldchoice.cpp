#include "engine/matching/fieldchoice.h"

#include "engine/matching/valueparsing.h"

#include <QCoreApplication>

#include <algorithm>
#include <charconv>
#include <cstdlib>

namespace winnow::engine {

namespace {

constexpr double nearlyAll = 0.95;
constexpr double leastKnownShare = 0.02;
constexpr RowIndex fewRows = 20;

struct NoticeText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::FieldChoice)

public:
    static QString blank() { return tr("Not compared: nearly all values are blank."); }

    static QString constant() { return tr("Not compared: nearly all rows have the same value."); }

    static QString rowKey()
    {
        return tr("Not compared: the values number the rows, so no two rows share one.");
    }
};

double knownRows(const MatchTable& table, const MatchColumn& column)
{
    return table.rowCount() - column.frequencies[blankValue];
}

bool isNearlyConstant(const MatchTable& table, const MatchColumn& column)
{
    const auto most = std::max_element(column.frequencies.begin() + 1, column.frequencies.end());
    return *most > nearlyAll * knownRows(table, column);
}

/// The number in a value such as "rec-1070-org" or "A00012": its longest run of digits.
long long numberIn(std::string_view text)
{
    long long longest = -1;
    std::ptrdiff_t longestDigits = 0;
    for (const char* at = text.data(); at < text.data() + text.size();) {
        long long number = 0;
        const auto end = std::from_chars(at, text.data() + text.size(), number).ptr;
        if (end - at > longestDigits && number >= 0) {
            longest = number;
            longestDigits = end - at;
        }
        at = std::max(end, at + 1);
    }
    return longest;
}

/// All distinct, and counting up or down from row to row, or filling a range without large gaps.
bool numbersRows(const MatchTable& table, const MatchColumn& column)
{
    const auto rows = static_cast<long long>(table.rowCount());
    if (static_cast<long long>(column.valueCount()) - 1 != rows || rows < fewRows)
        return false;
    long long rises = 0;
    long long falls = 0;
    long long least = -1;
    long long most = -1;
    long long previous = -1;
    for (RowIndex row = 0; row < table.rowCount(); ++row) {
        const long long number = numberIn(column.texts[column.valueOfRow[row]]);
        if (number < 0)
            return false;
        rises += row > 0 && number > previous ? 1 : 0;
        falls += row > 0 && number < previous ? 1 : 0;
        least = row == 0 ? number : std::min(least, number);
        most = std::max(most, number);
        previous = number;
    }
    return rises >= rows * 99 / 100 || falls >= rows * 99 / 100 || most - least < rows + rows / 2;
}

} // namespace

FieldChoice chooseField(const MatchTable& table, const MatchColumn& column, FieldType)
{
    if (knownRows(table, column) == 0 || knownRows(table, column) < leastKnownShare * table.rowCount())
        return {FieldRole::Show, FieldDoubt::Blank, NoticeText::blank()};
    if (table.rowCount() >= fewRows && isNearlyConstant(table, column))
        return {FieldRole::Show, FieldDoubt::Constant, NoticeText::constant()};
    if (numbersRows(table, column))
        return {FieldRole::Show, FieldDoubt::RowKey, NoticeText::rowKey()};
    return {};
}

} // namespace winnow::engine
