#pragma once

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/model/session.h"
#include "engine/store/recordstore.h"

#include <QString>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace winnow::engine {

class Stores;

/// What every export reads from: one session with its table, in one snapshot that the caller holds.
struct ExportSource {
    const Stores& stores;
    Session session;
    Dataset dataset;
    Progress& progress;
    bool hasConfidence = true; ///< see engine/review/sessionorigin.h
};

/// Reads the session and its table. NotFound when there is no such session.
Result<ExportSource> readExportSource(const Stores& stores, SessionId session, Progress& progress);

/// A record on its way out: the cells as they were imported.
struct ExportedRecord {
    RecordId id;
    std::vector<std::string_view> cells; ///< UTF-8; one per field of the schema, then surplus ones

    /// Its value in the id column, else its row number in its own file.
    [[nodiscard]] std::string key(const Dataset& dataset) const;
    /// The same as RecordKey::text() says it: of two linked tables with the table, "left:17".
    [[nodiscard]] QString keyText(const Dataset& dataset) const;
};

/// All records of the table in file order, with progress; Cancelled when the caller cancels.
Result<void> forEachRecord(
    const ExportSource& source, const std::function<Result<void>(const ExportedRecord&)>& visit);

QString textOf(std::string_view utf8);

} // namespace winnow::engine
