#pragma once

#include "engine/base/id.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/model/record.h"

#include <QString>

#include <vector>

namespace winnow::engine {

class Workspace;

struct AnswerImportOutcome {
    qint64 yes = 0; ///< answers that were kept
    qint64 no = 0;
    qint64 unsure = 0;
    qint64 known = 0; ///< pairs of the file that the session has the same answer on, or that came before
    OperationSeq operation; ///< none when no answer was kept
    /// Entries that were left out, each with a reason: by line of a CSV file, line 0 for those of JSON, whose
    /// sentences say where they stand.
    std::vector<RowProblem> problems;
    /// Answers that cannot all be true, a sentence each: on one pair, which were left out, and what follows
    /// from several, which were kept.
    std::vector<QString> contradictions;
    QString notice = {}; ///< a sentence on what went wrong beside it; mostly empty

    [[nodiscard]] qint64 kept() const { return yes + no + unsure; }
};

/// Reads answers on pairs from a training file of dedupe (JSON) or from labels as Splink has them (CSV) and
/// keeps them with one operation that can be undone. Records are found as RecordFinder does. An answer that
/// says the contrary of one on the same pair, in the file or in the session, is not taken: a person has to
/// decide which is right. Blocks, so call it from a worker thread; Cancelled, with nothing kept, when the
/// caller cancels.
Result<AnswerImportOutcome> importAnswers(
    Workspace& workspace, SessionId session, const QString& path, Progress& progress);

} // namespace winnow::engine
