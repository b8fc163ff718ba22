#include "engine/activelearning/clusterlabels.h"
#include "tests/engine/activelearning/learningtables.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;

namespace {

using Labels = std::vector<Label>;
using Rows = std::vector<RowIndex>;

/// Pairs 0-1, 0-2, 1-2, 2-3 with the logits 5, 1, 3, -1; row 4 has none.
PairTable table()
{
    return pairTable(5, {{0, 1, 3, 3}, {0, 2, 3, 3}, {1, 2, 3, 3}, {2, 3, 3, 3}});
}

const std::vector<double> logits{5, 1, 3, -1};

} // namespace

class ClusterLabelsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void labelsOfAnswers_data();
    void labelsOfAnswers();
    void exclusions_data();
    void exclusions();
};

void ClusterLabelsTest::labelsOfAnswers_data()
{
    QTest::addColumn<Rows>("rows");
    QTest::addColumn<Labels>("yes");
    QTest::addColumn<Labels>("no");
    QTest::newRow("a pair") << Rows{1, 0} << Labels{{0, 1, 1, 0.5}} << Labels{{0, 0, 0.5, 0.5}};
    QTest::newRow("a triangle: its two strongest edges")
        << Rows{0, 1, 2} << Labels{{0, 1, 1, 0.5}, {2, 1, 1, 0.5}} << Labels{{2, 0, 0.5, 0.5}};
    QTest::newRow("a chain behind it")
        << Rows{3, 2, 1, 0} << Labels{{0, 1, 1, 0.5}, {2, 1, 1, 0.5}, {3, 1, 1, 0.5}}
        << Labels{{3, 0, 0.5, 0.5}};
    QTest::newRow("a row without pairs")
        << Rows{0, 1, 4} << Labels{{0, 1, 1, 0.5}} << Labels{{0, 0, 0.5, 0.5}};
    QTest::newRow("one row") << Rows{0} << Labels() << Labels();
    QTest::newRow("no rows") << Rows() << Labels() << Labels();
    QTest::newRow("rows that are not there") << Rows{98, 99} << Labels() << Labels();
}

void ClusterLabelsTest::labelsOfAnswers()
{
    QFETCH(Rows, rows);
    QFETCH(Labels, yes);
    QFETCH(Labels, no);
    const PairTable pairs = table();
    QCOMPARE(labelsOfYes(pairs, logits, rows, 0.5), yes);
    QCOMPARE(labelsOfNo(pairs, logits, rows, 0.5), no);
    const Labels unsure = labelsOfUnsure(pairs, logits, rows, 0.5);
    QCOMPARE(unsure.size(), no.size());
    if (!unsure.empty())
        QCOMPARE(unsure.front(), (Label{no.front().pair, Label::unsure, Label::unsureWeight, 0.5}));
}

void ClusterLabelsTest::exclusions_data()
{
    QTest::addColumn<Rows>("kept");
    QTest::addColumn<Rows>("excluded");
    QTest::addColumn<Labels>("labels");
    QTest::newRow("its strongest edge") << Rows{0, 1} << Rows{2} << Labels{{0, 1, 1, 0}, {2, 0, 1, 0}};
    QTest::newRow("no pair with the kept ones") << Rows{0, 1} << Rows{3} << Labels{{0, 1, 1, 0}};
    QTest::newRow("nothing kept") << Rows() << Rows{0, 1} << Labels();
    QTest::newRow("nothing excluded") << Rows{0, 1} << Rows() << Labels{{0, 1, 1, 0}};
    QTest::newRow("a row that is not there") << Rows{0, 1} << Rows{99} << Labels{{0, 1, 1, 0}};
}

void ClusterLabelsTest::exclusions()
{
    QFETCH(Rows, kept);
    QFETCH(Rows, excluded);
    QFETCH(Labels, labels);
    QCOMPARE(labelsOfExclusion(table(), logits, kept, excluded), labels);
}

WINNOW_TEST(ClusterLabelsTest)
#include "clusterlabels_test.moc"
