#include "engine/store/storageplace.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <algorithm>
#include <array>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct CloudMark {
    QLatin1StringView service;
    QLatin1StringView folder; ///< the folder is called so, or so and something in brackets or behind a dash
    QLatin1StringView mark; ///< lies in the folder, whatever that is called; empty when there is none
};

constexpr std::array cloudMarks{
    CloudMark{"Dropbox"_L1, "Dropbox"_L1, ".dropbox.cache"_L1},
    CloudMark{"OneDrive"_L1, "OneDrive"_L1, ""_L1},
    CloudMark{"Google Drive"_L1, "Google Drive"_L1, ".tmp.drivedownload"_L1},
    CloudMark{"Google Drive"_L1, "GoogleDrive"_L1, ".tmp.driveupload"_L1},
    CloudMark{"iCloud Drive"_L1, "iCloud Drive"_L1, ""_L1},
    CloudMark{"iCloud Drive"_L1, "Mobile Documents"_L1, ""_L1},
    CloudMark{"Nextcloud"_L1, "Nextcloud"_L1, ".nextcloudsync.log"_L1},
    CloudMark{"ownCloud"_L1, "ownCloud"_L1, ".owncloudsync.log"_L1},
    CloudMark{"Box"_L1, "Box Sync"_L1, ""_L1}, CloudMark{"pCloud"_L1, "pCloudDrive"_L1, ""_L1},
    CloudMark{"Syncthing"_L1, "Syncthing"_L1, ".stfolder"_L1},
    CloudMark{"CloudStorage"_L1, "CloudStorage"_L1, ""_L1}, // where macOS puts all of them
};

bool isCalled(const QString& folder, QLatin1StringView name)
{
    if (!folder.startsWith(name, Qt::CaseInsensitive))
        return false;
    const QStringView rest = QStringView(folder).sliced(name.size());
    return rest.isEmpty() || rest.startsWith(u" (") || rest.startsWith(u" - ") || rest.startsWith(u'-');
}

bool bears(const QDir& folder, const CloudMark& mark)
{
    return isCalled(folder.dirName(), mark.folder) || (!mark.mark.isEmpty() && folder.exists(mark.mark));
}

} // namespace

bool isNetworkFileSystem(const QByteArray& type)
{
    static constexpr std::array names{"nfs", "nfs3", "nfs4", "cifs", "smb", "smb2", "smb3", "smbfs", "afpfs",
        "webdav", "davfs", "davfs2", "sshfs", "rclone", "gvfsd-fuse", "afs", "coda", "ncpfs", "ceph",
        "glusterfs", "lustre", "beegfs", "gpfs", "pvfs2", "vboxsf", "vmhgfs", "vmhgfs-fuse", "prl_fs"};
    QByteArray name = type.toLower();
    if (name.startsWith("fuse."))
        name.remove(0, 5);
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::optional<QString> cloudServiceOf(const QString& path)
{
    QDir folder(QFileInfo(path).absolutePath());
    do {
        const auto mark = std::find_if(cloudMarks.begin(), cloudMarks.end(),
            [&folder](const CloudMark& candidate) { return bears(folder, candidate); });
        if (mark != cloudMarks.end())
            return QString(mark->service);
    } while (!folder.isRoot() && folder.cdUp());
    return std::nullopt;
}

StoragePlace storagePlaceOf(const QString& path)
{
    const QString folder = QFileInfo(path).absolutePath();
    const QByteArray type = QStorageInfo(folder).fileSystemType();
    if (isNetworkFileSystem(type))
        return {StoragePlace::Kind::Network, QString::fromLatin1(type)};
    if (folder.startsWith("//"_L1)) // a share, by its name on Windows
        return {StoragePlace::Kind::Network, folder.section(u'/', 2, 2)};
    if (const auto service = cloudServiceOf(path))
        return {StoragePlace::Kind::CloudFolder, *service};
    return {};
}

int nameCountOf(const QString& path)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? static_cast<int>(status.st_nlink) : 0;
#else
    return QFileInfo::exists(path) ? 1 : 0;
#endif
}

} // namespace winnow::engine
