#pragma once

#include "engine/base/id.h"
#include "engine/model/recordrows.h"
#include "engine/model/schema.h"

#include <QString>

#include <cstddef>
#include <optional>
#include <vector>

namespace winnow::engine {

/// One of the files that a dataset was made of: a run of its records.
struct DatasetPart {
    QString name; ///< of the file, "customers.csv"; no two parts of a dataset have the same one
    QString sourcePath;
    RecordId firstRecord;
    qint64 recordCount = 0;
    /// 0 for what the dataset was made of, then counting: what was added to it later.
    int addition = 0;

    bool operator==(const DatasetPart&) const = default;
};

/// An imported table, with the files that were added to it since, or two tables one after the other that are
/// to be linked.
struct Dataset {
    DatasetId id;
    QString name;
    QString sourcePath;
    Schema schema;
    std::optional<int> idField; ///< the column by which people call a record; none: its row number
    RecordId firstRecord; ///< record ids are consecutive in file order within each part
    qint64 recordCount = 0;
    qint64 problemCount = 0;
    qint64 importedMs = 0; ///< UTC
    std::vector<DatasetPart> parts = {}; ///< in the order of their records; a single file is one part

    /// Whether it holds two tables that are to be linked.
    [[nodiscard]] bool isLinked() const { return parts.size() > 1 && parts[1].addition == 0; }

    /// Its records by rows, in the order of their ids.
    [[nodiscard]] RecordRows rows() const;
    /// What it was when it had so many parts.
    [[nodiscard]] Dataset upTo(std::size_t partCount) const;

    /// The place among `parts` of the one with this record, 0 where there are none.
    [[nodiscard]] std::size_t partOf(RecordId record) const;
    /// 1 for the first data row of the record's own file; rows of added files go on counting.
    [[nodiscard]] qint64 rowNumber(RecordId record) const;
    /// What files and the command line call the record's table: "left" or "right" of two, else empty.
    [[nodiscard]] QString tableName(RecordId record) const;

    bool operator==(const Dataset&) const = default;
};

/// A session's kept counters. total = decided + remaining; skipped items still need an answer.
struct SessionCounts {
    qint64 total = 0;
    qint64 yes = 0;
    qint64 no = 0;
    qint64 unsure = 0;
    qint64 skipped = 0;
    qint64 flagged = 0;

    [[nodiscard]] qint64 decided() const { return yes + no + unsure; }

    [[nodiscard]] qint64 remaining() const { return total - decided(); }

    /// Neither decided nor skipped.
    [[nodiscard]] qint64 open() const { return remaining() - skipped; }

    bool operator==(const SessionCounts&) const = default;
};

/// A unit of review work over one dataset. For now every session is of the kind "clusters".
struct Session {
    SessionId id;
    QString kind;
    QString name;
    DatasetId dataset;
    Schema schema; ///< types and roles as chosen for this session
    bool needsAnswers = false; ///< the matcher doubts its own scores until it gets answers
    bool isTrained = false; ///< its clusters are those of a model that has learned from answers
    qint64 createdMs = 0; ///< UTC
    qint64 touchedMs = 0; ///< UTC, of the last operation
    /// Parts of the dataset that its clusters are of; files added to the table since are not in it yet.
    std::size_t parts = 1;
    std::size_t firstParts = 1; ///< the same when it was made
    SessionCounts counts;

    bool operator==(const Session&) const = default;
};

} // namespace winnow::engine
