#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/model/record.h"
#include "engine/model/session.h"
#include "engine/store/statement.h"

#include <QByteArray>

#include <functional>
#include <span>
#include <vector>

namespace winnow::engine {

class Database;

/// A record as it lies in the workspace.
struct StoredRecord {
    RecordId id;
    qint64 line = 0; ///< where the row starts in its file
    QByteArray cells; ///< packed, see engine/model/packedrecord.h

    bool operator==(const StoredRecord&) const = default;
};

/// Inserts many records through one statement, in the caller's transactions.
class RecordInserter {
public:
    explicit RecordInserter(Database& database);
    /// Ids of a dataset are consecutive from its firstRecord. `cells` is not copied.
    Result<void> insert(RecordId id, qint64 line, const QByteArray& cells);

private:
    Statement m_insert;
};

/// The rows of the imported tables, in packed form; never changed once their dataset is published.
class RecordStore {
public:
    explicit RecordStore(Database& database)
        : m_database(database)
    {
    }

    /// In the order asked for; NotFound when one is missing.
    [[nodiscard]] Result<std::vector<StoredRecord>> read(std::span<const RecordId> ids) const;
    /// The same as a reviewer sees them. All must belong to `dataset`.
    [[nodiscard]] Result<std::vector<Record>> readRecords(
        const Dataset& dataset, std::span<const RecordId> ids) const;

    /// Whoever gets the records stops the reading by returning an error, which is passed on.
    using Visitor = std::function<Result<void>(const StoredRecord&)>;
    /// `count` ids from `first` on, ascending. Holds a read transaction until it returns.
    Result<void> forEach(RecordId first, qint64 count, const Visitor& visit) const;
    /// A page of the same, for readers that must not hold a snapshot for long.
    [[nodiscard]] Result<std::vector<StoredRecord>> readRange(RecordId first, qint64 count) const;

private:
    Database& m_database;
};

/// Unpacks a stored record: cells up to the schema's fields are values, the rest is surplus. Corrupt when the
/// bytes are not a packed record or hold fewer cells than the schema has fields.
Result<Record> unpackRecord(const StoredRecord& stored, const Dataset& dataset);

} // namespace winnow::engine
