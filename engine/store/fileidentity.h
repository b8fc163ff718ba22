#pragma once

#include <QString>
#include <QtGlobal>

#include <optional>

namespace winnow::engine {

/// Which file it is, whatever it is called. Where the system does not number its files, the name stands for
/// the file: such systems do not let an open file be moved or removed.
struct FileIdentity {
    quint64 device = 0;
    quint64 number = 0;
    QString name; ///< empty where files have numbers

    bool operator==(const FileIdentity&) const = default;

    /// None when there is no such file.
    static std::optional<FileIdentity> of(const QString& path);
};

} // namespace winnow::engine
