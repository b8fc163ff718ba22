#pragma once

#include <QtGlobal>

namespace winnow::engine {

/// Time from outside, so that tests decide what time it is.
class Clock {
public:
    virtual ~Clock() = default;
    /// Wall clock in milliseconds since 1970-01-01 UTC; may jump.
    [[nodiscard]] virtual qint64 wallMs() const = 0;
    /// Milliseconds from an arbitrary start that never go back.
    [[nodiscard]] virtual qint64 monotonicMs() const = 0;
};

class SystemClock final : public Clock {
public:
    [[nodiscard]] qint64 wallMs() const override;
    [[nodiscard]] qint64 monotonicMs() const override;
};

} // namespace winnow::engine
