#pragma once

#include <QHashFunctions>
#include <QString>

#include <memory>
#include <unordered_map>
#include <vector>

class QSqlQuery;

namespace winnow::engine {

/// The prepared statements of one connection that nobody uses right now, by their text.
class StatementCache {
public:
    explicit StatementCache(QString connection);
    ~StatementCache();
    StatementCache(const StatementCache&) = delete;
    StatementCache& operator=(const StatementCache&) = delete;

    /// An idle one, or a new one when all of that text are in use. Its lastError() tells whether it could be
    /// prepared.
    std::unique_ptr<QSqlQuery> take(const QString& sql);
    /// Keeps it, unless it is a pragma: these may act, and take down what they answer, when they are
    /// prepared.
    void giveBack(const QString& sql, std::unique_ptr<QSqlQuery> query);
    void clear();

private:
    QString m_connection;
    std::unordered_map<QString, std::vector<std::unique_ptr<QSqlQuery>>> m_idle;
};

} // namespace winnow::engine
