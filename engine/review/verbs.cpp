#include "engine/review/verbs.h"

#include "engine/history/history.h"
#include "engine/review/answerplan.h"
#include "engine/review/clusterprojection.h"
#include "engine/review/operationphrase.h"
#include "engine/review/performing.h"
#include "engine/store/stores.h"

#include <QCoreApplication>

#include <algorithm>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct VerbsText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::VerbsText)
};

Result<Changes> perform(
    const ReviewContext& context, const StoredDecision& on, ReviewVerb verb, const QJsonObject& body)
{
    Operation draft;
    draft.session = on.session;
    draft.item = on.decision.item;
    draft.verb = reviewVerbName(verb);
    draft.body = body;
    return performDraft(context, draft);
}

Result<Changes> performOn(const ReviewContext& context, ItemId item, ReviewVerb verb, const QJsonObject& body)
{
    const auto current = readInQueue(context.stores, item);
    return current ? perform(context, *current, verb, body) : fail(current);
}

/// Refuses picks that would never show: of an unknown field, or of a record that is not kept.
Result<void> checkPick(
    const Stores& stores, const StoredDecision& on, int field, std::optional<RecordId> record)
{
    const auto session = stores.sessions().read(on.session);
    if (!session)
        return fail(session);
    if (field < 0 || static_cast<size_t>(field) >= session->schema.fields.size())
        return fail(
            ErrorCode::InvalidInput, VerbsText::tr("There is no column %1 in this session.").arg(field + 1));
    if (!record)
        return {};
    const auto cluster = stores.clusters().read(on.decision.item);
    if (!cluster)
        return fail(cluster);
    const auto& members = cluster->cluster.records;
    if (!std::binary_search(members.begin(), members.end(), *record))
        return fail(
            ErrorCode::InvalidInput, VerbsText::tr("The value's record is not part of this cluster."));
    if (std::binary_search(on.decision.excluded.begin(), on.decision.excluded.end(), *record))
        return fail(ErrorCode::InvalidInput,
            VerbsText::tr("The value's record was left out of this cluster, so its value cannot survive."));
    return {};
}

std::optional<UndoLabel> labelOf(const Stores& stores, const Result<std::optional<Operation>>& operation)
{
    if (!operation || !*operation)
        return std::nullopt;
    const Operation& acted = **operation;
    const auto session = stores.sessions().read(acted.session);
    const auto cluster = stores.clusters().read(acted.item);
    const QString text
        = undoPhrase(acted, session ? session->schema : Schema(), cluster ? cluster->title : QString());
    return UndoLabel{acted.seq, acted.item, text};
}

} // namespace

Result<Changes> answerItem(const ReviewContext& context, ItemId item, const Answer& answer)
{
    const auto current = readInQueue(context.stores, item);
    if (!current)
        return fail(current);
    const auto body = planAnswer(context.stores, *current, answer);
    return body ? perform(context, *current, ReviewVerb::Answer, toJson(*body)) : fail(body);
}

Result<Changes> setFlag(const ReviewContext& context, ItemId item, Flag flag)
{
    return performOn(context, item, ReviewVerb::Flag, {{"flagged"_L1, flag == Flag::Set}});
}

Result<Changes> setNote(const ReviewContext& context, ItemId item, const QString& note)
{
    // What cannot be written as UTF-8 would stand in the log otherwise than in the decision.
    return performOn(context, item, ReviewVerb::Note, {{"note"_L1, QString::fromUtf8(note.toUtf8())}});
}

Result<Changes> setCanonical(
    const ReviewContext& context, ItemId item, int field, std::optional<RecordId> record)
{
    const auto current = readInQueue(context.stores, item);
    if (!current)
        return fail(current);
    if (const auto checked = checkPick(context.stores, *current, field, record); !checked)
        return fail(checked);
    QJsonObject body{{"field"_L1, field}};
    if (record)
        body["record"_L1] = record->value;
    return perform(context, *current, ReviewVerb::Pick, body);
}

Result<Changes> undo(const ReviewContext& context, SessionId session)
{
    ClusterProjection projection(context.stores);
    return withTouched(context.history.undo(session, projection), projection);
}

Result<Changes> redo(const ReviewContext& context, SessionId session)
{
    ClusterProjection projection(context.stores);
    return withTouched(context.history.redo(session, projection), projection);
}

std::optional<UndoLabel> nextUndo(const Stores& stores, SessionId session)
{
    return labelOf(stores, undoableOperation(stores, session));
}

std::optional<UndoLabel> nextRedo(const Stores& stores, SessionId session)
{
    return labelOf(stores, redoableOperation(stores, session));
}

} // namespace winnow::engine
