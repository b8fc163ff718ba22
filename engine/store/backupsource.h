#pragma once

#include "engine/base/result.h"

#include <QString>

#include <memory>

namespace winnow::engine {

class Database;

/// A workspace file that is to be copied while others may work in it; of any version up to this program's,
/// which is not brought up to date. Reads only.
class BackupSource {
public:
    /// NotFound, Foreign, TooNew, Corrupt, Unreadable.
    static Result<std::unique_ptr<BackupSource>> open(const QString& path);
    ~BackupSource();

    /// The seq of the newest operation, 0 for none.
    [[nodiscard]] Result<qint64> newestOperation() const;

    /// Of the file, which an older program may have written.
    [[nodiscard]] Result<int> schemaVersion() const;

    /// Writes what is committed, compactly, to a new file, checks each page of it and waits for the disk.
    /// After a failure (DiskFull, ReadOnly, Corrupt) there is no such file.
    Result<void> copyTo(const QString& target) const;

private:
    explicit BackupSource(std::unique_ptr<Database> database);

    std::unique_ptr<Database> m_database;
};

} // namespace winnow::engine
