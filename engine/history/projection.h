#pragma once

#include "engine/base/result.h"
#include "engine/model/operation.h"

#include <QJsonObject>

namespace winnow::engine {

/// What the operations of one kind of review do to its decisions. Each kind implements one; History and
/// replay() call it inside their transaction, so an error takes everything back.
class Projection {
public:
    virtual ~Projection() = default;

    /// Carries out an operation whose seq is set and whose inverse and hash are not (on a redo: all are), and
    /// returns its inverse. The same operation on the same state must give the same effect and the same
    /// inverse: redo and replay depend on it. An operation that cannot be carried out is refused without a
    /// change.
    [[nodiscard]] virtual Result<QJsonObject> apply(const Operation& operation) = 0;

    /// Brings back the state before `operation` by means of its inverse. Called in the reverse order of
    /// apply().
    [[nodiscard]] virtual Result<void> revert(const Operation& operation) = 0;
};

} // namespace winnow::engine
