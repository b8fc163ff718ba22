#include "engine/store/recordstore.h"

#include "engine/model/packedrecord.h"
#include "engine/store/blobrun.h"
#include "engine/store/database.h"
#include "engine/store/rows.h"
#include "engine/store/statement.h"

#include <QCoreApplication>

#include <array>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::RecordStore)
};

Result<StoredRecord> readStored(const Statement& row)
{
    return StoredRecord{row.id<RecordId>(0), row.integer(1), row.bytes(2)};
}

QString rangeSql()
{
    return u"SELECT id, line, cells FROM record WHERE id >= ? AND id < ? ORDER BY id"_s;
}

Result<void> insertRun(Database& database, RecordId first, const BlobRun& run)
{
    Statement insert(database,
        u"INSERT INTO record (id, line, cells) SELECT ? + key, %1, %2 FROM json_each(?)"_s.arg(
            BlobRun::numberSql, BlobRun::bytesSql));
    insert.bind(first).bind(run.firstNumber()).bind(run.bytes()).bind(run.places());
    return insert.run();
}

Result<void> insertLarge(Database& database, RecordId id, const NewRecord& record)
{
    Statement insert(database, u"INSERT INTO record (id, line, cells) VALUES (?, ?, ?)"_s);
    const auto cells
        = QByteArray::fromRawData(record.cells.data(), static_cast<qsizetype>(record.cells.size()));
    return insert.bind(id).bind(record.line).bind(cells).run();
}

void noteRecords(const Database& database, RecordId first, std::span<const NewRecord> records)
{
    ContentDigest sum;
    qint64 id = first.value;
    for (const NewRecord& record : records)
        sum += digestOf(std::array{id++, record.line}, record.cells);
    database.digests().add(Content::Record, sum);
}

} // namespace

Result<void> insertRecords(Database& database, RecordId first, std::span<const NewRecord> records)
{
    noteRecords(database, first, records);
    BlobRun run;
    for (std::size_t next = 0; next < records.size();) {
        const RecordId id{first.value + static_cast<qint64>(next)};
        run.clear();
        while (next < records.size() && run.add(records[next].line, records[next].cells))
            ++next;
        auto inserted
            = run.isEmpty() ? insertLarge(database, id, records[next++]) : insertRun(database, id, run);
        if (!inserted)
            return inserted;
    }
    return {};
}

Result<std::vector<StoredRecord>> RecordStore::read(std::span<const RecordId> ids) const
{
    Statement select(m_database, u"SELECT id, line, cells FROM record WHERE id = ?"_s);
    std::vector<StoredRecord> records;
    records.reserve(ids.size());
    for (const RecordId id : ids) {
        auto record = readRow<StoredRecord>(select.bind(id), readStored);
        if (!record)
            return fail(record);
        if (!record->has_value())
            return fail(
                ErrorCode::NotFound, Texts::tr("There is no record %1 in this workspace.").arg(id.value));
        records.push_back(std::move(**record));
        select.reset();
    }
    return records;
}

Result<std::vector<Record>> RecordStore::readRecords(
    const Dataset& dataset, std::span<const RecordId> ids) const
{
    const auto stored = read(ids);
    if (!stored)
        return fail(stored);
    std::vector<Record> records;
    records.reserve(stored->size());
    for (const StoredRecord& one : *stored) {
        auto record = unpackRecord(one, dataset);
        if (!record)
            return fail(record);
        records.push_back(std::move(*record));
    }
    return records;
}

Result<void> RecordStore::forEach(RecordId first, qint64 count, const Visitor& visit) const
{
    Statement select(m_database, rangeSql());
    select.bind(first).bind(first.value + count);
    auto row = select.step();
    for (; row && *row; row = select.step()) {
        if (auto visited = visit(*readStored(select)); !visited)
            return visited;
    }
    if (!row)
        return fail(row);
    return {};
}

Result<void> RecordStore::forEach(const RecordRows& rows, const Visitor& visit) const
{
    for (const RecordRun& run : rows.runs()) {
        if (auto visited = forEach(run.first, run.count, visit); !visited)
            return visited;
    }
    return {};
}

Result<std::vector<StoredRecord>> RecordStore::readRange(RecordId first, qint64 count) const
{
    Statement select(m_database, rangeSql());
    return readRows<StoredRecord>(select.bind(first).bind(first.value + count), readStored);
}

Result<Record> unpackRecord(const StoredRecord& stored, const Dataset& dataset)
{
    const auto cells = unpackCells(stored.cells);
    const size_t fields = dataset.schema.fields.size();
    if (!cells || cells->size() < fields) {
        return fail(ErrorCode::Corrupt,
            Texts::tr("Record %1 of %2 is damaged. Do not delete the workspace: copy it, then use a backup.")
                .arg(stored.id.value)
                .arg(dataset.name));
    }
    Record record{stored.id, dataset.rowNumber(stored.id), stored.line, {}, {}};
    for (size_t i = 0; i < cells->size(); ++i) {
        const std::string_view cell = (*cells)[i];
        std::vector<QString>& target = i < fields ? record.values : record.surplus;
        target.push_back(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
    }
    return record;
}

} // namespace winnow::engine
