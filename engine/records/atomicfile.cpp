#include "engine/records/atomicfile.h"

#include "engine/base/durablefile.h"
#include "engine/records/sourcefile.h"

#include <QCoreApplication>
#include <QFileDevice>
#include <QFileInfo>
#include <QIODevice>
#include <QSaveFile>
#include <QStorageInfo>

namespace winnow::engine {

namespace {

struct AtomicFileText {
    Q_DECLARE_TR_FUNCTIONS(AtomicFileText)
};

/// ResourceError is what Qt makes of ENOSPC; over quota it reports a plain write error on a full volume.
bool isDiskFull(const QIODevice& device)
{
    const auto* file = qobject_cast<const QFileDevice*>(&device);
    if (file == nullptr)
        return false;
    if (file->error() == QFileDevice::ResourceError)
        return true;
    constexpr qint64 tooLittleToWrite = 64 << 10;
    const QStorageInfo storage(QFileInfo(file->fileName()).absolutePath());
    return storage.isValid() && storage.bytesAvailable() < tooLittleToWrite;
}

} // namespace

Error writeFailure(const QIODevice& device)
{
    if (isDiskFull(device))
        return {ErrorCode::DiskFull,
            AtomicFileText::tr(
                "The disk is full, so the file could not be written. What was there before is unchanged. "
                "Make room or choose another disk and try again.")};
    return {ErrorCode::ReadOnly,
        AtomicFileText::tr(
            "The file could not be written: %1. What was there before is unchanged. Choose another folder "
            "or ask for permission to write there.")
            .arg(device.errorString())};
}

Result<void> writeFileAtomically(const QString& path, const std::function<Result<void>(QIODevice&)>& write)
{
    if (QFileInfo(path).isDir())
        return fail(ErrorCode::InvalidInput,
            AtomicFileText::tr("\"%1\" is a folder. Nothing was written. Give the name of a file in it.")
                .arg(shownFileName(path)));
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return tl::unexpected(writeFailure(file));
    auto written = write(file);
    if (!written) {
        file.cancelWriting();
        return written;
    }
    // Committing overlooks a failure to write what is still in memory, and would put an empty file in place.
    if (!file.flush()) {
        const Error error = writeFailure(file);
        file.cancelWriting();
        return tl::unexpected(error);
    }
    if (!file.commit())
        return tl::unexpected(writeFailure(file));
    // The file is on the disk by then, but not yet that it has this name.
    flushFolder(QFileInfo(path).absolutePath());
    return {};
}

Result<void> writeBytesAtomically(const QString& path, const QByteArray& bytes)
{
    return writeFileAtomically(path, [&bytes](QIODevice& device) -> Result<void> {
        return device.write(bytes) == bytes.size() ? Result<void>() : tl::unexpected(writeFailure(device));
    });
}

} // namespace winnow::engine
