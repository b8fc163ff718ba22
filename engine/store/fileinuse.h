#pragma once

#include "engine/store/fileidentity.h"

namespace winnow::engine {

/// Says while it lives that this process has an SQLite connection to a file. The system's locks belong to the
/// process: when it closes a file that it has looked at by itself, SQLite's locks on it are gone too, and the
/// next program that opens the workspace takes it for left alone and removes its log
/// (https://www.sqlite.org/howtocorrupt.html, section 2.2). So a file in use is read through SQLite only.
class FileInUse {
public:
    explicit FileInUse(FileIdentity file);
    ~FileInUse();
    FileInUse(const FileInUse&) = delete;
    FileInUse& operator=(const FileInUse&) = delete;

    /// From any thread.
    static bool isInUse(const FileIdentity& file);

    [[nodiscard]] const FileIdentity& file() const { return m_file; }

private:
    FileIdentity m_file;
};

} // namespace winnow::engine
