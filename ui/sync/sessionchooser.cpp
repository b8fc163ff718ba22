#include "ui/sync/sessionchooser.h"

#include "engine/text/displaytext.h"
#include "ui/common/actionbutton.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListWidget>
#include <QVBoxLayout>

#include <utility>

namespace winnow::ui {

SessionChooser::SessionChooser(
    const QString& server, std::vector<engine::RemoteSession> sessions, QWidget* parent)
    : QDialog(parent)
    , m_sessions(std::move(sessions))
    , m_list(new QListWidget(this))
{
    constexpr QSize usual(640, 380);
    setWindowTitle(tr("Sessions of %1").arg(engine::displayLine(server)));
    for (const engine::RemoteSession& session : m_sessions)
        m_list->addItem(engine::displayLine(session.name.isEmpty() ? session.id : session.name));
    m_list->setAccessibleName(tr("Sessions of the server"));
    m_list->setCurrentRow(0);
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
    pull->setEnabled(!m_sessions.empty());
    checkOut->setEnabled(!m_sessions.empty());
    manage->setEnabled(!m_sessions.empty());
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
    layout->addWidget(hint);
    layout->addLayout(acts);
    resize(usual);
    connect(pull, &QAction::triggered, this, [this] { choose(Way::Offline); });
    connect(checkOut, &QAction::triggered, this, [this] { choose(Way::Connected); });
    connect(manage, &QAction::triggered, this, [this] { choose(Way::Manage); });
    connect(m_list, &QListWidget::itemDoubleClicked, pull, &QAction::trigger);
    connect(close, &QAction::triggered, this, &QDialog::reject);
}

void SessionChooser::choose(Way way)
{
    const int row = m_list->currentRow();
    if (row < 0)
        return;
    const engine::RemoteSession& session = m_sessions[static_cast<std::size_t>(row)];
    switch (way) {
    case Way::Offline:
        Q_EMIT pullRequested(session);
        break;
    case Way::Connected:
        Q_EMIT checkOutRequested(session);
        break;
    case Way::Manage:
        Q_EMIT manageRequested(session);
        break;
    }
    accept();
}

} // namespace winnow::ui
