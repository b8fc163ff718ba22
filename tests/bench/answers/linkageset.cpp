#include "linkageset.h"

#include "engine/matching/evaluation.h"
#include "engine/matching/profile.h"
#include "engine/model/packedrecord.h"
#include "engine/records/tablereader.h"
#include "engine/records/truthfile.h"

#include <QFile>

#include <map>
#include <string>

namespace winnow::bench {

using namespace engine;

namespace {

const QString idColumn = QStringLiteral("id");

struct TextTable {
    std::vector<QString> columns;
    std::vector<std::vector<std::string>> rows;

    [[nodiscard]] std::optional<std::size_t> placeOf(const QString& column) const
    {
        const auto found = std::find(columns.begin(), columns.end(), column);
        return found == columns.end() ? std::nullopt
                                      : std::optional(static_cast<std::size_t>(found - columns.begin()));
    }
};

Result<TextTable> readText(const QString& path)
{
    const auto reader = TableReader::open(path);
    if (!reader)
        return fail(reader);
    TextTable table{(*reader)->columns(), {}};
    RowBatch batch;
    for (ReadState state = ReadState::MoreRows; state == ReadState::MoreRows;) {
        const auto read = (*reader)->next(batch);
        if (!read)
            return fail(read);
        state = *read;
        for (std::size_t row = 0; row < batch.size(); ++row) {
            std::vector<std::string_view> cells;
            unpackCells(batch.packed(row), cells);
            table.rows.emplace_back(cells.begin(), cells.end());
        }
    }
    return table;
}

/// The columns that both tables have.
TextTable joined(const TextTable& left, const TextTable& right)
{
    TextTable both;
    for (const QString& column : left.columns) {
        if (right.placeOf(column))
            both.columns.push_back(column);
    }
    for (const TextTable* part : {&left, &right}) {
        for (const auto& row : part->rows) {
            both.rows.emplace_back();
            for (const QString& column : both.columns)
                both.rows.back().push_back(row.at(*part->placeOf(column)));
        }
    }
    return both;
}

MatchTable matchTableOf(const TextTable& text)
{
    Schema schema;
    for (const QString& column : text.columns)
        schema.fields.push_back({column, FieldType::Text, FieldRole::Compare});
    MatchTableBuilder builder(schema);
    for (const auto& row : text.rows)
        builder.addRow(std::vector<std::string_view>(row.begin(), row.end()));
    return builder.finish();
}

Schema schemaOf(const MatchTable& table, const QStringList& fields)
{
    Schema schema = withProfile(table.schema(), profileColumns(table));
    for (Field& field : schema.fields) {
        if (!fields.isEmpty())
            field.role = fields.contains(field.name) ? FieldRole::Compare : FieldRole::Ignore;
        if (field.name == idColumn)
            field.role = FieldRole::Ignore;
    }
    return schema;
}

/// Rows by their ids, from `first` on.
std::map<QString, RowIndex> rowsById(const TextTable& text, RowIndex first, RowIndex last)
{
    std::map<QString, RowIndex> rows;
    const std::size_t place = text.placeOf(idColumn).value_or(0);
    for (RowIndex row = first; row < last; ++row)
        rows[QString::fromStdString(text.rows[row].at(place))] = row;
    return rows;
}

std::vector<std::uint32_t> truthOf(
    const TextTable& text, const Truth& truth, std::optional<RowIndex> secondTableStart)
{
    const auto rowCount = static_cast<RowIndex>(text.rows.size());
    const RowIndex border = secondTableStart.value_or(rowCount);
    const auto left = rowsById(text, 0, border);
    std::vector<RowPair> pairs;
    if (const auto* labels = std::get_if<std::vector<TruthLabel>>(&truth)) {
        std::map<QString, RowIndex> firstOf;
        for (const TruthLabel& label : *labels) {
            const RowIndex row = left.at(label.recordId);
            pairs.emplace_back(firstOf.try_emplace(label.cluster, row).first->second, row);
        }
    } else {
        const auto right = secondTableStart ? rowsById(text, border, rowCount) : left;
        for (const TruthPair& pair : std::get<std::vector<TruthPair>>(truth))
            pairs.emplace_back(left.at(pair.leftId), right.at(pair.rightId));
    }
    return partitionOfPairs(rowCount, pairs);
}

} // namespace

Result<LinkageSet> readLinkageSet(const QString& folder, const QStringList& fields)
{
    const bool isOne = QFile::exists(folder + QStringLiteral("/records.csv"));
    const auto first
        = readText(folder + (isOne ? QStringLiteral("/records.csv") : QStringLiteral("/left.csv")));
    if (!first)
        return fail(first);
    TextTable text = *first;
    std::optional<RowIndex> secondTableStart;
    if (!isOne) {
        const auto second = readText(folder + QStringLiteral("/right.csv"));
        if (!second)
            return fail(second);
        secondTableStart = static_cast<RowIndex>(first->rows.size());
        text = joined(*first, *second);
    }
    const auto truth = readTruthFile(folder + QStringLiteral("/truth.csv"));
    if (!truth)
        return fail(truth);
    MatchTable table = matchTableOf(text);
    Schema schema = schemaOf(table, fields);
    return LinkageSet{
        std::move(table), std::move(schema), secondTableStart, truthOf(text, *truth, secondTableStart)};
}

} // namespace winnow::bench
