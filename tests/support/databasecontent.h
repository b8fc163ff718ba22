#pragma once

#include <QByteArray>
#include <QStringList>

namespace winnow::tests {

/// A hash over all rows of these tables, none: of every table; read with SQLite itself and without changing
/// anything. What it does not depend on is unused space. Empty when it cannot be read.
QByteArray contentHash(const QString& path, const QStringList& tables = {});

} // namespace winnow::tests
