#include "engine/model/profile.h"

namespace winnow::engine {

using namespace Qt::StringLiterals;

QString remoteApiName(RemoteApi api)
{
    return api == RemoteApi::Dedupe ? u"dedupe"_s : u"dedupe-c"_s;
}

std::optional<RemoteApi> remoteApiFromName(const QString& name)
{
    for (const RemoteApi api : {RemoteApi::Dedupe, RemoteApi::DedupeC}) {
        if (name == remoteApiName(api))
            return api;
    }
    return std::nullopt;
}

} // namespace winnow::engine
