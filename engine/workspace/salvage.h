#pragma once

#include "engine/base/clock.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"

#include <QString>

#include <optional>

namespace winnow::engine {

/// What came of a salvage.
struct SalvageOutcome {
    QString backup; ///< on which it rests; empty when what the file itself still holds was whole enough
    qint64 operations = 0; ///< in the workspace now
    qint64 fromJournal = 0; ///< of these, those that stood in neither the file nor the backup
    qint64 unusable = 0; ///< known from file or journals, but no longer fitting what there is
    int damagedTables = 0; ///< of the file: rows of theirs may be missing where it rests on no backup
    QString setAside; ///< the workspace that was there
};

/// Makes a workspace out of what is left of a damaged one: the rows that its file still gives or the newest
/// backup that holds, and on them all answers of the file's log and of the journals, one after the other. Of
/// the two the one that keeps more answers; the file where that is equal and none of its rows is missing.
/// The damaged workspace is set aside whole. Locked while somebody has it open; NotFound when there is
/// nothing to make one from; after a failure everything is as it was.
Result<SalvageOutcome> salvageWorkspace(const QString& workspacePath, const Clock& clock, Progress& progress);

} // namespace winnow::engine
