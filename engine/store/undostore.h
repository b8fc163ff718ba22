#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"

#include <optional>

namespace winnow::engine {

class Database;

/// Which operations of a session stand and which were taken back: what Undo and Redo act on, each found in
/// one step off an index. A projection of the operations.
class UndoStore {
public:
    explicit UndoStore(Database& database)
        : m_database(database)
    {
    }

    /// A new operation stands; what was taken back before it can no longer be redone.
    Result<void> push(SessionId session, OperationSeq operation);
    Result<void> markUndone(SessionId session, OperationSeq operation);
    Result<void> markRedone(SessionId session, OperationSeq operation);
    /// Before a rebuild.
    Result<void> removeAll();

    /// The newest operation that stands.
    [[nodiscard]] Result<std::optional<OperationSeq>> nextUndo(SessionId session) const;
    /// The oldest that was taken back since the last new operation, which is the one undone last.
    [[nodiscard]] Result<std::optional<OperationSeq>> nextRedo(SessionId session) const;
    /// Whether an operation stands: not taken back, or redone since.
    [[nodiscard]] Result<bool> stands(SessionId session, OperationSeq operation) const;

private:
    Database& m_database;
};

} // namespace winnow::engine
