#include "engine/training/cleansources.h"

#include "engine/matching/matchtable.h"
#include "engine/model/packedrecord.h"
#include "engine/store/stores.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <span>
#include <string_view>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct CleanSourcesText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::CleanSourcesText)
};

/// As matching tells values apart: "North" and "north " are one source, and what is blank is none.
Result<std::vector<std::uint32_t>> sourcesOfField(
    const Stores& stores, const Dataset& dataset, std::size_t field)
{
    MatchTableBuilder builder({{{{}, FieldType::Text, FieldRole::Compare}}});
    std::vector<std::string_view> cells;
    const auto visited
        = stores.records().forEach(dataset.rows(), [&](const StoredRecord& record) -> Result<void> {
              const std::string_view packed(
                  record.cells.constData(), static_cast<std::size_t>(record.cells.size()));
              if (!unpackCells(packed, cells) || field >= cells.size())
                  return fail(ErrorCode::Corrupt,
                      CleanSourcesText::tr(
                          "A record of the table cannot be read. Run the check of the workspace."));
              builder.addRow(std::span(cells).subspan(field, 1));
              return {};
          });
    return visited ? Result<std::vector<std::uint32_t>>(builder.finish().columns()[0].valueOfRow)
                   : fail(visited);
}

} // namespace

std::vector<std::uint32_t> sourcesOfParts(const Dataset& dataset, const std::vector<int>& clean)
{
    std::vector<std::uint32_t> sources;
    for (std::size_t part = 0; part < dataset.parts.size(); ++part) {
        const bool isClean = std::find(clean.begin(), clean.end(), static_cast<int>(part)) != clean.end();
        sources.resize(sources.size() + static_cast<std::size_t>(dataset.parts[part].recordCount),
            isClean ? static_cast<std::uint32_t>(part) + 1 : 0);
    }
    sources.resize(static_cast<std::size_t>(dataset.recordCount));
    return sources;
}

QJsonObject toJson(const CleanSources& sources)
{
    QJsonObject object;
    QJsonArray parts;
    for (const int part : sources.parts)
        parts.append(part);
    if (!parts.isEmpty())
        object["clean_parts"_L1] = parts;
    if (sources.field)
        object["source_field"_L1] = *sources.field;
    return object;
}

CleanSources cleanSourcesFromJson(const QJsonObject& summary)
{
    CleanSources sources;
    const QJsonArray parts = summary["clean_parts"_L1].toArray();
    for (const QJsonValue& part : parts)
        sources.parts.push_back(part.toInt(-1));
    const int field = summary["source_field"_L1].toInt(-1);
    if (field >= 0)
        sources.field = field;
    return sources;
}

Result<std::vector<std::uint32_t>> cleanSourceOfRow(
    const Stores& stores, const Dataset& dataset, const CleanSources& sources)
{
    if (sources.field)
        return sourcesOfField(stores, dataset, static_cast<std::size_t>(*sources.field));
    if (sources.parts.empty())
        return std::vector<std::uint32_t>();
    return sourcesOfParts(dataset, sources.parts);
}

} // namespace winnow::engine
