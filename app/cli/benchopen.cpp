#include "app/cli/benchmarks.h"
#include "app/cli/benchsession.h"
#include "engine/review/clusterview.h"
#include "engine/review/statistics.h"
#include "engine/store/stores.h"

#include <QCoreApplication>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct BenchOpenText {
    Q_DECLARE_TR_FUNCTIONS(BenchOpen)
};

constexpr qint64 defaultRuns = 5;
constexpr int pageSize = 200;

/// What a window reads before it can show a card.
Attempt<engine::ItemId> readFirstCard(const BenchSession& bench)
{
    const engine::Stores& stores = bench.workspace->stores();
    const auto statistics = engine::sessionStatistics(stores, bench.session);
    if (!statistics)
        return failed(statistics);
    const auto page = engine::readQueuePage(stores, openItems(bench.session), std::nullopt, pageSize);
    if (!page)
        return failed(page);
    if (page->items.empty())
        return failed(
            engine::ErrorCode::NotFound, BenchOpenText::tr("No cluster of the session is open any more."));
    const auto card = engine::readCluster(stores, page->items.front().id);
    if (!card)
        return failed(card);
    return page->items.front().id;
}

} // namespace

Attempt<Measurements> benchOpen(const Arguments& arguments, const Environment& environment)
{
    const auto runs = arguments.number(u"runs"_s, defaultRuns);
    if (!runs)
        return tl::unexpected(runs.error());
    auto bench = benchSession(arguments, environment);
    if (!bench)
        return tl::unexpected(bench.error());
    std::vector<double> times;
    for (qint64 run = 0; run < *runs; ++run) {
        (*bench)->workspace.reset();
        const auto time = timed([&]() -> Attempt<void> {
            if (const auto opened = openBench(**bench, environment); !opened)
                return opened;
            const auto card = readFirstCard(**bench);
            return card ? Attempt<void>() : tl::unexpected(card.error());
        });
        if (!time)
            return tl::unexpected(time.error());
        times.push_back(*time);
    }
    return Measurements{summarize(u"open to the first card"_s, u"ms"_s, times), peakMemoryNow()};
}

} // namespace winnow::app
