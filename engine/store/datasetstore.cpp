#include "engine/store/datasetstore.h"

#include "engine/store/bulkremoval.h"
#include "engine/store/database.h"
#include "engine/store/recordstore.h"
#include "engine/store/rows.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::DatasetStore)
};

const QString columns
    = u"id, name, source_path, schema, id_field, first_record, record_count, problem_count, imported_ms"_s;

Result<Dataset> readDataset(const Statement& row)
{
    const auto schema = schemaFromJson(row.text(3).toUtf8());
    if (!schema) {
        return fail(ErrorCode::Corrupt,
            Texts::tr("The columns of dataset %1 are damaged. Do not delete the workspace: copy it, then use "
                      "a backup.")
                .arg(row.text(1)));
    }
    Dataset dataset;
    dataset.id = row.id<DatasetId>(0);
    dataset.name = row.text(1);
    dataset.sourcePath = row.text(2);
    dataset.schema = *schema;
    if (const auto field = row.optionalInteger(4))
        dataset.idField = static_cast<int>(*field);
    dataset.firstRecord = row.id<RecordId>(5);
    dataset.recordCount = row.integer(6);
    dataset.problemCount = row.integer(7);
    dataset.importedMs = row.integer(8);
    return dataset;
}

Result<DatasetPart> readPart(const Statement& row)
{
    return DatasetPart{
        row.text(0), row.text(1), row.id<RecordId>(2), row.integer(3), static_cast<int>(row.integer(4))};
}

Result<void> addParts(const Database& database, Dataset& dataset)
{
    Statement select(database,
        u"SELECT name, source_path, first_record, record_count, addition FROM dataset_part WHERE dataset_id "
        u"= ? "
        u"ORDER BY ordinal"_s);
    auto parts = readRows<DatasetPart>(select.bind(dataset.id), readPart);
    if (!parts)
        return fail(parts);
    dataset.parts = std::move(*parts);
    return {};
}

/// What is written for a dataset that names no parts: the one file that it is.
std::vector<DatasetPart> partsOf(const Dataset& dataset)
{
    if (!dataset.parts.empty())
        return dataset.parts;
    const QString name = QFileInfo(dataset.sourcePath).fileName();
    return {{name, dataset.sourcePath, dataset.firstRecord, dataset.recordCount}};
}

Result<void> insertParts(
    Database& database, DatasetId dataset, std::size_t firstOrdinal, const std::vector<DatasetPart>& parts)
{
    Statement insert(database,
        u"INSERT INTO dataset_part (dataset_id, ordinal, name, source_path, first_record, record_count, "
        u"addition) VALUES (?, ?, ?, ?, ?, ?, ?)"_s);
    for (const DatasetPart& part : parts) {
        insert.bind(dataset).bind(firstOrdinal++).bind(part.name).bind(part.sourcePath);
        if (auto done = insert.bind(part.firstRecord).bind(part.recordCount).bind(part.addition).run(); !done)
            return done;
    }
    return {};
}

QString schemaText(const Schema& schema)
{
    return QString::fromUtf8(schemaToJson(schema));
}

/// Conflict while there is an unpublished dataset, which owns all record ids from its first one on.
Result<void> refuseSecondImport(const Database& database)
{
    Statement other(database, u"SELECT name FROM dataset WHERE published = 0"_s);
    const auto row = other.step();
    if (!row)
        return fail(row);
    if (!*row)
        return {};
    return fail(ErrorCode::Conflict,
        Texts::tr("The import of %1 is still running, or its remains could not be removed yet. Nothing was "
                  "changed. Wait until it has ended, make room where the disk is full, and try again.")
            .arg(other.text(0)));
}

Result<RecordId> nextRecordId(const Database& database)
{
    Statement last(database, u"SELECT coalesce(max(id), 0) + 1 FROM record"_s);
    const auto row = last.step();
    if (!row)
        return fail(row);
    return last.id<RecordId>(0);
}

} // namespace

