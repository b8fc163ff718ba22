#pragma once

#include "engine/base/result.h"
#include "engine/store/contentdigest.h"
#include "engine/store/openfiles.h"
#include "engine/store/storageplace.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

class QSqlDatabase;

namespace winnow::engine {

class StatementCache;
class WorkspaceLock;

enum class DatabaseAccess {
    ReadWrite, ///< creates the file when there is none; holds the workspace's lock; the only one that commits
    ReadOnly, ///< may run beside a writer, in this process or another; never commits, never checkpoints
};

/// How much a commit waits for the disk.
enum class Durability {
    Full, ///< until all that is committed is on the disk: everything that people see or have decided
    Staged, ///< only when the log is full: a power cut may take the latest commits, whole ones from the end
};

/// One connection to a workspace file, used only in the thread that opened it.
class Database {
public:
    /// Looks at the file before SQLite does, so that a file that is refused stays as it was, byte for byte:
    /// Foreign (not a workspace, or empty), TooNew (written by a newer version), Corrupt (cut off), Locked
    /// (another process writes, or this one a second time), Unreadable, ReadOnly, DiskFull. ReadOnly access
    /// also knows NotFound, and NotSupported for a file of an older version that a writer must bring up to
    /// date first.
    static Result<std::unique_ptr<Database>> open(const QString& path, DatabaseAccess access);
    /// For copying a file of any version up to this program's: reads only, and knows no tables. Fails as
    /// ReadOnly access does, but for NotSupported.
    static Result<std::unique_ptr<Database>> openAsItIs(const QString& path);
    ~Database();
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] QString path() const { return m_path; }

    [[nodiscard]] DatabaseAccess access() const { return m_access; }

    /// Anywhere but on this machine's own disk a journal takes the place of the write-ahead log, which only
    /// works within one machine; then readers and the writer wait for each other.
    [[nodiscard]] const StoragePlace& place() const { return m_place; }

    /// What broke a connection for changes: the disk failed under it, or the file is damaged. Its statements
    /// are refused from then on with this error, until reconnect().
    [[nodiscard]] const std::optional<Error>& breakage() const { return m_breakage; }

    /// For Statement.
    void noteBreakage(const Error& error) const;

    /// Gives up the connection and opens the same file anew, while the lock is kept; what was not committed
    /// is gone. After an error the database stays broken. No statement or transaction may be in use.
    Result<void> reconnect();

    /// For a writer, outside of transactions: Moved when somebody has moved, replaced or removed the file or
    /// its log since they were opened. What is committed is then saved, where it is not already: into a new
    /// file beside the workspace, which the sentence names, or out of the log into the file.
    Result<void> checkFiles();

    /// Moves the write-ahead log into the file and cuts it to nothing; part of it stays when a reader still
    /// needs it. For the writer after bulk work, outside of transactions.
    Result<void> checkpoint();

    /// For the commits from now on, outside of transactions. Internal when the setting does not hold.
    Result<void> setDurability(Durability durability);

    /// What SQLite's integrity check, the foreign keys and the digests of the content find, one sentence
    /// each; empty when all is well. Reads the whole file.
    [[nodiscard]] Result<std::vector<QString>> integrityProblems() const;

    /// Writes a compact copy of what is committed to a new file; `target` must not exist.
    Result<void> copyTo(const QString& target) const;

    /// Whoever inserts or removes content says so here; Transaction does the rest.
    [[nodiscard]] PendingDigests& digests() const { return m_digests; }

    /// The prepared statements of this connection, for Statement.
    [[nodiscard]] StatementCache& statements() const { return *m_statements; }

private:
    friend class DatabaseOpener;
    Database(QString path, DatabaseAccess access, QString connection, StoragePlace place);
    void disconnect();
    [[nodiscard]] Error movedError();

    QString m_path;
    DatabaseAccess m_access;
    StoragePlace m_place;
    QString m_connection;
    OpenFiles m_files;
    std::optional<Error> m_moved; ///< said again, rather than saving what is committed again
    std::optional<Durability> m_durability = Durability::Full; ///< none: it could not be set
    mutable PendingDigests m_digests;
    mutable std::optional<Error> m_breakage; ///< found by whoever runs a statement
    std::unique_ptr<WorkspaceLock> m_lock;
    std::unique_ptr<StatementCache> m_statements;
};

} // namespace winnow::engine
