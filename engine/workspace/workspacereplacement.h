#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"

#include <QString>

namespace winnow::engine {

/// Where the copy is made ready that is to take a workspace's place.
QString preparingPath(const QString& workspacePath);

/// Removes a file with its log and its index.
void removeWithCompanions(const QString& path);

/// Opens a copy as the program will, which brings it up to date, checks every page and leaves one file. The
/// seq of its newest operation; Corrupt for a copy that does not hold.
Result<qint64> prepareCopy(const QString& path);

/// Puts a prepared file in the place of a workspace whose lock the caller holds. What is there is set aside
/// whole, with its log, under a name that says so, and so is its journal; returns that name, empty where
/// nothing was. After a failure the workspace is as it was, and what was prepared is gone.
Result<QString> replaceWorkspace(
    const QString& workspacePath, const QString& preparedPath, const Clock& clock);

/// Ends a replacement that was killed when the old workspace was out of the place and the new one not yet in
/// it. Whoever opens a workspace calls it first.
void finishReplacement(const QString& workspacePath);

} // namespace winnow::engine
