#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/model/decision.h"
#include "engine/model/queueselection.h"

#include <QString>
#include <QStringView>

#include <optional>
#include <vector>

namespace winnow::engine {

class Database;

struct ItemSelection {
    SessionId session;
    QueueFilter filter = QueueFilter::Open;
    QueueOrder order = QueueOrder::LeastCertainFirst;
};

/// Where an item stands in every order.
struct ItemKey {
    double confidence = 0;
    int size = 0;
    ItemId item;

    bool operator==(const ItemKey&) const = default;
};

/// What a line of the queue shows.
struct ItemRow {
    ItemId id;
    QString title;
    int size = 0;
    double confidence = 0;
    Verdict verdict = Verdict::Open;
    bool flagged = false;

    bool operator==(const ItemRow&) const = default;
};

/// Pages of the sessions' queues by key: each reads its rows off one index, however long the queue is and
/// wherever the page lies.
class QueueStore {
public:
    explicit QueueStore(Database& database)
        : m_database(database)
    {
    }

    /// At most `limit` items strictly beyond `from`, none: from the beginning, or from the end when reading
    /// backward. In the order of reading: backward, the nearest item is the first.
    [[nodiscard]] Result<std::vector<ItemRow>> page(const ItemSelection& selection,
        const std::optional<ItemKey>& from, int limit, QueueDirection direction) const;

    /// The same for the items with a word beginning with each word of `text`, always as found, whatever the
    /// selection's order. A text without words filters nothing.
    [[nodiscard]] Result<std::vector<ItemRow>> searchPage(const ItemSelection& selection, QStringView text,
        std::optional<ItemId> from, int limit, QueueDirection direction) const;

    /// None when the item is in no queue.
    [[nodiscard]] Result<std::optional<ItemRow>> read(ItemId item) const;

    /// The statements behind page() and searchPage(), so that a test can ask SQLite how it runs them.
    static QString pageSql(QueueFilter filter, QueueOrder order, QueueDirection direction);
    static QString searchSql(QueueFilter filter, QueueDirection direction);

private:
    Database& m_database;
};

} // namespace winnow::engine
