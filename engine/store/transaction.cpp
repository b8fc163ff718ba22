#include "engine/store/transaction.h"

#include "engine/store/database.h"
#include "engine/store/statement.h"

#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

Transaction::Transaction(const Database& database)
    : m_database(&database)
{
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Result<Transaction> Transaction::begin(Database& database)
{
    if (auto begun = Statement(database, u"BEGIN IMMEDIATE"_s).run(); !begun)
        return fail(begun);
    return Transaction(database);
}

Result<Transaction> Transaction::beginRead(const Database& database)
{
    if (auto begun = Statement(database, u"BEGIN"_s).run(); !begun)
        return fail(begun);
    return Transaction(database);
}

Transaction::~Transaction()
{
    // After a full disk SQLite has rolled back already and refuses to do it again; there is nobody to tell
    // and nothing to do about it.
    if (m_database)
        (void)Statement(*m_database, u"ROLLBACK"_s).run();
}

Result<void> Transaction::commit()
{
    auto committed = Statement(*m_database, u"COMMIT"_s).run();
    if (committed)
        m_database = nullptr;
    return committed;
}

} // namespace winnow::engine
