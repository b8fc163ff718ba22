#include "tests/engine/history/notesprojection.h"

#include "engine/store/statement.h"

namespace winnow::tests {

using namespace Qt::StringLiterals;
using namespace winnow::engine;

Result<QJsonObject> NotesProjection::apply(const Operation& operation)
{
    const auto before = exchangeNote(operation.item, operation.body["note"_L1].toString());
    if (!before)
        return fail(before);
    if (operation.body["refuse"_L1].toBool())
        return fail(ErrorCode::InvalidInput, u"refused"_s);
    return QJsonObject{{u"note"_s, *before}};
}

Result<void> NotesProjection::revert(const Operation& operation)
{
    const auto after = exchangeNote(operation.item, operation.inverse["note"_L1].toString());
    if (!after)
        return fail(after);
    return {};
}

Result<QString> NotesProjection::exchangeNote(ItemId item, const QString& note)
{
    auto stored = m_stores.decisions().read(item);
    if (!stored)
        return fail(stored);
    if (!stored->has_value())
        return fail(ErrorCode::NotFound, u"no such item"_s);
    Decision decision = (*stored)->decision;
    const QString before = std::exchange(decision.note, note);
    if (auto written = m_stores.decisions().write(decision); !written)
        return fail(written);
    return before;
}

Operation noteDraft(SessionId session, ItemId item, const QString& note)
{
    Operation draft;
    draft.session = session;
    draft.item = item;
    draft.verb = u"note"_s;
    draft.body = {{u"note"_s, note}};
    return draft;
}

SessionId addItems(TestWorkspace& workspace, int items)
{
    require(Statement(workspace.database(), u"PRAGMA synchronous = OFF"_s).run());
    const SessionId session = workspace.beginSession();
    ClusterInserter inserter(workspace.database(), session);
    for (int i = 0; i < items; ++i) {
        if (!inserter.insert({{{{1}, {2}}, 0.5}, u"title"_s, u"word"_s, {}}))
            qFatal("cannot insert");
    }
    if (workspace.stores().decisions().createForSession(session).value() != items)
        qFatal("cannot make decisions");
    require(workspace.stores().sessions().publish(session, {{}, {}, false, items}));
    return session;
}

std::map<ItemId, QString> notesOf(const Stores& stores, SessionId session)
{
    std::map<ItemId, QString> notes;
    const auto decisions = stores.decisions().readAfter(session, {}, 1000).value();
    for (const StoredDecision& stored : decisions)
        notes[stored.decision.item] = stored.decision.note;
    return notes;
}

} // namespace winnow::tests
