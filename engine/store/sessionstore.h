#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/model/schema.h"
#include "engine/model/session.h"

#include <QJsonObject>
#include <QString>

#include <vector>

namespace winnow::engine {

class Database;

/// What is known of a session before its first item is made.
struct NewSession {
    QString kind; ///< "clusters"
    QString name;
    DatasetId dataset;
    Schema schema;
    qint64 createdMs = 0; ///< UTC
    std::size_t parts = 1; ///< of the dataset
};

/// What is known of a session when it becomes visible.
struct SessionOutcome {
    QJsonObject model; ///< the learned match model
    QJsonObject summary; ///< counts and stage times of the match run
    bool needsAnswers = false;
    qint64 total = 0; ///< items in its queue
};

/// The sessions with their kept counters. A session is filled while nobody sees it and becomes visible when
/// it is published.
class SessionStore {
public:
    explicit SessionStore(Database& database)
        : m_database(database)
    {
    }

    Result<SessionId> begin(const NewSession& session);
    Result<void> publish(SessionId session, const SessionOutcome& outcome);
    /// Removes an unpublished session with its items and pairs, in transactions of its own.
    Result<void> discard(SessionId session);
    /// Discards what a killed match run left; for the opening of a workspace.
    Result<void> sweep();

    /// Published ones, oldest first.
    [[nodiscard]] Result<std::vector<Session>> list() const;
    /// NotFound when there is no such published session.
    [[nodiscard]] Result<Session> read(SessionId session) const;
    [[nodiscard]] Result<QJsonObject> model(SessionId session) const;
    [[nodiscard]] Result<QJsonObject> summary(SessionId session) const;

    /// What the answers have taught; empty before the first regrouping. A projection of the operations.
    [[nodiscard]] Result<QJsonObject> learned(SessionId session) const;
    Result<void> setLearned(SessionId session, const QJsonObject& learned);

    /// Of how many parts of its dataset the session is from now on. A projection of the operations.
    Result<void> setParts(SessionId session, std::size_t parts);

    /// The same for parts that are in it without an operation, as what comes from a server.
    Result<void> takeIn(SessionId session, std::size_t parts);

    /// Adds to the kept counters; members of `difference` may be negative.
    Result<void> addCounts(SessionId session, const SessionCounts& difference);
    /// For rebuilding: replaces the counters.
    Result<void> setCounts(SessionId session, const SessionCounts& counts);
    Result<void> touch(SessionId session, qint64 wallMs);

    /// Where the reviewer stands; empty before the first setView().
    [[nodiscard]] Result<QJsonObject> view(SessionId session) const;
    Result<void> setView(SessionId session, const QJsonObject& view);

private:
    Database& m_database;
};

} // namespace winnow::engine
