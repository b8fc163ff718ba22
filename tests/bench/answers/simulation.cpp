#include "simulation.h"

#include "engine/activelearning/answerlinks.h"
#include "engine/activelearning/calibration.h"
#include "engine/activelearning/fitting.h"
#include "engine/activelearning/pairscores.h"
#include "engine/activelearning/questions.h"
#include "engine/activelearning/regrouping.h"
#include "engine/base/random.h"

namespace winnow::bench {

using namespace engine;

namespace {

/// One made-up person at work.
class Simulation {
public:
    Simulation(const LinkageSet& set, const Matched& matched, const Answering& answering, std::uint64_t seed)
        : m_set(set)
        , m_matched(matched)
        , m_answering(answering)
        , m_seed(seed)
        , m_random(seed + 1)
        , m_logits(pairLogits(matched.pairs, unlearnedModel(matched.result.model)))
        , m_threshold(matched.result.model.threshold)
    {
        if (set.secondTableStart) {
            m_sources.assign(set.table.rowCount(), 1);
            std::fill(m_sources.begin() + *set.secondTableStart, m_sources.end(), 2);
        }
        group();
    }

    /// False when nothing is left to ask.
    bool answerNext()
    {
        const auto question = nextQuestion({m_matched.pairs, m_logits, m_partition, m_answers, m_asked,
            m_threshold, m_seed, m_asked.size()});
        if (!question)
            return false;
        answer(*question);
        learn();
        return true;
    }

    Checkpoint check()
    {
        const auto held = heldOutAnswers(m_matched.pairs, m_matched.result.model, m_labels, m_seed);
        const Calibration calibration = calibrate(held);
        return {m_asked.size(), comparePartitions(m_partition, m_set.truth), m_threshold,
            calibrationError(held, calibration)};
    }

private:
    void answer(const Question& question)
    {
        const RowIndex left = m_matched.pairs.left(question.pair);
        const RowIndex right = m_matched.pairs.right(question.pair);
        m_asked.push_back(question.pair);
        if (m_random.unit() < m_answering.unsureShare) {
            m_labels.push_back({question.pair, Label::unsure, Label::unsureWeight, question.inclusion});
            return;
        }
        const bool isSame
            = (m_set.truth[left] == m_set.truth[right]) != (m_random.unit() < m_answering.wrongShare);
        m_labels.push_back({question.pair, isSame ? Label::match : Label::noMatch, 1, question.inclusion});
        m_links.push_back(
            {static_cast<qint64>(m_asked.size()), left, right, isSame ? Tie::Together : Tie::Apart});
        m_answers = AnswerLinks(m_links);
    }

    void learn()
    {
        const LearnedModel model = fit(m_matched.pairs, m_matched.result.model, m_labels, m_seed);
        m_logits = pairLogits(m_matched.pairs, model);
        group();
    }

    void group()
    {
        const auto clusters = regroup({m_matched.pairs, m_logits, m_threshold, m_answers, {}, m_sources, 2});
        m_partition = partitionOf(m_set.table.rowCount(), clusters);
    }

    const LinkageSet& m_set;
    const Matched& m_matched;
    const Answering& m_answering;
    std::uint64_t m_seed;
    Random m_random;
    std::vector<double> m_logits;
    double m_threshold;
    std::vector<std::uint32_t> m_sources;
    std::vector<Label> m_labels;
    std::vector<PairIndex> m_asked;
    std::vector<AnswerLink> m_links;
    AnswerLinks m_answers;
    std::vector<std::uint32_t> m_partition;
};

} // namespace

Result<Matched> matchSet(const LinkageSet& set)
{
    MatchOptions options;
    options.secondTableStart = set.secondTableStart;
    SilentProgress progress;
    auto result = matchTable(set.table, set.schema, options, progress);
    if (!result)
        return fail(result);
    PairTable pairs = pairTableOf(set.table.rowCount(), result->model, result->pairs);
    return Matched{std::move(*result), std::move(pairs)};
}

std::vector<Checkpoint> simulate(const LinkageSet& set, const Matched& matched, const Answering& answering,
    std::span<const std::size_t> counts, std::uint64_t seed)
{
    Simulation simulation(set, matched, answering, seed);
    std::vector<Checkpoint> checkpoints;
    std::size_t answered = 0;
    for (const std::size_t count : counts) {
        while (answered < count && simulation.answerNext())
            ++answered;
        checkpoints.push_back(simulation.check());
    }
    return checkpoints;
}

} // namespace winnow::bench
