#pragma once

#include "ui/itemmodels/queuesource.h"

#include <QAbstractListModel>
#include <QHash>

#include <deque>
#include <optional>
#include <vector>

namespace winnow::ui {

/// The part of a session's queue that has been looked at so far: it grows by pages in both directions, so
/// that opening it anywhere takes the same time for any number of items. It holds no knowledge of the order
/// or of what a filter selects: where a changed item belongs is asked of the source.
class QueueModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        ItemRole = Qt::UserRole + 1, ///< qint64
        SizeRole, ///< records in the cluster
        ConfidenceRole, ///< double in [0, 1]
        VerdictRole, ///< int of engine::Verdict: the answer on its way to the disk, or the one stored
        FlaggedRole, ///< bool
        AnsweredRole, ///< bool: an answer is on its way to the disk
    };

    static constexpr int pageSize = 200;

    /// The source must outlive the model.
    explicit QueueModel(const QueueSource& source, QObject* parent = nullptr);

    /// Starts anew around `place` (none: at the beginning). The row of the first item at or beyond the place;
    /// the first row when nothing lies there; none when the selection is empty.
    std::optional<int> open(
        const engine::QueueQuery& query, const std::optional<engine::QueueKey>& place = {});
    void close();

    [[nodiscard]] const engine::QueueQuery& query() const { return m_query; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    [[nodiscard]] bool canFetchPrevious() const { return !m_atBegin; }

    /// The number of rows that came to stand above the others.
    int fetchPrevious();

    [[nodiscard]] std::optional<engine::QueueItem> itemAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(engine::ItemId item) const;
    /// The nearest row from `row` on in the direction that no answer is on its way for; pages are read as
    /// needed.
    std::optional<int> unansweredRow(int row, engine::QueueDirection direction);

    /// Shows the answer before it is durable; the item leaves with `refresh`.
    void setAnswered(engine::ItemId item, engine::Verdict verdict);
    /// The answer could not be stored.
    void clearAnswered(engine::ItemId item);
    /// Reads these items again: they are updated, leave, or come in where they belong.
    void refresh(const std::vector<engine::ItemId>& items);

Q_SIGNALS:
    void readFailed(const winnow::engine::Error& error);

private:
    struct Neighbourhood {
        bool isSelected = false;
        std::optional<engine::ItemId> successor; ///< none: it is or would be the last one
    };

    [[nodiscard]] std::optional<engine::QueuePage> readPage(
        const std::optional<engine::QueueKey>& from, int limit, engine::QueueDirection direction);
    [[nodiscard]] std::optional<Neighbourhood> neighbourhoodOf(const engine::QueueItem& item);
    [[nodiscard]] std::optional<engine::QueueKey> firstKey() const;
    [[nodiscard]] std::optional<engine::QueueKey> lastKey() const;
    void clearItems();
    void append(const engine::QueuePage& page);
    void refreshItem(engine::ItemId item);
    void insert(const engine::QueueItem& item, const std::optional<engine::ItemId>& successor);
    void removeRowOf(engine::ItemId item);
    void rowChanged(engine::ItemId item);

    const QueueSource& m_source;
    engine::QueueQuery m_query;
    std::deque<engine::QueueItem> m_items;
    QHash<qint64, engine::Verdict> m_answered; ///< by item id
    std::optional<engine::QueueKey> m_lastGone; ///< where reading goes on when all the items read have left
    bool m_atBegin = true;
    bool m_atEnd = true;
};

} // namespace winnow::ui
