#include "engine/matching/stagerunner.h"

#include <algorithm>
#include <future>
#include <system_error>
#include <utility>

namespace winnow::engine {

StageRunner::StageRunner(int threads, Progress& progress)
    : m_threads(std::max(1, threads))
    , m_progress(progress)
{
}

void StageRunner::begin(const StageName& stage, std::size_t total)
{
    endStage();
    m_step = {stage.shown, 0, static_cast<qint64>(total)};
    m_done = 0;
    m_start = std::chrono::steady_clock::now();
    m_times.push_back({stage.key, 0});
    m_progress.report(m_step);
}

void StageRunner::endStage()
{
    if (!m_times.empty())
        m_times.back().seconds
            = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_start).count();
}

void StageRunner::advance(std::size_t units)
{
    ProgressStep step = m_step;
    step.done
        = std::min(m_done.fetch_add(static_cast<qint64>(units)) + static_cast<qint64>(units), step.total);
    m_progress.report(step);
}

void StageRunner::forRanges(std::size_t count, std::size_t rangeSize,
    const std::function<void(std::size_t, std::size_t, std::size_t)>& task)
{
    std::atomic<std::size_t> next = 0;
    const std::size_t ranges = rangesOf(count, rangeSize);
    const auto work = [&] {
        for (std::size_t range = next++; range < ranges && !isCancelled(); range = next++) {
            const std::size_t first = range * rangeSize;
            const std::size_t last = std::min(count, first + rangeSize);
            task(range, first, last);
            advance(last - first);
        }
    };
    std::vector<std::future<void>> others;
    try {
        for (std::size_t thread = 1; thread < std::min(static_cast<std::size_t>(m_threads), ranges); ++thread)
            others.push_back(std::async(std::launch::async, work));
    } catch (const std::system_error&) {
        // The system has no room for another thread: those that are there do all of it.
    }
    work();
    for (std::future<void>& other : others)
        other.get();
}

bool StageRunner::isCancelled() const
{
    return m_progress.isCancelled();
}

std::vector<StageTime> StageRunner::finish()
{
    endStage();
    return std::exchange(m_times, {});
}

} // namespace winnow::engine
