#pragma once

#include "engine/base/progress.h"
#include "engine/workspace/importtable.h"
#include "engine/workspace/matchdataset.h"
#include "engine/workspace/workspace.h"
#include "tests/support/manualclock.h"

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace winnow::tests {

/// A workspace in a folder of its own and a small table to fill it with: `entities` persons with the columns
/// id, name, street, town and phone; every second one has a second record with a typing error, every sixth a
/// third one without a phone. The same persons each time.
class WorkspaceFixture {
public:
    explicit WorkspaceFixture(
        int entities = 60, const QString& workspaceName = QStringLiteral("test.winnow"));

    /// False when the workspace could not be opened; says why on the console.
    [[nodiscard]] bool isOpen() const { return m_workspace != nullptr; }

    [[nodiscard]] engine::Workspace& workspace() { return *m_workspace; }

    [[nodiscard]] const engine::Stores& stores() const { return m_workspace->stores(); }

    [[nodiscard]] ManualClock& clock() { return m_clock; }

    /// A path in the fixture's folder.
    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }

    [[nodiscard]] QString workspacePath() const { return path(m_workspaceName); }

    /// Writes a file into the folder and returns its path.
    QString writeFile(const QString& name, const QByteArray& content) const;

    /// The table as CSV, and which record is which person as `id,cluster`.
    [[nodiscard]] QByteArray table() const { return m_table; }

    [[nodiscard]] QByteArray truth() const { return m_truth; }

    [[nodiscard]] int recordCount() const { return m_recordCount; }

    /// Imports the table (or the file at `file`) with the id column `id` and returns what came of it.
    engine::Result<engine::ImportOutcome> import(const std::optional<QString>& file = std::nullopt,
        const std::optional<QString>& idColumn = QStringLiteral("id"));
    /// Imports the table and matches it.
    engine::Result<engine::MatchOutcome> importAndMatch();

    /// Runs a verb in the writer thread and waits for it.
    engine::Result<engine::Changes> run(engine::Workspace::Verb verb);

    void close() { m_workspace.reset(); }

    void reopen(engine::OpenMode mode = engine::OpenMode::ReadWrite);

private:
    void makeTable(int entities);
    void addRecord(int entity, const QString& name, const QString& street, const QString& phone);

    QTemporaryDir m_folder;
    QString m_workspaceName; ///< may lie in a folder of the folder
    ManualClock m_clock;
    engine::SilentProgress m_progress;
    QByteArray m_table;
    QByteArray m_truth;
    int m_recordCount = 0;
    std::unique_ptr<engine::Workspace> m_workspace;
};

} // namespace winnow::tests
