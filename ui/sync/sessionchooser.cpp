#include "ui/sync/sessionchooser.h"

#include "engine/text/displaytext.h"
#include "ui/common/actionbutton.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <utility>

namespace winnow::ui {

SessionChooser::SessionChooser(
    const QString& server, std::vector<engine::RemoteSession> sessions, QWidget* parent)
    : QDialog(parent)
    , m_sessions(std::move(sessions))
    , m_list(new QListWidget(this))
    , m_id(new QLineEdit(this))
{
    constexpr QSize usual(640, 380);
    setWindowTitle(tr("Sessions of %1").arg(engine::displayLine(server)));
    for (const engine::RemoteSession& session : m_sessions)
        m_list->addItem(engine::displayLine(session.name.isEmpty() ? session.id : session.name));
    m_list->setSpacing(2);
    m_list->setAccessibleName(tr("Sessions of the server"));
    m_list->setCurrentRow(0);
    m_id->setPlaceholderText(tr("Or the id of a session that is not in the list"));
    m_id->setAccessibleName(tr("Id of a session that is not in the list"));
    auto* hint = new PlainLabel(m_sessions.empty()
            ? tr("This server shows you no session. Ask whoever runs it for one.")
            : tr("Offline, all that is open comes here, and your answers wait until you sync. Connected, you "
                 "get one "
                 "cluster after the other, and nobody else gets it meanwhile."),
        ColorRole::Muted, this);
    hint->setOverflow(Overflow::Wrap);
    auto* pull = new QAction(tr("Take it offline"), this);
    auto* checkOut = new QAction(tr("Answer one, connected"), this);
    auto* manage = new QAction(tr("Manage…"), this);
    auto* close = new QAction(tr("Close"), this);
    pull->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    addAction(pull);
    m_acts = {pull, checkOut, manage};
    manage->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_M));
    manage->setToolTip(tr("Get its training data and entity map, cluster again, delete (Ctrl+M)"));
    addAction(manage);
    auto* acts = new QHBoxLayout;
    acts->addWidget(new ActionButton(close, ButtonRole::Normal, this));
    acts->addStretch(1);
    acts->addWidget(new ActionButton(manage, ButtonRole::Normal, this));
    acts->addWidget(new ActionButton(checkOut, ButtonRole::Normal, this));
    acts->addWidget(new ActionButton(pull, ButtonRole::Primary, this));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::page, Space::page, Space::page, Space::large);
    layout->setSpacing(Space::medium);
    layout->addWidget(m_list);
    layout->addWidget(m_id);
    layout->addWidget(hint);
    layout->addLayout(acts);
    resize(usual.expandedTo(sizeHint()));
    connect(pull, &QAction::triggered, this, [this] { choose(Way::Offline); });
    connect(checkOut, &QAction::triggered, this, [this] { choose(Way::Connected); });
    connect(manage, &QAction::triggered, this, [this] { choose(Way::Manage); });
    connect(m_list, &QListWidget::itemDoubleClicked, pull, &QAction::trigger);
    connect(close, &QAction::triggered, this, &QDialog::reject);
    connect(m_id, &QLineEdit::textChanged, this, &SessionChooser::followChoice);
    followChoice();
}

std::optional<engine::RemoteSession> SessionChooser::chosen() const
{
    const QString id = m_id->text().trimmed();
    if (!id.isEmpty())
        return engine::RemoteSession{id, {}};
    const int row = m_list->currentRow();
    return row < 0 ? std::nullopt : std::optional(m_sessions[static_cast<std::size_t>(row)]);
}

void SessionChooser::followChoice()
{
    for (QAction* act : m_acts)
        act->setEnabled(chosen().has_value());
}

void SessionChooser::choose(Way way)
{
    const auto session = chosen();
    if (!session)
        return;
    switch (way) {
    case Way::Offline:
        Q_EMIT pullRequested(*session);
        break;
    case Way::Connected:
        Q_EMIT checkOutRequested(*session);
        break;
    case Way::Manage:
        Q_EMIT manageRequested(*session);
        break;
    }
    accept();
}

} // namespace winnow::ui
