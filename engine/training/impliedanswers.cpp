#include "engine/training/impliedanswers.h"

#include <algorithm>

namespace winnow::engine {

namespace {

PairAnswer answerOn(RecordId one, RecordId other, Verdict verdict)
{
    const auto [left, right] = std::minmax(one, other);
    return {left, right, verdict, QuestionReason::Given, 0};
}

std::vector<PairAnswer> answersOfYes(const SessionItem& item, const RecordRows& rows)
{
    std::vector<PairAnswer> answers;
    for (std::size_t place = 1; place < item.kept.size(); ++place)
        answers.push_back(
            answerOn(rows.recordOf(item.kept.front()), rows.recordOf(item.kept[place]), Verdict::Yes));
    for (const RowIndex excluded : item.excluded)
        answers.push_back(answerOn(rows.recordOf(item.kept.front()), rows.recordOf(excluded), Verdict::No));
    return answers;
}

} // namespace

std::optional<std::vector<PairAnswer>> impliedAnswers(const SessionItem& item, const RecordRows& rows)
{
    if (item.kept.empty() || (item.verdict != Verdict::Yes && item.verdict != Verdict::No))
        return std::vector<PairAnswer>();
    if (item.verdict == Verdict::Yes)
        return answersOfYes(item, rows);
    if (item.kept.size() != 2)
        return std::nullopt;
    return std::vector{answerOn(rows.recordOf(item.kept[0]), rows.recordOf(item.kept[1]), Verdict::No)};
}

} // namespace winnow::engine
