#pragma once

#include "tests/support/faultplan.h"

#include <QtGlobal>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

struct sqlite3_vfs;

namespace winnow::tests {

class PowerRecord;

/// An SQLite file system over the default one that counts what SQLite does and lets chosen operations fail.
/// While an object lives, every connection of the process that is opened goes through it; none may be left
/// open when it goes. Syncing is counted, recorded and may fail, but does not wait for the disk: processes
/// that end lose nothing that was written, and a power cut is simulated by PowerRecord.
class FaultVfs {
public:
    FaultVfs();
    ~FaultVfs();
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;

    /// Begins to count anew.
    void arm(const FaultPlan& plan);
    /// Nothing fails any more; the counts stay.
    void disarm();

    /// The operations of the plan since it was armed, and those among them that failed.
    [[nodiscard]] qint64 operations() const;
    [[nodiscard]] qint64 struck() const;

    /// Called before each of the lasting operations with how many of the plan there have been with it, in the
    /// thread that does it.
    void observe(std::function<void(qint64, FileOperation)> observer);
    /// Writes down what would survive a power cut; none ends it. For files that are opened afterwards.
    void setRecord(std::shared_ptr<PowerRecord> record);

    /// For the functions that SQLite calls: counts, and tells how the operation is to fail.
    std::optional<Fault> strike(FileOperation operation);

    [[nodiscard]] PowerRecord* record() const { return m_record.get(); }

    [[nodiscard]] sqlite3_vfs* underlying() const { return m_underlying; }

private:
    mutable std::mutex m_mutex;
    FaultPlan m_plan;
    qint64 m_count = 0;
    qint64 m_struck = 0;
    std::function<void(qint64, FileOperation)> m_observer;
    std::shared_ptr<PowerRecord> m_record;
    sqlite3_vfs* m_underlying;
    std::unique_ptr<sqlite3_vfs> m_vfs;
};

} // namespace winnow::tests
