#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace winnow::app {

/// One line of a benchmark's result, over `n` observations.
struct Measurement {
    QString what;
    QString unit; ///< "s", "ms", "bytes", "1" for ratios and scores
    double median = 0;
    double p99 = 0; ///< nearest rank: of fewer than 100 observations the greatest
    double max = 0;
    qint64 n = 0;

    bool operator==(const Measurement&) const = default;
};

/// Sums up observations, in any order; all zero without any.
Measurement summarize(const QString& what, const QString& unit, std::vector<double> observations);

/// {what, unit, median, p99, max, n}.
QJsonObject measurementJson(const Measurement& measurement);

} // namespace winnow::app
