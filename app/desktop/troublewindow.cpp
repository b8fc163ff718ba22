#include "app/desktop/troublewindow.h"

#include "engine/text/displaytext.h"
#include "engine/workspace/backupfile.h"
#include "engine/workspace/decisionjournal.h"
#include "ui/common/emptystate.h"
#include "ui/common/filechooser.h"

#include <QAction>
#include <QVBoxLayout>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

/// A workspace whose first page is damaged looks like another program's file; what lies beside it tells.
bool canBeSalvaged(const QString& workspacePath, engine::ErrorCode code)
{
    if (code != engine::ErrorCode::Foreign)
        return code == engine::ErrorCode::Corrupt;
    return !engine::listBackups(workspacePath).empty() || !engine::journalPaths(workspacePath).isEmpty();
}

} // namespace

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
    const bool isDamaged = canBeSalvaged(workspacePath, error.code);
    auto* state = new ui::EmptyState(troubleTitle(error.code), text, this);
    if (isDamaged)
        offerSalvage(*state, workspacePath);
    state->addAct(again, isDamaged ? ui::ButtonRole::Normal : ui::ButtonRole::Primary);
    if (error.code == engine::ErrorCode::Locked)
        offerReading(*state, workspacePath);
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

void TroubleWindow::offerReading(ui::EmptyState& state, const QString& workspacePath)
{
    auto* look = new QAction(tr("Open for reading only"), this);
    look->setShortcut(QKeySequence(u"Ctrl+R"_s));
    addAction(look);
    state.addAct(look, ui::ButtonRole::Normal);
    connect(
        look, &QAction::triggered, this, [this, workspacePath] { Q_EMIT readingRequested(workspacePath); });
}

void TroubleWindow::offerSalvage(ui::EmptyState& state, const QString& workspacePath)
{
    auto* salvage = new QAction(tr("Save what can be saved"), this);
    salvage->setShortcut(QKeySequence::Save);
    salvage->setToolTip(
        tr("Makes a workspace from what is left of this one, its newest backup and its journal. "
           "The damaged one is set aside, never removed."));
    addAction(salvage);
    state.addAct(salvage, ui::ButtonRole::Primary);
    connect(salvage, &QAction::triggered, this, [this, salvage, workspacePath] {
        salvage->setEnabled(false);
        salvage->setText(tr("Saving…"));
        Q_EMIT salvageRequested(workspacePath);
    });
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
