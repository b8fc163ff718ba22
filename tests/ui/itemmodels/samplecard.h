#pragma once

#include "engine/review/clusterview.h"

#include <QStringList>

namespace winnow::tests {

/// A card as readCluster gives it: ids from 1 on, named r1, r2, ..., all fields compared unless `roles` says
/// otherwise; canonical values by their rules, no evidence.
engine::ClusterView sampleCard(const QStringList& fields, const QList<QStringList>& records,
    const std::vector<engine::FieldRole>& roles = {});

} // namespace winnow::tests
