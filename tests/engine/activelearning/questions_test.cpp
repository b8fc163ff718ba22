#include "engine/activelearning/guard.h"
#include "engine/activelearning/questions.h"
#include "tests/engine/activelearning/learningtables.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <cmath>
#include <map>
#include <numeric>
#include <set>

using namespace winnow::engine;
using namespace winnow::tests;

namespace {

/// Matches, near misses of rows that are each other's best, and pairs that are neither, a third each.
PairTable mixedPairs(RowIndex count)
{
    std::vector<TestPair> pairs;
    for (RowIndex row = 0; row < count; ++row) {
        const auto name = static_cast<quint8>(row % 3 == 0 ? 3 : 2 - row % 2);
        const auto rank = static_cast<quint8>(row % 3 == 1 ? 1 : 2);
        pairs.push_back({row, row + 1, name, static_cast<quint8>(row % 3 == 0 ? 3 : 1),
            {100, rank, 1, CodeAgreement::Missing}});
    }
    return pairTable(count + 1, pairs);
}

/// Questions about a table, one after the other, each answered "no" or not at all.
class Questioner {
public:
    explicit Questioner(const PairTable& pairs)
        : m_pairs(pairs)
        , m_partition(pairs.rowCount())
    {
        std::iota(m_partition.begin(), m_partition.end(), 0U);
        for (PairIndex pair = 0; pair < pairs.size(); ++pair)
            m_logits.push_back(pairs.weight(pair));
    }

    [[nodiscard]] std::optional<Question> next(std::size_t answerCount, std::uint64_t seed = 1) const
    {
        return nextQuestion({m_pairs, m_logits, m_partition, m_answers, m_asked, 0, seed, answerCount});
    }

    void answerNo(PairIndex pair)
    {
        m_links.push_back({qint64(m_links.size() + 1), m_pairs.left(pair), m_pairs.right(pair), Tie::Apart});
        m_answers = AnswerLinks(m_links);
    }

    void skip(PairIndex pair) { m_asked.push_back(pair); }

    [[nodiscard]] double logit(PairIndex pair) const { return m_logits[pair]; }

private:
    const PairTable& m_pairs;
    std::vector<std::uint32_t> m_partition;
    std::vector<double> m_logits;
    std::vector<AnswerLink> m_links;
    AnswerLinks m_answers;
    std::vector<PairIndex> m_asked;
};

} // namespace

class QuestionsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void beginsWithTheGuard();
    void mixesKinds();
    void inclusionIsTheShareOfDraws();
    void sameInputSameQuestion();
    void neverAsksWhatIsKnown();
    void asksAllBeforeItStops();
    void spreadsOverClustersAndPatterns();
    void kindsThatAreMissing_data();
    void kindsThatAreMissing();
};

void QuestionsTest::beginsWithTheGuard()
{
    const PairTable pairs = mixedPairs(300);
    const Questioner questioner(pairs);
    for (std::size_t asked = 0; asked < Guard::questions; ++asked) {
        const auto question = questioner.next(asked);
        QVERIFY(question);
        const QuestionKind expected = asked < 5 ? QuestionKind::Verification
            : asked < 8                         ? QuestionKind::Uncertain
                                                : QuestionKind::Probe;
        QCOMPARE(question->kind, expected);
        QVERIFY(expected != QuestionKind::Verification || questioner.logit(question->pair) >= 0);
        QVERIFY(expected != QuestionKind::Probe || questioner.logit(question->pair) < 0);
    }
}

void QuestionsTest::mixesKinds()
{
    const PairTable pairs = mixedPairs(300);
    const Questioner questioner(pairs);
    std::map<QuestionKind, int> counts;
    for (std::uint64_t seed = 0; seed < 200; ++seed)
        ++counts[questioner.next(20, seed)->kind];
    QVERIFY(counts[QuestionKind::Uncertain] > 90 && counts[QuestionKind::Uncertain] < 150);
    QVERIFY(counts[QuestionKind::Verification] > 20);
    QVERIFY(counts[QuestionKind::Probe] > 20);
}

