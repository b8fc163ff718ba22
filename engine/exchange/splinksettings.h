#pragma once

#include "engine/exchange/splinksql.h"
#include "engine/matching/matchmodel.h"
#include "engine/model/session.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace winnow::engine {

/// Whether answers have changed how a session's records are grouped.
enum class Learning { None, FromAnswers };

struct SplinkExport {
    QByteArray settings; ///< JSON for splink.Linker(table, settings, ...)
    std::vector<QString> notes; ///< a sentence each: what to prepare, and what differs from Winnow
};

/// The model as settings of Splink 4 (https://moj-analytical-services.github.io/splink, "Settings"): one
/// comparison per compared field with m and u of each level, the prior, and blockingRules(). Splink refuses
/// members that it does not know, so what Splink cannot express is told in the notes.
SplinkExport splinkSettings(
    const MatchModel& model, const Dataset& dataset, SqlDialect dialect, Learning learning);

} // namespace winnow::engine
