#pragma once

#include <QTableView>

namespace winnow::ui {

/// The records of a card. Where a small cluster leaves room, the lines of the rows go on to the surviving
/// values.
class RecordTable : public QTableView {
    Q_OBJECT

public:
    using QTableView::QTableView;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace winnow::ui
