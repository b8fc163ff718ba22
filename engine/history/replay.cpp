#include "engine/history/replay.h"

#include "engine/store/stores.h"

#include <QCoreApplication>

namespace winnow::engine {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::Replay)
};

Error divergedError(OperationSeq operation)
{
    return {ErrorCode::Corrupt,
        Texts::tr(
            "Operation %1 does not give again what stands in the history of answers. Nothing was changed. "
            "Copy the workspace, then use a backup.")
            .arg(operation.value)};
}

/// Plays the operations of a log, one after the other, into a projection.
class Player {
public:
    Player(Stores& stores, Projection& projection)
        : m_stores(stores)
        , m_projection(projection)
    {
    }

    Result<void> play(const Operation& operation)
    {
        if (operation.undoes)
            return undo(operation, *operation.undoes);
        if (operation.redoes)
            return redo(operation, *operation.redoes);
        if (auto applied = apply(operation); !applied)
            return applied;
        return m_stores.undo().push(operation.session, operation.seq);
    }

private:
    Result<void> undo(const Operation& operation, OperationSeq target)
    {
        const auto next = m_stores.undo().nextUndo(operation.session);
        const auto named = operationToMove(operation, target, next);
        if (!named)
            return fail(named);
        if (auto reverted = m_projection.revert(*named); !reverted)
            return reverted;
        return m_stores.undo().markUndone(operation.session, target);
    }

    Result<void> redo(const Operation& operation, OperationSeq target)
    {
        const auto next = m_stores.undo().nextRedo(operation.session);
        const auto named = operationToMove(operation, target, next);
        if (!named)
            return fail(named);
        if (auto applied = apply(*named); !applied)
            return applied;
        return m_stores.undo().markRedone(operation.session, target);
    }

    Result<void> apply(const Operation& operation)
    {
        const auto inverse = m_projection.apply(operation);
        if (!inverse)
            return fail(inverse);
        if (canonicalJson(*inverse) != canonicalJson(operation.inverse))
            return tl::unexpected(divergedError(operation.seq));
        return {};
    }

    /// The operation that an undo or redo names, which must be the one that was next at that time.
    Result<Operation> operationToMove(const Operation& operation, OperationSeq target,
        const Result<std::optional<OperationSeq>>& next) const
    {
        if (!next)
            return fail(next);
        if (*next != target)
            return tl::unexpected(divergedError(operation.seq));
        return m_stores.operations().read(target);
    }

    Stores& m_stores;
    Projection& m_projection;
};

Result<void> reportStep(Progress& progress, OperationSeq done, OperationSeq total)
{
    progress.report({Texts::tr("Replaying the history of answers"), done.value, total.value});
    if (progress.isCancelled())
        return fail(ErrorCode::Cancelled, Texts::tr("The replay was cancelled. Nothing was changed."));
    return {};
}

} // namespace

Result<void> replay(Stores& stores, Projection& projection, Progress& progress)
{
    const auto head = stores.operations().head();
    if (!head)
        return fail(head);
    if (auto cleared = stores.undo().removeAll(); !cleared)
        return cleared;
    Player player(stores, projection);
    for (OperationSeq done; done < head->seq;) {
        const auto operation = stores.operations().next(done);
        if (!operation)
            return fail(operation);
        if (!operation->has_value())
            break;
        if (auto played = player.play(**operation); !played)
            return played;
        done = (*operation)->seq;
        if (auto going = reportStep(progress, done, head->seq); !going)
            return going;
    }
    return {};
}

Result<void> replayOperation(Stores& stores, Projection& projection, const Operation& operation)
{
    return Player(stores, projection).play(operation);
}

} // namespace winnow::engine
