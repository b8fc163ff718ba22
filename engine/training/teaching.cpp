#include "engine/training/teaching.h"

#include "engine/activelearning/clusterlabels.h"

#include <algorithm>
#include <iterator>

namespace winnow::engine {

namespace {

double valueOf(Verdict verdict)
{
    if (verdict == Verdict::Yes)
        return Label::match;
    return verdict == Verdict::No ? Label::noMatch : Label::unsure;
}

/// Collects what answers say, one after the other.
class TeachingBuilder {
public:
    explicit TeachingBuilder(const TrainingData& data)
        : m_data(data)
    {
    }

    void add(const PairAnswer& answer)
    {
        const RowIndex left = m_data.rowOf(answer.left);
        const RowIndex right = m_data.rowOf(answer.right);
        if (answer.verdict == Verdict::Yes || answer.verdict == Verdict::No)
            m_links.push_back({nextNumber(answer), left, right,
                answer.verdict == Verdict::Yes ? Tie::Together : Tie::Apart});
        const std::size_t pair = m_data.pairs.find(left, right);
        if (pair == m_data.pairs.size())
            return;
        const double weight = answer.verdict == Verdict::Unsure ? Label::unsureWeight : 1;
        const Label label{static_cast<PairIndex>(pair), valueOf(answer.verdict), weight, answer.inclusion};
        m_teaching.labels.push_back(label);
        m_teaching.asked.push_back(label.pair);
        if (answer.reason == QuestionReason::Guard)
            m_teaching.guardAnswers.push_back(label);
    }

    void add(const SessionItem& item)
    {
        if (!item.isDecided())
            return;
        if (item.verdict == Verdict::No)
            return addRefused(item);
        m_teaching.fixed.push_back({item.kept, 0});
        if (item.verdict == Verdict::Unsure)
            return append(labelsOfUnsure(m_data.pairs, weights(), item.kept));
        append(labelsOfExclusion(m_data.pairs, weights(), item.kept, item.excluded));
        const auto links = exclusionLinks(nextNumber(item.item), item.kept, item.excluded);
        m_links.insert(m_links.end(), links.begin(), links.end());
    }

    Teaching finish()
    {
        std::sort(m_teaching.asked.begin(), m_teaching.asked.end());
        std::sort(m_teaching.alone.begin(), m_teaching.alone.end());
        m_teaching.links = AnswerLinks(m_links);
        return std::move(m_teaching);
    }

private:
    /// "Not one entity" keeps all of its records apart from now on.
    void addRefused(const SessionItem& item)
    {
        append(labelsOfNo(m_data.pairs, weights(), item.kept));
        std::copy(item.kept.begin(), item.kept.end(), std::back_inserter(m_teaching.alone));
    }

    void append(const std::vector<Label>& labels)
    {
        m_teaching.labels.insert(m_teaching.labels.end(), labels.begin(), labels.end());
    }

    qint64 nextNumber(const AnswerSource& source)
    {
        m_teaching.sources.push_back(source);
        return static_cast<qint64>(m_teaching.sources.size()) - 1;
    }

    const std::vector<double>& weights()
    {
        if (m_weights.empty()) {
            m_weights.reserve(m_data.pairs.size());
            for (PairIndex pair = 0; pair < m_data.pairs.size(); ++pair)
                m_weights.push_back(m_data.pairs.weight(pair));
        }
        return m_weights;
    }

    const TrainingData& m_data;
    Teaching m_teaching;
    std::vector<AnswerLink> m_links;
    std::vector<double> m_weights; ///< filled when the first cluster answer wants it
};

} // namespace

Teaching teachingOf(
    const TrainingData& data, const std::vector<PairAnswer>& answers, const std::vector<SessionItem>& items)
{
    TeachingBuilder builder(data);
    for (const PairAnswer& answer : answers)
        builder.add(answer);
    for (const SessionItem& item : items)
        builder.add(item);
    return builder.finish();
}

} // namespace winnow::engine
