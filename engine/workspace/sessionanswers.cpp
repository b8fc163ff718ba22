#include "engine/workspace/sessionanswers.h"

#include "engine/store/stores.h"
#include "engine/training/sessionitems.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace winnow::engine {

namespace {

bool isBefore(const PairAnswer& one, const PairAnswer& other)
{
    return std::pair(one.left, one.right) < std::pair(other.left, other.right);
}

/// Translates answers on clusters, item by item.
class Implications {
public:
    explicit Implications(RecordId firstRecord)
        : m_firstRecord(firstRecord)
    {
    }

    void add(const SessionItem& item)
    {
        if (item.verdict == Verdict::Yes)
            addYes(item);
        else if (item.verdict == Verdict::No && item.kept.size() == 2)
            add(item.kept[0], item.kept[1], Verdict::No);
        else if (item.verdict == Verdict::No)
            ++m_openRefusals;
    }

    /// Ascending, each pair once, without those that were answered themselves.
    SessionAnswers finish(std::vector<PairAnswer> given)
    {
        std::sort(m_answers.begin(), m_answers.end(), isBefore);
        SessionAnswers answers;
        std::set_difference(m_answers.begin(), m_answers.end(), given.begin(), given.end(),
            std::back_inserter(answers.implied), isBefore);
        answers.given = std::move(given);
        answers.openRefusals = m_openRefusals;
        return answers;
    }

private:
    void addYes(const SessionItem& item)
    {
        if (item.kept.empty())
            return;
        for (std::size_t place = 1; place < item.kept.size(); ++place)
            add(item.kept.front(), item.kept[place], Verdict::Yes);
        for (const RowIndex excluded : item.excluded)
            add(item.kept.front(), excluded, Verdict::No);
    }

    void add(RowIndex one, RowIndex other, Verdict verdict)
    {
        const auto [left, right] = std::minmax(one, other);
        m_answers.push_back(
            {{m_firstRecord.value + left}, {m_firstRecord.value + right}, verdict, QuestionReason::Given, 0});
    }

    RecordId m_firstRecord;
    std::vector<PairAnswer> m_answers;
    int m_openRefusals = 0;
};

} // namespace

std::vector<PairAnswer> SessionAnswers::all() const
{
    std::vector<PairAnswer> answers;
    std::merge(
        given.begin(), given.end(), implied.begin(), implied.end(), std::back_inserter(answers), isBefore);
    return answers;
}

Result<SessionAnswers> readSessionAnswers(
    const Stores& stores, const Session& session, const Dataset& dataset, Progress& progress)
{
    auto given = stores.pairAnswers().list(session.id);
    if (!given)
        return fail(given);
    const auto items = readSessionItems(stores, session.id, dataset.firstRecord, progress);
    if (!items)
        return fail(items);
    Implications implications(dataset.firstRecord);
    for (const SessionItem& item : *items)
        implications.add(item);
    return implications.finish(std::move(*given));
}

} // namespace winnow::engine
