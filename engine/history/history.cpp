#include "engine/history/history.h"

#include "engine/base/version.h"
#include "engine/history/chain.h"
#include "engine/store/stores.h"
#include "engine/store/transaction.h"

#include <QCoreApplication>
#include <QUuid>

#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::History)
};

Error foreignWriterError()
{
    return {ErrorCode::Conflict,
        Texts::tr("Another program has written answers to this workspace. Yours was not saved; everything "
                  "before it is "
                  "safe. Close the workspace and open it again.")};
}

Error divergedError(OperationSeq operation)
{
    return {ErrorCode::Corrupt,
        Texts::tr("Redoing step %1 would not give what it gave the first time, so nothing was changed. "
                  "Check the workspace.")
            .arg(operation.value)};
}

Changes changesOf(const Operation& operation)
{
    Changes changes;
    changes.parts = ChangedParts(ChangedPart::Sessions) | ChangedPart::Queue | ChangedPart::Decisions;
    changes.session = operation.session;
    if (operation.item.isValid())
        changes.items.push_back(operation.item);
    changes.operation = operation.seq;
    changes.undoes = operation.undoes;
    changes.redoes = operation.redoes;
    return changes;
}

Operation followUp(const Operation& target, const QString& verb)
{
    Operation operation;
    operation.session = target.session;
    operation.item = target.item;
    operation.verb = verb;
    return operation;
}

Error lostError(OperationSeq operation)
{
    return {ErrorCode::Corrupt,
        Texts::tr(
            "Step %1 had been saved and is no longer in the workspace, so nothing more is written to it. "
            "Do not delete it or the files beside it: copy them, then use a backup.")
            .arg(operation.value)};
}

/// What cannot be written as UTF-8 would come back changed, and its hash would no longer hold.
QString encodable(const QString& text)
{
    return QString::fromUtf8(text.toUtf8());
}

Result<std::optional<Operation>> readOptional(
    const Stores& stores, const Result<std::optional<OperationSeq>>& seq)
{
    if (!seq)
        return fail(seq);
    if (!seq->has_value())
        return std::optional<Operation>();
    auto operation = stores.operations().read(**seq);
    if (!operation)
        return fail(operation);
    return std::optional<Operation>(std::move(*operation));
}

} // namespace

History::History(Database& database, Stores& stores, const Clock& clock, QString actor)
    : m_database(database)
    , m_stores(stores)
    , m_clock(clock)
    , m_actor(encodable(actor))
{
}

QString History::actAs(const QString& actor)
{
    return std::exchange(m_actor, encodable(actor));
}

Result<Changes> History::perform(Operation draft, Projection& projection)
{
    draft.verb = encodable(draft.verb);
    draft.undoes.reset();
    draft.redoes.reset();
    return record(std::move(draft), [this, &projection](const Operation& operation) -> Result<QJsonObject> {
        auto inverse = projection.apply(operation);
        if (!inverse)
            return inverse;
        if (auto pushed = m_stores.undo().push(operation.session, operation.seq); !pushed)
            return fail(pushed);
        return inverse;
    });
}

Result<Changes> History::undo(SessionId session, Projection& projection)
{
    const auto target = undoableOperation(m_stores, session);
    if (!target)
        return fail(target);
    if (!target->has_value())
        return fail(ErrorCode::NotFound, Texts::tr("There is nothing to undo in this session."));
    Operation operation = followUp(**target, u"undo"_s);
    operation.undoes = (*target)->seq;
    return record(
        std::move(operation), [this, &projection, &target](const Operation&) -> Result<QJsonObject> {
            if (auto reverted = projection.revert(**target); !reverted)
                return fail(reverted);
            if (auto marked = m_stores.undo().markUndone((*target)->session, (*target)->seq); !marked)
                return fail(marked);
            return QJsonObject();
        });
}

Result<Changes> History::redo(SessionId session, Projection& projection)
{
    const auto target = redoableOperation(m_stores, session);
    if (!target)
        return fail(target);
    if (!target->has_value())
        return fail(ErrorCode::NotFound, Texts::tr("There is nothing to redo in this session."));
    Operation operation = followUp(**target, u"redo"_s);
    operation.redoes = (*target)->seq;
    return record(
        std::move(operation), [this, &projection, &target](const Operation&) -> Result<QJsonObject> {
            const auto inverse = projection.apply(**target);
            if (!inverse)
                return inverse;
            if (canonicalJson(*inverse) != canonicalJson((*target)->inverse))
                return tl::unexpected(divergedError((*target)->seq));
            if (auto marked = m_stores.undo().markRedone((*target)->session, (*target)->seq); !marked)
                return fail(marked);
            return QJsonObject();
        });
}

Result<Changes> History::record(Operation operation, const Effect& effect)
{
    auto transaction = Transaction::begin(m_database);
    if (!transaction)
        return fail(transaction);
    if (auto placed = takePlace(operation); !placed)
        return fail(placed);
    auto inverse = effect(operation);
    if (!inverse)
        return fail(inverse);
    operation.inverse = std::move(*inverse);
    operation.hash = hashOf(operation);
    if (auto appended = m_stores.operations().append(operation); !appended)
        return fail(appended);
    if (auto touched = m_stores.sessions().touch(operation.session, operation.wallMs); !touched)
        return fail(touched);
    if (auto committed = transaction->commit(); !committed)
        return fail(committed);
    m_head = LogHead{operation.seq, operation.hash};
    return changesOf(operation);
}

Result<void> History::resume()
{
    if (!m_head)
        return {};
    const auto last = m_stores.operations().read(m_head->seq);
    const bool isGone = last ? last->hash != m_head->hash : last.error().code == ErrorCode::NotFound;
    if (isGone)
        return tl::unexpected(lostError(m_head->seq));
    if (!last)
        return fail(last);
    m_head.reset(); // what follows it was in doubt, and is whole
    return {};
}

/// Fills in what the log gives: place, identity, time and the link to the operation before.
Result<void> History::takePlace(Operation& operation)
{
    const auto head = m_stores.operations().head();
    if (!head)
        return fail(head);
    if (m_head && *m_head != *head)
        return tl::unexpected(foreignWriterError());
    operation.seq = {head->seq.value + 1};
    operation.previousHash = head->hash;
    operation.operationId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    operation.actor = m_actor;
    operation.wallMs = m_clock.wallMs();
    operation.appVersion = QString::fromLatin1(kVersion);
    return {};
}

Result<std::optional<Operation>> undoableOperation(const Stores& stores, SessionId session)
{
    return readOptional(stores, stores.undo().nextUndo(session));
}

Result<std::optional<Operation>> redoableOperation(const Stores& stores, SessionId session)
{
    return readOptional(stores, stores.undo().nextRedo(session));
}

} // namespace winnow::engine
