#include "ui/records/choicedelegate.h"

#include "ui/common/choicebox.h"
#include "ui/common/metrics.h"
#include "ui/records/columnsmodel.h"

#include <QComboBox>
#include <QPainter>
#include <QStyle>
#include <QTimer>

namespace winnow::ui {

void ChoiceDelegate::paint(
    QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    constexpr int arrowWidth = 16;
    QStyledItemDelegate::paint(painter, option, index);
    QStyleOption arrow;
    arrow.palette = option.palette;
    const QRect area
        = option.rect.adjusted(option.rect.width() - arrowWidth - Space::tiny, 0, -Space::tiny, 0);
    arrow.rect = QStyle::visualRect(option.direction, option.rect, area);
    arrow.state = QStyle::State_Enabled;
    option.widget->style()->drawPrimitive(QStyle::PE_IndicatorArrowDown, &arrow, painter, option.widget);
}

QWidget* ChoiceDelegate::createEditor(
    QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const
{
    auto* editor = new ChoiceBox(parent);
    editor->addItems(index.data(ColumnsModel::ChoicesRole).toStringList());
    editor->setAccessibleName(index.model()->headerData(index.column(), Qt::Horizontal).toString());
    auto* delegate = const_cast<ChoiceDelegate*>(this);
    connect(editor, &QComboBox::activated, delegate, [delegate, editor] {
        Q_EMIT delegate->commitData(editor);
        Q_EMIT delegate->closeEditor(editor);
    });
    QTimer::singleShot(0, editor, &QComboBox::showPopup);
    return editor;
}

void ChoiceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    if (auto* choices = qobject_cast<QComboBox*>(editor))
        choices->setCurrentIndex(index.data(Qt::EditRole).toInt());
}

void ChoiceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* choices = qobject_cast<QComboBox*>(editor))
        model->setData(index, choices->currentIndex());
}

} // namespace winnow::ui
