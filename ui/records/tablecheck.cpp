#include "ui/records/tablecheck.h"

#include <QCoreApplication>

#include <algorithm>
#include <string_view>

namespace winnow::ui {

namespace {

struct CheckTexts {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::CheckTexts)
};

constexpr int shownRows = 100;
constexpr qint64 mostRows = 20'000;
constexpr qint64 mostCells = 1'000'000;

engine::Schema schemaOf(const std::vector<QString>& columns)
{
    engine::Schema schema;
    for (const QString& name : columns)
        schema.fields.push_back({name});
    return schema;
}

engine::MatchTable tableOf(const engine::TablePreview& preview)
{
    engine::MatchTableBuilder builder(schemaOf(preview.columns));
    std::vector<QByteArray> cells;
    std::vector<std::string_view> views;
    for (const engine::Record& record : preview.rows) {
        cells.clear();
        views.clear();
        for (const QString& value : record.values)
            cells.push_back(value.toUtf8());
        for (const QByteArray& cell : cells)
            views.emplace_back(cell.constData(), static_cast<size_t>(cell.size()));
        builder.addRow(views);
    }
    return builder.finish();
}

std::optional<int> idColumnOf(const CheckedTable& table)
{
    const auto names = [&table](const engine::ColumnProfile& profile) {
        return profile.role != engine::FieldRole::Compare && profile.blankShare == 0 && table.rowsRead > 1
            && profile.distinctValues == table.rowsRead;
    };
    const auto found = std::find_if(table.profiles.begin(), table.profiles.end(), names);
    if (found == table.profiles.end())
        return std::nullopt;
    return static_cast<int>(found - table.profiles.begin());
}

} // namespace

engine::Result<CheckedTable> checkTable(
    const QString& path, const engine::FormatOverrides& overrides, engine::Progress& progress)
{
    progress.report({CheckTexts::tr("Reading the first rows"), 0, 0});
    auto preview = engine::previewTable(path, overrides, shownRows);
    if (!preview)
        return engine::fail(preview);
    if (preview->state == engine::ReadState::MoreRows && !progress.isCancelled()) {
        const qint64 columns = std::max<qint64>(1, static_cast<qint64>(preview->columns.size()));
        const qint64 rows = std::clamp<qint64>(mostCells / columns, shownRows, mostRows);
        preview = engine::previewTable(path, overrides, static_cast<int>(rows));
        if (!preview)
            return engine::fail(preview);
    }
    CheckedTable table;
    table.rowsRead = static_cast<qint64>(preview->rows.size());
    table.profiles = engine::profileColumns(tableOf(*preview));
    table.schema = engine::withProfile(schemaOf(preview->columns), table.profiles);
    table.idColumn = idColumnOf(table);
    preview->rows.resize(std::min<size_t>(preview->rows.size(), shownRows));
    table.preview = std::move(*preview);
    return table;
}

} // namespace winnow::ui
