#pragma once

#include <QString>
#include <Qt>

#include <vector>

namespace winnow::tests {

/// A made-up reviewer's work: 50 answers, five of them a yes that leaves a record out, then ten undos.
inline constexpr int answerSteps = 50;
inline constexpr int undoSteps = 10;
inline constexpr int allSteps = answerSteps + undoSteps;
inline constexpr int leftOutRecords = 5;

/// The keys that make one operation, and how the log names that.
struct KeyStep {
    std::vector<Qt::Key> keys;
    QString verb; ///< "answer" or "undo"
    QString verdict; ///< of an answer; "-" for an undo
};

/// `step` counts from 0. The same keys each time, so that a review can go on where a killed one ended.
KeyStep keyStepAt(int step);

} // namespace winnow::tests
