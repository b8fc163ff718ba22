#include "tests/support/testmain.h"
#include "tests/ui/itemmodels/samplecard.h"
#include "ui/itemmodels/reasons.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow;
using namespace winnow::engine;

namespace {

ClusterView explained(double weakestProbability)
{
    ClusterView card
        = tests::sampleCard({u"name"_s, u"zip"_s}, {{u"a"_s, u"1"_s}, {u"a"_s, u"1"_s}, {u"b"_s, u"2"_s}});
    card.comparedFields = {u"name"_s, u"zip"_s};
    card.explanation.prior = -9;
    card.explanation.contributions = {{0, 7.5, {}}, {1, -0.5, {}}};
    card.explanation.total = -2;
    card.explanation.knownPairs = 3;
    card.explanation.weakest = WeakestRecord{RecordId{3}, weakestProbability};
    return card;
}

} // namespace

class ReasonsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void barsBeginWhereTheLastOneEnded();
    void namesTheWeakestLink_data();
    void namesTheWeakestLink();
    void hasNoRowsWithoutKnownPairs();
    void survivesAnExplanationOfOtherFields();
    void writesNumbers_data();
    void writesNumbers();
    void neverRoundsToCertainty();
};

void ReasonsTest::barsBeginWhereTheLastOneEnded()
{
    const ui::Reasons reasons = ui::reasonsOf(explained(0.95), {});
    QCOMPARE(reasons.rows.size(), size_t(3));
    QCOMPARE(reasons.rows[0], (ui::ReasonRow{u"Prior"_s, 0, -9}));
    QCOMPARE(reasons.rows[1], (ui::ReasonRow{u"name"_s, -9, 7.5}));
    QCOMPARE(reasons.rows[2], (ui::ReasonRow{u"zip"_s, -1.5, -0.5}));
    QCOMPARE(reasons.total, -2.0);
    QCOMPARE(reasons.probability, probabilityOf(-2));
}

void ReasonsTest::namesTheWeakestLink_data()
{
    QTest::addColumn<double>("probability");
    QTest::addColumn<qint64>("excluded");
    QTest::addColumn<QString>("beginning");

    QTest::newRow("weak") << 0.41 << qint64(0) << u"Record r3 is attached least (0.41). Look"_s;
    QTest::newRow("weak and left out")
        << 0.41 << qint64(3) << u"Record r3 is attached least (0.41). Left out"_s;
    QTest::newRow("weak, another one left out")
        << 0.41 << qint64(1) << u"Record r3 is attached least (0.41). Look"_s;
    QTest::newRow("strong") << 0.95 << qint64(0) << QString();
}

void ReasonsTest::namesTheWeakestLink()
{
    QFETCH(double, probability);
    QFETCH(qint64, excluded);
    QFETCH(QString, beginning);

    const QString sentence = ui::reasonsOf(explained(probability), {RecordId{excluded}}).weakestLink;
    QVERIFY2(beginning.isEmpty() ? sentence.isEmpty() : sentence.startsWith(beginning), qPrintable(sentence));
}

void ReasonsTest::hasNoRowsWithoutKnownPairs()
{
    ClusterView card = explained(0.4);
    card.explanation = {};
    QVERIFY(ui::reasonsOf(card, {}).rows.empty());
    QVERIFY(ui::reasonsOf({}, {}).rows.empty());
}

void ReasonsTest::survivesAnExplanationOfOtherFields()
{
    ClusterView card = explained(0.95);
    card.comparedFields.clear();
    QCOMPARE(ui::reasonsOf(card, {}).rows[1].label, QString());
}

void ReasonsTest::writesNumbers_data()
{
    QTest::addColumn<double>("weight");
    QTest::addColumn<QString>("text");

    QTest::newRow("for") << 7.24 << u"+7.2"_s;
    QTest::newRow("against") << -9.06 << u"\u22129.1"_s;
    QTest::newRow("nothing") << 0.0 << u"0.0"_s;
    QTest::newRow("next to nothing") << -0.01 << u"0.0"_s;
}

void ReasonsTest::writesNumbers()
{
    QFETCH(double, weight);
    QLocale::setDefault(QLocale::c());
    QTEST(ui::signedWeight(weight), "text");
}

void ReasonsTest::neverRoundsToCertainty()
{
    QLocale::setDefault(QLocale::c());
    QCOMPARE(ui::probabilityText(0.999999), u"above 0.9999"_s);
    QCOMPARE(ui::probabilityText(0.9951), u"0.9951"_s);
    QCOMPARE(ui::probabilityText(0.41), u"0.41"_s);
}

WINNOW_TEST(ReasonsTest)
#include "reasons_test.moc"
