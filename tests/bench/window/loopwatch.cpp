#include "tests/bench/window/loopwatch.h"

namespace winnow::tests {

LoopWatch::LoopWatch(QObject* parent)
    : QObject(parent)
{
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(1);
    connect(&m_timer, &QTimer::timeout, this, &LoopWatch::note);
}

void LoopWatch::restart()
{
    m_gaps.clear();
    m_last.start();
    m_timer.start();
}

void LoopWatch::note()
{
    m_gaps.push_back(static_cast<double>(m_last.nsecsElapsed()) / 1e6);
    m_last.start();
}

} // namespace winnow::tests
