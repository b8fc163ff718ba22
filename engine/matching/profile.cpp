#include "engine/matching/profile.h"

#include "engine/matching/fieldchoice.h"
#include "engine/matching/typeguess.h"

#include <algorithm>
#include <numeric>

namespace winnow::engine {

namespace {

constexpr std::size_t sampleCount = 5;

/// The most frequent values, the earlier ones at a tie.
std::vector<QString> frequentValues(const MatchColumn& column)
{
    std::vector<ValueId> values(column.valueCount() - 1);
    std::iota(values.begin(), values.end(), ValueId{1});
    const auto end = values.begin() + static_cast<std::ptrdiff_t>(std::min(sampleCount, values.size()));
    std::partial_sort(values.begin(), end, values.end(), [&column](ValueId one, ValueId other) {
        return column.frequencies[one] != column.frequencies[other]
            ? column.frequencies[one] > column.frequencies[other]
            : one < other;
    });
    std::vector<QString> samples;
    std::for_each(values.begin(), end, [&](ValueId value) {
        const std::string_view original = column.originals[value];
        samples.push_back(QString::fromUtf8(original.data(), static_cast<qsizetype>(original.size())));
    });
    return samples;
}

ColumnProfile profileOf(const MatchTable& table, const MatchColumn& column)
{
    ColumnProfile profile;
    profile.type = guessType(column);
    profile.blankShare
        = table.rowCount() == 0 ? 0 : column.frequencies[blankValue] / double(table.rowCount());
    profile.distinctValues = static_cast<qint64>(column.valueCount()) - 1;
    profile.samples = frequentValues(column);
    const FieldChoice choice = chooseField(table, column, profile.type);
    profile.role = choice.role;
    profile.notice = choice.notice;
    return profile;
}

/// Where one record fills nearly the whole table, every column is nearly constant: then all with values are
/// compared.
void compareSomething(std::vector<ColumnProfile>& profiles)
{
    const bool isAnyCompared = std::any_of(profiles.begin(), profiles.end(),
        [](const ColumnProfile& profile) { return profile.role == FieldRole::Compare; });
    for (ColumnProfile& profile : profiles) {
        if (isAnyCompared || profile.distinctValues == 0)
            continue;
        profile.role = FieldRole::Compare;
        profile.notice.clear();
    }
}

} // namespace

std::vector<ColumnProfile> profileColumns(const MatchTable& table)
{
    std::vector<ColumnProfile> profiles;
    for (const MatchColumn& column : table.columns())
        profiles.push_back(profileOf(table, column));
    compareSomething(profiles);
    return profiles;
}

Schema withProfile(Schema schema, const std::vector<ColumnProfile>& profiles)
{
    for (std::size_t field = 0; field < std::min(schema.fields.size(), profiles.size()); ++field) {
        schema.fields[field].type = profiles[field].type;
        schema.fields[field].role = profiles[field].role;
    }
    return schema;
}

} // namespace winnow::engine
