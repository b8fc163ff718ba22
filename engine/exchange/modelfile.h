#pragma once

#include "engine/base/result.h"
#include "engine/matching/matchmodel.h"

#include <QByteArray>
#include <QJsonObject>

namespace winnow::engine {

/// A session's model as a file of its own, to take it to another table.
struct ModelFile {
    MatchModel match;
    QJsonObject learned; ///< what the answers have taught beyond it; empty when there were none

    bool operator==(const ModelFile&) const = default;
};

/// {"format": "winnow-model", "version": 1, "model": {...}, "learned": {...}}
QByteArray modelFileJson(const ModelFile& file);

/// Reads what modelFileJson() writes. InvalidInput when it is something else, or its numbers cannot be those
/// of a model: shares outside (0, 1], weights that are not finite or fall from level to level, levels
/// that this version does not compare by. NotSupported for a later version.
Result<ModelFile> modelFileFromJson(const QByteArray& bytes);

} // namespace winnow::engine
