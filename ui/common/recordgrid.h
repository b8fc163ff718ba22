#pragma once

#include <QWidget>

class QTableView;

namespace winnow::ui {

class ComparisonDelegate;
class ComparisonModel;
class FieldHeader;

/// Records side by side: field names left, a column of equal width per record. Many are scrolled through.
class RecordGrid : public QWidget {
    Q_OBJECT

public:
    /// The model has the columns of records only; `name` is what a screen reader calls the grid.
    RecordGrid(ComparisonModel& model, const QString& name, QWidget* parent = nullptr);

    void focusGrid();
    /// The record under the cursor; -1 for none.
    [[nodiscard]] int focusedRecord() const;

Q_SIGNALS:
    /// A record's name was clicked.
    void recordToggled(int column);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void takeRecords();
    void layOut();
    /// In so much room for the records; answers the height of all.
    [[nodiscard]] int layOutCells(int room);
    [[nodiscard]] int rowHeight(int row) const;

    ComparisonModel& m_model;
    QTableView* m_table;
    ComparisonDelegate* m_delegate;
    FieldHeader* m_fields;
    int m_columnWidth = 0;
};

} // namespace winnow::ui
