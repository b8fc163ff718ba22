#pragma once

#include "engine/remote/remotevalues.h"

#include <QByteArray>
#include <QString>

#include <tl/expected.hpp>

#include <optional>
#include <vector>

namespace winnow::engine {

class Progress;

/// Why a call to a server did not succeed; callers branch on it.
enum class RemoteTrouble {
    Offline, ///< the server was not reached
    TimedOut,
    Broken, ///< the reply ended early or is not whole
    Throttled, ///< 429, 503 or a Retry-After: the whole host waits
    ServerFault, ///< 5xx: later again
    NeedsSignIn, ///< 401, or a redirect to a sign-in page
    NoAccess, ///< 403, a redirect elsewhere: the session is not there for this account
    Gone, ///< the item or session does not exist any more
    Refused, ///< the server will not take this, however often it is sent
    NotTheApi, ///< a complete reply that is not of this protocol, as the page of a captive portal
    Certificate,
    InsecureAddress,
    NotSupported, ///< this server's protocol has no such call
    Cancelled,
};

/// A call that failed, and whether it may have had its effect nonetheless.
struct RemoteError {
    RemoteTrouble trouble = RemoteTrouble::Broken;
    bool mayHaveArrived = false; ///< bytes have left: a write must be verified before it is sent again
    int status = 0; ///< of HTTP; 0 without a reply
    std::optional<qint64> retryAfterMs;
    QString message; ///< what happened, what is safe, what to do; without secrets
};

template <typename T>
using RemoteResult = tl::expected<T, RemoteError>;

/// What a server's protocol can do.
struct ConnectorCapabilities {
    bool hasWholeQueue = false; ///< `queue` reads all open clusters without taking them
    bool takesPartialAnswers = false; ///< some records are one entity, the others are not
    bool canTakeBack = false; ///< an answer can be withdrawn at the server
    bool hasManagement = false; ///< training data, rewind and the like
    /// How long a checkout lasts where its reply does not say. Not the longest that was ever heard of: to
    /// believe in a longer one than there is would let two people answer the same question.
    qint64 checkoutMs = 60'000;
};

/// One remote server as the sync engine sees it. Calls block; use in one thread at a time.
class Connector {
public:
    virtual ~Connector() = default;
    [[nodiscard]] virtual ConnectorCapabilities capabilities() const = 0;

    virtual RemoteResult<std::vector<RemoteSession>> sessions(const Progress& progress) = 0;
    virtual RemoteResult<RemoteQueue> queue(const QString& session, const Progress& progress) = 0;
    /// Takes one cluster from the queue of all reviewers. Not safe to repeat: another call takes another.
    virtual RemoteResult<RemoteCheckout> checkOut(const QString& session, const Progress& progress) = 0;
    /// Not safe to repeat while its effect is unknown.
    virtual RemoteResult<RemoteReceipt> answer(const RemoteAnswer& answer, const Progress& progress) = 0;
};

} // namespace winnow::engine
