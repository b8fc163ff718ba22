#pragma once

#include <QElapsedTimer>

namespace winnow::engine {

/// Seconds since the last call, for the stage that ends.
class StageWatch {
public:
    StageWatch() { m_timer.start(); }

    double lap()
    {
        const double seconds = static_cast<double>(m_timer.nsecsElapsed()) / 1e9;
        m_timer.restart();
        return seconds;
    }

private:
    QElapsedTimer m_timer;
};

} // namespace winnow::engine
