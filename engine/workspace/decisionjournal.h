#pragma once

#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "engine/model/operation.h"

#include <QFile>
#include <QString>
#include <QStringList>

#include <vector>

namespace winnow::engine {

class OperationStore;

/// "reviews.winnow.decisions.jsonl", beside the workspace.
QString journalPath(const QString& workspacePath);
/// The journal and those that were set aside, whose answers are no longer in the workspace; newest first.
QStringList journalPaths(const QString& workspacePath);
/// Moves the journal aside, whole: "reviews.winnow.decisions 2026-11-26T17-30-05-123Z.jsonl". Nothing where
/// there is none.
void setJournalAside(const QString& workspacePath, const Clock& clock);

/// What a journal holds; lines that do not read, or whose hash does not hold, are counted.
struct JournalContent {
    std::vector<Operation> operations;
    int damagedLines = 0;
};

/// NotFound, Unreadable.
Result<JournalContent> readJournal(const QString& path);

/// A second copy of the log as text, one operation a line, from which answers can be saved when the workspace
/// is beyond repair. Written behind the commits, without waiting for the disk, by the thread that commits;
/// that it cannot be written keeps nobody from working.
class DecisionJournal {
public:
    DecisionJournal(const QString& workspacePath, const Clock& clock);

    /// Finds where to go on: cuts a line off that a kill has torn, and sets a journal aside that tells of
    /// another history than the workspace does. Call it before write().
    Result<void> open(const OperationStore& operations);

    /// Appends at most `limit` operations that are not in it yet; the whole of them when the file is new.
    /// True when none is missing.
    Result<bool> write(const OperationStore& operations, int limit);

private:
    Result<void> append(const Operation& operation);

    QString m_workspacePath;
    const Clock& m_clock;
    QFile m_file;
    qint64 m_bytes = 0; ///< of whole lines
    OperationSeq m_last; ///< in it; 0 for none
};

} // namespace winnow::engine
