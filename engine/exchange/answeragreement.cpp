#include "engine/exchange/answeragreement.h"

#include "engine/matching/unionfind.h"

#include <algorithm>
#include <iterator>
#include <span>

namespace winnow::engine {

namespace {

/// Which of the records that answers name are one.
class Ties {
public:
    explicit Ties(const std::vector<PairAnswer>& answers)
        : m_records(recordsOf(answers))
        , m_groups(static_cast<std::uint32_t>(m_records.size()))
    {
        for (const PairAnswer& answer : answers) {
            if (answer.verdict == Verdict::Yes)
                m_groups.unite(placeOf(answer.left), placeOf(answer.right));
        }
    }

    bool areOne(const PairAnswer& answer)
    {
        return m_groups.find(placeOf(answer.left)) == m_groups.find(placeOf(answer.right));
    }

private:
    static std::vector<RecordId> recordsOf(const std::vector<PairAnswer>& answers)
    {
        std::vector<RecordId> records;
        for (const PairAnswer& answer : answers) {
            records.push_back(answer.left);
            records.push_back(answer.right);
        }
        std::sort(records.begin(), records.end());
        records.erase(std::unique(records.begin(), records.end()), records.end());
        return records;
    }

    [[nodiscard]] std::uint32_t placeOf(RecordId record) const
    {
        const auto found = std::lower_bound(m_records.begin(), m_records.end(), record);
        return static_cast<std::uint32_t>(found - m_records.begin());
    }

    std::vector<RecordId> m_records; ///< ascending
    UnionFind m_groups;
};

std::vector<PairAnswer> brokenAmong(const std::vector<PairAnswer>& answers)
{
    Ties ties(answers);
    std::vector<PairAnswer> broken;
    std::copy_if(answers.begin(), answers.end(), std::back_inserter(broken),
        [&ties](const PairAnswer& answer) { return answer.verdict == Verdict::No && ties.areOne(answer); });
    std::sort(broken.begin(), broken.end(), [](const PairAnswer& one, const PairAnswer& other) {
        return std::pair(one.left, one.right) < std::pair(other.left, other.right);
    });
    return broken;
}

} // namespace

std::vector<PairAnswer> contradictedAnswers(
    const std::vector<PairAnswer>& known, const std::vector<PairAnswer>& added)
{
    std::vector<PairAnswer> all = known;
    all.insert(all.end(), added.begin(), added.end());
    std::vector<PairAnswer> broken = brokenAmong(all);
    const std::vector<PairAnswer> before = brokenAmong(known);
    std::erase_if(broken, [&before](const PairAnswer& answer) {
        return std::find(before.begin(), before.end(), answer) != before.end();
    });
    return broken;
}

} // namespace winnow::engine
