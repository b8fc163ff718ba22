#pragma once

#include "engine/base/result.h"
#include "engine/workspace/integrity.h"

#include <QString>

#include <optional>

namespace winnow::engine {

class Workspace;

/// What there is to say of a workspace file besides its contents.
struct WorkspaceFacts {
    QString path; ///< absolute
    qint64 bytes = 0; ///< of the file
    qint64 logBytes = 0; ///< of the write-ahead log beside it, 0 when there is none
    qint64 freeBytes = 0; ///< for this user on its disk
    qint64 sessions = 0;
    qint64 records = 0;
    qint64 operations = 0;
    int schemaVersion = 0;
    QString sqliteVersion;

    bool operator==(const WorkspaceFacts&) const = default;
};

/// Short reads; for the thread that opened the workspace.
Result<WorkspaceFacts> readWorkspaceFacts(const Workspace& workspace);

/// What somebody who is asked for help needs to know, as lines of plain text in English: nothing of records
/// or answers, and the home folder as ~.
QString diagnosticsText(const WorkspaceFacts& facts, const std::optional<IntegrityReport>& report);

/// Where the program keeps its log: in the user's application data folder.
QString logFolder();

} // namespace winnow::engine
