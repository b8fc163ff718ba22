#pragma once

#include "engine/model/session.h"
#include "engine/review/queue.h"

#include <QTimer>
#include <QWidget>

#include <map>

class QComboBox;
class QLineEdit;

namespace winnow::ui {

class Chip;
class QueueList;
class QueueModel;

/// The left side of a review: search, filters with their counts, order, and the list of clusters.
class QueuePane : public QWidget {
    Q_OBJECT

public:
    /// `searchKeys` is written on the search field's key cap.
    QueuePane(QueueModel& model, const QString& searchKeys, QWidget* parent = nullptr);

    void setCounts(const engine::SessionCounts& counts);
    void setQuery(const engine::QueueQuery& query);
    void setCurrentRow(std::optional<int> row);
    void startSearch();

Q_SIGNALS:
    void queryChosen(engine::QueueFilter filter, engine::QueueOrder order, const QString& text);
    void rowChosen(int row);
    /// And with the mouse, so that the list is not used further.
    void rowClicked();
    /// The search field is done: the keys belong to the card again.
    void searchLeft();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeFilters();
    void makeOrder();
    void choose();
    [[nodiscard]] engine::QueueFilter filter() const;

    QLineEdit* m_search;
    QComboBox* m_order;
    QueueList* m_list;
    std::map<engine::QueueFilter, Chip*> m_chips;
    QTimer m_typing;
};

} // namespace winnow::ui
