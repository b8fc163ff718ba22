#pragma once

#include "engine/matching/matchmodel.h"
#include "engine/model/session.h"

#include <vector>

namespace winnow::tests {

/// A field of a model as it might have been learned, better levels rarer among all pairs.
engine::FieldModel sampleField(int field, const QString& name, engine::FieldType type);

/// A model with one field per kind of column, each of a group of its own, and the dataset it belongs to.
engine::MatchModel sampleModel();
engine::Dataset sampleDataset();

} // namespace winnow::tests
