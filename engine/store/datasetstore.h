#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/model/record.h"
#include "engine/model/schema.h"
#include "engine/model/session.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

namespace winnow::engine {

class Database;
struct NewRecord;

/// What is known of a dataset before its first row is read.
struct NewDataset {
    QString name;
    QString sourcePath;
    Schema schema;
    std::optional<int> idField;
    qint64 importedMs = 0; ///< UTC
};

/// The imported tables; their records are in RecordStore. A dataset is filled while nobody sees it and
/// becomes visible when it is published.
class DatasetStore {
public:
    explicit DatasetStore(Database& database)
        : m_database(database)
    {
    }

    /// An invisible dataset with its first record id. Conflict while another import is under way, because
    /// records of one dataset have consecutive ids.
    Result<Dataset> begin(const NewDataset& dataset);
    /// `firstOrdinal` counts the problems of the dataset from 0.
    Result<void> appendProblems(DatasetId dataset, qint64 firstOrdinal, std::span<const RowProblem> problems);
    /// Schema and id column may be known better by now than at the beginning. Takes part in the caller's
    /// transaction. A dataset that names no parts is of one file.
    Result<void> publish(const Dataset& dataset);
    /// Makes the records of an unpublished dataset a part of a published one, the last; the unpublished one
    /// is gone then. Its problems must have been appended to `target`. Takes part in the caller's
    /// transaction. NotFound when there is no such published dataset.
    Result<DatasetPart> publishInto(DatasetId target, const Dataset& addition);
    /// Adds records to a published dataset in the caller's transaction and returns the id of the first: they
    /// continue its last part where that ends the table of records, else they are a part of their own.
    Result<RecordId> append(DatasetId target, const QString& partName, std::span<const NewRecord> records);
    /// Removes an unpublished dataset with its records, in transactions of its own.
    Result<void> discard(DatasetId dataset);
    /// Discards what a killed import left; for the opening of a workspace.
    Result<void> sweep();

    /// Published ones, oldest first.
    [[nodiscard]] Result<std::vector<Dataset>> list() const;
    /// NotFound when there is no such published dataset.
    [[nodiscard]] Result<Dataset> read(DatasetId dataset) const;
    /// The dataset as far as the session is of it.
    [[nodiscard]] Result<Dataset> readFor(const Session& session) const;
    [[nodiscard]] Result<std::vector<RowProblem>> problems(DatasetId dataset, int limit) const;

private:
    Database& m_database;
};

} // namespace winnow::engine
