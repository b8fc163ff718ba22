#pragma once

#include <QWidget>

#include <vector>

class QAbstractItemModel;
class QAction;
class QTableView;

namespace winnow::ui {

class PlainLabel;

/// When acts are shown below a table.
enum class ActsFor {
    Rows, ///< only while there are rows that they can be done to
    All,
};

/// A titled table with the acts on its chosen row, and a sentence instead while it is empty.
class TableSection : public QWidget {
    Q_OBJECT

public:
    TableSection(const QString& title, const QString& whenEmpty, QWidget* parent);

    /// `stretched` is the column that takes the room that is left.
    void setModel(QAbstractItemModel* model, int stretched);
    /// Below the table, in this order.
    void setActs(const std::vector<QAction*>& acts, ActsFor actsFor);

    [[nodiscard]] bool hasRows() const;
    /// Whether there are more rows than it shows where no room is shared out.
    [[nodiscard]] bool wantsRoom() const;
    /// -1 for none.
    [[nodiscard]] int chosenRow() const;
    void choose(int row);

    [[nodiscard]] QTableView& table() { return *m_table; }

Q_SIGNALS:
    void choiceChanged();

private:
    void followModel();
    [[nodiscard]] int heightOfRows() const;

    PlainLabel* m_empty;
    QTableView* m_table;
    QWidget* m_acts = nullptr;
    bool m_areForRows = false;
    int m_lastRow = 0; ///< chosen again after the rows were read again
};

} // namespace winnow::ui
