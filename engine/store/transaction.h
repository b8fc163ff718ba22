#pragma once

#include "engine/base/result.h"

namespace winnow::engine {

class Database;

/// A transaction that is rolled back unless it is committed. Transactions do not nest.
class Transaction {
public:
    /// Takes the right to write at once (BEGIN IMMEDIATE), so that nothing read inside can become stale.
    static Result<Transaction> begin(Database& database);
    /// One snapshot for several reads; end it soon, because it holds back the checkpoints of the writer.
    static Result<Transaction> beginRead(const Database& database);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Transaction& operator=(Transaction&&) = delete;

    /// When this returns, what was written is on the disk. After an error nothing of it is.
    Result<void> commit();

private:
    explicit Transaction(const Database& database);

    const Database* m_database; ///< none once it is committed or moved from
};

} // namespace winnow::engine
