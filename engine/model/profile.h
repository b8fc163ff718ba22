#pragma once

#include "engine/base/id.h"

#include <QString>
#include <QtGlobal>

#include <optional>

namespace winnow::engine {

using ProfileId = Id<struct ProfileTag>;
/// A server's session that a session here follows.
using RemoteSessionId = Id<struct RemoteSessionTag>;

/// Which protocol a server speaks.
enum class RemoteApi {
    Dedupe, ///< as published: the session in the path, yes and no
    DedupeC, ///< as last deployed: the session in the query, record by record
};

/// "dedupe", "dedupe-c".
QString remoteApiName(RemoteApi api);
std::optional<RemoteApi> remoteApiFromName(const QString& name);

/// An account at a server. The secret is elsewhere.
struct Profile {
    ProfileId id;
    QString name;
    RemoteApi api = RemoteApi::Dedupe;
    QString baseUrl;
    QString secretReference; ///< under which the keychain has the secret
    QString extraCa; ///< path of a PEM file with further authorities; empty for none
    bool isPaused = false;
    int failures = 0; ///< of the host, one after the other
    qint64 nextDueMs = 0; ///< UTC; before it nothing is sent on its own
    bool serverAsked = false; ///< the server has asked for that wait, so that nobody breaks it
    QString trouble; ///< why it stands still, a sentence; empty when it does not
    qint64 lastSyncMs = 0; ///< UTC, 0 for never

    bool operator==(const Profile&) const = default;
};

/// A session here that follows one of a server.
struct RemoteBinding {
    RemoteSessionId id;
    ProfileId profile;
    QString remoteId;
    QString name;
    SessionId session;
    OperationSeq folded; ///< operations up to it are in the outbox
    qint64 pulledMs = 0; ///< UTC, of the last complete pull
    QString held; ///< why it waits for a person, a sentence; empty when it does not

    bool operator==(const RemoteBinding&) const = default;
};

} // namespace winnow::engine
