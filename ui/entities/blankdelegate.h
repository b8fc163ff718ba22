#pragma once

#include <QStyledItemDelegate>

namespace winnow::ui {

/// Paints cells of plain text, and blank ones as a word, so that nothing is mistaken for a missing column.
class BlankDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    /// `blankRole`: the model's role that is true for blank cells; `strongRole`: for those in a heavier
    /// weight.
    BlankDelegate(int blankRole, int strongRole, QObject* parent = nullptr);

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    void paintEdge(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;

    int m_blankRole;
    int m_strongRole;
};

} // namespace winnow::ui
