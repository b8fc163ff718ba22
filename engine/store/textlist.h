#pragma once

#include <QString>
#include <QStringList>

namespace winnow::engine {

/// How a list of texts is kept in one column: a compact JSON array.
QString textListToJson(const QStringList& texts);
/// Empty for anything else.
QStringList textListFromJson(const QString& json);

} // namespace winnow::engine
