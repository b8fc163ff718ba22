#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace winnow::engine {

/// Where a file lies, as far as it matters to a database that several programs and machines might reach.
struct StoragePlace {
    enum class Kind {
        Local,
        Network, ///< another machine's disk, whose locks and shared memory cannot be relied upon
        CloudFolder, ///< a program copies each change away, file by file and at any moment
    };
    Kind kind = Kind::Local;
    QString name; ///< "nfs4", "Dropbox"; empty when local

    bool operator==(const StoragePlace&) const = default;
};

/// By the type of its file system and the names and marks of the folders above; the file need not be there.
StoragePlace storagePlaceOf(const QString& path);

/// Whether a file system of this type, as the system calls it, is another machine's.
bool isNetworkFileSystem(const QByteArray& type);

/// The service that keeps a copy of this folder, by the names of the folders in the path and what lies in
/// them.
std::optional<QString> cloudServiceOf(const QString& path);

/// Under how many names the file is there: more than one where somebody has made a hard link, whose log would
/// not be found under the other name. 0 when there is no such file, 1 where the system does not tell.
int nameCountOf(const QString& path);

} // namespace winnow::engine
