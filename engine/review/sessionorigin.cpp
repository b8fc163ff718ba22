#include "engine/review/sessionorigin.h"

#include "engine/store/stores.h"

namespace winnow::engine {

using namespace Qt::StringLiterals;

QJsonObject toJson(const SessionOrigin& origin)
{
    return {{"origin"_L1, origin.clusters == ClusterOrigin::Imported ? u"imported"_s : u"matched"_s},
        {"has_confidence"_L1, origin.hasConfidence}};
}

Result<SessionOrigin> readSessionOrigin(const Stores& stores, SessionId session)
{
    const auto summary = stores.sessions().summary(session);
    if (!summary)
        return fail(summary);
    // Sessions that say nothing are from before there was anything but matching.
    const bool isImported = (*summary)["origin"_L1].toString() == "imported"_L1;
    return SessionOrigin{isImported ? ClusterOrigin::Imported : ClusterOrigin::Matched,
        (*summary)["has_confidence"_L1].toBool(true)};
}

} // namespace winnow::engine
