#pragma once

#include "engine/matching/evaluation.h"

#include <QJsonObject>
#include <QString>

namespace winnow::app {

/// Pairwise quality as `evaluate` and `simulate` print it.
QJsonObject qualityJson(const engine::PairwiseQuality& quality);
/// One line, with its end.
QString qualityText(const engine::PairwiseQuality& quality);

} // namespace winnow::app
