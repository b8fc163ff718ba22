#include "tests/support/faultfile.h"

#include "tests/support/faultvfs.h"
#include "tests/support/powerrecord.h"

#include <new>
#include <sqlite3.h>
#include <unistd.h>

namespace winnow::tests {

namespace {

/// SQLite's memory for a file: this, then the underlying file.
struct FaultFile {
    sqlite3_file base;
    FaultVfs* vfs;
    const char* name; ///< SQLite keeps it until the file is closed; none for a temporary file
};

FaultFile& self(sqlite3_file* file)
{
    return *reinterpret_cast<FaultFile*>(file);
}

sqlite3_file* under(sqlite3_file* file)
{
    return reinterpret_cast<sqlite3_file*>(&self(file) + 1);
}

PowerRecord* recordOf(sqlite3_file* file)
{
    return self(file).name ? self(file).vfs->record() : nullptr;
}

int closeFile(sqlite3_file* file)
{
    return under(file)->pMethods->xClose(under(file));
}

int readFile(sqlite3_file* file, void* out, int size, sqlite3_int64 offset)
{
    return under(file)->pMethods->xRead(under(file), out, size, offset);
}

int writeThrough(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset)
{
    const int result = under(file)->pMethods->xWrite(under(file), bytes, size, offset);
    if (PowerRecord* record = recordOf(file); record && result == SQLITE_OK)
        record->wrote(self(file).name, offset, {static_cast<const char*>(bytes), size});
    return result;
}

int writeFile(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset)
{
    const auto fault = self(file).vfs->strike(FileOperation::Write);
    if (!fault)
        return writeThrough(file, bytes, size, offset);
    if (*fault == Fault::ShortWrite || *fault == Fault::ExitMidWrite)
        (void)writeThrough(file, bytes, size / 2, offset);
    if (*fault == Fault::ExitMidWrite)
        ::_exit(killedExitCode);
    return resultCode(*fault, SQLITE_IOERR_WRITE);
}

int truncateFile(sqlite3_file* file, sqlite3_int64 size)
{
    if (const auto fault = self(file).vfs->strike(FileOperation::Truncate))
        return resultCode(*fault, SQLITE_IOERR_TRUNCATE);
    const int result = under(file)->pMethods->xTruncate(under(file), size);
    if (PowerRecord* record = recordOf(file); record && result == SQLITE_OK)
        record->truncated(self(file).name, size);
    return result;
}

int syncFile(sqlite3_file* file, int /*flags*/)
{
    if (const auto fault = self(file).vfs->strike(FileOperation::Sync))
        return resultCode(*fault, SQLITE_IOERR_FSYNC);
    if (PowerRecord* record = recordOf(file))
        record->synced(self(file).name);
    return SQLITE_OK;
}

int fileSize(sqlite3_file* file, sqlite3_int64* size)
{
    return under(file)->pMethods->xFileSize(under(file), size);
}

int lockFile(sqlite3_file* file, int level)
{
    if (const auto fault = self(file).vfs->strike(FileOperation::Lock))
        return resultCode(*fault, SQLITE_IOERR_LOCK);
    return under(file)->pMethods->xLock(under(file), level);
}

int unlockFile(sqlite3_file* file, int level)
{
    return under(file)->pMethods->xUnlock(under(file), level);
}

int checkReservedLock(sqlite3_file* file, int* result)
{
    return under(file)->pMethods->xCheckReservedLock(under(file), result);
}

int fileControl(sqlite3_file* file, int operation, void* argument)
{
    return under(file)->pMethods->xFileControl(under(file), operation, argument);
}

int sectorSize(sqlite3_file* file)
{
    return under(file)->pMethods->xSectorSize(under(file));
}

int deviceCharacteristics(sqlite3_file* file)
{
    return under(file)->pMethods->xDeviceCharacteristics(under(file));
}

int shmMap(sqlite3_file* file, int page, int size, int extends, volatile void** out)
{
    if (const auto fault = self(file).vfs->strike(FileOperation::ShmMap)) {
        *out = nullptr;
        return resultCode(*fault, SQLITE_IOERR_SHMMAP);
    }
    return under(file)->pMethods->xShmMap(under(file), page, size, extends, out);
}

/// Giving a lock back cannot fail.
int shmLock(sqlite3_file* file, int offset, int count, int flags)
{
    if (flags & SQLITE_SHM_LOCK) {
        if (const auto fault = self(file).vfs->strike(FileOperation::ShmLock))
            return resultCode(*fault, SQLITE_IOERR_SHMLOCK);
    }
    return under(file)->pMethods->xShmLock(under(file), offset, count, flags);
}

void shmBarrier(sqlite3_file* file)
{
    under(file)->pMethods->xShmBarrier(under(file));
}

int shmUnmap(sqlite3_file* file, int deletes)
{
    return under(file)->pMethods->xShmUnmap(under(file), deletes);
}

sqlite3_io_methods makeMethods()
{
    sqlite3_io_methods methods{};
    methods.iVersion = 2; // without memory mapping of the file
    methods.xClose = closeFile;
    methods.xRead = readFile;
    methods.xWrite = writeFile;
    methods.xTruncate = truncateFile;
    methods.xSync = syncFile;
    methods.xFileSize = fileSize;
    methods.xLock = lockFile;
    methods.xUnlock = unlockFile;
    methods.xCheckReservedLock = checkReservedLock;
    methods.xFileControl = fileControl;
    methods.xSectorSize = sectorSize;
    methods.xDeviceCharacteristics = deviceCharacteristics;
    methods.xShmMap = shmMap;
    methods.xShmLock = shmLock;
    methods.xShmBarrier = shmBarrier;
    methods.xShmUnmap = shmUnmap;
    return methods;
}

const sqlite3_io_methods faultMethods = makeMethods();

} // namespace

int faultFileBytes(const sqlite3_vfs& underlying)
{
    return static_cast<int>(sizeof(FaultFile)) + underlying.szOsFile;
}

int openFaultFile(FaultVfs& vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    file->pMethods = nullptr; // then SQLite does not close it
    if (const auto fault = vfs.strike(FileOperation::Open))
        return resultCode(*fault, SQLITE_IOERR);
    auto* opened = new (file) FaultFile{{nullptr}, &vfs, name};
    sqlite3_vfs* underlying = vfs.underlying();
    if (PowerRecord* record = vfs.record(); record && name)
        record->opening(name);
    const int result = underlying->xOpen(underlying, name, under(file), flags, outFlags);
    if (result == SQLITE_OK)
        opened->base.pMethods = &faultMethods;
    return result;
}

int resultCode(Fault fault, int ioError)
{
    switch (fault) {
    case Fault::DiskFull:
        return SQLITE_FULL;
    case Fault::CannotOpen:
        return SQLITE_CANTOPEN;
    case Fault::Busy:
        return SQLITE_BUSY;
    default:
        return ioError;
    }
}

} // namespace winnow::tests
