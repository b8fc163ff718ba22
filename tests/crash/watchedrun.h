#pragma once

#include "engine/base/result.h"
#include "engine/store/database.h"
#include "tests/crash/acknowledgement.h"
#include "tests/crash/canonicalscript.h"
#include "tests/support/powerrecord.h"

#include <QString>

#include <vector>

namespace winnow::tests {

/// The disk just before an operation on it, and what had been acknowledged by then.
struct DiskMoment {
    qint64 operation = 0;
    DiskState disk;
    size_t acknowledged = 0;
};

/// Every moment of a script's run.
struct WatchedRun {
    std::vector<DiskMoment> moments;
    std::vector<Acknowledgement> acknowledged;

    [[nodiscard]] std::vector<Acknowledgement> acknowledgedAt(const DiskMoment& moment) const;
};

/// Carries out a script in this process over a disk that is watched. With Durability::Staged, the connection
/// is set behind the engine's back not to wait for the disk: to test the tests.
engine::Result<WatchedRun> watchScript(
    const QString& path, const CanonicalScript& script, Promise promise, engine::Durability durability);

} // namespace winnow::tests
