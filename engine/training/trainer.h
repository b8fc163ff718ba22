#pragma once

#include "engine/activelearning/guard.h"
#include "engine/activelearning/learnedmodel.h"
#include "engine/activelearning/qualityestimate.h"
#include "engine/activelearning/regrouping.h"
#include "engine/activelearning/thresholds.h"
#include "engine/model/changes.h"
#include "engine/review/pairverbs.h"
#include "engine/training/growthplan.h"
#include "engine/training/knownanswers.h"
#include "engine/training/teaching.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace winnow::engine {

/// A pair to ask a person about.
struct TrainingQuestion {
    RecordId left; ///< the smaller id
    RecordId right;
    QuestionReason reason = QuestionReason::Uncertain;
    double inclusion = 0; ///< probability with which it was drawn; goes into the answer
    double logit = 0; ///< as the model sees the pair now, natural-log odds

    bool operator==(const TrainingQuestion&) const = default;
};

/// How far training has come, in numbers for people.
struct TrainingQuality {
    Expectation expectation; ///< at the threshold that the next regrouping would use
    QualityEstimate estimate; ///< precision and recall with intervals
    bool isCalibrated = false; ///< with fewer than 20 answers it is a guess
    Calibration calibration; ///< by which pairs were counted as matches
    double calibrationError = 0; ///< expected, in [0, 1], over the answers; see calibration.h
};

/// Learns from a session's answers and says what to ask next. Lives in one thread; reads the stores it is
/// given and never writes: what it finds is carried out by the verbs of pairverbs.h. Depends on the session's
/// current answers alone.
class Trainer {
public:
    static constexpr std::uint64_t usualSeed = 1;
    static constexpr std::size_t usualMostGrouped = 20'000;

    /// Reads the pairs and the answers and learns: some seconds for millions of pairs. Cancelled when the
    /// caller cancels. With more pairs than `mostGrouped`, questions are judged by the clusters of the queue,
    /// of which only those near an answer are grouped again by what was learned.
    static Result<Trainer> open(const Stores& stores, SessionId session, Progress& progress,
        std::uint64_t seed = usualSeed, std::size_t mostGrouped = usualMostGrouped);

    /// The same as if the session was of so many parts of its dataset already.
    static Result<Trainer> openGrown(
        const Stores& stores, SessionId session, std::size_t parts, Progress& progress);

    /// Takes in what a committed verb, undo or redo has changed; quick when that was answers on pairs only.
    Result<void> follow(const Stores& stores, const Changes& changes);

    /// Nothing when no pair is left to ask about.
    [[nodiscard]] std::optional<TrainingQuestion> nextQuestion() const;

    /// At most `count` questions to ask while answers on the `open` pairs are awaited or not yet taken in:
    /// whatever these will be, and whatever is answered to the earlier ones of the result, the later ones
    /// still need a person. Never one of the `skipped` pairs.
    [[nodiscard]] std::vector<TrainingQuestion> questionsBeside(
        const std::vector<RecordPair>& open, const std::vector<RecordPair>& skipped, std::size_t count) const;

    using Conflict = AnswerConflict;

    /// The answers with which this one could not be true. Nothing when it agrees with all others.
    [[nodiscard]] std::optional<Conflict> conflictWith(const PairAnswer& answer) const;

    [[nodiscard]] KnownAnswers knownAnswers() const;

    [[nodiscard]] Trust trust() const;

    /// Answers on pairs that were drawn as questions.
    [[nodiscard]] std::size_t questionsAnswered() const { return m_questionsAnswered; }

    [[nodiscard]] const std::vector<PairAnswer>& answers() const { return m_answers; }

    [[nodiscard]] const TrainingData& data() const { return m_data; }

    /// As they are in the queue.
    [[nodiscard]] const std::vector<SessionItem>& items() const { return m_items; }

    [[nodiscard]] const LearnedModel& model() const { return m_model; }

    /// Natural-log odds of all pairs, in the order of the pair table.
    [[nodiscard]] const std::vector<double>& logits() const { return m_logits; }

    /// Precision and recall as the answers let them be estimated. About five fits; not for every key press.
    [[nodiscard]] TrainingQuality quality() const;
    /// What the answers change about the undecided clusters, at this threshold or the best one. The same
    /// answers give the same regrouping.
    [[nodiscard]] Regrouping regrouping(std::optional<double> threshold = std::nullopt) const;
    /// What the rows from `firstNewRow` on mean for the clusters of the queue.
    [[nodiscard]] Growth growth(RowIndex firstNewRow) const;
    /// A group number per row as regrouping() would have it at the best threshold.
    [[nodiscard]] std::vector<std::uint32_t> groups() const;

    /// The groups by which questions are judged, a number per row: those of groups(), or of the queue with
    /// what is near the answers grouped again. Like all else a function of the current answers.
    [[nodiscard]] const std::vector<std::uint32_t>& groupsForQuestions() const { return m_clusterOfRow; }

private:
    Trainer(TrainingData data, std::uint64_t seed, std::size_t mostGrouped);

    Result<void> readAll(const Stores& stores, Progress& progress);
    Result<void> readAnswers(const Stores& stores);
    Result<void> readItems(const Stores& stores, Progress& progress);
    void learn();
    [[nodiscard]] std::optional<TrainingQuestion> draw(
        std::span<const PairIndex> asked, std::size_t answered) const;
    [[nodiscard]] std::vector<PairIndex> askedAnd(const std::vector<RecordPair>& pairs) const;

    [[nodiscard]] bool isGroupedAfterEachAnswer() const { return m_data.pairs.size() <= m_mostGrouped; }

    [[nodiscard]] std::vector<std::uint32_t> groupOfRow() const;
    [[nodiscard]] std::vector<std::uint32_t> queueNearAnswers() const;
    [[nodiscard]] std::vector<RowCluster> fixedClusters() const;
    [[nodiscard]] RegroupInput regroupInput(double threshold, std::span<const RowCluster> fixed) const;
    [[nodiscard]] std::vector<RowCluster> grouped(double threshold) const;

    TrainingData m_data;
    std::uint64_t m_seed;
    std::size_t m_mostGrouped;
    std::vector<PairAnswer> m_answers;
    std::vector<SessionItem> m_items;
    std::vector<std::uint32_t> m_clusterOfRow;
    Teaching m_teaching;
    LearnedModel m_model;
    std::vector<double> m_logits;
    double m_missing = 0; ///< what a pair is taken for that matching did not keep
    double m_threshold = 0; ///< natural-log odds, of the clusters that the answers call for
    std::size_t m_questionsAnswered = 0;
};

} // namespace winnow::engine
