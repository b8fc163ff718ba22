#include "engine/store/queuestore.h"

#include "engine/store/database.h"
#include "engine/store/itemstate.h"
#include "engine/store/rows.h"
#include "engine/store/searchwords.h"

#include <limits>
#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

QString selectSql(const QString& from)
{
    return u"SELECT d.item_id, c.title, d.negative_size, d.confidence, d.verdict, d.flagged FROM %1 "
           "CROSS JOIN cluster AS c ON c.id = d.item_id "_s.arg(from);
}

Result<ItemRow> readItem(const Statement& row)
{
    return ItemRow{row.id<ItemId>(0), row.text(1), static_cast<int>(-row.integer(2)), row.real(3),
        static_cast<Verdict>(row.integer(4)), row.integer(5) != 0};
}

/// Flagged items have indexes of their own, which hold nothing else.
QString conditionSql(QueueFilter filter)
{
    return filter == QueueFilter::Flagged ? u"d.session_id = ? AND d.flagged = 1"_s
                                          : u"d.session_id = ? AND d.state = ?"_s;
}

ItemState stateOf(QueueFilter filter)
{
    if (filter == QueueFilter::Decided)
        return ItemState::Decided;
    return filter == QueueFilter::Skipped ? ItemState::Skipped : ItemState::Open;
}

void bindCondition(Statement& statement, const ItemSelection& selection)
{
    statement.bind(selection.session);
    if (selection.filter != QueueFilter::Flagged)
        statement.bind(qToUnderlying(stateOf(selection.filter)));
}

/// What an order is made of in SQL.
struct OrderParts {
    QString indexSuffix;
    QString column; ///< before the item id; empty when the id is all
};

OrderParts partsOf(QueueOrder order)
{
    switch (order) {
    case QueueOrder::LeastCertainFirst:
        return {u"by_confidence"_s, u"d.confidence"_s};
    case QueueOrder::LargestFirst:
        return {u"by_size"_s, u"d.negative_size"_s};
    case QueueOrder::AsFound:
        break;
    }
    return {u"as_found"_s, QString()};
}

constexpr ItemId beforeAll{0};
constexpr ItemId beyondAll{std::numeric_limits<qint64>::max()};

/// A key before the first or beyond the last item in every order.
ItemKey outerKey(QueueDirection direction)
{
    constexpr double infinity = std::numeric_limits<double>::infinity();
    constexpr int largest = std::numeric_limits<int>::max();
    return direction == QueueDirection::Forward ? ItemKey{-infinity, largest, beforeAll}
                                                : ItemKey{infinity, -largest, beyondAll};
}

void bindKey(Statement& statement, QueueOrder order, const ItemKey& key)
{
    if (order == QueueOrder::LeastCertainFirst)
        statement.bind(key.confidence);
    if (order == QueueOrder::LargestFirst)
        statement.bind(-key.size);
    statement.bind(key.item);
}

/// The first and the last item of a session: the search reads no farther.
Result<std::pair<ItemId, ItemId>> itemRange(const Database& database, SessionId session)
{
    Statement range(database,
        u"SELECT (SELECT min(id) FROM cluster WHERE session_id = ?), (SELECT max(id) FROM cluster WHERE session_id = ?)"_s);
    const auto row = range.bind(session).bind(session).step();
    if (!row)
        return fail(row);
    return std::pair{range.id<ItemId>(0), range.id<ItemId>(1)};
}

} // namespace

Result<std::vector<ItemRow>> QueueStore::page(const ItemSelection& selection,
    const std::optional<ItemKey>& from, int limit, QueueDirection direction) const
{
    Statement select(m_database, pageSql(selection.filter, selection.order, direction));
    bindCondition(select, selection);
    bindKey(select, selection.order, from.value_or(outerKey(direction)));
    return readRows<ItemRow>(select.bind(limit), readItem);
}

Result<std::vector<ItemRow>> QueueStore::searchPage(const ItemSelection& selection, QStringView text,
    std::optional<ItemId> from, int limit, QueueDirection direction) const
{
    const QString query = prefixQuery(text);
    const ItemId start = from.value_or(outerKey(direction).item);
    if (query.isEmpty())
        return page({selection.session, selection.filter, QueueOrder::AsFound}, ItemKey{0, 0, start}, limit,
            direction);
    const auto range = itemRange(m_database, selection.session);
    if (!range)
        return fail(range);
    const bool forward = direction == QueueDirection::Forward;
    Statement select(m_database, searchSql(selection.filter, direction));
    select.bind(query);
    select.bind(forward ? std::max(start.value + 1, range->first.value) : range->first.value);
    select.bind(forward ? range->second.value : std::min(start.value - 1, range->second.value));
    bindCondition(select, selection);
    return readRows<ItemRow>(select.bind(limit), readItem);
}

Result<std::optional<ItemRow>> QueueStore::read(ItemId item) const
{
    Statement select(m_database, selectSql(u"decision AS d"_s) + u"WHERE d.item_id = ?"_s);
    return readRow<ItemRow>(select.bind(item), readItem);
}

QString QueueStore::pageSql(QueueFilter filter, QueueOrder order, QueueDirection direction)
{
    const bool forward = direction == QueueDirection::Forward;
    const OrderParts parts = partsOf(order);
    const QString table = filter == QueueFilter::Flagged ? u"flagged"_s : u"decision"_s;
    const QString from = u"decision AS d INDEXED BY %1_%2"_s.arg(table, parts.indexSuffix);
    const QString beyond = forward ? u">"_s : u"<"_s;
    const QString way = forward ? u"ASC"_s : u"DESC"_s;
    const QString key = parts.column.isEmpty() ? u"d.item_id %1 ?"_s.arg(beyond)
                                               : u"(%1, d.item_id) %2 (?, ?)"_s.arg(parts.column, beyond);
    const QString first = parts.column.isEmpty() ? QString() : u"%1 %2, "_s.arg(parts.column, way);
    return selectSql(from)
        + u"WHERE %1 AND %2 ORDER BY %3d.item_id %4 LIMIT ?"_s.arg(conditionSql(filter), key, first, way);
}

QString QueueStore::searchSql(QueueFilter filter, QueueDirection direction)
{
    const QString way = direction == QueueDirection::Forward ? u"ASC"_s : u"DESC"_s;
    return selectSql(u"cluster_text AS t CROSS JOIN decision AS d ON d.item_id = t.rowid"_s)
        + u"WHERE t.cluster_text MATCH ? AND t.rowid BETWEEN ? AND ? AND %1 ORDER BY t.rowid %2 LIMIT ?"_s
              .arg(conditionSql(filter), way);
}

} // namespace winnow::engine
