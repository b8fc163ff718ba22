#include "app/desktop/troublewindow.h"

#include "engine/text/displaytext.h"
#include "ui/common/emptystate.h"
#include "ui/common/filechooser.h"

#include <QAction>
#include <QVBoxLayout>

namespace winnow::app {

TroubleWindow::TroubleWindow(const QString& workspacePath, const engine::Error& error)
{
    constexpr QSize usual(760, 480);
    setWindowTitle(tr("Winnow"));
    auto* again = new QAction(tr("Try again"), this);
    auto* other = new QAction(tr("Open another workspace…"), this);
    auto* quit = new QAction(tr("Quit"), this);
    again->setShortcut(QKeySequence(Qt::Key_Return));
    other->setShortcut(QKeySequence::Open);
    quit->setShortcut(QKeySequence(Qt::Key_Escape));
    addActions({again, other, quit});
    const QString path = engine::displayLine(workspacePath);
    const QString text
        = error.message.contains(path) ? error.message : tr("%1\n\n%2").arg(error.message, path);
    auto* state = new ui::EmptyState(troubleTitle(error.code), text, this);
    state->addAct(again, ui::ButtonRole::Primary);
    state->addAct(other, ui::ButtonRole::Normal);
    state->addAct(quit, ui::ButtonRole::Normal);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(state);
    connect(again, &QAction::triggered, this,
        [this, workspacePath] { Q_EMIT workspaceRequested(workspacePath); });
    connect(other, &QAction::triggered, this, &TroubleWindow::askForOther);
    connect(quit, &QAction::triggered, this, &QWidget::close);
    resize(usual);
}

void TroubleWindow::askForOther()
{
    ui::askForFile(this,
        {ui::FileQuestion::Purpose::Open, tr("Open a workspace"), tr("Workspaces (*.winnow)")},
        [this](const QString& path) { Q_EMIT workspaceRequested(path); });
}

QString troubleTitle(engine::ErrorCode code)
{
    switch (code) {
    case engine::ErrorCode::Locked:
        return TroubleWindow::tr("The workspace is in use");
    case engine::ErrorCode::TooNew:
        return TroubleWindow::tr("The workspace is from a newer Winnow");
    case engine::ErrorCode::Foreign:
        return TroubleWindow::tr("This file is not a workspace");
    case engine::ErrorCode::Corrupt:
        return TroubleWindow::tr("The workspace is damaged");
    case engine::ErrorCode::DiskFull:
        return TroubleWindow::tr("The disk is full");
    default:
        return TroubleWindow::tr("The workspace could not be opened");
    }
}

} // namespace winnow::app
