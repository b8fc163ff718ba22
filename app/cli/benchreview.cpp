#include "app/cli/benchmarks.h"
#include "app/cli/benchsession.h"
#include "app/cli/workspaceaccess.h"
#include "engine/review/clusterview.h"
#include "engine/review/verbs.h"
#include "engine/store/stores.h"

#include <algorithm>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 defaultAnswers = 1'000;
constexpr int prefetched = 3; ///< items that a window has at hand

double millisecondsOf(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

Attempt<std::vector<engine::ItemId>> itemsToAnswer(const BenchSession& bench, qint64 answers)
{
    const auto page = engine::readQueuePage(
        bench.workspace->stores(), openItems(bench.session), std::nullopt, static_cast<int>(answers));
    if (!page)
        return failed(page);
    std::vector<engine::ItemId> items;
    for (const engine::QueueItem& item : page->items)
        items.push_back(item.id);
    return items;
}

/// One answer as a window has it: the verb is on its way while the next card is read.
struct AnswerTimes {
    std::vector<double> nextCard;
    std::vector<double> durable;
};

Attempt<void> answerOne(BenchSession& bench, engine::ItemId item, AnswerTimes& times)
{
    QElapsedTimer timer;
    timer.start();
    auto pending = bench.workspace->submit([item](const engine::ReviewContext& context) {
        return engine::answerItem(context, item, {engine::Verdict::Yes, {}});
    });
    const auto page = engine::readQueuePage(
        bench.workspace->stores(), openItems(bench.session), std::nullopt, prefetched);
    if (!page)
        return failed(page);
    for (const engine::QueueItem& next : page->items) {
        if (next.id == item)
            continue;
        if (const auto card = engine::readCluster(bench.workspace->stores(), next.id); !card)
            return failed(card);
        break;
    }
    times.nextCard.push_back(millisecondsOf(timer));
    const auto changes = pending.result();
    if (!changes)
        return failed(changes);
    times.durable.push_back(millisecondsOf(timer));
    return {};
}

/// Undoes or redoes so many operations one after the other.
Attempt<std::vector<double>> stepThroughHistory(BenchSession& bench, std::size_t steps,
    engine::Result<engine::Changes> (*step)(const engine::ReviewContext&, engine::SessionId))
{
    std::vector<double> times;
    for (std::size_t done = 0; done < steps; ++done) {
        const auto time = timed([&bench, step]() -> Attempt<void> {
            const auto changes
                = runVerb(*bench.workspace, [&bench, step](const engine::ReviewContext& context) {
                      return step(context, bench.session);
                  });
            return changes ? Attempt<void>() : failed(changes);
        });
        if (!time)
            return tl::unexpected(time.error());
        times.push_back(*time);
    }
    return times;
}

} // namespace

Attempt<Measurements> benchReview(const Arguments& arguments, const Environment& environment)
{
    const auto answers = arguments.number(u"answers"_s, defaultAnswers);
    if (!answers)
        return tl::unexpected(answers.error());
    auto bench = benchSession(arguments, environment);
    if (!bench)
        return tl::unexpected(bench.error());
    const auto items = itemsToAnswer(**bench, *answers);
    if (!items)
        return tl::unexpected(items.error());
    AnswerTimes times;
    for (const engine::ItemId item : *items) {
        if (const auto answered = answerOne(**bench, item, times); !answered)
            return tl::unexpected(answered.error());
    }
    const std::size_t steps = std::min<std::size_t>(items->size(), 200);
    const auto undone = stepThroughHistory(**bench, steps, engine::undo);
    if (!undone)
        return tl::unexpected(undone.error());
    const auto redone = stepThroughHistory(**bench, steps, engine::redo);
    if (!redone)
        return tl::unexpected(redone.error());
    return Measurements{summarize(u"next card read"_s, u"ms"_s, times.nextCard),
        summarize(u"answer durable and next card read"_s, u"ms"_s, times.durable),
        summarize(u"undo"_s, u"ms"_s, *undone), summarize(u"redo"_s, u"ms"_s, *redone), peakMemoryNow()};
}

} // namespace winnow::app
