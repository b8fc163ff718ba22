#include "engine/workspace/sessionanswers.h"

#include "engine/store/stores.h"
#include "engine/training/impliedanswers.h"
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
    explicit Implications(RecordRows rows)
        : m_rows(std::move(rows))
    {
    }

    void add(const SessionItem& item)
    {
        const auto implied = impliedAnswers(item, m_rows);
        if (implied)
            m_answers.insert(m_answers.end(), implied->begin(), implied->end());
        else
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
    RecordRows m_rows;
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
    const auto items = readSessionItems(stores, session.id, dataset.rows(), progress);
    if (!items)
        return fail(items);
    Implications implications(dataset.rows());
    for (const SessionItem& item : *items)
        implications.add(item);
    return implications.finish(std::move(*given));
}

} // namespace winnow::engine
