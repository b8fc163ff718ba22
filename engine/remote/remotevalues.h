#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace winnow::engine {

/// Ids of a server are opaque texts: a number in one reply and a string in the next are the same id.
struct RemoteSession {
    QString id;
    QString name;

    bool operator==(const RemoteSession&) const = default;
};

struct RemoteRecord {
    QString id;
    /// In the order of the reply's bytes; none is a null, which is not the empty text.
    std::vector<std::pair<QString, std::optional<QString>>> fields;

    bool operator==(const RemoteRecord&) const = default;
};

struct RemoteCluster {
    QString id;
    std::vector<RemoteRecord> records;
    std::optional<double> confidence; ///< 0..1, the least of its records
    bool isCheckedOut = false; ///< by whom, the server may not say
    std::optional<qint64> leaseEndMs; ///< UTC by the server's clock; only where the reply says its zone
    std::optional<QString> leaseHolder; ///< only servers that tell

    bool operator==(const RemoteCluster&) const = default;
};

/// What somebody has answered, as far as a server tells (an addition to the published protocol).
struct RemoteDecision {
    QString action; ///< "yes" or "no"
    QString reviewer; ///< may be empty
    QString when; ///< ISO 8601 with zone; may be empty

    bool operator==(const RemoteDecision&) const = default;
};

/// Everything that is still open in a session, in one reply.
struct RemoteQueue {
    std::vector<RemoteCluster> clusters;
    std::vector<QString> problems; ///< one sentence per cluster of the reply that could not be read
    std::map<QString, RemoteDecision> decided; ///< by cluster id; empty where the server does not tell
};

/// One cluster to answer now, or none.
struct RemoteCheckout {
    std::optional<RemoteCluster> cluster;
    std::optional<qint64> totalClusters;
    std::optional<qint64> reviewRemainder; ///< may be stale or negative: servers lie

    /// Nothing is left only when the server says so; otherwise the rest is with others.
    [[nodiscard]] bool isDone() const { return !cluster && reviewRemainder && *reviewRemainder <= 0; }
};

/// What a reviewer decided about one cluster.
struct RemoteAnswer {
    QString session;
    QString cluster;
    QStringList matchIds; ///< the records that are one entity; all of the cluster for "yes", empty for "no"
    QStringList distinctIds; ///< the others of the cluster
    /// A person has decided that it replaces another's answer. Otherwise a server that understands the wish
    /// does not let it.
    bool overwrites = false;

    bool operator==(const RemoteAnswer&) const = default;
};

/// A complete reply to a write, after its echo was compared with what was sent.
struct RemoteReceipt {
    QString message; ///< of the server, plain text; often empty
    std::optional<RemoteDecision> conflict; ///< who had answered otherwise before, where the server tells
};

/// A record without an entity and those it may belong to (dialect C).
struct RemoteUnmatched {
    std::optional<RemoteRecord> record;
    std::vector<std::pair<RemoteRecord, double>> matches; ///< with confidence 0..1, the most likely first
    std::optional<qint64> remaining; ///< an estimate; nothing is left only at 0
};

struct RemoteFieldDefinition {
    QString field;
    QString type;
    bool hasMissing = false;

    bool operator==(const RemoteFieldDefinition&) const = default;
};

} // namespace winnow::engine
