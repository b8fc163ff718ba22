#pragma once

#include "engine/base/progress.h"
#include "engine/matching/stagetime.h"

#include <QString>

#include <atomic>
#include <chrono>
#include <functional>
#include <vector>

namespace winnow::engine {

/// What a stage is called: in benchmarks, and to the person who waits.
struct StageName {
    QString key;
    QString shown;
};

/// Runs the stages of one matching run on a few threads: cuts work into fixed ranges, so that results do not
/// depend on the number of threads, reports progress, stops at a cancel, and takes the time of each stage.
class StageRunner {
public:
    StageRunner(int threads, Progress& progress);

    /// Begins a stage of `total` units and ends the one before.
    void begin(const StageName& stage, std::size_t total);
    /// Calls task(range number, first, last) for consecutive ranges of [0, count) of at most `rangeSize`, on
    /// all threads. After a cancel no further range begins. Exceptions of a task come out here.
    void forRanges(std::size_t count, std::size_t rangeSize,
        const std::function<void(std::size_t, std::size_t, std::size_t)>& task);
    [[nodiscard]] bool isCancelled() const;
    /// Ends the last stage.
    std::vector<StageTime> finish();

    [[nodiscard]] static std::size_t rangesOf(std::size_t count, std::size_t rangeSize)
    {
        return (count + rangeSize - 1) / rangeSize;
    }

private:
    void endStage();
    void advance(std::size_t units);

    int m_threads;
    Progress& m_progress;
    ProgressStep m_step;
    std::atomic<qint64> m_done = 0;
    std::chrono::steady_clock::time_point m_start;
    std::vector<StageTime> m_times;
};

} // namespace winnow::engine
