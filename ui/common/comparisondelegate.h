#pragma once

#include <QStyledItemDelegate>

namespace winnow::ui {

class Theme;

/// Paints a cell of the comparison grid: plain text with the differing words marked, equal values quiet,
/// blank ones as a word, records left out faded, and under a surviving value where it came from.
class ComparisonDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] int heightFor(const QModelIndex& index, int width, const QFont& font) const;

    /// The record whose column is under the mouse; -1: none.
    void setHoveredColumn(int column) { m_hoveredColumn = column; }

    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option,
        const QModelIndex& index) override;

private:
    void paintBlank(
        QPainter& painter, const QRect& area, const QString& text, const QStyleOptionViewItem& option) const;
    void paintValue(QPainter& painter, const QRect& area, const QStyleOptionViewItem& option,
        const QModelIndex& index, bool isFocused) const;

    int m_hoveredColumn = -1;
};

} // namespace winnow::ui
