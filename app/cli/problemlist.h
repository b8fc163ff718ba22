#pragma once

#include "engine/model/record.h"

#include <QJsonArray>
#include <QString>

#include <vector>

namespace winnow::app {

/// What is odd in a file, as it is printed: [{"line", "message"}], line null where the sentence says the
/// place.
QJsonArray problemsJson(const std::vector<engine::RowProblem>& problems);
/// A line each.
QString problemsText(const std::vector<engine::RowProblem>& problems);

} // namespace winnow::app
