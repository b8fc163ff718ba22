#pragma once

#include "app/cli/report.h"
#include "engine/matching/evaluation.h"
#include "engine/model/session.h"

#include <QString>
#include <QStringList>

namespace winnow::engine {
class Stores;
}

namespace winnow::app {

/// How well a session's clusters agree with the truth, pair by pair.
struct SessionQuality {
    engine::PairwiseQuality pairs;
    QStringList notices; ///< what of the truth could not be used
};

/// Compares the clusters as they stand now with a truth file (engine/records/truthfile.h), whose ids are
/// values of the id column, else row numbers. Records that the truth does not name count as entities of their
/// own.
Attempt<SessionQuality> evaluateSession(
    const engine::Stores& stores, const engine::Session& session, const QString& truthPath);

} // namespace winnow::app
