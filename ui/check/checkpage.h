#pragma once

#include "engine/base/result.h"
#include "engine/workspace/integrity.h"
#include "engine/workspace/workspacefacts.h"
#include "ui/check/checkline.h"
#include "ui/common/page.h"
#include "ui/common/taskrunner.h"

#include <optional>

class QAction;
class QListView;
class QStringListModel;

namespace winnow::engine {
class Workspace;
}

namespace winnow::ui {

class ActionRegistry;
class BackupKeeper;
class BackupList;
class FactList;
class PlainLabel;

/// Shows whether the workspace is whole, where it lies and how large it is; for the day on which somebody
/// wants to be sure, or asks for help.
class CheckPage : public Page {
    Q_OBJECT

public:
    CheckPage(
        engine::Workspace& workspace, ActionRegistry& actions, TaskRunner& tasks, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString statusText() const override;

    [[nodiscard]] bool isSettled() const override { return !m_task.isValid(); }

    void activate() override;

    void check();
    /// After an end that was none: checks beside the work, and speaks up when something is found.
    void checkIfLeftOpen();
    void cancel();

    [[nodiscard]] const std::optional<engine::IntegrityReport>& report() const { return m_report; }

    [[nodiscard]] BackupKeeper& keeper() { return *m_keeper; }

    /// What "Copy diagnostics" puts on the clipboard.
    [[nodiscard]] QString diagnostics() const;

Q_SIGNALS:
    /// The backup is to take the place of the workspace, which must be closed for that.
    void restoreRequested(const QString& backupPath);
    void damageFound();

private:
    void declareActions(ActionRegistry& actions);
    QWidget* makeHeader();
    QWidget* makeLines();
    QWidget* makeProblems();
    QWidget* makeBackups();
    void readBackups();
    void readFacts();
    void take(const engine::Result<engine::IntegrityReport>& report);
    void showOutcome();
    void setLines(CheckState file, CheckState log, CheckState decisions);
    void askToRebuild();
    void copyDiagnostics();

    engine::Workspace& m_workspace;
    TaskRunner& m_tasks;
    TaskId m_task;
    bool m_speaksUp = false; ///< nobody looks at the page while the check runs
    engine::WorkspaceFacts m_facts;
    std::optional<engine::IntegrityReport> m_report;
    QAction* m_check = nullptr;
    QAction* m_cancel = nullptr;
    QAction* m_rebuild = nullptr;
    QAction* m_copy = nullptr;
    QAction* m_restore = nullptr;
    BackupKeeper* m_keeper = nullptr;
    BackupList* m_backups = nullptr;
    PlainLabel* m_summary = nullptr;
    CheckLine* m_file = nullptr;
    CheckLine* m_log = nullptr;
    CheckLine* m_decisions = nullptr;
    QWidget* m_problemArea = nullptr;
    QStringListModel* m_problems = nullptr;
    FactList* m_factList = nullptr;
};

} // namespace winnow::ui
