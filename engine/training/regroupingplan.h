#pragma once

#include "engine/activelearning/learnedmodel.h"
#include "engine/matching/matcher.h"
#include "engine/review/pairverbs.h"
#include "engine/training/sessionitems.h"
#include "engine/training/trainingdata.h"

#include <QJsonObject>

#include <vector>

namespace winnow::engine {

/// What has to change so that the undecided items of a session are the clusters of `now` that are not decided
/// ones. Items whose records stay together, and only they, stay; each of the others is withdrawn and, where
/// possible, followed by the new cluster that shares most records with it. Items that stay get their
/// confidence as it is now, of very many only the least certain ones. Without the learned model.
Regrouping regroupingPlan(
    const TrainingData& data, const std::vector<SessionItem>& items, const std::vector<RowCluster>& now);

/// {"model": what was learned, "threshold": natural-log odds}: how it stands in the log and in the session.
QJsonObject learnedJson(const LearnedModel& model, double threshold);

} // namespace winnow::engine
