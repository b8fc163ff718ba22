#include "app/cli/measurement.h"

#include <algorithm>

namespace winnow::app {

using namespace Qt::StringLiterals;

Measurement summarize(const QString& what, const QString& unit, std::vector<double> observations)
{
    if (observations.empty())
        return {what, unit, 0, 0, 0, 0};
    std::sort(observations.begin(), observations.end());
    const size_t count = observations.size();
    const size_t middle = count / 2;
    const double median
        = count % 2 == 1 ? observations[middle] : (observations[middle - 1] + observations[middle]) / 2;
    const size_t rank99 = (count * 99 + 99) / 100;
    return {what, unit, median, observations[rank99 - 1], observations.back(), static_cast<qint64>(count)};
}

QJsonObject measurementJson(const Measurement& measurement)
{
    return {{u"what"_s, measurement.what}, {u"unit"_s, measurement.unit}, {u"median"_s, measurement.median},
        {u"p99"_s, measurement.p99}, {u"max"_s, measurement.max}, {u"n"_s, measurement.n}};
}

} // namespace winnow::app
