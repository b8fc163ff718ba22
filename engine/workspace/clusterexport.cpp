#include "engine/workspace/clusterexport.h"

#include "engine/records/tablewriter.h"
#include "engine/workspace/jsonlines.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonObject>

#include <string>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

constexpr int confidenceDecimals = 6;

/// What stands before a record's own columns.
struct ClusterCells {
    std::size_t cluster = 0; ///< row number of its first record
    std::string record;
    QString table; ///< of two linked ones
    std::optional<double> confidence; ///< none for a record that stands alone or where nobody knows
    QString decision; ///< empty when matching never asked about the record, or it was left out
};

ClusterCells clusterCells(
    const ExportSource& source, const SessionPartition& partition, const ExportedRecord& record)
{
    const std::size_t place = partition.placeOf(record.id);
    ClusterCells cells;
    cells.cluster = partition.clusterAt(place) + 1;
    cells.record = record.key(source.dataset);
    cells.table = source.dataset.tableName(record.id);
    const PartitionItem* item = partition.itemAt(place);
    if (item)
        cells.decision = verdictName(item->verdict);
    if (item && partition.isTogether(place) && source.hasConfidence)
        cells.confidence = static_cast<double>(item->confidence);
    return cells;
}

void writeHeader(const ExportSource& source, TableWriter& writer)
{
    for (const QString& name : {u"cluster_id"_s, u"record_id"_s, u"table"_s, u"confidence"_s, u"decision"_s})
        writer.cell(name);
    for (const Field& field : source.dataset.schema.fields)
        writer.cell(field.name);
    writer.endRow();
}

void writeRow(const ClusterCells& cells, const ExportedRecord& record, TableWriter& writer)
{
    writer.cell(static_cast<qint64>(cells.cluster));
    writer.cell(std::string_view(cells.record));
    writer.cell(cells.table);
    if (cells.confidence)
        writer.cell(*cells.confidence, confidenceDecimals);
    else
        writer.cell(std::string_view());
    writer.cell(cells.decision);
    for (const std::string_view cell : record.cells)
        writer.cell(cell);
    writer.endRow();
}

Result<qint64> writeCsv(
    const ExportSource& source, const SessionPartition& partition, CellSafety safety, QIODevice& device)
{
    TableWriter writer(device, safety);
    writeHeader(source, writer);
    const auto written = forEachRecord(source, [&](const ExportedRecord& record) -> Result<void> {
        writeRow(clusterCells(source, partition, record), record, writer);
        return {};
    });
    if (!written)
        return fail(written);
    const auto finished = writer.finish();
    return finished ? Result<qint64>(source.dataset.recordCount) : fail(finished);
}

QJsonObject jsonRow(const ExportSource& source, const ClusterCells& cells, const ExportedRecord& record)
{
    QJsonObject values;
    QJsonArray surplus;
    const auto& fields = source.dataset.schema.fields;
    for (size_t i = 0; i < record.cells.size(); ++i) {
        if (i < fields.size())
            values[fields[i].name] = textOf(record.cells[i]);
        else
            surplus.append(textOf(record.cells[i]));
    }
    QJsonObject row{{"cluster_id"_L1, static_cast<qint64>(cells.cluster)},
        {"record_id"_L1, textOf(cells.record)}, {"table"_L1, cells.table}, {"decision"_L1, cells.decision},
        {"values"_L1, values}};
    row["confidence"_L1] = cells.confidence ? QJsonValue(*cells.confidence) : QJsonValue();
    if (!surplus.isEmpty())
        row["surplus"_L1] = surplus;
    return row;
}

Result<qint64> writeJsonl(const ExportSource& source, const SessionPartition& partition, QIODevice& device)
{
    JsonLines lines(device);
    const auto written = forEachRecord(source, [&](const ExportedRecord& record) {
        return lines.write(jsonRow(source, clusterCells(source, partition, record), record));
    });
    return written ? Result<qint64>(source.dataset.recordCount) : fail(written);
}

} // namespace

Result<qint64> writeClusters(const ExportSource& source, const SessionPartition& partition,
    const ExportRequest& request, QIODevice& device)
{
    if (request.format == ExportFormat::Jsonl)
        return writeJsonl(source, partition, device);
    const bool isForSpreadsheets = request.safety == ExportSafety::Spreadsheet;
    return writeCsv(
        source, partition, isForSpreadsheets ? CellSafety::Spreadsheet : CellSafety::Exact, device);
}

} // namespace winnow::engine
