#pragma once

#include "engine/base/result.h"
#include "tests/crash/acknowledgement.h"
#include "tests/crash/baseline.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace winnow::tests {

/// What came of many faults.
struct FaultTotals {
    qint64 faults = 0;
    qint64 acknowledged = 0;
    qint64 inDoubt = 0; ///< recovered without having been acknowledged, one a fault at most
    qint64 lost = 0;
    qint64 phantom = 0;
    qint64 corrupt = 0; ///< a check failed, or something is half done
    QStringList findings;

    [[nodiscard]] bool isFine() const { return lost + phantom + corrupt == 0; }

    /// "1,000 kills: lost 0, corrupt 0, phantom 0 (...)"
    [[nodiscard]] QString summary(const QString& faultsName) const;

    FaultTotals& operator+=(const FaultTotals& other);
};

/// Opens what a fault has left as a person would and holds it against what was acknowledged since `before`:
/// acknowledged is part of recovered and that at most one more; the file, the chain of hashes and the
/// decisions rebuilt from the log hold; nothing is half done. Returns what was recovered. A workspace that
/// cannot be opened is an error.
engine::Result<std::vector<Acknowledgement>> judgeWorkspace(const QString& path, const Baseline& before,
    const std::vector<Acknowledgement>& acknowledged, FaultTotals& totals);

} // namespace winnow::tests
