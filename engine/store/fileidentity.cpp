#include "engine/store/fileidentity.h"

#include <QFile>
#include <QFileInfo>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace winnow::engine {

std::optional<FileIdentity> FileIdentity::of(const QString& path)
{
#ifdef Q_OS_UNIX
    struct stat status { };

    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return std::nullopt;
    return FileIdentity{static_cast<quint64>(status.st_dev), static_cast<quint64>(status.st_ino), {}};
#else
    const QString name = QFileInfo(path).canonicalFilePath();
    return name.isEmpty() ? std::nullopt : std::optional(FileIdentity{0, 0, name});
#endif
}

} // namespace winnow::engine
