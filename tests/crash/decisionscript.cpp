#include "tests/crash/decisionscript.h"

#include "engine/review/clusterview.h"
#include "engine/review/queue.h"
#include "engine/review/verbs.h"

#include <array>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using engine::ReviewContext;
using engine::Verdict;

namespace {

const QString noVerdict = u"-"_s;

ScriptStep answerStep(engine::ItemId item, const engine::Answer& answer)
{
    return {
        item, u"answer"_s, engine::verdictName(answer.verdict), [item, answer](const ReviewContext& context) {
            return engine::answerItem(context, item, answer);
        }};
}

} // namespace

DecisionScript::DecisionScript(
    const engine::Workspace& workspace, engine::SessionId session, std::uint64_t seed)
    : m_workspace(&workspace)
    , m_session(session)
    , m_random(seed)
{
}

engine::Result<DecisionScript> DecisionScript::open(
    const engine::Workspace& workspace, engine::SessionId session, std::uint64_t seed)
{
    constexpr int mostItems = 300;
    DecisionScript script(workspace, session, seed);
    for (const auto filter :
        {engine::QueueFilter::Open, engine::QueueFilter::Decided, engine::QueueFilter::Skipped}) {
        engine::QueueQuery query;
        query.session = session;
        query.filter = filter;
        const auto page = engine::readQueuePage(workspace.stores(), query, std::nullopt, mostItems);
        if (!page)
            return engine::fail(page);
        for (const engine::QueueItem& item : page->items)
            script.m_items.push_back(item.id);
    }
    if (script.m_items.empty())
        return engine::fail(engine::ErrorCode::NotFound, u"the session has no items"_s);
    return script;
}

engine::Result<ScriptStep> DecisionScript::next()
{
    const auto choice = m_random.below(100);
    if (choice < 15)
        return partialYes();
    if (choice < 70)
        return nextPlainAnswer();
    return choice < 90 ? history() : remark();
}

ScriptStep DecisionScript::nextPlainAnswer()
{
    constexpr std::array verdicts{Verdict::Yes, Verdict::No, Verdict::Unsure, Verdict::Skip};
    return answerStep(anyItem(), {verdicts.at(m_random.below(verdicts.size())), {}});
}

engine::ItemId DecisionScript::anyItem()
{
    return m_items.at(m_random.below(m_items.size()));
}

engine::Result<ScriptStep> DecisionScript::partialYes()
{
    const engine::ItemId item = anyItem();
    const auto view = engine::readCluster(m_workspace->stores(), item);
    if (!view)
        return engine::fail(view);
    engine::Answer answer{Verdict::Yes, {}};
    // At least two stay together.
    for (size_t place = 2; place < view->records.size(); ++place) {
        if (m_random.below(2) == 0)
            answer.excluded.push_back(view->records[place].id);
    }
    return answerStep(item, answer);
}

ScriptStep DecisionScript::history()
{
    const engine::SessionId session = m_session;
    if (m_random.below(5) < 3)
        return {{}, u"undo"_s, noVerdict, [session](const ReviewContext& context) {
                    return engine::undo(context, session);
                }};
    return {{}, u"redo"_s, noVerdict, [session](const ReviewContext& context) {
                return engine::redo(context, session);
            }};
}

ScriptStep DecisionScript::remark()
{
    const engine::ItemId item = anyItem();
    if (m_random.below(2) == 0) {
        const auto flag = m_random.below(2) == 0 ? engine::Flag::Set : engine::Flag::Clear;
        return {item, u"flag"_s, noVerdict, [item, flag](const ReviewContext& context) {
                    return engine::setFlag(context, item, flag);
                }};
    }
    const QString note = u"note %1"_s.arg(m_random.below(1000));
    return {item, u"note"_s, noVerdict, [item, note](const ReviewContext& context) {
                return engine::setNote(context, item, note);
            }};
}

} // namespace winnow::tests
