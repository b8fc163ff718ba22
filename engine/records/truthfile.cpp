#include "engine/records/truthfile.h"

#include "engine/records/tablereader.h"
#include "engine/records/tablerows.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct TruthFileText {
    Q_DECLARE_TR_FUNCTIONS(TruthFileText)
};

using ColumnPair = std::array<size_t, 2>;

std::optional<ColumnPair> columnsNamed(
    const std::vector<QString>& columns, const QString& first, const QString& second)
{
    const auto left = std::find(columns.begin(), columns.end(), first);
    const auto right = std::find(columns.begin(), columns.end(), second);
    if (left == columns.end() || right == columns.end())
        return std::nullopt;
    return ColumnPair{
        static_cast<size_t>(left - columns.begin()), static_cast<size_t>(right - columns.begin())};
}

/// Reads two columns of all rows; both must be filled in each of them.
template <typename Entry>
Result<Truth> readEntries(TableReader& reader, const ColumnPair& columns)
{
    std::vector<Entry> entries;
    const auto read = forEachRow(reader, [&](const TableRow& row) -> Result<void> {
        Entry entry{row.text(columns[0]), row.text(columns[1])};
        const auto& [first, second] = entry;
        if (first.isEmpty() || second.isEmpty())
            return fail(ErrorCode::InvalidInput,
                TruthFileText::tr(
                    "Line %1 of the truth file lacks a value. Nothing was evaluated. Fill in both "
                    "columns or remove the line.")
                    .arg(row.line));
        entries.push_back(std::move(entry));
        return {};
    });
    return read ? Result<Truth>(Truth{std::move(entries)}) : fail(read);
}

} // namespace

Result<Truth> readTruthFile(const QString& path)
{
    FormatOverrides overrides;
    overrides.header = HeaderRow::Present;
    const auto reader = TableReader::open(path, overrides);
    if (!reader)
        return fail(reader);
    const std::vector<QString>& columns = (*reader)->columns();
    if (const auto labels = columnsNamed(columns, u"id"_s, u"cluster"_s))
        return readEntries<TruthLabel>(**reader, *labels);
    if (const auto pairs = columnsNamed(columns, u"left_id"_s, u"right_id"_s))
        return readEntries<TruthPair>(**reader, *pairs);
    return fail(ErrorCode::InvalidInput,
        TruthFileText::tr("The truth file has neither the columns \"id\" and \"cluster\" nor \"left_id\" and "
                          "\"right_id\". Nothing was evaluated. Name its columns like that."));
}

} // namespace winnow::engine
