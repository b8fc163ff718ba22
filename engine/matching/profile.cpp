#include "engine/matching/profile.h"

#include "engine/matching/fieldchoice.h"
#include "engine/matching/typeguess.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace winnow::engine {

namespace {

constexpr std::size_t sampleCount = 5;

struct ProfileText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::ColumnProfile)

public:
    static QString blankInPart() { return tr("Not compared: one of the tables has nearly no values in it."); }
};

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

/// What one of the linked tables says against comparing a column. That a value is constant in it does not:
/// the other table tells which rows have that value.
FieldChoice choiceOfPart(const MatchTable& part, const MatchColumn& column, FieldType type)
{
    FieldChoice choice = chooseField(part, column, type);
    if (choice.doubt == FieldDoubt::Constant)
        return {};
    if (choice.doubt == FieldDoubt::Blank)
        choice.notice = ProfileText::blankInPart();
    return choice;
}

void applyPart(ColumnProfile& profile, const MatchTable& part, const MatchColumn& column)
{
    const FieldChoice choice = choiceOfPart(part, column, profile.type);
    if (choice.role == FieldRole::Compare || profile.role != FieldRole::Compare)
        return;
    profile.role = choice.role;
    profile.notice = choice.notice;
}

bool isBlank(const MatchColumn& column)
{
    return column.valueCount() < 2;
}

/// Where one record fills nearly the whole table, every column is nearly constant: then all with values are
/// compared of which `canCompare` says, by their places, that they can be.
template <typename CanCompare>
void compareSomething(std::vector<ColumnProfile>& profiles, const CanCompare& canCompare)
{
    const bool isAnyCompared = std::any_of(profiles.begin(), profiles.end(),
        [](const ColumnProfile& profile) { return profile.role == FieldRole::Compare; });
    for (std::size_t place = 0; place < profiles.size() && !isAnyCompared; ++place) {
        if (profiles[place].distinctValues == 0 || !canCompare(place))
            continue;
        profiles[place].role = FieldRole::Compare;
        profiles[place].notice.clear();
    }
}

} // namespace

std::vector<ColumnProfile> profileColumns(const MatchTable& table)
{
    std::vector<ColumnProfile> profiles;
    for (const MatchColumn& column : table.columns())
        profiles.push_back(profileOf(table, column));
    compareSomething(profiles, [](std::size_t) { return true; });
    return profiles;
}

std::vector<ColumnProfile> profileLinkedColumns(const MatchTable& whole, std::span<const MatchTable> parts)
{
    std::vector<ColumnProfile> profiles;
    for (std::size_t place = 0; place < whole.columns().size(); ++place) {
        profiles.push_back(profileOf(whole, whole.columns()[place]));
        for (const MatchTable& part : parts)
            applyPart(profiles.back(), part, part.columns()[place]);
    }
    compareSomething(profiles, [parts](std::size_t place) {
        return std::none_of(parts.begin(), parts.end(),
            [place](const MatchTable& part) { return isBlank(part.columns()[place]); });
    });
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
