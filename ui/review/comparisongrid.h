#pragma once

#include "engine/base/id.h"

#include <QWidget>

#include <optional>

class QScrollBar;
class QTableView;

namespace winnow::ui {

class ComparisonDelegate;
class ComparisonModel;
class FieldHeader;
class RecordHeader;

/// A cell of the grid that holds a record's value.
struct GridCell {
    int row = 0;
    int column = 0;

    bool operator==(const GridCell&) const = default;
};

/// The comparison of a card's records: field names left, a column per record, and the surviving values pinned
/// to the right, so that they stay in sight while the records of a large cluster scroll. Column widths stay
/// from card to card.
class ComparisonGrid : public QWidget {
    Q_OBJECT

public:
    explicit ComparisonGrid(ComparisonModel& model, QWidget* parent = nullptr);

    /// None while there is no card.
    [[nodiscard]] std::optional<GridCell> focusedCell() const;
    void focusGrid();

    /// Of a record's column; 0: as the room allows.
    [[nodiscard]] int chosenColumnWidth() const { return m_chosenWidth; }

    void setChosenColumnWidth(int width);

Q_SIGNALS:
    void recordToggled(int column);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTableView* makeTable();
    void connectScrolling();
    void takeCard();
    void takeFieldNames();
    void rememberCell();
    void focusFirstCell();
    void layOut();
    void layOutRows();
    void takeWidth(int section, int before, int after);
    void hover(int column);
    [[nodiscard]] int columnWidth() const;
    [[nodiscard]] int survivingWidth() const;
    [[nodiscard]] int fieldWidth() const;
    [[nodiscard]] int rowHeight(int row) const;

    ComparisonModel& m_model;
    QTableView* m_records;
    QTableView* m_surviving;
    QScrollBar* m_bar;
    ComparisonDelegate* m_delegate;
    RecordHeader* m_names;
    FieldHeader* m_fields;
    engine::ItemId m_item; ///< whose cell has the focus
    GridCell m_cell; ///< the focused one before the model is reset
    QStringList m_fieldNames;
    int m_longestWord = 0; ///< of the field names, in pixels
    int m_chosenWidth = 0;
    bool m_isLayingOut = false;
};

} // namespace winnow::ui
