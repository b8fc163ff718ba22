#pragma once

#include "engine/base/random.h"
#include "engine/base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <map>
#include <mutex>
#include <vector>

namespace winnow::tests {

/// A change of a file that no sync has followed yet.
struct UnsyncedChange {
    enum class Kind { Write, Truncate };

    Kind kind = Kind::Write;
    qint64 offset = 0; ///< of a truncation: the new size
    QByteArray bytes;
};

/// A file as the disk holds it, and what it may or may not hold besides.
struct DiskFile {
    QByteArray synced; ///< its content at the last sync
    bool isNew = false; ///< made, and not synced since: its name may be missing
    bool isDeleted = false; ///< its name may still be there
    quint64 inode = 0; ///< it is the same file under another name
    std::vector<UnsyncedChange> changes; ///< since the last sync, oldest first
};

/// The disk at a moment: files by path. Copies share their bytes.
using DiskState = std::map<QByteArray, DiskFile>;

/// Writes down what FaultVfs does to files, so that it can be said what a power cut would leave.
class PowerRecord {
public:
    /// Before the file is opened, and perhaps made. One that is there already counts as synced.
    void opening(const char* path);
    void wrote(const char* path, qint64 offset, QByteArrayView bytes);
    void truncated(const char* path, qint64 size);
    void synced(const char* path);
    void deleted(const char* path, bool isFolderSynced);

    [[nodiscard]] DiskState state() const;

private:
    mutable std::mutex m_mutex;
    DiskState m_files;
};

/// What a power cut leaves of a file: what was synced, and of the changes since then any, in part or not at
/// all. A write may be torn at multiples of 512 or 4096 bytes. None: there is no such file.
std::optional<QByteArray> contentAfterPowerCut(const DiskFile& file, engine::Random& random);

/// Puts the files of a power cut into an existing empty folder, under their own names. Indexes of write-ahead
/// logs do not outlive a power cut.
engine::Result<void> writePowerCut(const DiskState& state, engine::Random& random, const QString& folder);

} // namespace winnow::tests
