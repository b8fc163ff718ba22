#include "tests/support/faultvfs.h"

#include "tests/support/faultfile.h"
#include "tests/support/powerrecord.h"

#include <sqlite3.h>
#include <unistd.h>
#include <utility>

namespace winnow::tests {

namespace {

FaultVfs& self(sqlite3_vfs* vfs)
{
    return *static_cast<FaultVfs*>(vfs->pAppData);
}

int openFile(sqlite3_vfs* vfs, const char* name, sqlite3_file* file, int flags, int* outFlags)
{
    return openFaultFile(self(vfs), name, file, flags, outFlags);
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int syncsFolder)
{
    if (const auto fault = self(vfs).strike(FileOperation::Delete))
        return resultCode(*fault, SQLITE_IOERR_DELETE);
    sqlite3_vfs* under = self(vfs).underlying();
    const int result = under->xDelete(under, name, syncsFolder);
    if (PowerRecord* record = self(vfs).record(); record && result == SQLITE_OK)
        record->deleted(name, syncsFolder != 0);
    return result;
}

int accessFile(sqlite3_vfs* vfs, const char* name, int flags, int* result)
{
    sqlite3_vfs* under = self(vfs).underlying();
    return under->xAccess(under, name, flags, result);
}

int fullPathname(sqlite3_vfs* vfs, const char* name, int size, char* out)
{
    sqlite3_vfs* under = self(vfs).underlying();
    return under->xFullPathname(under, name, size, out);
}

int randomness(sqlite3_vfs* vfs, int size, char* out)
{
    sqlite3_vfs* under = self(vfs).underlying();
    return under->xRandomness(under, size, out);
}

int sleepFor(sqlite3_vfs* vfs, int microseconds)
{
    sqlite3_vfs* under = self(vfs).underlying();
    return under->xSleep(under, microseconds);
}

int currentTime(sqlite3_vfs* vfs, double* out)
{
    sqlite3_vfs* under = self(vfs).underlying();
    return under->xCurrentTime(under, out);
}

int lastError(sqlite3_vfs* vfs, int size, char* out)
{
    sqlite3_vfs* under = self(vfs).underlying();
    return under->xGetLastError ? under->xGetLastError(under, size, out) : 0;
}

int currentTime64(sqlite3_vfs* vfs, sqlite3_int64* out)
{
    sqlite3_vfs* under = self(vfs).underlying();
    return under->xCurrentTimeInt64(under, out);
}

std::unique_ptr<sqlite3_vfs> makeVfs(FaultVfs& owner)
{
    auto vfs = std::make_unique<sqlite3_vfs>();
    vfs->iVersion = 2;
    vfs->szOsFile = faultFileBytes(*owner.underlying());
    vfs->mxPathname = owner.underlying()->mxPathname;
    vfs->zName = "winnow-faults";
    vfs->pAppData = &owner;
    vfs->xOpen = openFile;
    vfs->xDelete = deleteFile;
    vfs->xAccess = accessFile;
    vfs->xFullPathname = fullPathname;
    vfs->xRandomness = randomness;
    vfs->xSleep = sleepFor;
    vfs->xCurrentTime = currentTime;
    vfs->xGetLastError = lastError;
    vfs->xCurrentTimeInt64 = currentTime64;
    return vfs;
}

} // namespace

FaultVfs::FaultVfs()
    : m_underlying(sqlite3_vfs_find(nullptr))
    , m_vfs(makeVfs(*this))
{
    if (sqlite3_vfs_register(m_vfs.get(), 1) != SQLITE_OK)
        qFatal("the fault-injecting file system cannot be registered");
}

FaultVfs::~FaultVfs()
{
    sqlite3_vfs_unregister(m_vfs.get());
    sqlite3_vfs_register(m_underlying, 1);
}

void FaultVfs::arm(const FaultPlan& plan)
{
    const std::lock_guard lock(m_mutex);
    m_plan = plan;
    m_count = 0;
    m_struck = 0;
}

void FaultVfs::disarm()
{
    const std::lock_guard lock(m_mutex);
    m_plan.nth = 0;
}

qint64 FaultVfs::operations() const
{
    const std::lock_guard lock(m_mutex);
    return m_count;
}

qint64 FaultVfs::struck() const
{
    const std::lock_guard lock(m_mutex);
    return m_struck;
}

void FaultVfs::observe(std::function<void(qint64, FileOperation)> observer)
{
    const std::lock_guard lock(m_mutex);
    m_observer = std::move(observer);
}

void FaultVfs::setRecord(std::shared_ptr<PowerRecord> record)
{
    m_record = std::move(record);
}

std::optional<Fault> FaultVfs::strike(FileOperation operation)
{
    const std::lock_guard lock(m_mutex);
    const bool isPlanned = m_plan.operations.testFlag(operation);
    m_count += isPlanned ? 1 : 0;
    if (m_observer && lastingOperations.testFlag(operation))
        m_observer(m_count, operation);
    if (!isPlanned)
        return std::nullopt;
    const bool isDue = m_plan.repeat == Repeat::Once ? m_count == m_plan.nth : m_count >= m_plan.nth;
    if (m_plan.nth == 0 || !isDue)
        return std::nullopt;
    ++m_struck;
    if (m_plan.fault == Fault::Exit
        || (m_plan.fault == Fault::ExitMidWrite && operation != FileOperation::Write))
        ::_exit(killedExitCode);
    return m_plan.fault;
}

} // namespace winnow::tests
