#include "engine/base/random.h"
#include "engine/matching/assignment.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <limits>
#include <numeric>

using namespace winnow::engine;

using Pairs = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

namespace {

struct Link {
    std::uint32_t left;
    std::uint32_t right;
    double weight;
};

std::vector<std::uint32_t> assign(std::uint32_t nodes, const std::vector<Link>& links, double threshold = 0)
{
    LinkageProblem graph;
    graph.sizes.assign(nodes, 1);
    graph.threshold = threshold;
    for (const Link& link : links)
        graph.links.push_back({link.left, link.right, link.weight, 1});
    SilentProgress progress;
    StageRunner stages(2, progress);
    return assignPartners(graph, stages);
}

Pairs pairsOf(const std::vector<std::uint32_t>& pairOf)
{
    Pairs pairs;
    for (std::uint32_t node = 0; node < pairOf.size(); ++node) {
        if (pairOf[node] != node)
            pairs.emplace_back(pairOf[node], node);
    }
    return pairs;
}

/// The most that any assignment of these left nodes from `first` on can weigh, by trying all.
double bestWeight(const std::vector<Link>& links, std::uint32_t left, std::uint32_t lefts, unsigned taken)
{
    if (left == lefts)
        return 0;
    double best = bestWeight(links, left + 1, lefts, taken);
    for (const Link& link : links) {
        if (link.left == left && link.weight >= 0 && (taken >> link.right & 1U) == 0)
            best = std::max(best, link.weight + bestWeight(links, left + 1, lefts, taken | 1U << link.right));
    }
    return best;
}

} // namespace

class AssignmentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void givesEachOnePartner_data();
    void givesEachOnePartner();
    void noAssignmentWeighsMore();
    void largeComponentsAreAssignedToo();
};

void AssignmentTest::givesEachOnePartner_data()
{
    QTest::addColumn<std::vector<Link>>("links");
    QTest::addColumn<Pairs>("pairs");
    QTest::newRow("no links") << std::vector<Link>() << Pairs();
    QTest::newRow("one") << std::vector<Link>{{0, 2, 5}} << Pairs{{0, 2}};
    QTest::newRow("on the threshold") << std::vector<Link>{{0, 2, 0}} << Pairs{{0, 2}};
    QTest::newRow("below the threshold") << std::vector<Link>{{0, 2, -0.1}} << Pairs();
    QTest::newRow("the better of two") << std::vector<Link>{{0, 2, 5}, {0, 3, 6}} << Pairs{{0, 3}};
    QTest::newRow("two weigh more than the best one")
        << std::vector<Link>{{0, 2, 5}, {0, 3, 4}, {1, 2, 4}} << Pairs{{1, 2}, {0, 3}};
    QTest::newRow("the best one weighs more than two")
        << std::vector<Link>{{0, 2, 9}, {0, 3, 4}, {1, 2, 4}} << Pairs{{0, 2}};
    QTest::newRow("forbidden for ever")
        << std::vector<Link>{{0, 2, -std::numeric_limits<double>::infinity()}, {1, 2, 1}} << Pairs{{1, 2}};
}

void AssignmentTest::givesEachOnePartner()
{
    QFETCH(std::vector<Link>, links);
    QTEST(pairsOf(assign(4, links)), "pairs");
}

void AssignmentTest::noAssignmentWeighsMore()
{
    Random random(5);
    for (int round = 0; round < 200; ++round) {
        std::vector<Link> links;
        for (std::uint32_t left = 0; left < 5; ++left) {
            for (std::uint32_t right = 5; right < 11; ++right) {
                if (random.below(3) > 0)
                    links.push_back({left, right, 10 * random.unit() - 3});
            }
        }
        double weight = 0;
        const Pairs pairs = pairsOf(assign(11, links));
        for (const Link& link : links)
            weight += std::count(pairs.begin(), pairs.end(), std::pair(link.left, link.right)) * link.weight;
        QVERIFY(std::abs(weight - bestWeight(links, 0, 5, 0)) < 1e-6);
    }
}

void AssignmentTest::largeComponentsAreAssignedToo()
{
    constexpr std::uint32_t half = 1500;
    std::vector<Link> links;
    for (std::uint32_t left = 0; left < half; ++left) {
        links.push_back({left, half + left, 9});
        links.push_back({left, half + (left + 1) % half, 4});
    }
    const std::vector<std::uint32_t> pairOf = assign(2 * half, links);
    for (std::uint32_t left = 0; left < half; ++left)
        QCOMPARE(pairOf[half + left], left);
}

WINNOW_TEST(AssignmentTest)
#include "assignment_test.moc"
