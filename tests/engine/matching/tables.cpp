#include "tests/engine/matching/tables.h"

#include "engine/base/random.h"

namespace winnow::tests {

using namespace winnow::engine;

namespace {

std::string madeUpName(Random& random, int syllables)
{
    constexpr std::string_view consonants = "bdfgklmnprst";
    constexpr std::string_view vowels = "aeiou";
    std::string name;
    for (int syllable = 0; syllable < syllables; ++syllable) {
        name += consonants[random.below(consonants.size())];
        name += vowels[random.below(vowels.size())];
    }
    return name + consonants[random.below(consonants.size())];
}

std::vector<std::string> misspelt(std::vector<std::string> person, Random& random)
{
    std::string& cell = person[random.below(2)];
    cell[random.below(cell.size())] = 'x';
    if (random.below(4) == 0)
        person[2].clear();
    return person;
}

} // namespace

MatchTable tableOf(const std::vector<std::vector<std::string>>& rows)
{
    Schema schema;
    for (std::size_t field = 0; field < rows.front().size(); ++field)
        schema.fields.push_back(
            {QStringLiteral("c%1").arg(field + 1), FieldType::ShortText, FieldRole::Compare});
    MatchTableBuilder builder(schema);
    for (const auto& row : rows) {
        const std::vector<std::string_view> cells(row.begin(), row.end());
        builder.addRow(cells);
    }
    return builder.finish();
}

std::vector<std::vector<std::string>> people(int rows)
{
    Random random(7);
    std::vector<std::vector<std::string>> table;
    for (int row = 0; row < rows; ++row) {
        if (row % 4 == 3) {
            table.push_back(misspelt(table.back(), random));
            continue;
        }
        const std::string day = std::to_string(1940 + random.below(60)) + "-0"
            + std::to_string(1 + random.below(9)) + "-1" + std::to_string(random.below(10));
        table.push_back(
            {madeUpName(random, 2), madeUpName(random, 3), day, "town" + std::to_string(random.below(20))});
    }
    return table;
}

} // namespace winnow::tests
