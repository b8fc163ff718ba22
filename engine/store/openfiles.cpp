#include "engine/store/openfiles.h"

#include <utility>

namespace winnow::engine {

OpenFiles::OpenFiles(QString path)
    : m_path(std::move(path))
{
    if (auto file = FileIdentity::of(m_path))
        m_inUse = std::make_unique<FileInUse>(std::move(*file));
}

OpenFiles::State OpenFiles::state()
{
    const auto file = FileIdentity::of(m_path);
    if (!file || (m_inUse && *file != m_inUse->file()))
        return State::WorkspaceGone;
    const auto log = FileIdentity::of(m_path + QStringLiteral("-wal"));
    if (!m_log)
        m_log = log;
    return log == m_log ? State::InPlace : State::LogGone;
}

} // namespace winnow::engine
