#pragma once

#include <QString>

namespace winnow::engine {

/// How long one stage of a matching run took.
struct StageTime {
    QString name; ///< untranslated, for benchmarks: "candidates"
    double seconds = 0;
};

} // namespace winnow::engine
