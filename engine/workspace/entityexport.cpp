#include "engine/workspace/entityexport.h"

#include "engine/records/tablewriter.h"
#include "engine/review/canonical.h"
#include "engine/review/recordname.h"
#include "engine/store/stores.h"
#include "engine/workspace/jsonlines.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <functional>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

/// Ids hold no line break, so this separates them best in one cell.
constexpr QChar memberSeparator = u';';

struct ExportedEntity {
    qint64 id = 0; ///< row number of its first record
    QString decision;
    QStringList members;
    std::vector<CanonicalValue> values;
    std::vector<QString> sources; ///< names of the records the values came from; empty when blank
};

/// A rule's stable name in files.
QString ruleKey(CanonicalRule rule)
{
    switch (rule) {
    case CanonicalRule::MostFrequent:
        return u"most_frequent"_s;
    case CanonicalRule::Longest:
        return u"longest"_s;
    case CanonicalRule::MostCompleteRow:
        return u"most_complete_record"_s;
    case CanonicalRule::Medoid:
        return u"medoid"_s;
    case CanonicalRule::OnlyValue:
        return u"only_value"_s;
    case CanonicalRule::Picked:
        return u"picked"_s;
    case CanonicalRule::Blank:
        break;
    }
    return u"blank"_s;
}

ExportedEntity single(const ExportSource& source, const ExportedRecord& record)
{
    ExportedEntity entity;
    const QString name = record.keyText(source.dataset);
    entity.members.append(name);
    for (size_t i = 0; i < source.dataset.schema.fields.size(); ++i) {
        const bool isBlank = record.cells[i].empty();
        entity.values.push_back(
            {textOf(record.cells[i]), isBlank ? CanonicalRule::Blank : CanonicalRule::OnlyValue, record.id});
        entity.sources.push_back(isBlank ? QString() : name);
    }
    return entity;
}

QString sourceName(const Dataset& dataset, const std::vector<Record>& records, RecordId source)
{
    for (const Record& record : records) {
        if (record.id == source)
            return recordKey(dataset, record).text();
    }
    return {};
}

Result<ExportedEntity> merged(
    const ExportSource& source, const SessionPartition& partition, std::size_t place)
{
    std::vector<RecordId> ids;
    for (const std::size_t member : partition.membersOf(place))
        ids.push_back(partition.recordAt(member));
    const auto records = source.stores.records().readRecords(source.dataset, ids);
    if (!records)
        return fail(records);
    const auto stored = source.stores.decisions().read(partition.itemAt(place)->item);
    if (!stored)
        return fail(stored);
    ExportedEntity entity;
    entity.values = canonicalRecord(
        source.session.schema, *records, *stored ? (*stored)->decision.picks : std::vector<CanonicalPick>());
    for (const Record& record : *records)
        entity.members.append(recordKey(source.dataset, record).text());
    for (const CanonicalValue& value : entity.values)
        entity.sources.push_back(sourceName(source.dataset, *records, value.source));
    return entity;
}

Result<ExportedEntity> entityAt(const ExportSource& source, const SessionPartition& partition,
    const ExportedRecord& record, std::size_t place)
{
    Result<ExportedEntity> entity
        = partition.isTogether(place) ? merged(source, partition, place) : single(source, record);
    if (!entity)
        return entity;
    entity->id = static_cast<qint64>(place) + 1;
    if (const PartitionItem* item = partition.itemAt(place))
        entity->decision = verdictName(item->verdict);
    return entity;
}

Result<qint64> forEachEntity(const ExportSource& source, const SessionPartition& partition,
    const std::function<Result<void>(const ExportedEntity&)>& visit)
{
    qint64 rows = 0;
    const auto visited = forEachRecord(source, [&](const ExportedRecord& record) -> Result<void> {
        const std::size_t place = partition.placeOf(record.id);
        if (partition.clusterAt(place) != place)
            return {};
        const auto entity = entityAt(source, partition, record, place);
        if (!entity)
            return fail(entity);
        ++rows;
        return visit(*entity);
    });
    return visited ? Result<qint64>(rows) : fail(visited);
}

void writeRow(const ExportedEntity& entity, TableWriter& writer)
{
    writer.cell(entity.id);
    writer.cell(static_cast<qint64>(entity.members.size()));
    writer.cell(entity.members.join(memberSeparator));
    for (const CanonicalValue& value : entity.values)
        writer.cell(value.value);
    writer.endRow();
}

Result<qint64> writeCsv(
    const ExportSource& source, const SessionPartition& partition, CellSafety safety, QIODevice& device)
{
    TableWriter writer(device, safety);
    for (const QString& name : {u"entity_id"_s, u"member_count"_s, u"members"_s})
        writer.cell(name);
    for (const Field& field : source.dataset.schema.fields)
        writer.cell(field.name);
    writer.endRow();
    const auto rows
        = forEachEntity(source, partition, [&writer](const ExportedEntity& entity) -> Result<void> {
              writeRow(entity, writer);
              return {};
          });
    const auto finished = writer.finish();
    return rows && !finished ? fail(finished) : rows;
}

QJsonObject jsonOf(const ExportSource& source, const ExportedEntity& entity)
{
    QJsonObject values;
    QJsonObject origins;
    const auto& fields = source.dataset.schema.fields;
    for (size_t i = 0; i < entity.values.size(); ++i) {
        values[fields[i].name] = entity.values[i].value;
        origins[fields[i].name]
            = QJsonObject{{"rule"_L1, ruleKey(entity.values[i].rule)}, {"record_id"_L1, entity.sources[i]}};
    }
    return {{"entity_id"_L1, entity.id}, {"decision"_L1, entity.decision},
        {"members"_L1, QJsonArray::fromStringList(entity.members)}, {"values"_L1, values},
        {"origins"_L1, origins}};
}

} // namespace

Result<qint64> writeEntities(const ExportSource& source, const SessionPartition& partition,
    const ExportRequest& request, QIODevice& device)
{
    if (request.format == ExportFormat::Jsonl) {
        JsonLines lines(device);
        return forEachEntity(source, partition,
            [&](const ExportedEntity& entity) { return lines.write(jsonOf(source, entity)); });
    }
    const bool isForSpreadsheets = request.safety == ExportSafety::Spreadsheet;
    return writeCsv(
        source, partition, isForSpreadsheets ? CellSafety::Spreadsheet : CellSafety::Exact, device);
}

} // namespace winnow::engine
