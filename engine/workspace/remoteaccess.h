#pragma once

#include "engine/base/result.h"
#include "engine/model/profile.h"
#include "engine/remote/dedupeconnector.h"
#include "engine/remote/httpclient.h"
#include "engine/sync/syncrunner.h"

#include <QString>

namespace winnow::engine {

class Workspace;

/// A profile's server with an open way to it. Use it in one thread at a time.
class RemoteServer {
public:
    /// `secret` goes into requests and nowhere else.
    RemoteServer(const Profile& profile, const QString& secret);

    [[nodiscard]] DedupeConnector& connector() { return m_connector; }

private:
    HttpClient m_client;
    DedupeConnector m_connector;
};

/// Runs sync work in the writer thread of a workspace, and waits for it; for worker threads.
SyncRunner syncRunnerOf(Workspace& workspace);

/// Whether a server may be there: https with a host, or http to this machine. InvalidInput with a sentence.
Result<QString> checkedBaseUrl(const QString& text);

/// Adds a server. Conflict for a name that is taken, InvalidInput for an address that cannot be one.
Result<Profile> addProfile(Workspace& workspace, Profile profile);
/// Conflict, and as it was, for a name that is taken, and when another address or protocol is wanted while
/// answers wait for the server.
Result<void> updateProfile(Workspace& workspace, const Profile& profile);
/// NotFound; Conflict while sessions follow it.
Result<Profile> removeProfile(Workspace& workspace, const QString& name);

} // namespace winnow::engine
