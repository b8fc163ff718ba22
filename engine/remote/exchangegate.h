#pragma once

#include <atomic>

namespace winnow::engine {

/// Settles between the thread that sends and the caller that gives up whether a byte of a request has left:
/// each of the two can shut the gate on the other, once.
class ExchangeGate {
public:
    /// Before the first byte: false when the caller has given up, and nothing may be sent any more.
    bool passToSend() { return settle(Side::Sent); }

    /// True when no byte has left, and none will.
    bool giveUp() { return settle(Side::GivenUp); }

    [[nodiscard]] bool hasSent() const { return m_side == Side::Sent; }

private:
    enum class Side { Open, Sent, GivenUp };

    bool settle(Side side)
    {
        Side before = Side::Open;
        return m_side.compare_exchange_strong(before, side) || before == side;
    }

    std::atomic<Side> m_side = Side::Open;
};

} // namespace winnow::engine
