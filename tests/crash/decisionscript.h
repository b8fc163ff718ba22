#pragma once

#include "engine/base/id.h"
#include "engine/base/random.h"
#include "engine/base/result.h"
#include "engine/workspace/workspace.h"

#include <QString>

#include <cstdint>
#include <vector>

namespace winnow::tests {

/// One verb that a made-up reviewer carries out.
struct ScriptStep {
    engine::ItemId item; ///< none for undo and redo
    QString verb; ///< as in the log
    QString verdict; ///< of an answer; "-" for other verbs
    engine::Workspace::Verb perform;
};

/// A seeded reviewer who does everything that can be done in a cluster session: answers, partial yes, flags,
/// notes, undo and redo, on items in any state.
class DecisionScript {
public:
    static engine::Result<DecisionScript> open(
        const engine::Workspace& workspace, engine::SessionId session, std::uint64_t seed);

    engine::Result<ScriptStep> next();
    /// Only answers without excluded records, which cannot fail.
    ScriptStep nextPlainAnswer();

private:
    DecisionScript(const engine::Workspace& workspace, engine::SessionId session, std::uint64_t seed);

    engine::ItemId anyItem();
    engine::Result<ScriptStep> partialYes();
    ScriptStep history();
    ScriptStep remark();

    const engine::Workspace* m_workspace;
    engine::SessionId m_session;
    engine::Random m_random;
    std::vector<engine::ItemId> m_items;
};

} // namespace winnow::tests
