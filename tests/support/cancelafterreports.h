#pragma once

#include "engine/base/progress.h"

#include <atomic>

namespace winnow::tests {

/// Cancels when so many reports have come.
class CancelAfterReports final : public engine::Progress {
public:
    explicit CancelAfterReports(int reports)
        : m_left(reports)
    {
    }

    void report(const engine::ProgressStep& /*step*/) override { --m_left; }

    [[nodiscard]] bool isCancelled() const override { return m_left <= 0; }

private:
    std::atomic<int> m_left;
};

} // namespace winnow::tests
