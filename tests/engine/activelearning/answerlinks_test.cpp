#include "engine/activelearning/answerlinks.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>

using namespace winnow::engine;

namespace {

using Links = std::vector<AnswerLink>;
using Chain = std::vector<qint64>;
constexpr Tie together = Tie::Together;
constexpr Tie apart = Tie::Apart;

} // namespace

class AnswerLinksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatFollows_data();
    void whatFollows();
    void contradictions_data();
    void contradictions();
    void contradictionsWithAnAnswer_data();
    void contradictionsWithAnAnswer();
    void orderDoesNotMatter();
    void linksForClustering();
    void linksOfClusterAnswers();
};

void AnswerLinksTest::whatFollows_data()
{
    QTest::addColumn<Links>("links");
    QTest::addColumn<int>("known"); // of rows 1 and 9: 0 together, 1 apart, -1 nothing
    QTest::newRow("no answers") << Links() << -1;
    QTest::newRow("said") << Links{{1, 9, 1, together}} << 0;
    QTest::newRow("same as the same")
        << Links{{1, 1, 5, together}, {2, 5, 7, together}, {3, 9, 7, together}} << 0;
    QTest::newRow("said to differ") << Links{{1, 1, 9, apart}} << 1;
    QTest::newRow("same as what differs") << Links{{1, 1, 5, together}, {2, 5, 9, apart}} << 1;
    QTest::newRow("both differ from a third") << Links{{1, 1, 5, apart}, {2, 5, 9, apart}} << -1;
    QTest::newRow("of other rows") << Links{{1, 2, 3, together}} << -1;
    QTest::newRow("contradicting") << Links{{1, 1, 9, apart}, {2, 1, 9, together}} << 0;
}

void AnswerLinksTest::whatFollows()
{
    QFETCH(Links, links);
    QFETCH(int, known);
    const AnswerLinks answers(links);
    const std::optional<Tie> expected
        = known < 0 ? std::nullopt : std::optional(known == 0 ? together : apart);
    QCOMPARE(answers.between(1, 9), expected);
    QCOMPARE(answers.between(9, 1), expected);
}

void AnswerLinksTest::contradictions_data()
{
    QTest::addColumn<Links>("links");
    QTest::addColumn<Chain>("chain");
    QTest::addColumn<qint64>("apart");
    QTest::newRow("none") << Links{{1, 1, 2, together}, {2, 2, 3, apart}} << Chain() << qint64{0};
    QTest::newRow("yes and no on one pair")
        << Links{{1, 1, 2, together}, {2, 2, 1, apart}} << Chain{1} << qint64{2};
    QTest::newRow("a chain") << Links{{1, 1, 2, together}, {2, 2, 3, together}, {3, 1, 3, apart}}
                             << Chain{1, 2} << qint64{3};
    QTest::newRow("the shorter of two chains") << Links{{1, 1, 2, together}, {2, 2, 3, together},
        {3, 3, 4, together}, {4, 1, 4, apart}, {5, 1, 3, together}}
                                               << Chain{5, 3} << qint64{4};
    QTest::newRow("an answer with several links counts once")
        << Links{{1, 5, 1, together}, {1, 5, 2, together}, {2, 1, 2, apart}} << Chain{1} << qint64{2};
}

void AnswerLinksTest::contradictions()
{
    QFETCH(Links, links);
    QFETCH(Chain, chain);
    QFETCH(qint64, apart);
    const auto found = AnswerLinks(links).contradiction();
    QCOMPARE(found.has_value(), apart != 0);
    if (found) {
        QCOMPARE(found->chain, chain);
        QCOMPARE(found->apart, apart);
    }
}

void AnswerLinksTest::contradictionsWithAnAnswer_data()
{
    QTest::addColumn<AnswerLink>("added");
    QTest::addColumn<bool>("contradicts");
    QTest::addColumn<Chain>("chain");
    QTest::addColumn<qint64>("apart");
    QTest::newRow("of new rows") << AnswerLink{9, 50, 51, together} << false << Chain() << qint64{0};
    QTest::newRow("what is known") << AnswerLink{9, 1, 3, together} << false << Chain() << qint64{0};
    QTest::newRow("the opposite") << AnswerLink{9, 1, 3, apart} << true << Chain{1, 2} << qint64{9};
    QTest::newRow("joins what is apart")
        << AnswerLink{9, 1, 6, together} << true << Chain{2, 1, 9, 4} << qint64{3};
    QTest::newRow("joins it the other way round")
        << AnswerLink{9, 6, 1, together} << true << Chain{2, 1, 9, 4} << qint64{3};
    QTest::newRow("a row differs from itself") << AnswerLink{9, 4, 4, apart} << true << Chain() << qint64{9};
    QTest::newRow("a row is itself") << AnswerLink{9, 4, 4, together} << false << Chain() << qint64{0};
}

void AnswerLinksTest::contradictionsWithAnAnswer()
{
    QFETCH(AnswerLink, added);
    QFETCH(bool, contradicts);
    QFETCH(Chain, chain);
    QFETCH(qint64, apart);
    const AnswerLinks answers(
        Links{{1, 1, 2, together}, {2, 2, 3, together}, {3, 3, 5, Tie::Apart}, {4, 5, 6, together}});
    const auto found = answers.contradictionWith(added);
    QCOMPARE(found.has_value(), contradicts);
    if (found) {
        QCOMPARE(found->chain, chain);
        QCOMPARE(found->apart, apart);
    }
}

void AnswerLinksTest::orderDoesNotMatter()
{
    Links links{{1, 1, 2, together}, {2, 2, 3, together}, {3, 3, 5, apart}, {4, 1, 3, apart}};
    const AnswerLinks first(links);
    std::reverse(links.begin(), links.end());
    const AnswerLinks second(links);
    QCOMPARE(second.links(), first.links());
    QCOMPARE(second.contradiction(), first.contradiction());
}

void AnswerLinksTest::linksForClustering()
{
    const AnswerLinks answers(Links{{1, 1, 2, together}, {2, 1, 2, apart}, {3, 2, 3, apart}});
    QCOMPARE(answers.mustLinks(), (std::vector<RowPair>{{1, 2}}));
    QCOMPARE(answers.cannotLinks(), (std::vector<RowPair>{{2, 3}}));
}

void AnswerLinksTest::linksOfClusterAnswers()
{
    const std::vector<RowIndex> kept{4, 7, 9};
    const std::vector<RowIndex> excluded{8};
    QCOMPARE(togetherLinks(3, kept), (Links{{3, 4, 7, together}, {3, 4, 9, together}}));
    QCOMPARE(exclusionLinks(3, kept, excluded),
        (Links{{3, 4, 7, together}, {3, 4, 9, together}, {3, 4, 8, apart}}));
    QVERIFY(togetherLinks(3, {}).empty());
    QVERIFY(exclusionLinks(3, {}, excluded).empty());
}

WINNOW_TEST(AnswerLinksTest)
#include "answerlinks_test.moc"