/// The stored probability must be that of the draw: over many seeds each pair comes as often as it says.
void QuestionsTest::inclusionIsTheShareOfDraws()
{
    const PairTable pairs = mixedPairs(24);
    const Questioner questioner(pairs);
    constexpr int draws = 3000;
    std::map<PairIndex, int> counts;
    std::map<PairIndex, double> inclusions;
    for (std::uint64_t seed = 0; seed < draws; ++seed) {
        const auto question = questioner.next(20, seed);
        ++counts[question->pair];
        inclusions[question->pair] = question->inclusion;
    }
    double sum = 0;
    for (const auto& [pair, inclusion] : inclusions) {
        sum += inclusion;
        QVERIFY(std::abs(counts[pair] / double(draws) - inclusion) < 0.04);
    }
    QVERIFY(std::abs(sum - 1) < 0.01);
}

void QuestionsTest::sameInputSameQuestion()
{
    const PairTable pairs = mixedPairs(300);
    const Questioner questioner(pairs);
    std::set<PairIndex> asked;
    for (std::size_t count = 0; count < 20; ++count) {
        QCOMPARE(questioner.next(count), questioner.next(count));
        asked.insert(questioner.next(count)->pair);
    }
    QVERIFY(asked.size() > 10);
}

void QuestionsTest::neverAsksWhatIsKnown()
{
    const PairTable pairs = mixedPairs(90);
    Questioner questioner(pairs);
    std::set<PairIndex> asked;
    for (std::size_t count = 0; count < 60; ++count) {
        const auto question = questioner.next(count);
        if (!question)
            break;
        QVERIFY(asked.insert(question->pair).second);
        if (count % 2 == 0)
            questioner.answerNo(question->pair);
        else
            questioner.skip(question->pair);
    }
    QVERIFY(asked.size() > 20);
}

void QuestionsTest::asksAllBeforeItStops()
{
    const MatchedTable people = matched({{"anna", "berlin"}, {"anna", "berlim"}, {"bert", "bern"}});
    Questioner questioner(people.pairs);
    std::size_t count = 0;
    while (const auto question = questioner.next(count)) {
        questioner.skip(question->pair);
        QVERIFY(++count <= people.pairs.size());
    }
    QCOMPARE(count, people.pairs.size());
}

void QuestionsTest::spreadsOverClustersAndPatterns()
{
    // Two kinds of pairs near the threshold, many of either.
    std::vector<TestPair> pairs;
    for (RowIndex row = 0; row < 100; row += 2)
        pairs.push_back({row, row + 1, static_cast<quint8>(row % 4 == 0 ? 3 : 2), 1, {}});
    const PairTable table = pairTable(100, pairs);
    const std::vector<double> logits(table.size(), -0.1);
    std::vector<std::uint32_t> partition(100);
    std::iota(partition.begin(), partition.end(), 0U);
    const AnswerLinks none;
    const auto question = nextQuestion({table, logits, partition, none, {}, 0, 5, 12});
    QVERIFY(question);
    QCOMPARE(question->kind, QuestionKind::Uncertain);
    QCOMPARE(question->inclusion, 0.5); // one of each pattern
}

void QuestionsTest::kindsThatAreMissing_data()
{
    QTest::addColumn<double>("logit");
    QTest::addColumn<int>("answers");
    QTest::newRow("only a match, when a probe is wanted") << 3.0 << 9;
    QTest::newRow("only a non-match, when a match is wanted") << -3.0 << 0;
    QTest::newRow("one pair, later") << -3.0 << 40;
}

void QuestionsTest::kindsThatAreMissing()
{
    QFETCH(double, logit);
    QFETCH(int, answers);
    const PairTable table = pairTable(2, {{0, 1, 3, 3}});
    const std::vector<double> logits{logit};
    const std::vector<std::uint32_t> partition{0, 1};
    const AnswerLinks none;
    const auto question
        = nextQuestion({table, logits, partition, none, {}, 0, 1, static_cast<std::size_t>(answers)});
    QVERIFY(question);
    QCOMPARE(question->inclusion, 1.0);
    const AnswerLinks known(std::vector<AnswerLink>{{1, 0, 1, Tie::Together}});
    QVERIFY(!nextQuestion({table, logits, partition, known, {}, 0, 1, static_cast<std::size_t>(answers)}));
    const PairTable empty = pairTable(2, {});
    QVERIFY(!nextQuestion({empty, {}, partition, none, {}, 0, 1, static_cast<std::size_t>(answers)}));
}

WINNOW_TEST(QuestionsTest)
#include "questions_test.moc"
