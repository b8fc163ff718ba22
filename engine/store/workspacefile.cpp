#include "engine/store/workspacefile.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::WorkspaceFile)
};

constexpr qsizetype headerBytes = 100;

/// A big-endian number of the header, https://www.sqlite.org/fileformat.html section 1.3.
quint32 headerNumber(const QByteArray& header, qsizetype offset)
{
    return qFromBigEndian<quint32>(header.constData() + offset);
}

qint64 pageBytes(const QByteArray& header)
{
    const qint64 stored = qFromBigEndian<quint16>(header.constData() + 16);
    return stored == 1 ? 65536 : stored;
}

/// SQLite trusts the page count only if it was written together with the change counter.
bool isCutOff(const QByteArray& header, qint64 fileBytes)
{
    const bool countIsValid = headerNumber(header, 24) == headerNumber(header, 92);
    return countIsValid && headerNumber(header, 28) * pageBytes(header) > fileBytes;
}

Error foreignError(const QString& path)
{
    return {ErrorCode::Foreign,
        Texts::tr("%1 is not a Winnow workspace. It was not changed. Choose a workspace file, or import the "
                  "file as a table.")
            .arg(QDir::toNativeSeparators(path))};
}

Error unreadableError(const QString& path, const QString& reason)
{
    return {ErrorCode::Unreadable,
        Texts::tr("%1 cannot be read: %2. Nothing was changed. Check the path and its permissions.")
            .arg(QDir::toNativeSeparators(path), reason)};
}

Error cutOffError(const QString& path)
{
    return {ErrorCode::Corrupt,
        Texts::tr("The workspace %1 is cut off: its end is missing. It was not changed. Use a backup of it.")
            .arg(QDir::toNativeSeparators(path))};
}

std::optional<Error> refusal(const QString& path, const QByteArray& header, int newestVersion)
{
    if (header.size() < headerBytes || !header.startsWith(QByteArray("SQLite format 3\0", 16)))
        return foreignError(path);
    if (headerNumber(header, 68) != workspaceApplicationId)
        return foreignError(path);
    const int version = static_cast<int>(headerNumber(header, 60));
    if (version > newestVersion)
        return tooNewError(path, version, newestVersion);
    if (!hasLeftoverLog(path) && !hasLeftoverJournal(path) && isCutOff(header, QFileInfo(path).size()))
        return cutOffError(path);
    return std::nullopt;
}

} // namespace

QString realPath(const QString& path)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    return canonical.isEmpty() ? QFileInfo(path).absoluteFilePath() : canonical;
}

Result<std::optional<WorkspaceHeader>> inspectWorkspaceFile(const QString& path, int newestVersion)
{
    const QFileInfo info(path);
    if (!info.exists() && !info.isSymLink())
        return std::optional<WorkspaceHeader>();
    if (!info.isFile())
        return tl::unexpected(unreadableError(path, Texts::tr("it is not a regular file")));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(unreadableError(path, file.errorString()));
    const QByteArray header = file.read(headerBytes);
    if (auto error = refusal(path, header, newestVersion))
        return tl::unexpected(*error);
    return WorkspaceHeader{static_cast<int>(headerNumber(header, 60))};
}

Error tooNewError(const QString& path, int version, int newestVersion)
{
    return {ErrorCode::TooNew,
        Texts::tr("The workspace %1 has format version %2, and this program knows versions up to %3. It was "
                  "not changed. "
                  "Open it with a newer Winnow.")
            .arg(QDir::toNativeSeparators(path))
            .arg(version)
            .arg(newestVersion)};
}

bool hasLeftoverLog(const QString& path)
{
    return QFileInfo(path + "-wal"_L1).size() > 0;
}

bool hasLeftoverJournal(const QString& path)
{
    return QFileInfo(path + "-journal"_L1).size() > 0;
}

} // namespace winnow::engine
