#include "ui/review/noteedit.h"

#include "engine/text/displaytext.h"
#include "ui/common/actionbutton.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"

#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace winnow::ui {

NoteEdit::NoteEdit(QAction* write, QWidget* parent)
    : QWidget(parent)
    , m_shown(new PlainLabel(this))
    , m_write(new ActionButton(write, ButtonRole::Inline, this))
    , m_edit(new QPlainTextEdit(this))
{
    m_shown->setOverflow(Overflow::Wrap);
    m_edit->setAccessibleName(tr("Note on this cluster"));
    m_edit->setPlaceholderText(tr("Enter keeps the note"));
    m_edit->setFixedHeight(4 * fontMetrics().lineSpacing() + Space::medium);
    m_edit->setTabChangesFocus(true);
    m_edit->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Space::tiny);
    layout->addWidget(m_shown);
    layout->addWidget(m_edit);
    layout->addWidget(m_write, 0, Qt::AlignLeading);
    setNote({});
}

void NoteEdit::setNote(const QString& note)
{
    m_note = note;
    m_shown->setText(engine::displayText(note));
    m_shown->setVisible(!note.isEmpty());
    m_write->show();
    m_edit->hide();
}

void NoteEdit::startWriting()
{
    m_edit->setPlainText(m_note);
    m_edit->show();
    m_shown->hide();
    m_write->hide();
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->moveCursor(QTextCursor::End);
}

bool NoteEdit::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_edit || m_edit->isHidden())
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut)
        finish();
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto* press = static_cast<QKeyEvent*>(event);
    const bool isEnter = press->key() == Qt::Key_Return || press->key() == Qt::Key_Enter;
    const bool isNewLine = isEnter && press->modifiers().testFlag(Qt::ShiftModifier);
    if ((!isEnter && press->key() != Qt::Key_Escape) || isNewLine)
        return QWidget::eventFilter(watched, event);
    finish();
    Q_EMIT left();
    return true;
}

void NoteEdit::finish()
{
    const QString note = m_edit->toPlainText().trimmed();
    const bool isNew = note != m_note;
    setNote(note);
    if (isNew)
        Q_EMIT noteWritten(note);
}

} // namespace winnow::ui
