#pragma once

#include "engine/base/id.h"
#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/workspace/evaluatesession.h"

#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace winnow::engine {

class Workspace;

/// A reviewer who answers by a truth file, with mistakes if wanted.
struct SimulatedReviewer {
    QString truthPath;
    int answers = 0; ///< questions to answer
    std::uint64_t seed = 1; ///< of the questions drawn and of the mistakes
    double wrong = 0; ///< share of answers that say the opposite, in [0, 1]
    double unsure = 0; ///< share of answers that say "unsure", in [0, 1]; wrong + unsure at most 1
};

struct SimulationOutcome {
    SessionEvaluation evaluation; ///< after the last answer and the regrouping
    int yes = 0;
    int no = 0;
    int unsure = 0;
    std::vector<double> questionSeconds; ///< of each: keep the answer, learn from it, draw the next question
    double openSeconds = 0; ///< from the session to its first question
    double trainingSeconds = 0; ///< from the session to its clusters grouped again
    /// TrainingQuality::calibrationError; none with too few answers to calibrate by.
    std::optional<double> calibrationError;

    [[nodiscard]] int answers() const { return yes + no + unsure; }
};

/// Trains a session as a person would: draws a question, answers it, learns, and so on; then groups the
/// undecided records again. All of it stands in the log and can be undone. Answers fewer questions when none
/// are left. Blocks, so call it from a worker thread; Cancelled when the caller cancels, with the answers so
/// far kept.
Result<SimulationOutcome> simulateReview(
    Workspace& workspace, SessionId session, const SimulatedReviewer& reviewer, Progress& progress);

} // namespace winnow::engine
