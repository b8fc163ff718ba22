#include "tests/support/powerrecord.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstring>
#include <optional>
#include <sys/stat.h>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using engine::Random;

namespace {

quint64 inodeOf(const char* path)
{
    struct stat status { };

    return ::stat(path, &status) == 0 ? static_cast<quint64>(status.st_ino) : 0;
}

QByteArray contentOf(const char* path)
{
    QFile file(QFile::decodeName(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(QByteArray& content, qint64 offset, QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return;
    if (content.size() < offset + bytes.size())
        content.append(offset + bytes.size() - content.size(), '\0');
    std::memcpy(content.data() + offset, bytes.data(), static_cast<size_t>(bytes.size()));
}

void apply(QByteArray& content, const UnsyncedChange& change)
{
    if (change.kind == UnsyncedChange::Kind::Write)
        put(content, change.offset, change.bytes);
    else if (change.offset < content.size())
        content.truncate(change.offset);
}

/// Some of the sectors that the write touches; the others stay as they were.
void applyTorn(QByteArray& content, const UnsyncedChange& change, Random& random)
{
    const qint64 sectorBytes = random.below(2) == 0 ? 512 : 4096;
    const qint64 end = change.offset + change.bytes.size();
    for (qint64 start = change.offset; start < end;) {
        const qint64 next = std::min(end, (start / sectorBytes + 1) * sectorBytes);
        if (random.below(2) == 0)
            put(content, start, QByteArrayView(change.bytes).sliced(start - change.offset, next - start));
        start = next;
    }
}

/// The power cut's image of the changes: each survives with a chance that is the same for all of them, from
/// never to always, so that "none" and "all" are among the images too.
void applySome(QByteArray& content, const std::vector<UnsyncedChange>& changes, Random& random)
{
    const auto chanceOfFour = random.below(5);
    for (const UnsyncedChange& change : changes) {
        if (random.below(4) < chanceOfFour)
            apply(content, change);
        else if (change.kind == UnsyncedChange::Kind::Write && random.below(3) == 0)
            applyTorn(content, change, random);
    }
}

} // namespace

void PowerRecord::opening(const char* path)
{
    const quint64 inode = inodeOf(path);
    const std::lock_guard lock(m_mutex);
    const auto known = m_files.find(path);
    if (known != m_files.end() && !known->second.isDeleted && inode != 0)
        return;
    if (inode == 0) {
        DiskFile made;
        made.isNew = true;
        m_files[path] = made;
        return;
    }
    const auto former = std::find_if(m_files.begin(), m_files.end(),
        [inode](const auto& file) { return file.second.inode == inode && !file.second.isDeleted; });
    DiskFile file;
    if (former != m_files.end()) {
        file = std::move(former->second);
        m_files.erase(former);
    } else {
        file.synced = contentOf(path);
    }
    file.inode = inode;
    m_files[path] = std::move(file);
}

void PowerRecord::wrote(const char* path, qint64 offset, QByteArrayView bytes)
{
    const std::lock_guard lock(m_mutex);
    DiskFile& file = m_files[path];
    if (file.inode == 0)
        file.inode = inodeOf(path);
    file.changes.push_back({UnsyncedChange::Kind::Write, offset, bytes.toByteArray()});
}

void PowerRecord::truncated(const char* path, qint64 size)
{
    const std::lock_guard lock(m_mutex);
    m_files[path].changes.push_back({UnsyncedChange::Kind::Truncate, size, {}});
}

void PowerRecord::synced(const char* path)
{
    const std::lock_guard lock(m_mutex);
    DiskFile& file = m_files[path];
    for (const UnsyncedChange& change : file.changes)
        apply(file.synced, change);
    file.changes.clear();
    file.isNew = false;
}

void PowerRecord::deleted(const char* path, bool isFolderSynced)
{
    const std::lock_guard lock(m_mutex);
    if (isFolderSynced)
        m_files.erase(path);
    else if (const auto file = m_files.find(path); file != m_files.end())
        file->second.isDeleted = true;
}

DiskState PowerRecord::state() const
{
    const std::lock_guard lock(m_mutex);
    return m_files;
}

std::optional<QByteArray> contentAfterPowerCut(const DiskFile& file, Random& random)
{
    if ((file.isNew || file.isDeleted) && random.below(2) == 0)
        return std::nullopt;
    QByteArray content = file.synced;
    applySome(content, file.changes, random);
    return content;
}

engine::Result<void> writePowerCut(const DiskState& state, Random& random, const QString& folder)
{
    for (const auto& [path, diskFile] : state) {
        const auto content = contentAfterPowerCut(diskFile, random);
        if (!content)
            continue;
        QFile file(QDir(folder).filePath(QFileInfo(QFile::decodeName(path)).fileName()));
        if (!file.open(QIODevice::WriteOnly) || file.write(*content) != content->size())
            return engine::fail(engine::ErrorCode::Internal, u"the image of a power cut cannot be written"_s);
    }
    return {};
}

} // namespace winnow::tests
