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
    , m_staged(std::exchange(other.m_staged, nullptr))
{
}

Result<Transaction> Transaction::begin(Database& database)
{
    if (auto inPlace = database.checkFiles(); !inPlace)
        return fail(inPlace);
    if (auto set = database.setDurability(Durability::Full); !set)
        return fail(set);
    if (auto begun = Statement(database, u"BEGIN IMMEDIATE"_s).run(); !begun)
        return fail(begun);
    return Transaction(database);
}

Result<Transaction> Transaction::beginStaged(Database& database)
{
    if (auto inPlace = database.checkFiles(); !inPlace)
        return fail(inPlace);
    if (auto set = database.setDurability(Durability::Staged); !set)
        return fail(set);
    Transaction transaction(database);
    transaction.m_staged = &database;
    if (auto begun = Statement(database, u"BEGIN IMMEDIATE"_s).run(); !begun) {
        transaction.m_database = nullptr; // there is nothing to roll back
        return fail(begun);
    }
    return transaction;
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
    if (m_database) {
        m_database->digests().clear();
        (void)Statement(*m_database, u"ROLLBACK"_s).run();
    }
    endStaging();
}

Result<void> Transaction::commit()
{
    if (auto written = m_database->digests().write(*m_database); !written)
        return written;
    auto committed = Statement(*m_database, u"COMMIT"_s).run();
    if (!committed)
        return committed;
    m_database = nullptr;
    endStaging();
    return {};
}

/// At once, so that a statement outside of transactions is durable too; if it fails, begin() tries again and
/// tells of it.
void Transaction::endStaging()
{
    if (m_staged)
        (void)m_staged->setDurability(Durability::Full);
    m_staged = nullptr;
}

} // namespace winnow::engine
