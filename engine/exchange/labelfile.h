#pragma once

#include "engine/base/result.h"
#include "engine/model/decision.h"
#include "engine/records/rowproblems.h"

#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

/// An answer on two records that are called by their ids.
struct PairLabel {
    qint64 line = 0;
    QString leftTable; ///< empty when the file does not say
    QString left;
    QString rightTable;
    QString right;
    Verdict verdict = Verdict::Unsure;

    bool operator==(const PairLabel&) const = default;
};

struct LabelFile {
    std::vector<PairLabel> labels; ///< in file order
    RowProblems problems; ///< by line
};

/// The columns of clerical labels as Splink reads and writes them, for linked tables with the table of each
/// record: source_dataset_l, unique_id_l, source_dataset_r, unique_id_r, clerical_match_score.
std::vector<QString> labelColumns(bool isLinked);
/// "1" for Yes, "0" for No, "0.5" for Unsure.
QString labelScore(Verdict verdict);
/// Above 0.5 Yes, below No, 0.5 Unsure; nothing for what is not a number in [0, 1].
std::optional<Verdict> verdictOfScore(const QString& score);

/// Reads such labels. The id columns may have another stem than "unique_id", as they do where Splink was told
/// so. InvalidInput when columns are missing; a row without an id or with a score outside [0, 1] is a
/// problem.
Result<LabelFile> readLabelFile(const QString& path);

} // namespace winnow::engine
