#include "engine/matching/cosineranks.h"

#include <algorithm>
#include <utility>

namespace winnow::engine {

void CosineRanks::add(RowIndex left, RowIndex right, quint8 cosine)
{
    addTo(m_best[left], cosine);
    addTo(m_best[right], cosine);
}

void CosineRanks::setRanks(PairSignals& signals, RowIndex left, RowIndex right) const
{
    const auto [less, more] = std::minmax({rankOf(left, signals.cosine), rankOf(right, signals.cosine)});
    // A rank of 0 is lower than all others.
    signals.betterRank = less == 0 ? more : less;
    signals.worseRank = less == 0 ? quint8{0} : more;
}

void CosineRanks::addTo(Best& best, quint8 cosine)
{
    if (cosine <= best.back())
        return;
    best.back() = cosine;
    for (std::size_t place = ranks - 1; place > 0 && best[place] > best[place - 1]; --place)
        std::swap(best[place], best[place - 1]);
}

quint8 CosineRanks::rankOf(RowIndex record, quint8 cosine) const
{
    const Best& best = m_best[record];
    const auto better
        = std::count_if(best.begin(), best.end(), [cosine](quint8 other) { return other > cosine; });
    return better == ranks ? quint8{0} : static_cast<quint8>(1 + better);
}

} // namespace winnow::engine
