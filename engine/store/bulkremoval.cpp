#include "engine/store/bulkremoval.h"

#include "engine/store/database.h"
#include "engine/store/statement.h"
#include "engine/store/transaction.h"

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsAtOnce = 10'000;

/// Returns whether there was anything to remove.
Result<bool> removeRows(Database& database, const QString& sql, qint64 owner)
{
    Statement remove(database, sql);
    if (auto done = remove.bind(owner).bind(rowsAtOnce).run(); !done)
        return fail(done);
    return remove.changedRows() > 0;
}

Result<bool> removeContent(Database& database, const QString& sql, qint64 owner, Content content)
{
    Statement remove(database, sql + u" RETURNING "_s + contentColumns(content));
    remove.bind(owner).bind(rowsAtOnce);
    ContentDigest removed;
    auto row = remove.step();
    for (; row && *row; row = remove.step())
        removed += digestOfRow(content, remove);
    if (!row)
        return fail(row);
    database.digests().add(content, removed.negated());
    return removed.rows > 0;
}

Result<bool> removeBatch(
    Database& database, const QString& sql, qint64 owner, const std::optional<Content>& content)
{
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return fail(transaction);
    const auto removedAny
        = content ? removeContent(database, sql, owner, *content) : removeRows(database, sql, owner);
    if (!removedAny)
        return removedAny;
    if (auto committed = transaction->commit(); !committed)
        return fail(committed);
    return removedAny;
}

} // namespace

Result<void> removeInBatches(
    Database& database, const QString& sql, qint64 owner, std::optional<Content> content)
{
    for (;;) {
        const auto removedAny = removeBatch(database, sql, owner, content);
        if (!removedAny)
            return fail(removedAny);
        if (!*removedAny)
            return {};
    }
}

} // namespace winnow::engine
