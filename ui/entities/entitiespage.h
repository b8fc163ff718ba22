#pragma once

#include "engine/model/changes.h"
#include "engine/model/session.h"
#include "engine/workspace/exportsession.h"
#include "ui/common/page.h"
#include "ui/common/taskrunner.h"
#include "ui/itemmodels/entitiesmodel.h"
#include "ui/itemmodels/membersmodel.h"
#include "ui/itemmodels/storedentities.h"

#include <QTimer>

#include <map>
#include <optional>

class QAction;
class QSplitter;
class QStackedWidget;
class QTableView;

namespace winnow::engine {
class Workspace;
}

namespace winnow::ui {

class ActionButton;
class ActionRegistry;
class Chip;
class EmptyState;
class ExportForm;
class PlainLabel;

/// The result of a session: one canonical record per entity, its members and where each value came from, and
/// the export.
class EntitiesPage : public Page {
    Q_OBJECT

public:
    EntitiesPage(engine::Workspace& workspace, ActionRegistry& actions, TaskRunner& tasks,
        engine::Settings& settings, QWidget* parent = nullptr);

    /// No session empties the page.
    void openSession(engine::SessionId session);
    /// Runs as a task; messageRaised tells how it ended.
    void exportTo(const QString& path);

    [[nodiscard]] EntitiesModel& entities() { return m_entities; }

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString statusText() const override;
    void activate() override;
    void saveState(engine::Settings& settings) const override;
    void restoreState(const engine::Settings& settings) override;

Q_SIGNALS:
    void exported(const QString& path);

private:
    void declareActions(ActionRegistry& actions);
    QWidget* makeHeader();
    QWidget* makeTables();
    void keepRoomForStates();
    QTableView* makeTable(QAbstractItemModel* model);
    void take(const engine::Changes& changes);
    void readAgain();
    void showCounts();
    void showMembers(int row);
    void setFilter(EntityFilter filter);
    void setFormShown(bool isShown);
    void askForTarget();
    void tellOutcome(const engine::Result<engine::ExportOutcome>& outcome, const QString& path);
    void raise(const engine::Error& error);

    engine::Workspace& m_workspace;
    TaskRunner& m_tasks;
    engine::Settings& m_settings;
    StoredEntities m_source;
    EntitiesModel m_entities;
    MembersModel m_members;
    QTimer m_readTimer;
    std::optional<engine::Session> m_session;
    EntityFilter m_filter = EntityFilter::All;
    bool m_isFitted = false; ///< the columns, to the session's values
    bool m_isStale = false; ///< something changed since the table was read
    QAction* m_export = nullptr;
    QAction* m_save = nullptr;
    QAction* m_closeExport = nullptr;
    std::map<EntityFilter, Chip*> m_chips;
    ActionButton* m_exportButton = nullptr;
    ExportForm* m_form = nullptr;
    QTableView* m_table = nullptr;
    QTableView* m_memberTable = nullptr;
    QSplitter* m_splitter = nullptr;
    EmptyState* m_empty = nullptr;
    QStackedWidget* m_stack = nullptr;
};

} // namespace winnow::ui
