#pragma once

#include "engine/review/sessionorigin.h"

#include <QJsonValue>
#include <QString>

namespace winnow::app {

/// How sure a proposal is, as it is printed: null and "–" where nobody has said so.
QJsonValue confidenceJson(double confidence, const engine::SessionOrigin& origin);
QString confidenceText(double confidence, const engine::SessionOrigin& origin);

} // namespace winnow::app
