#include "ui/shell/commandpalette.h"

#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/shell/commanddelegate.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QVBoxLayout>

namespace winnow::ui {

CommandPalette::CommandPalette(QWidget* window)
    : Overlay(window)
    , m_field(new QLineEdit(this))
    , m_list(new QListView(this))
    , m_nothing(
          new PlainLabel(tr("No command that can be used here has these letters."), ColorRole::Muted, this))
{
    setAccessibleName(tr("Command palette"));
    m_field->setPlaceholderText(tr("What do you want to do?"));
    m_field->setAccessibleName(tr("Search commands"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setAccessibleName(tr("Commands"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(Space::small);
    layout->addWidget(m_field);
    m_nothing->setContentsMargins(Space::medium, Space::small, Space::medium, 0);
    m_nothing->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_nothing, 1);
    setFocusProxy(m_field);
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::type);
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
}

void CommandPalette::choose(std::vector<ActionRegistry::Entry> entries)
{
    m_model.setEntries(std::move(entries));
    m_field->clear();
    type({});
    open();
}

QSize CommandPalette::sizeHint() const
{
    return {560, 420};
}

void CommandPalette::type(const QString& text)
{
    m_model.setTyped(text);
    m_list->setCurrentIndex(m_model.index(0));
    m_list->setVisible(m_model.rowCount() > 0);
    m_nothing->setVisible(m_model.rowCount() == 0);
}

void CommandPalette::run(const QModelIndex& index)
{
    if (!index.isValid())
        return;
    QAction* action = m_model.actionAt(index.row());
    m_model.markUsed(m_model.idAt(index.row()));
    dismiss();
    action->trigger();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress)
        return moveCurrent(*static_cast<QKeyEvent*>(event));
    return Overlay::eventFilter(watched, event);
}

bool CommandPalette::moveCurrent(QKeyEvent& event)
{
    const int row = m_list->currentIndex().row();
    switch (event.key()) {
    case Qt::Key_Down:
        m_list->setCurrentIndex(m_model.index(std::min(row + 1, m_model.rowCount() - 1)));
        return true;
    case Qt::Key_Up:
        m_list->setCurrentIndex(m_model.index(std::max(row - 1, 0)));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentIndex());
        return true;
    default:
        return false;
    }
}

} // namespace winnow::ui