Result<Dataset> DatasetStore::begin(const NewDataset& dataset)
{
    if (auto alone = refuseSecondImport(m_database); !alone)
        return fail(alone);
    const auto first = nextRecordId(m_database);
    if (!first)
        return fail(first);
    Statement insert(m_database,
        u"INSERT INTO dataset (name, source_path, schema, id_field, first_record, record_count, "
        u"problem_count, "
        "imported_ms, published) VALUES (?, ?, ?, ?, ?, 0, 0, ?, 0)"_s);
    insert.bind(dataset.name).bind(dataset.sourcePath).bind(schemaText(dataset.schema)).bind(dataset.idField);
    if (auto done = insert.bind(*first).bind(dataset.importedMs).run(); !done)
        return fail(done);
    return Dataset{{insert.insertedId()}, dataset.name, dataset.sourcePath, dataset.schema, dataset.idField,
        *first, 0, 0, dataset.importedMs, {}};
}

Result<void> DatasetStore::appendProblems(
    DatasetId dataset, qint64 firstOrdinal, std::span<const RowProblem> problems)
{
    Statement insert(
        m_database, u"INSERT INTO row_problem (dataset_id, ordinal, line, message) VALUES (?, ?, ?, ?)"_s);
    for (const RowProblem& problem : problems) {
        if (auto done
            = insert.bind(dataset).bind(firstOrdinal++).bind(problem.line).bind(problem.message).run();
            !done)
            return done;
    }
    return {};
}

Result<void> DatasetStore::publish(const Dataset& dataset)
{
    PendingDigests& digests = m_database.digests();
    if (auto gone = digests.removeRow(m_database, Content::Dataset, dataset.id.value); !gone)
        return gone;
    Statement update(m_database,
        u"UPDATE dataset SET name = ?, schema = ?, id_field = ?, record_count = ?, problem_count = ?, "
        u"published = 1 "
        "WHERE id = ?"_s);
    update.bind(dataset.name).bind(schemaText(dataset.schema)).bind(dataset.idField);
    update.bind(dataset.recordCount).bind(dataset.problemCount).bind(dataset.id);
    if (auto done = update.run(); !done)
        return done;
    if (auto come = digests.addRow(m_database, Content::Dataset, dataset.id.value); !come)
        return come;
    return insertParts(m_database, dataset.id, 0, partsOf(dataset));
}

Result<DatasetPart> DatasetStore::publishInto(DatasetId target, const Dataset& addition)
{
    const auto grown = read(target);
    if (!grown)
        return fail(grown);
    Statement remove(m_database, u"DELETE FROM dataset WHERE id = ? AND published = 0"_s);
    if (auto done = remove.bind(addition.id).run(); !done)
        return fail(done);
    DatasetPart part{addition.name, addition.sourcePath, addition.firstRecord, addition.recordCount,
        grown->parts.back().addition + 1};
    if (auto done = insertParts(m_database, target, grown->parts.size(), {part}); !done)
        return fail(done);
    Statement update(m_database,
        u"UPDATE dataset SET record_count = record_count + ?, problem_count = problem_count + ? WHERE id = ?"_s);
    if (auto done = update.bind(addition.recordCount).bind(addition.problemCount).bind(target).run(); !done)
        return fail(done);
    return part;
}

Result<RecordId> DatasetStore::append(
    DatasetId target, const QString& partName, std::span<const NewRecord> records)
{
    if (auto alone = refuseSecondImport(m_database); !alone)
        return fail(alone);
    const auto dataset = read(target);
    const auto first = nextRecordId(m_database);
    if (!dataset || !first)
        return dataset ? fail(first) : fail(dataset);
    if (auto inserted = insertRecords(m_database, *first, records); !inserted)
        return fail(inserted);
    const auto count = static_cast<qint64>(records.size());
    const DatasetPart& last = dataset->parts.back();
    const bool continues = last.firstRecord.value + last.recordCount == first->value;
    Statement longer(m_database,
        u"UPDATE dataset_part SET record_count = record_count + ? WHERE dataset_id = ? AND ordinal = ?"_s);
    const auto placed = continues ? longer.bind(count).bind(target).bind(dataset->parts.size() - 1).run()
                                  : insertParts(m_database, target, dataset->parts.size(),
                                      {{partName, last.sourcePath, *first, count, last.addition + 1}});
    if (!placed)
        return fail(placed);
    Statement update(m_database, u"UPDATE dataset SET record_count = record_count + ? WHERE id = ?"_s);
    if (auto done = update.bind(count).bind(target).run(); !done)
        return fail(done);
    return *first;
}

