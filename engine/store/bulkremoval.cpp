#include "engine/store/bulkremoval.h"

#include "engine/store/statement.h"
#include "engine/store/transaction.h"

namespace winnow::engine {

namespace {

constexpr int rowsAtOnce = 10'000;

/// Returns whether there was anything to remove.
Result<bool> removeBatch(Database& database, const QString& sql, qint64 owner)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction);
    Statement remove(database, sql);
    if (auto done = remove.bind(owner).bind(rowsAtOnce).run(); !done)
        return fail(done);
    const bool removedAny = remove.changedRows() > 0;
    if (auto committed = transaction->commit(); !committed)
        return fail(committed);
    return removedAny;
}

} // namespace

Result<void> removeInBatches(Database& database, const QString& sql, qint64 owner)
{
    for (;;) {
        const auto removedAny = removeBatch(database, sql, owner);
        if (!removedAny)
            return fail(removedAny);
        if (!*removedAny)
            return {};
    }
}

} // namespace winnow::engine
