#include "engine/store/statementcache.h"

#include <QSqlDatabase>
#include <QSqlQuery>

#include <utility>

namespace winnow::engine {

StatementCache::StatementCache(QString connection)
    : m_connection(std::move(connection))
{
}

StatementCache::~StatementCache() = default;

std::unique_ptr<QSqlQuery> StatementCache::take(const QString& sql)
{
    std::vector<std::unique_ptr<QSqlQuery>>& idle = m_idle[sql];
    if (!idle.empty()) {
        std::unique_ptr<QSqlQuery> query = std::move(idle.back());
        idle.pop_back();
        return query;
    }
    auto query = std::make_unique<QSqlQuery>(QSqlDatabase::database(m_connection, false));
    query->setForwardOnly(true); // otherwise Qt keeps every row it has read
    query->prepare(sql);
    return query;
}

void StatementCache::giveBack(const QString& sql, std::unique_ptr<QSqlQuery> query)
{
    if (!sql.startsWith(u"PRAGMA"))
        m_idle[sql].push_back(std::move(query));
}

void StatementCache::clear()
{
    m_idle.clear();
}

} // namespace winnow::engine
