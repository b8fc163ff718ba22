#include "engine/workspace/trainingqueue.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace winnow::engine {

namespace {

bool contains(const std::vector<PairAnswer>& answers, const RecordPair& pair)
{
    return std::any_of(
        answers.begin(), answers.end(), [&pair](const PairAnswer& answer) { return pairOf(answer) == pair; });
}

} // namespace

void TrainingQueue::restart(std::vector<PairAnswer> answered)
{
    *this = {};
    m_answered = std::move(answered);
    m_place = m_answered.size();
}

std::optional<PairAnswer> TrainingQueue::shown() const
{
    return isLookingBack() ? std::optional(m_answered[m_place]) : m_question;
}

AnswerCounts TrainingQueue::counts() const
{
    AnswerCounts counts;
    for (const PairAnswer& answer : m_answered) {
        counts.yes += answer.verdict == Verdict::Yes ? 1 : 0;
        counts.no += answer.verdict == Verdict::No ? 1 : 0;
        counts.unsure += answer.verdict == Verdict::Unsure ? 1 : 0;
    }
    return counts;
}

void TrainingQueue::goBack()
{
    if (m_place > 0)
        --m_place;
}

void TrainingQueue::goNext()
{
    m_place = std::min(m_place + 1, m_answered.size());
}

void TrainingQueue::keep(const PairAnswer& answer)
{
    if (isLookingBack()) {
        m_answered[m_place] = answer;
        return goNext();
    }
    m_answered.push_back(answer);
    dropQuestion();
    m_place = m_answered.size();
}

void TrainingQueue::skip()
{
    if (isLookingBack())
        return goNext();
    if (!m_question)
        return;
    m_skipped.push_back(pairOf(*m_question));
    dropQuestion();
}

void TrainingQueue::refill(const std::vector<PairAnswer>& questions)
{
    m_waiting.clear();
    std::copy_if(questions.begin(), questions.end(), std::back_inserter(m_waiting),
        [this](const PairAnswer& question) { return !isKnown(pairOf(question)); });
    if (!m_question)
        dropQuestion();
}

void TrainingQueue::dropQuestion()
{
    m_question.reset();
    if (m_waiting.empty())
        return;
    m_question = m_waiting.front();
    m_waiting.erase(m_waiting.begin());
}

void TrainingQueue::reopen(const PairAnswer& standing)
{
    const auto place = placeOf(pairOf(standing));
    std::erase(m_skipped, pairOf(standing));
    if (standing.verdict == Verdict::Open) {
        if (place)
            m_answered.erase(m_answered.begin() + static_cast<std::ptrdiff_t>(*place));
        ask(standing);
        m_place = m_answered.size();
        return;
    }
    if (!place)
        m_answered.push_back(standing);
    m_place = place.value_or(m_answered.size() - 1);
    m_answered[m_place] = standing;
}

void TrainingQueue::restore(const PairAnswer& standing)
{
    if (m_question && pairOf(*m_question) == pairOf(standing) && standing.verdict != Verdict::Open)
        dropQuestion();
    reopen(standing);
    if (standing.verdict != Verdict::Open)
        m_place = m_answered.size();
}

void TrainingQueue::reconcile(const std::vector<PairAnswer>& standing)
{
    const auto open = shown();
    const bool wasAsked = !isLookingBack();
    std::map<RecordPair, PairAnswer> news;
    for (const PairAnswer& answer : standing)
        news.emplace(pairOf(answer), answer);
    std::vector<PairAnswer> answered;
    for (const PairAnswer& answer : m_answered) {
        if (const auto known = news.extract(pairOf(answer)))
            answered.push_back(known.mapped());
    }
    for (const auto& [pair, answer] : news)
        answered.push_back(answer);
    m_answered = std::move(answered);
    std::erase_if(
        m_waiting, [this](const PairAnswer& question) { return contains(m_answered, pairOf(question)); });
    if (m_question && contains(m_answered, pairOf(*m_question)))
        dropQuestion();
    m_place = wasAsked || !open ? m_answered.size() : placeOf(pairOf(*open)).value_or(m_answered.size());
}

std::optional<std::size_t> TrainingQueue::placeOf(const RecordPair& pair) const
{
    const auto found = std::find_if(m_answered.begin(), m_answered.end(),
        [&pair](const PairAnswer& answer) { return pairOf(answer) == pair; });
    if (found == m_answered.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - m_answered.begin());
}

bool TrainingQueue::isKnown(const RecordPair& pair) const
{
    return (m_question && pairOf(*m_question) == pair) || placeOf(pair)
        || std::find(m_skipped.begin(), m_skipped.end(), pair) != m_skipped.end();
}

/// The question that was open comes next again.
void TrainingQueue::ask(const PairAnswer& question)
{
    if (m_question && pairOf(*m_question) != pairOf(question))
        m_waiting.insert(m_waiting.begin(), *m_question);
    m_question = question;
}

} // namespace winnow::engine
