#include "tests/crash/canonicalscript.h"

#include "engine/review/clusterview.h"
#include "engine/review/pairverbs.h"
#include "engine/review/verbs.h"
#include "engine/store/stores.h"

#include <algorithm>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using engine::ItemId;
using engine::Result;
using engine::ReviewContext;
using engine::Verdict;
using Step = CanonicalScript::Step;

namespace {

const QString noVerdict = u"-"_s;

using OnItem = std::function<Result<ScriptStep>(const engine::Stores&, ItemId)>;

/// A step on the item with that place among all items.
Step onItem(size_t place, OnItem plan)
{
    return [place, plan = std::move(plan)](ScriptRunner& runner) -> Result<void> {
        const auto items = runner.items();
        if (!items)
            return engine::fail(items);
        const auto step = plan(runner.workspace().stores(), items->at(place));
        return step ? runner.decide(*step) : engine::fail(step);
    };
}

ScriptStep answerStep(ItemId item, engine::Answer answer)
{
    const QString verdict = engine::verdictName(answer.verdict);
    return {item, u"answer"_s, verdict, [item, answer = std::move(answer)](const ReviewContext& context) {
                return engine::answerItem(context, item, answer);
            }};
}

Step answer(size_t place, Verdict verdict)
{
    return onItem(place, [verdict](const engine::Stores&, ItemId item) -> Result<ScriptStep> {
        return answerStep(item, {verdict, {}});
    });
}

/// Leaves out all records but two of an item with at least four, which then are an item of their own.
Step partialYes(size_t place)
{
    return onItem(place, [](const engine::Stores& stores, ItemId item) -> Result<ScriptStep> {
        const auto view = engine::readCluster(stores, item);
        if (!view)
            return engine::fail(view);
        engine::Answer partial{Verdict::Yes, {}};
        for (size_t record = 2; record < view->records.size(); ++record)
            partial.excluded.push_back(view->records[record].id);
        return answerStep(item, std::move(partial));
    });
}

Step remark(size_t place, const QString& verb,
    std::function<Result<engine::Changes>(const ReviewContext&, ItemId)> act)
{
    return onItem(
        place, [verb, act = std::move(act)](const engine::Stores&, ItemId item) -> Result<ScriptStep> {
            return ScriptStep{item, verb, noVerdict, [item, act](const ReviewContext& context) {
                                  return act(context, item);
                              }};
        });
}

Step setFlag(size_t place)
{
    return remark(place, u"flag"_s, [](const ReviewContext& context, ItemId item) {
        return engine::setFlag(context, item, engine::Flag::Set);
    });
}

Step setNote(size_t place, const QString& note)
{
    return remark(place, u"note"_s,
        [note](const ReviewContext& context, ItemId item) { return engine::setNote(context, item, note); });
}

Step pick(size_t place)
{
    return remark(place, u"pick"_s, [](const ReviewContext& context, ItemId item) -> Result<engine::Changes> {
        const auto view = engine::readCluster(context.stores, item);
        if (!view)
            return engine::fail(view);
        return engine::setCanonical(context, item, 1, view->records.at(1).id);
    });
}

Step onSession(
    const QString& verb, std::function<Result<engine::Changes>(const ReviewContext&, engine::SessionId)> act)
{
    return [verb, act = std::move(act)](ScriptRunner& runner) -> Result<void> {
        const auto session = runner.session();
        if (!session)
            return engine::fail(session);
        return runner.decide({{}, verb, noVerdict, [session = *session, act](const ReviewContext& context) {
                                  return act(context, session);
                              }});
    };
}

Step undo()
{
    return onSession(u"undo"_s, engine::undo);
}

Step redo()
{
    return onSession(u"redo"_s, engine::redo);
}

/// Of the first two records of the dataset.
Step comparePair(Verdict verdict)
{
    return onSession(u"compare"_s, [verdict](const ReviewContext& context, engine::SessionId session) {
        return engine::comparePairs(context, session, {{{1}, {2}, verdict}});
    });
}

Step checkpointAfter(int pages)
{
    return [pages](ScriptRunner& runner) {
        return runner.setCheckpointPages(pages);
    };
}

Step exportTo(const QString& name, engine::ExportContent content, engine::ExportFormat format)
{
    return [name, content, format](ScriptRunner& runner) {
        return runner.exportTo(name, content, format);
    };
}

const Step importTable = [](ScriptRunner& runner) {
    return runner.importTable();
};
const Step match = [](ScriptRunner& runner) {
    return runner.match();
};
const Step rebuild = [](ScriptRunner& runner) {
    return runner.rebuildDecisions();
};

std::vector<Step> decisions()
{
    return {answer(0, Verdict::Yes), answer(1, Verdict::No), answer(2, Verdict::Unsure),
        answer(3, Verdict::Skip), answer(0, Verdict::No), setFlag(1), setNote(2, u"two addresses"_s),
        pick(0)};
}

std::vector<Step> undoing()
{
    return {answer(0, Verdict::Yes), setFlag(0), undo(), undo(), redo(), answer(1, Verdict::No), undo()};
}

/// Of its item's records, at first some are together, then all, then none.
std::vector<Step> partialAnswers()
{
    return {partialYes(0), answer(0, Verdict::Yes), partialYes(0), answer(0, Verdict::No), undo(), redo()};
}

std::vector<Step> exporting()
{
    using engine::ExportContent;
    using engine::ExportFormat;
    return {answer(0, Verdict::Yes), exportTo(u"clusters.csv"_s, ExportContent::Clusters, ExportFormat::Csv),
        exportTo(u"decisions.jsonl"_s, ExportContent::Decisions, ExportFormat::Jsonl)};
}

std::vector<Step> wholeLife()
{
    std::vector<Step> steps{importTable, match, checkpointAfter(40)};
    for (const auto& part :
        {decisions(), undoing(), partialAnswers(), {comparePair(Verdict::Yes), rebuild}, decisions()})
        steps.insert(steps.end(), part.begin(), part.end());
    return steps;
}

} // namespace

std::vector<CanonicalScript> canonicalScripts()
{
    return {
        {u"create"_s, Base::Nothing, {}},
        {u"upgrade"_s, Base::VersionOne, {answer(0, Verdict::Yes)}},
        {u"import"_s, Base::Empty, {importTable}},
        {u"match"_s, Base::Imported, {match}},
        {u"decide"_s, Base::Matched, decisions()},
        {u"partial yes"_s, Base::Matched, partialAnswers()},
        {u"undo"_s, Base::Matched, undoing()},
        {u"compare"_s, Base::Matched, {comparePair(Verdict::Yes), comparePair(Verdict::No), undo()}},
        {u"rebuild"_s, Base::Matched, {answer(0, Verdict::Yes), setFlag(0), rebuild}},
        {u"checkpoint"_s, Base::Matched,
            {checkpointAfter(10), answer(0, Verdict::Yes), answer(1, Verdict::No),
                answer(2, Verdict::Unsure)}},
        {u"export"_s, Base::Matched, exporting()},
        {u"whole life"_s, Base::Nothing, wholeLife()},
    };
}

CanonicalScript canonicalScript(const QString& name)
{
    const std::vector<CanonicalScript> scripts = canonicalScripts();
    const auto script = std::find_if(
        scripts.begin(), scripts.end(), [&name](const CanonicalScript& each) { return each.name == name; });
    if (script == scripts.end())
        qFatal("there is no script of the name %s", qPrintable(name));
    return *script;
}

} // namespace winnow::tests
