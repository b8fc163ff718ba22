#pragma once

#include "engine/activelearning/answerlinks.h"
#include "engine/activelearning/label.h"
#include "engine/matching/matcher.h"
#include "engine/model/pairanswer.h"
#include "engine/training/sessionitems.h"
#include "engine/training/trainingdata.h"

#include <cstdint>
#include <variant>
#include <vector>

namespace winnow::engine {

/// The answer on a pair or on a cluster that a link of AnswerLinks comes from.
using AnswerSource = std::variant<PairAnswer, ItemId>;

/// All that the current answers of a session say, in the words of learning and of grouping. A function of the
/// answers alone: an answer taken back leaves no trace.
struct Teaching {
    std::vector<Label> labels;
    AnswerLinks links;
    std::vector<AnswerSource> sources; ///< by the answer numbers of the links
    std::vector<RowCluster> fixed; ///< decided clusters: no grouping changes them
    std::vector<RowIndex> alone; ///< rows of clusters that were refused; ascending
    std::vector<PairIndex> asked; ///< pairs that were answered, ascending

    /// The labels of the guard's questions on predicted matches.
    std::vector<Label> guardAnswers;
};

/// Which pairs of a cluster its answer labels is judged by the Fellegi-Sunter weights, which no answer
/// changes.
Teaching teachingOf(
    const TrainingData& data, const std::vector<PairAnswer>& answers, const std::vector<SessionItem>& items);

} // namespace winnow::engine
