#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/model/record.h"
#include "engine/model/recordrows.h"
#include "engine/model/session.h"

#include <QByteArray>

#include <functional>
#include <span>
#include <string_view>
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

/// A record on its way into the workspace.
struct NewRecord {
    qint64 line = 0;
    std::string_view cells; ///< packed
};

/// Inserts records with consecutive ids, those of a dataset from its firstRecord on, in the caller's
/// transaction.
Result<void> insertRecords(Database& database, RecordId first, std::span<const NewRecord> records);

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
    /// All records of a table.
    Result<void> forEach(const RecordRows& rows, const Visitor& visit) const;
    /// A page of the same, for readers that must not hold a snapshot for long.
    [[nodiscard]] Result<std::vector<StoredRecord>> readRange(RecordId first, qint64 count) const;

private:
    Database& m_database;
};

/// Unpacks a stored record: cells up to the schema's fields are values, the rest is surplus. Corrupt when the
/// bytes are not a packed record or hold fewer cells than the schema has fields.
Result<Record> unpackRecord(const StoredRecord& stored, const Dataset& dataset);

} // namespace winnow::engine
