#include "engine/workspace/traininglesson.h"

#include <algorithm>

namespace winnow::engine {

bool TrainingLesson::makesNeedless(const RecordPair& question) const
{
    const bool hasAnswer = std::any_of(answers.begin(), answers.end(),
        [&question](const PairAnswer& answer) { return pairOf(answer) == question; });
    return !hasAnswer && known.mayDecide(question, {});
}

} // namespace winnow::engine
