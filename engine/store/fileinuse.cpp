#include "engine/store/fileinuse.h"

#include <algorithm>
#include <mutex>
#include <utility>
#include <vector>

namespace winnow::engine {

namespace {

/// Of the whole process, as the locks are.
struct FilesInUse {
    std::mutex mutex;
    std::vector<FileIdentity> files; ///< one entry per connection
};

FilesInUse& filesInUse()
{
    static FilesInUse inUse;
    return inUse;
}

} // namespace

FileInUse::FileInUse(FileIdentity file)
    : m_file(std::move(file))
{
    const std::lock_guard lock(filesInUse().mutex);
    filesInUse().files.push_back(m_file);
}

FileInUse::~FileInUse()
{
    const std::lock_guard lock(filesInUse().mutex);
    std::vector<FileIdentity>& files = filesInUse().files;
    files.erase(std::find(files.begin(), files.end(), m_file));
}

bool FileInUse::isInUse(const FileIdentity& file)
{
    const std::lock_guard lock(filesInUse().mutex);
    const std::vector<FileIdentity>& files = filesInUse().files;
    return std::find(files.begin(), files.end(), file) != files.end();
}

} // namespace winnow::engine
