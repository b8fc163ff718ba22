#pragma once

#include <QtGlobal>

#include <optional>
#include <span>

namespace winnow::engine {

/// How fast a reviewer has been answering.
struct ReviewSpeed {
    double answersPerHour = 0; ///< of working time: pauses of more than a minute do not count
    std::optional<qint64> secondsLeft; ///< for what remains at this pace; none before there is one

    bool operator==(const ReviewSpeed&) const = default;
};

/// From the times of the latest answers (UTC milliseconds, any order) and the number of items still to be
/// answered.
ReviewSpeed reviewSpeed(std::span<const qint64> answeredMs, qint64 remaining);

} // namespace winnow::engine
