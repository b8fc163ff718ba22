#pragma once

#include "engine/history/history.h"
#include "engine/matching/matcher.h"
#include "engine/review/verbs.h"
#include "tests/engine/store/testworkspace.h"
#include "tests/support/manualclock.h"

#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

namespace winnow::tests {

/// A session of four clusters over twelve records, worked on by short commands as a reviewer would give them:
///
///     A = records 0 to 4, where 0 1 2 are close and 3 4 are close; B = 5 6; C = 7 8 9; D = 10 11
///
///     "yes A", "yes A -3 -4", "open A", "flag B", "unflag B", "note C some text", "pick A 0 2", "release A
///     0", "undo", "redo", "reopen"
///     "compare yes 0 1 5 6" answers on the pairs 0 1 and 5 6; "regroup BD 5,6,10>B 7,11" puts two clusters
///     in the place of B and D, the first of which follows B;
///     "regroup B 5,6 C=0.25" also gives C another confidence
///
/// Items made by partial answers and regroupings are called E, F, ... in the order of their ids.
class ReviewDesk {
public:
    ReviewDesk();

    engine::Result<engine::Changes> run(const QString& command);
    /// One command after the other, separated by ";"; the first failure ends the program.
    void runAll(const QString& commands);

    /// The queue as text, in the order of ids: "A=yes-3-4 B=open* C=skip D=no", * for a flag, "…" a note,
    /// [0:2] a pick; then the pairs answered, "0~1=yes", and "learned" once there was a regrouping.
    [[nodiscard]] QString state();
    [[nodiscard]] engine::SessionCounts storedCounts();
    [[nodiscard]] engine::SessionCounts naiveCounts();
    [[nodiscard]] engine::LogHead logHead();

    [[nodiscard]] engine::ItemId item(QChar name) const;

    [[nodiscard]] engine::RecordId record(int row) const { return {m_firstRecord.value + row}; }

    [[nodiscard]] engine::SessionId session() const { return m_session; }

    [[nodiscard]] engine::Stores& stores() { return m_workspace.stores(); }

    [[nodiscard]] engine::ReviewContext context() { return {m_workspace.stores(), *m_history}; }

    [[nodiscard]] ManualClock& clock() { return m_clock; }

    void reopen();
    /// Drops the decisions and replays the log.
    engine::Result<void> rebuild();

private:
    void build();
    [[nodiscard]] engine::Result<engine::Changes> compare(const QStringList& words);
    [[nodiscard]] engine::Result<engine::Changes> regroup(const QStringList& words);
    [[nodiscard]] std::vector<engine::StoredDecision> decisions();
    [[nodiscard]] QString text(const engine::Decision& decision) const;

    TestWorkspace m_workspace;
    ManualClock m_clock;
    std::unique_ptr<engine::History> m_history;
    engine::RecordId m_firstRecord;
    engine::SessionId m_session;
    engine::ItemId m_firstItem;
};

} // namespace winnow::tests
