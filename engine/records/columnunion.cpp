#include "engine/records/columnunion.h"

#include "engine/model/packedrecord.h"

#include <algorithm>
#include <numeric>
#include <optional>
#include <string_view>

namespace winnow::engine {

namespace {

QString folded(const QString& name)
{
    return name.trimmed().toCaseFolded();
}

/// The first left column that is not taken yet and answers `isSame`.
template <typename Same>
std::optional<std::size_t> freePlace(
    const std::vector<QString>& left, const std::vector<bool>& isTaken, const Same& isSame)
{
    for (std::size_t place = 0; place < left.size(); ++place) {
        if (!isTaken[place] && isSame(left[place]))
            return place;
    }
    return std::nullopt;
}

} // namespace

bool ColumnUnion::isAnyShared() const
{
    return std::find(isShared.begin(), isShared.end(), true) != isShared.end();
}

ColumnUnion uniteColumns(const std::vector<QString>& left, const std::vector<QString>& right)
{
    ColumnUnion result{
        left, std::vector<std::size_t>(left.size()), {}, std::vector<bool>(left.size(), false)};
    std::iota(result.left.begin(), result.left.end(), std::size_t{0});
    std::vector<std::optional<std::size_t>> places;
    // Equal names first, so that "Name" does not take the place that "name" has a better claim to.
    for (const QString& name : right) {
        places.push_back(
            freePlace(left, result.isShared, [&name](const QString& other) { return other == name; }));
        if (places.back())
            result.isShared[*places.back()] = true;
    }
    for (std::size_t column = 0; column < right.size(); ++column) {
        const QString name = folded(right[column]);
        if (!places[column])
            places[column] = freePlace(
                left, result.isShared, [&name](const QString& other) { return folded(other) == name; });
        result.right.push_back(places[column].value_or(result.columns.size()));
        if (places[column]) {
            result.isShared[*places[column]] = true;
            continue;
        }
        result.columns.push_back(right[column]);
        result.isShared.push_back(false);
    }
    return result;
}

RowBatch withUnitedColumns(const RowBatch& batch, const std::vector<std::size_t>& places, std::size_t columns)
{
    RowBatch result;
    QByteArray packed;
    std::vector<std::string_view> cells;
    std::vector<std::string_view> united;
    for (std::size_t row = 0; row < batch.size(); ++row) {
        unpackCells(batch.packed(row), cells);
        united.assign(columns, {});
        for (std::size_t column = 0; column < places.size(); ++column)
            united[places[column]] = cells[column];
        united.insert(united.end(), cells.begin() + static_cast<std::ptrdiff_t>(places.size()), cells.end());
        packCells(united, packed);
        result.arena().append(packed);
        result.endRow(batch.rowNumber(row), batch.line(row));
    }
    return result;
}

} // namespace winnow::engine
