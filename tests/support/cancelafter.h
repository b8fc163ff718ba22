#pragma once

#include "engine/base/progress.h"

#include <QElapsedTimer>

namespace winnow::tests {

/// Cancels when a time has passed since it was made.
class CancelAfter final : public engine::Progress {
public:
    explicit CancelAfter(qint64 milliseconds)
        : m_milliseconds(milliseconds)
    {
        m_timer.start();
    }

    void report(const engine::ProgressStep& /*step*/) override { }

    [[nodiscard]] bool isCancelled() const override { return m_timer.elapsed() >= m_milliseconds; }

    [[nodiscard]] qint64 elapsedMs() const { return m_timer.elapsed(); }

private:
    qint64 m_milliseconds;
    QElapsedTimer m_timer;
};

} // namespace winnow::tests
