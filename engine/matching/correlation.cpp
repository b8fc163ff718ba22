#include "engine/matching/correlation.h"

#include "engine/matching/unionfind.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace winnow::engine {

namespace {

constexpr double muchShared = 0.5;
/// More fields are taken as independent: their pairs would cost more than the matching.
constexpr std::size_t mostFields = 64;
constexpr std::size_t mostLevels = 16;

using Shares = std::array<double, mostLevels>;

long levelsSeen(const Shares& shares)
{
    return std::count_if(shares.begin(), shares.end(), [](double share) { return share > 0; });
}

double entropy(std::span<const double> shares)
{
    double sum = 0;
    for (const double share : shares)
        sum -= share > 0 ? share * std::log(share) : 0;
    return sum;
}

} // namespace

double sharedInformation(const CountedPatterns& pairs, std::size_t one, std::size_t other)
{
    std::array<double, mostLevels * mostLevels> both{};
    Shares first{};
    Shares second{};
    double all = 0;
    for (PatternId pattern = 0; pattern < pairs.patterns.size(); ++pattern) {
        const auto levels = pairs.patterns[pattern];
        if (levels[one] == 0 || levels[other] == 0)
            continue;
        const double count = pairs.counts[pattern];
        both[levels[one] * mostLevels + levels[other]] += count;
        first[levels[one]] += count;
        second[levels[other]] += count;
        all += count;
    }
    if (all == 0)
        return 0;
    for (std::span<double> shares :
        {std::span<double>(both), std::span<double>(first), std::span<double>(second)}) {
        for (double& share : shares)
            share /= all;
    }
    const double least = std::min(entropy(first), entropy(second));
    // A finite sample shows some information between independent fields too (Miller and Madow 1955).
    const double chance = double(levelsSeen(first) - 1) * double(levelsSeen(second) - 1) / (2 * all);
    const double shared = entropy(first) + entropy(second) - entropy(both) - chance;
    return least <= 0 ? 0 : std::clamp(shared / least, 0.0, 1.0);
}

std::vector<int> correlatedGroups(const CountedPatterns& pairs)
{
    const std::size_t fields = pairs.patterns.fieldCount();
    UnionFind sets(static_cast<std::uint32_t>(fields));
    for (std::size_t one = 0; one < fields && fields <= mostFields; ++one) {
        for (std::size_t other = one + 1; other < fields; ++other) {
            if (sharedInformation(pairs, one, other) > muchShared)
                sets.unite(static_cast<std::uint32_t>(one), static_cast<std::uint32_t>(other));
        }
    }
    std::vector<int> groups;
    std::vector<int> numbers(fields, -1);
    int next = 0;
    for (std::uint32_t field = 0; field < fields; ++field) {
        int& number = numbers[sets.find(field)];
        number = number < 0 ? next++ : number;
        groups.push_back(number);
    }
    return groups;
}

} // namespace winnow::engine
