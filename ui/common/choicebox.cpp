#include "ui/common/choicebox.h"

#include <QAbstractItemView>
#include <QEvent>

namespace winnow::ui {

void ChoiceBox::showPopup()
{
    view()->installEventFilter(this);
    QComboBox::showPopup();
}

bool ChoiceBox::eventFilter(QObject* watched, QEvent* event)
{
    // Qt's list takes Enter at this event already, but does not claim it.
    if (event->type() == QEvent::ShortcutOverride)
        event->accept();
    return QComboBox::eventFilter(watched, event);
}

} // namespace winnow::ui
