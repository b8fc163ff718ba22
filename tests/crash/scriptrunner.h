#pragma once

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/workspace/exportsession.h"
#include "tests/crash/acknowledgement.h"
#include "tests/crash/decisionscript.h"

#include <QString>

#include <functional>
#include <vector>

namespace winnow::tests {

/// When a program says that something is saved.
enum class Promise {
    AfterCommit, ///< as Winnow does
    BeforeCommit, ///< as it must not: to test the tests
};

/// Carries out the steps of scripts in an open workspace and says what of it is saved.
class ScriptRunner {
public:
    using Acknowledge = std::function<void(const Acknowledgement&)>;

    ScriptRunner(engine::Workspace& workspace, Promise promise, Acknowledge acknowledge);

    /// The table "persons.csv" beside the workspace.
    engine::Result<void> importTable();
    /// The first dataset.
    engine::Result<void> match();
    engine::Result<void> decide(const ScriptStep& step);
    engine::Result<void> rebuildDecisions();
    /// Into a file of that name beside the workspace.
    engine::Result<void> exportTo(
        const QString& name, engine::ExportContent content, engine::ExportFormat format);
    /// Lets the log flow into the file after so many pages: scripts are short.
    engine::Result<void> setCheckpointPages(int pages);

    [[nodiscard]] engine::Workspace& workspace() { return m_workspace; }

    /// The first session.
    [[nodiscard]] engine::Result<engine::SessionId> session() const;
    /// Of the first session, in the order of their ids, whatever was decided on them.
    [[nodiscard]] engine::Result<std::vector<engine::ItemId>> items() const;

private:
    [[nodiscard]] QString beside(const QString& name) const;

    engine::Workspace& m_workspace;
    Promise m_promise;
    Acknowledge m_acknowledge;
    engine::SilentProgress m_progress;
};

} // namespace winnow::tests
