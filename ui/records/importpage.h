#pragma once

#include "engine/base/id.h"
#include "ui/common/page.h"
#include "ui/common/taskrunner.h"
#include "ui/records/findduplicates.h"
#include "ui/records/tablecheck.h"

#include <optional>

class QAction;
class QStackedWidget;

namespace winnow::ui {

class ActionRegistry;
class ImportForm;

/// From a file to a session: reads its first rows, lets them be corrected, and finds its duplicates.
class ImportPage : public Page {
    Q_OBJECT

public:
    ImportPage(
        engine::Workspace& workspace, ActionRegistry& actions, TaskRunner& tasks, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString statusText() const override;
    void activate() override;
    void saveState(engine::Settings& settings) const override;
    void restoreState(const engine::Settings& settings) override;

    /// Shows the beginning of a file; what was shown before is forgotten.
    void openFile(const QString& path);
    /// Imports a file as it is read by default and matches it, without asking anything.
    void findDuplicatesIn(const QString& path, const QString& sessionName);
    /// Starts what the page shows; nothing happens while nothing is shown.
    void start();

Q_SIGNALS:
    /// The first rows are shown, or messageRaised has said why they cannot be.
    void checked();
    void sessionReady(winnow::engine::SessionId session);

private:
    void declareActions(ActionRegistry& actions);
    QWidget* makeStart();
    void chooseFile();
    void check();
    void showChecked(engine::Result<CheckedTable> table);
    void showState();
    void run(const engine::ImportRequest& request);
    void finish(const engine::Result<FoundDuplicates>& found);
    void announce(const FoundDuplicates& found);
    void saveProblems(const std::vector<engine::RowProblem>& problems);

    engine::Workspace& m_workspace;
    TaskRunner& m_tasks;
    QString m_path;
    std::optional<qint64> m_fileBytes; ///< none while no file is shown
    TaskId m_checkTask;
    TaskId m_runTask;
    QAction* m_choose = nullptr;
    QAction* m_find = nullptr;
    QStackedWidget* m_content;
    ImportForm* m_form = nullptr;
};

} // namespace winnow::ui
