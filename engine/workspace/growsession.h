#pragma once

#include "engine/base/id.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/matching/stagetime.h"
#include "engine/workspace/importtable.h"

#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

class Workspace;

struct GrowthOutcome {
    qint64 records = 0; ///< that the session has taken in
    qint64 candidatePairs = 0;
    qint64 created = 0; ///< clusters of new records alone, or with records that were in none
    qint64 grown = 0; ///< clusters that got new records, under the same name
    qint64 reopened = 0; ///< of `grown`: those that had been decided
    qint64 alone = 0; ///< new records that are in no cluster
    std::vector<StageTime> stages;
    std::vector<QString> notices;
};

struct AdditionOutcome {
    std::optional<ImportOutcome> import; ///< none when no file was given
    GrowthOutcome growth;
};

/// Adds the rows of a file to the table of a session (ImportRequest::addTo) and lets the session take them
/// in. Without a file it takes in what was added before. When only the second step fails, the rows stay in
/// the table and wait. Blocks, so call it from a worker thread. Fails as importTable() and growSession() do,
/// with nothing added when the session cannot grow; Conflict when a file is given while another one still
/// waits.
Result<AdditionOutcome> addRecords(
    Workspace& workspace, SessionId session, const std::optional<TableFile>& file, Progress& progress);

/// Lets a session take in the files that were added to its table since: the new records are compared with all
/// others by the session's own model, and join its clusters or form new ones. One operation that can be
/// undone; clusters that get no new record stay exactly as they are. Blocks, so call it from a worker thread.
/// All or nothing: pairs that a killed run has left are replaced by the next one.
///
/// InvalidInput when there is nothing to take in; NotSupported for clusters that were imported without scored
/// pairs; Conflict when it was done before and undone, so that Redo does it, or when the clusters keep
/// changing meanwhile; Cancelled when the caller cancels.
Result<GrowthOutcome> growSession(Workspace& workspace, SessionId session, Progress& progress);

} // namespace winnow::engine
