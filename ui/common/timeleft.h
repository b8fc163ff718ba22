#pragma once

#include <QString>
#include <QtGlobal>

#include <deque>
#include <optional>

namespace winnow::ui {

/// Estimates how long a stage of work will still take from its rate of the last ten seconds.
class TimeLeft {
public:
    /// `done` of `total` units at `nowMs`, a time that never goes back. Less done than before starts anew.
    void add(qint64 nowMs, qint64 done, qint64 total);
    void restart();

    /// Whole seconds, at least 1 while something is left; nothing before a second of observation, while
    /// nothing moves and when the end is not known.
    [[nodiscard]] std::optional<qint64> seconds() const;

private:
    struct Sample {
        qint64 ms = 0;
        qint64 done = 0;
    };

    std::deque<Sample> m_samples;
    qint64 m_total = 0;
};

/// "40 s", "3 min", "3 h 18 min".
QString durationText(qint64 seconds);

} // namespace winnow::ui
