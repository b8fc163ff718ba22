#include "app/cli/benchmarks.h"
#include "app/cli/benchsession.h"
#include "engine/store/stores.h"

#include <optional>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

constexpr int pageSize = 200;

} // namespace

Attempt<Measurements> benchQueue(const Arguments& arguments, const Environment& environment)
{
    constexpr int pages = 50;
    auto bench = benchSession(arguments, environment);
    if (!bench)
        return tl::unexpected(bench.error());
    const engine::Stores& stores = (*bench)->workspace->stores();
    Measurements measurements;
    std::vector<double> medians;
    for (const auto direction : {engine::QueueDirection::Forward, engine::QueueDirection::Backward}) {
        std::optional<engine::QueueKey> from;
        std::vector<double> times;
        for (int page = 0; page < pages; ++page) {
            const auto time = timed([&]() -> Attempt<void> {
                const auto read
                    = engine::readQueuePage(stores, openItems((*bench)->session), from, pageSize, direction);
                if (!read)
                    return failed(read);
                if (!read->items.empty())
                    from = engine::keyOf(direction == engine::QueueDirection::Forward ? read->items.back()
                                                                                      : read->items.front());
                return {};
            });
            if (!time)
                return tl::unexpected(time.error());
            times.push_back(*time);
        }
        const bool isStart = direction == engine::QueueDirection::Forward;
        measurements.push_back(
            summarize(isStart ? u"page of 200 at the start"_s : u"page of 200 at the end"_s, u"ms"_s, times));
        medians.push_back(measurements.back().median);
    }
    measurements.push_back(summarize(u"ratio of the medians"_s, u"1"_s, {medians[1] / medians[0]}));
    return measurements;
}

} // namespace winnow::app
