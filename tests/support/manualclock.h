#pragma once

#include "engine/base/clock.h"

namespace winnow::tests {

/// A clock that stands still until a test moves it.
class ManualClock final : public engine::Clock {
public:
    explicit ManualClock(qint64 wallMs = 1'700'000'000'000)
        : m_wallMs(wallMs)
        , m_monotonicMs(wallMs)
    {
    }

    [[nodiscard]] qint64 wallMs() const override { return m_wallMs; }

    [[nodiscard]] qint64 monotonicMs() const override { return m_monotonicMs; }

    void advance(qint64 milliseconds)
    {
        m_wallMs += milliseconds;
        m_monotonicMs += milliseconds;
    }

    /// Somebody sets the clock: back, where it is negative.
    void jump(qint64 milliseconds) { m_wallMs += milliseconds; }

private:
    qint64 m_wallMs;
    qint64 m_monotonicMs;
};

} // namespace winnow::tests
