#include "engine/training/knownanswers.h"

#include <algorithm>

namespace winnow::engine {

namespace {

bool isOn(const AnswerSource& source, const RecordPair& pair)
{
    const auto* answer = std::get_if<PairAnswer>(&source);
    return answer && pairOf(*answer) == pair;
}

} // namespace

AnswerLinks KnownAnswers::linksWithout(const RecordPair& pair) const
{
    std::vector<AnswerLink> others = links.links();
    std::erase_if(others, [this, &pair](const AnswerLink& link) {
        return isOn(sources[static_cast<std::size_t>(link.answer)], pair);
    });
    return AnswerLinks(others);
}

std::optional<AnswerConflict> KnownAnswers::conflictWith(const PairAnswer& answer) const
{
    if (answer.verdict != Verdict::Yes && answer.verdict != Verdict::No)
        return std::nullopt;
    const RecordPair pair = pairOf(answer);
    const bool replaces = std::any_of(
        sources.begin(), sources.end(), [&pair](const AnswerSource& source) { return isOn(source, pair); });
    const auto added = static_cast<qint64>(sources.size());
    const AnswerLink link{added, rowOf(answer.left), rowOf(answer.right),
        answer.verdict == Verdict::Yes ? Tie::Together : Tie::Apart};
    const auto found = replaces ? linksWithout(pair).contradictionWith(link) : links.contradictionWith(link);
    if (!found)
        return std::nullopt;
    AnswerConflict conflict;
    for (const qint64 number : found->chain) {
        if (number != added)
            conflict.chain.push_back(sources[static_cast<std::size_t>(number)]);
    }
    if (found->apart != added)
        conflict.apart = sources[static_cast<std::size_t>(found->apart)];
    return conflict;
}

bool KnownAnswers::mayDecide(const RecordPair& pair, std::span<const RecordPair> open) const
{
    const RowIndex left = rowOf(pair.left);
    const RowIndex right = rowOf(pair.right);
    if (links.between(left, right))
        return true;
    if (open.empty())
        return false;
    std::vector<AnswerLink> supposed = links.links();
    const std::size_t known = supposed.size();
    for (const RecordPair& other : open)
        supposed.push_back({static_cast<qint64>(sources.size()), rowOf(other.left), rowOf(other.right), {}});
    if (AnswerLinks(supposed).between(left, right))
        return true;
    // More "yes" only makes groups larger, so one "no" among nothing but "yes" reaches farthest.
    for (std::size_t place = known; place < supposed.size(); ++place) {
        supposed[place].tie = Tie::Apart;
        if (AnswerLinks(supposed).between(left, right))
            return true;
        supposed[place].tie = Tie::Together;
    }
    return false;
}

} // namespace winnow::engine
