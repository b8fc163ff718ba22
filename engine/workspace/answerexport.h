#pragma once

#include "engine/workspace/exportsession.h"
#include "engine/workspace/exportsource.h"

class QIODevice;

namespace winnow::engine {

/// The pairs of records that answers are known for, given or implied (engine/workspace/sessionanswers.h): as
/// labels by id (engine/exchange/labelfile.h) or as a training file with the records themselves
/// (engine/exchange/trainingjson.h), each of which also has its "record_id". `outcome` counts the pairs and
/// says what was left out: "unsure" in a training file, for which there is no place.
Result<void> writeAnswers(
    const ExportSource& source, const ExportRequest& request, QIODevice& device, ExportOutcome& outcome);

} // namespace winnow::engine
