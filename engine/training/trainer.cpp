#include "engine/training/trainer.h"

#include "engine/activelearning/calibration.h"
#include "engine/activelearning/fitting.h"
#include "engine/activelearning/pairscores.h"
#include "engine/activelearning/questions.h"
#include "engine/activelearning/regrouping.h"
#include "engine/store/stores.h"
#include "engine/training/regroupingplan.h"

#include <algorithm>

namespace winnow::engine {

namespace {

QuestionReason reasonOf(QuestionKind kind, bool isGuard)
{
    switch (kind) {
    case QuestionKind::Uncertain:
        return QuestionReason::Uncertain;
    case QuestionKind::Verification:
        return isGuard ? QuestionReason::Guard : QuestionReason::Verification;
    case QuestionKind::Probe:
        break;
    }
    return QuestionReason::RecallProbe;
}

double thresholdFor(const std::vector<double>& logits, const LearnedModel& learned, const MatchModel& model)
{
    return learned.answers > 0 ? bestThreshold(logits) : model.threshold;
}

std::vector<RowCluster> clustersOf(const std::vector<SessionItem>& items)
{
    std::vector<RowCluster> clusters;
    for (const SessionItem& item : items) {
        if (item.verdict != Verdict::No)
            clusters.push_back({item.kept, 0});
    }
    return clusters;
}

} // namespace

Trainer::Trainer(TrainingData data, std::uint64_t seed, std::size_t mostGrouped)
    : m_data(std::move(data))
    , m_seed(seed)
    , m_mostGrouped(mostGrouped)
{
}

Result<Trainer> Trainer::open(
    const Stores& stores, SessionId session, Progress& progress, std::uint64_t seed, std::size_t mostGrouped)
{
    auto data = readTrainingData(stores, session, progress);
    if (!data)
        return fail(data);
    Trainer trainer(std::move(*data), seed, mostGrouped);
    const auto read = trainer.readAll(stores, progress);
    return read ? Result<Trainer>(std::move(trainer)) : fail(read);
}

Result<Trainer> Trainer::openGrown(
    const Stores& stores, SessionId session, std::size_t parts, Progress& progress)
{
    auto data = readTrainingData(stores, session, progress, parts);
    if (!data)
        return fail(data);
    Trainer trainer(std::move(*data), usualSeed, usualMostGrouped);
    const auto read = trainer.readAll(stores, progress);
    return read ? Result<Trainer>(std::move(trainer)) : fail(read);
}

Result<void> Trainer::follow(const Stores& stores, const Changes& changes)
{
    if (changes.session != m_data.session)
        return {};
    if (const auto read = readAnswers(stores); !read)
        return read;
    if (!changes.items.empty()) {
        SilentProgress progress;
        if (const auto read = readItems(stores, progress); !read)
            return read;
    }
    learn();
    return {};
}

Result<void> Trainer::readAll(const Stores& stores, Progress& progress)
{
    if (const auto read = readAnswers(stores); !read)
        return read;
    if (const auto read = readItems(stores, progress); !read)
        return read;
    learn();
    return {};
}

Result<void> Trainer::readAnswers(const Stores& stores)
{
    auto answers = stores.pairAnswers().list(m_data.session);
    if (!answers)
        return fail(answers);
    m_answers = std::move(*answers);
    m_questionsAnswered = static_cast<std::size_t>(std::count_if(m_answers.begin(), m_answers.end(),
        [](const PairAnswer& answer) { return answer.reason != QuestionReason::Given; }));
    return {};
}

Result<void> Trainer::readItems(const Stores& stores, Progress& progress)
{
    auto items = readSessionItems(stores, m_data.session, m_data.rows, progress);
    if (!items)
        return fail(items);
    m_items = std::move(*items);
    return {};
}

void Trainer::learn()
{
    m_teaching = teachingOf(m_data, m_answers, m_items);
    m_model = fit(m_data.pairs, m_data.model, m_teaching.labels, m_seed, m_data.inherited);
    m_logits = pairLogits(m_data.pairs, m_model);
    m_threshold = thresholdFor(m_logits, m_model, m_data.model);
    m_missing = m_model.answers > 0 ? missingLogit(m_data.pairs, m_logits) : LinkageProblem{}.missing;
    m_clusterOfRow = isGroupedAfterEachAnswer() ? groupOfRow() : queueNearAnswers();
}

std::optional<TrainingQuestion> Trainer::nextQuestion() const
{
    return draw(m_teaching.asked, m_questionsAnswered);
}

std::optional<TrainingQuestion> Trainer::draw(std::span<const PairIndex> asked, std::size_t answered) const
{
    const auto question = engine::nextQuestion({m_data.pairs, m_logits, m_clusterOfRow, m_teaching.links,
        asked, m_data.model.threshold, m_seed, answered});
    if (!question)
        return std::nullopt;
    return TrainingQuestion{m_data.recordOf(m_data.pairs.left(question->pair)),
        m_data.recordOf(m_data.pairs.right(question->pair)),
        reasonOf(question->kind, answered < Guard::questions), question->inclusion, m_logits[question->pair]};
}

std::vector<PairIndex> Trainer::askedAnd(const std::vector<RecordPair>& pairs) const
{
    std::vector<PairIndex> asked = m_teaching.asked;
    for (const RecordPair& pair : pairs) {
        const std::size_t place = m_data.pairs.find(m_data.rowOf(pair.left), m_data.rowOf(pair.right));
        if (place < m_data.pairs.size())
            asked.push_back(static_cast<PairIndex>(place));
    }
    std::sort(asked.begin(), asked.end());
    return asked;
}

std::vector<TrainingQuestion> Trainer::questionsBeside(
    const std::vector<RecordPair>& open, const std::vector<RecordPair>& skipped, std::size_t count) const
{
    constexpr std::size_t mostDraws = 20; // when answers decide what is drawn, time after time
    const KnownAnswers known = knownAnswers();
    std::vector<RecordPair> awaited = open;
    std::vector<RecordPair> passed = skipped;
    passed.insert(passed.end(), open.begin(), open.end());
    std::vector<TrainingQuestion> questions;
    for (std::size_t draws = 0; draws < mostDraws && questions.size() < count; ++draws) {
        const auto question = draw(askedAnd(passed), m_questionsAnswered + awaited.size());
        if (!question)
            break;
        const RecordPair pair{question->left, question->right};
        passed.push_back(pair);
        if (known.mayDecide(pair, awaited))
            continue;
        awaited.push_back(pair);
        questions.push_back(*question);
    }
    return questions;
}

std::optional<Trainer::Conflict> Trainer::conflictWith(const PairAnswer& answer) const
{
    return knownAnswers().conflictWith(answer);
}

KnownAnswers Trainer::knownAnswers() const
{
    return {m_teaching.links, m_teaching.sources, m_data.rows};
}

Trust Trainer::trust() const
{
    return guardVerdict(m_teaching.guardAnswers, m_data.matchingNeedsAnswers, m_questionsAnswered);
}

TrainingQuality Trainer::quality() const
{
    const std::vector<HeldOutAnswer> answers
        = heldOutAnswers(m_data.pairs, m_data.model, m_teaching.labels, m_seed, m_data.inherited);
    const Calibration calibration = calibrate(answers);
    const double threshold = m_threshold;
    return {ThresholdCurve(m_logits, calibration).at(threshold),
        estimateQuality(m_logits, calibration, answers, threshold, 1, m_seed),
        answers.size() >= leastCalibrationAnswers, calibration, calibrationError(answers, calibration)};
}

/// The decided clusters; a refused row stays alone, as a decided cluster of its own.
std::vector<RowCluster> Trainer::fixedClusters() const
{
    std::vector<RowCluster> fixed = m_teaching.fixed;
    for (const RowIndex row : m_teaching.alone)
        fixed.push_back({{row}, 0});
    return fixed;
}

RegroupInput Trainer::regroupInput(double threshold, std::span<const RowCluster> fixed) const
{
    return {m_data.pairs, m_logits, threshold, m_teaching.links, fixed, m_data.cleanSourceOfRow, m_missing};
}

std::vector<RowCluster> Trainer::grouped(double threshold) const
{
    const std::vector<RowCluster> fixed = fixedClusters();
    std::vector<RowCluster> clusters = regroup(regroupInput(threshold, fixed));
    std::erase_if(clusters, [](const RowCluster& cluster) { return cluster.rows.size() < 2; });
    return clusters;
}

Regrouping Trainer::regrouping(std::optional<double> threshold) const
{
    const double used = threshold.value_or(m_threshold);
    Regrouping plan = regroupingPlan(m_data, m_items, grouped(used));
    plan.learned = learnedJson(m_model, used);
    return plan;
}

Growth Trainer::growth(RowIndex firstNewRow) const
{
    return growthPlan(m_data, m_items, m_answers, regroupInput(m_threshold, {}), firstNewRow);
}

std::vector<std::uint32_t> Trainer::groups() const
{
    return isGroupedAfterEachAnswer() ? m_clusterOfRow : groupOfRow();
}

std::vector<std::uint32_t> Trainer::groupOfRow() const
{
    return partitionOf(m_data.pairs.rowCount(), grouped(m_threshold));
}

std::vector<std::uint32_t> Trainer::queueNearAnswers() const
{
    std::vector<RowIndex> touched;
    for (const PairAnswer& answer : m_answers)
        touched.insert(touched.end(), {m_data.rowOf(answer.left), m_data.rowOf(answer.right)});
    const std::vector<RowCluster> fixed = fixedClusters();
    std::vector<RowCluster> queue = clustersOf(m_items);
    const PartialRegrouping changes = regroupAround(regroupInput(m_threshold, fixed), touched, queue);
    return partitionOf(m_data.pairs.rowCount(), withChanges(std::move(queue), changes));
}

} // namespace winnow::engine
