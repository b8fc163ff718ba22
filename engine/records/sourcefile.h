#pragma once

#include "engine/base/result.h"

#include <QDateTime>
#include <QFile>
#include <QString>

#include <memory>
#include <span>

namespace winnow::engine {

/// The name of a file for people: its last part, with control characters shown as escapes.
QString shownFileName(const QString& path);

/// A regular file opened for reading that notices when someone else changes it meanwhile.
class SourceFile {
public:
    /// Fails with NotFound, or with Unreadable for a directory, a pipe or device, and a file without
    /// permission.
    static Result<std::unique_ptr<SourceFile>> open(const QString& path);

    /// How many bytes were put into `bytes`; 0 at the end of the file.
    Result<size_t> read(std::span<char> bytes);
    /// Back to the first byte.
    Result<void> rewind();
    /// Fails when size or time of change are no longer what they were at open().
    [[nodiscard]] Result<void> checkUnchanged() const;

    [[nodiscard]] QString shownName() const { return shownFileName(m_file.fileName()); }

    [[nodiscard]] qint64 size() const { return m_size; }

    [[nodiscard]] qint64 position() const { return m_file.pos(); }

private:
    explicit SourceFile(const QString& path);
    [[nodiscard]] Error readFailure() const;

    QFile m_file;
    qint64 m_size = 0;
    QDateTime m_changed;
};

} // namespace winnow::engine
