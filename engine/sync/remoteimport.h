#pragma once

#include "engine/base/result.h"
#include "engine/model/profile.h"
#include "engine/remote/remotevalues.h"
#include "engine/sync/syncrunner.h"

#include <QString>
#include <QtGlobal>

#include <optional>
#include <span>

namespace winnow::engine {

class Progress;
class Stores;

/// Which session of a server, by which profile.
struct RemotePlace {
    Profile profile;
    QString session; ///< the server's id
    QString name; ///< of the server's session; empty: its id
};

struct ImportedClusters {
    std::optional<RemoteBinding> binding; ///< none when there was nothing to make a session of
    qint64 items = 0; ///< that were not known before
    qint64 records = 0; ///< of these
    QStringList problems{}; ///< a sentence for each cluster that was left out, as it cannot be read
};

/// Takes clusters of a server in as items of the session here that follows it; makes that session with the
/// first of them. A cluster that is known, by its name there and the ids of its records, is left as it is.
/// One transaction: all of them or none.
Result<ImportedClusters> takeClustersIn(
    Stores& stores, const RemotePlace& place, std::span<const RemoteCluster> clusters, qint64 nowMs);

/// The same for a whole queue, however long: in portions, between which people's answers get their turn and
/// the log stays short. After a kill or a cancel the session has the first of them, and the next call the
/// others.
Result<ImportedClusters> takeQueueIn(const SyncRunner& runner, const RemotePlace& place,
    std::span<const RemoteCluster> clusters, qint64 nowMs, Progress& progress);

/// The session here that follows it; none before the first cluster.
Result<std::optional<RemoteBinding>> findBinding(const Stores& stores, const RemotePlace& place);

/// The ids of a cluster's records.
QStringList recordIdsOf(const RemoteCluster& cluster);

} // namespace winnow::engine
