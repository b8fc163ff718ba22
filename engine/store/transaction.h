#pragma once

#include "engine/base/result.h"

namespace winnow::engine {

class Database;

/// A transaction that is rolled back unless it is committed. Transactions do not nest.
class Transaction {
public:
    /// Moved when the workspace's files are no longer those that were opened. Takes the right to write at
    /// once (BEGIN IMMEDIATE), so that nothing read inside can become stale.
    static Result<Transaction> begin(Database& database);
    /// The same for a batch of bulk work that nobody sees before a later transaction of begin() publishes it:
    /// a power cut may take its commit, but never the publication without it. What it leaves behind is swept
    /// at the next opening.
    static Result<Transaction> beginStaged(Database& database);
    /// One snapshot for several reads; end it soon, because it holds back the checkpoints of the writer.
    static Result<Transaction> beginRead(const Database& database);
    ~Transaction();
    Transaction(Transaction&& other) noexcept;
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;
    Transaction& operator=(Transaction&&) = delete;

    /// When this returns, what was written is on the disk, unless it is staged. After an error nothing of it
    /// is.
    Result<void> commit();

private:
    explicit Transaction(const Database& database);
    void endStaging();

    const Database* m_database; ///< none once it is committed or moved from
    Database* m_staged = nullptr; ///< whose durability is to be set back
};

} // namespace winnow::engine
