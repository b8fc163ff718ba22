#pragma once

#include "app/cli/report.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <functional>

namespace winnow::tests {

/// What one run of the command line came to.
struct CliRun {
    app::ExitCode exit = app::ExitCode::Fine;
    QByteArray output; ///< standard output
    QString errors; ///< standard error

    /// The one JSON object on standard output; empty when there is anything else.
    [[nodiscard]] QJsonObject json() const;
    /// The member names of that object, sorted.
    [[nodiscard]] QStringList members() const;
};

/// Runs winnow-cli in this process.
CliRun runCli(
    const QStringList& words, const std::function<bool()>& isCancelled = [] { return false; });

/// Writes bytes to a new file and returns its path.
QString writeFile(const QString& path, const QByteArray& bytes);

/// A small table with two pairs of duplicates among strangers; the column "key" names the rows a1 .. a12.
QByteArray smallTable();

/// A table of 200,000 rows, about 9 MB: enough to be met at work.
QByteArray largeTable();

} // namespace winnow::tests
