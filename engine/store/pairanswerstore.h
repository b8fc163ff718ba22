#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/model/pairanswer.h"

#include <optional>
#include <vector>

namespace winnow::engine {

class Database;

/// The answers on single pairs that stand: a projection of the operations.
class PairAnswerStore {
public:
    explicit PairAnswerStore(Database& database)
        : m_database(database)
    {
    }

    /// Replaces an earlier answer on the pair; one that is Open removes it.
    Result<void> write(SessionId session, const PairAnswer& answer);
    /// Before a rebuild.
    Result<void> removeAll();

    /// None when there is no answer. `left` is the smaller id.
    [[nodiscard]] Result<std::optional<PairAnswer>> read(
        SessionId session, RecordId left, RecordId right) const;
    /// All of a session, ascending by (left, right). A person gives them one by one, so they fit in memory.
    [[nodiscard]] Result<std::vector<PairAnswer>> list(SessionId session) const;

private:
    Database& m_database;
};

} // namespace winnow::engine
