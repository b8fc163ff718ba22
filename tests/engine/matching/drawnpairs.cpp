#include "tests/engine/matching/drawnpairs.h"

#include "engine/base/random.h"

namespace winnow::tests {

using namespace winnow::engine;

static quint8 drawLevel(Random& random, const std::vector<double>& shares)
{
    double rest = random.unit();
    quint8 level = 1;
    while (level + 1U < shares.size() && rest >= shares[level])
        rest -= shares[level++];
    return level;
}

CountedPatterns drawnPairs(const std::vector<KindOfPairs>& kinds)
{
    Random random(11);
    CountedPatterns drawn{LevelPatterns(kinds.front().shares.size()), {}};
    std::vector<quint8> levels(drawn.patterns.fieldCount());
    for (const KindOfPairs& kind : kinds) {
        for (int pair = 0; pair < kind.pairs; ++pair) {
            for (std::size_t field = 0; field < levels.size(); ++field)
                levels[field] = drawLevel(random, kind.shares[field]);
            const PatternId pattern = drawn.patterns.intern(levels);
            drawn.counts.resize(drawn.patterns.size());
            drawn.counts[pattern] += 1;
        }
    }
    return drawn;
}

} // namespace winnow::tests
