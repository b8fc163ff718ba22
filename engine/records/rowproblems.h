#pragma once

#include "engine/model/record.h"

#include <QtGlobal>

#include <utility>
#include <vector>

namespace winnow::engine {

/// What is odd in a file: the first problems, and how many there are in all.
struct RowProblems {
    std::vector<RowProblem> kept; ///< in file order, at most maxKept
    qint64 total = 0;

    static constexpr size_t maxKept = 10'000;

    /// `message` makes the sentence; it is only called while there is room for one more.
    template <typename MakeMessage>
    void add(qint64 line, MakeMessage message)
    {
        ++total;
        if (kept.size() < maxKept)
            kept.push_back(RowProblem{line, message()});
    }
};

} // namespace winnow::engine
