#pragma once

#include "engine/base/id.h"
#include "engine/model/schema.h"

#include <QString>

#include <optional>

namespace winnow::engine {

/// An imported table.
struct Dataset {
    DatasetId id;
    QString name;
    QString sourcePath;
    Schema schema;
    std::optional<int> idField; ///< the column by which people call a record; none: its row number
    RecordId firstRecord; ///< record ids are consecutive in file order
    qint64 recordCount = 0;
    qint64 problemCount = 0;
    qint64 importedMs = 0; ///< UTC

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
    qint64 createdMs = 0; ///< UTC
    qint64 touchedMs = 0; ///< UTC, of the last operation
    SessionCounts counts;

    bool operator==(const Session&) const = default;
};

} // namespace winnow::engine
