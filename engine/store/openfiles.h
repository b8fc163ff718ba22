#pragma once

#include "engine/store/fileinuse.h"

#include <QString>

#include <memory>
#include <optional>

namespace winnow::engine {

/// The files of one connection: keeps this process from cancelling SQLite's locks on them, and notices when
/// somebody moves, replaces or removes them, which SQLite does not.
class OpenFiles {
public:
    /// After the connection was made.
    explicit OpenFiles(QString path);

    enum class State {
        InPlace,
        WorkspaceGone, ///< at its path is no file or another one
        LogGone, ///< the same of the write-ahead log
    };
    /// Two questions to the system, a few microseconds.
    [[nodiscard]] State state();

    /// After the connection was made anew: the log may be another one.
    void forgetLog() { m_log.reset(); }

private:
    QString m_path;
    std::unique_ptr<FileInUse> m_inUse;
    std::optional<FileIdentity> m_log; ///< none before it was first seen
};

} // namespace winnow::engine
