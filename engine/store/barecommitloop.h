#pragma once

#include "engine/base/result.h"

#include <QString>

#include <memory>

namespace winnow::engine {

/// The least that a durable commit costs on a disk: one small row per transaction in an SQLite file of its
/// own, with the journal and syncing of a workspace (WAL, FULL). The yardstick of the commit benchmark.
class BareCommitLoop {
public:
    /// Makes the file; used in the thread that opened it.
    static Result<std::unique_ptr<BareCommitLoop>> open(const QString& path);
    ~BareCommitLoop();
    BareCommitLoop(const BareCommitLoop&) = delete;
    BareCommitLoop& operator=(const BareCommitLoop&) = delete;

    /// Returns when the row is on the disk.
    Result<void> commitOne();

private:
    struct Private;
    explicit BareCommitLoop(std::unique_ptr<Private> d);

    std::unique_ptr<Private> m_d;
};

} // namespace winnow::engine
