#pragma once

#include "engine/activelearning/learnedmodel.h"
#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/exchange/splinksql.h"
#include "engine/matching/matchmodel.h"

#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

class Workspace;

enum class ModelFormat {
    Winnow, ///< all of it, to use it again (engine/exchange/modelfile.h)
    Splink, ///< settings of Splink 4 (engine/exchange/splinksettings.h), with a file of notes beside it
};

struct ModelExportRequest {
    SessionId session;
    ModelFormat format = ModelFormat::Winnow;
    SqlDialect dialect = SqlDialect::DuckDb; ///< of Splink's conditions
    QString path;
};

struct ModelExportOutcome {
    std::vector<QString> notes; ///< a sentence each: what the format cannot say and what to prepare
    QString notesPath; ///< where they were written; empty for none
};

/// Writes the model by which a session's pairs were scored. NotSupported for a session whose clusters come
/// from elsewhere: it has no model.
Result<ModelExportOutcome> exportModel(const Workspace& workspace, const ModelExportRequest& request);

/// A model from a file, to match another table by.
struct ImportedModel {
    MatchModel match;
    std::optional<LearnedModel> learned; ///< what answers have taught beyond its weights, if any
};

/// Reads what exportModel() writes as ModelFormat::Winnow.
Result<ImportedModel> readModelFile(const QString& path);

} // namespace winnow::engine
