#include "engine/workspace/sessionquality.h"

#include "engine/review/sessionorigin.h"
#include "engine/store/stores.h"
#include "engine/training/trainer.h"

namespace winnow::engine {

Result<std::optional<QualityEstimate>> sessionQuality(
    const Stores& stores, const Session& session, Progress& progress)
{
    const auto origin = readSessionOrigin(stores, session.id);
    if (!origin)
        return fail(origin);
    const auto answers = stores.pairAnswers().list(session.id);
    if (!answers)
        return fail(answers);
    const bool isUnanswered = answers->empty() && session.counts.decided() == 0;
    if (isUnanswered || origin->clusters == ClusterOrigin::Imported)
        return std::optional<QualityEstimate>();
    const auto trainer = Trainer::open(stores, session.id, progress);
    if (!trainer)
        return fail(trainer);
    const TrainingQuality quality = trainer->quality();
    return quality.isCalibrated ? std::optional(quality.estimate) : std::nullopt;
}

} // namespace winnow::engine
