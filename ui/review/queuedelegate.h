#pragma once

#include <QStyledItemDelegate>

namespace winnow::ui {

/// Paints an item of the queue: title and confidence, size and state in words, and a confidence bar.
class QueueDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// "3 records · yes · flagged": what an item's second line and its accessible text say.
QString queueItemText(const QModelIndex& index);

} // namespace winnow::ui
