#pragma once

#include <QWidget>

class QTableView;

namespace winnow::ui {

class ComparisonDelegate;
class ComparisonModel;
class FieldHeader;

/// The two records of a pair side by side: field names left, a column of equal width per record.
class PairGrid : public QWidget {
    Q_OBJECT

public:
    /// The model has the columns of records only.
    explicit PairGrid(ComparisonModel& model, QWidget* parent = nullptr);

    void focusGrid();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void takePair();
    void layOut();
    [[nodiscard]] int rowHeight(int row) const;

    ComparisonModel& m_model;
    QTableView* m_table;
    ComparisonDelegate* m_delegate;
    FieldHeader* m_fields;
    int m_columnWidth = 0;
};

} // namespace winnow::ui