Result<void> DatasetStore::discard(DatasetId dataset)
{
    // Its records are all from its first one on, because only one import runs at a time.
    const QString records
        = u"DELETE FROM record WHERE id IN (SELECT record.id FROM dataset, record WHERE dataset.id = ? "
          "AND published = 0 AND record.id >= first_record LIMIT ?)"_s;
    const QString problems
        = u"DELETE FROM row_problem WHERE (dataset_id, ordinal) IN (SELECT dataset_id, ordinal "
          "FROM row_problem JOIN dataset ON id = dataset_id WHERE dataset_id = ? AND published = 0 LIMIT ?)"_s;
    const QString itself
        = u"DELETE FROM dataset WHERE id IN (SELECT id FROM dataset WHERE id = ? AND published = 0 LIMIT ?)"_s;
    if (auto done = removeInBatches(m_database, records, dataset.value, Content::Record); !done)
        return done;
    for (const QString& sql : {problems, itself}) {
        if (auto done = removeInBatches(m_database, sql, dataset.value); !done)
            return done;
    }
    return {};
}

Result<void> DatasetStore::sweep()
{
    Statement unpublished(m_database, u"SELECT id FROM dataset WHERE published = 0"_s);
    const auto ids = readRows<DatasetId>(
        unpublished, [](const Statement& row) -> Result<DatasetId> { return row.id<DatasetId>(0); });
    if (!ids)
        return fail(ids);
    for (const DatasetId id : *ids) {
        if (auto done = discard(id); !done)
            return done;
    }
    return {};
}

Result<std::vector<Dataset>> DatasetStore::list() const
{
    Statement select(m_database, u"SELECT %1 FROM dataset WHERE published = 1 ORDER BY id"_s.arg(columns));
    auto datasets = readRows<Dataset>(select, readDataset);
    if (!datasets)
        return datasets;
    for (Dataset& dataset : *datasets) {
        if (auto added = addParts(m_database, dataset); !added)
            return fail(added);
    }
    return datasets;
}

Result<Dataset> DatasetStore::read(DatasetId dataset) const
{
    Statement select(m_database, u"SELECT %1 FROM dataset WHERE id = ? AND published = 1"_s.arg(columns));
    auto found = readRow<Dataset>(select.bind(dataset), readDataset);
    if (!found)
        return fail(found);
    if (!found->has_value()) {
        return fail(
            ErrorCode::NotFound, Texts::tr("There is no dataset %1 in this workspace.").arg(dataset.value));
    }
    if (auto added = addParts(m_database, **found); !added)
        return fail(added);
    return **found;
}

Result<Dataset> DatasetStore::readFor(const Session& session) const
{
    auto dataset = read(session.dataset);
    return dataset ? Result<Dataset>(dataset->upTo(session.parts)) : dataset;
}

Result<std::vector<RowProblem>> DatasetStore::problems(DatasetId dataset, int limit) const
{
    Statement select(
        m_database, u"SELECT line, message FROM row_problem WHERE dataset_id = ? ORDER BY ordinal LIMIT ?"_s);
    return readRows<RowProblem>(
        select.bind(dataset).bind(limit), [](const Statement& row) -> Result<RowProblem> {
            return RowProblem{row.integer(0), row.text(1)};
        });
}

} // namespace winnow::engine
