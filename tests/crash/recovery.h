#pragma once

#include "tests/crash/acknowledgement.h"

#include <QStringList>

#include <vector>

namespace winnow::tests {

/// What a kill did to the operations of one run.
struct RecoveryVerdict {
    qint64 lost = 0; ///< acknowledged, and not in the log or not as acknowledged
    qint64 phantom = 0; ///< in the log beyond the one that may have been committed when the kill came
    QStringList findings; ///< one line per case

    [[nodiscard]] bool isFine() const { return lost == 0 && phantom == 0; }
};

/// The rule: acknowledged is part of recovered, and recovered is at most one more. Both are in the order of
/// the log and begin behind what was there before the run.
RecoveryVerdict judgeRecovery(
    const std::vector<Acknowledgement>& acknowledged, const std::vector<Acknowledgement>& recovered);

} // namespace winnow::tests
