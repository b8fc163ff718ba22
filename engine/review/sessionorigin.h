#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"

#include <QJsonObject>

namespace winnow::engine {

class Stores;

enum class ClusterOrigin {
    Matched, ///< by Winnow: with scored pairs and a model
    Imported, ///< from a file: nothing is known of single pairs
};

/// Where a session's proposals come from.
struct SessionOrigin {
    ClusterOrigin clusters = ClusterOrigin::Matched;
    /// False when nobody has said how sure the proposals are; then their confidence is a placeholder, 0, that
    /// must not be shown.
    bool hasConfidence = true;

    bool operator==(const SessionOrigin&) const = default;
};

/// How it stands in a session's summary.
QJsonObject toJson(const SessionOrigin& origin);
Result<SessionOrigin> readSessionOrigin(const Stores& stores, SessionId session);

} // namespace winnow::engine
