#pragma once

#include <QStyledItemDelegate>

namespace winnow::ui {

/// Paints a session as a card: a progress ring, the name, what is left and when it was touched.
class SessionCardDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(
        QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintFrame(QPainter& painter, const QStyleOptionViewItem& option) const;
    void paintTexts(QPainter& painter, const QStyleOptionViewItem& option, const QRect& area,
        const QModelIndex& index) const;
};

} // namespace winnow::ui
