#include "engine/base/durablefile.h"

#include <QFile>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <fcntl.h>
#include <unistd.h>
#endif

namespace winnow::engine {

#ifdef Q_OS_WIN

bool flushFile(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly) && _commit(file.handle()) == 0;
}

bool flushFolder(const QString&)
{
    return true;
}

#else

namespace {

bool flush(const QString& path, int flags)
{
    const int descriptor = ::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC);
    if (descriptor < 0)
        return false;
    const bool isFlushed = ::fsync(descriptor) == 0;
    ::close(descriptor);
    return isFlushed;
}

} // namespace

bool flushFile(const QString& path)
{
    return flush(path, O_RDONLY);
}

bool flushFolder(const QString& path)
{
    return flush(path, O_RDONLY | O_DIRECTORY);
}

#endif

} // namespace winnow::engine
