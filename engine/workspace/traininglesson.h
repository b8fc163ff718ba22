#pragma once

#include "engine/activelearning/guard.h"
#include "engine/activelearning/learnedmodel.h"
#include "engine/activelearning/thresholds.h"
#include "engine/matching/matchmodel.h"
#include "engine/review/pairverbs.h"
#include "engine/training/knownanswers.h"
#include "engine/training/regroupingsummary.h"
#include "engine/training/scorehistogram.h"
#include "engine/training/trainer.h"

#include <optional>
#include <vector>

namespace winnow::engine {

/// What a trainer knows once it has taken in the answers, as a value to show and to ask by.
struct TrainingLesson {
    MatchModel matchModel; ///< scored the pairs before anything was learned
    LearnedModel model;
    KnownAnswers known;
    std::vector<PairAnswer> answers; ///< those that stand, ascending by pair
    Trust trust = Trust::Unchecked;
    std::vector<PairAnswer> questions; ///< to ask next, in this order; without verdicts

    /// Whether answers on other pairs say what the question's would be. One with an answer of its own was
    /// asked again since, because that answer was undone after the lesson had begun.
    [[nodiscard]] bool makesNeedless(const RecordPair& question) const;
};

/// What is worked out when nobody answers for a moment, because it takes longer than an answer.
struct TrainingFigures {
    TrainingQuality quality;
    std::optional<ThresholdCurve> curve; ///< set in all figures that a trainer gives
    ScoreHistogram histogram;
    std::size_t answers = 0; ///< for which this holds
    bool mayStop = false; ///< further answers are likely to change little
};

/// A regrouping that can be carried out, and what it would do.
struct PlannedRegrouping {
    double threshold = 0; ///< natural-log odds
    Regrouping regrouping;
    RegroupingSummary summary;
};

} // namespace winnow::engine
