#include "engine/model/decision.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow::engine;

class DecisionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsStoredNumbersAndNames_data();
    void keepsStoredNumbersAndNames();
    void refusesOtherNames_data();
    void refusesOtherNames();
    void isOpenAtFirst();
};

void DecisionTest::keepsStoredNumbersAndNames_data()
{
    QTest::addColumn<Verdict>("verdict");
    QTest::addColumn<int>("stored");
    QTest::addColumn<QString>("name");

    QTest::newRow("open") << Verdict::Open << 0 << u"open"_s;
    QTest::newRow("yes") << Verdict::Yes << 1 << u"yes"_s;
    QTest::newRow("no") << Verdict::No << 2 << u"no"_s;
    QTest::newRow("unsure") << Verdict::Unsure << 3 << u"unsure"_s;
    QTest::newRow("skip") << Verdict::Skip << 4 << u"skip"_s;
}

void DecisionTest::keepsStoredNumbersAndNames()
{
    QFETCH(Verdict, verdict);
    QFETCH(QString, name);

    QTEST(static_cast<int>(verdict), "stored");
    QCOMPARE(verdictName(verdict), name);
    QCOMPARE(verdictFromName(name).value(), verdict);
}

void DecisionTest::refusesOtherNames_data()
{
    QTest::addColumn<QString>("name");

    QTest::newRow("null") << QString();
    QTest::newRow("empty") << u""_s;
    QTest::newRow("other case") << u"Yes"_s;
    QTest::newRow("blank around") << u" yes"_s;
    QTest::newRow("past tense") << u"skipped"_s;
    QTest::newRow("number") << u"1"_s;
}

void DecisionTest::refusesOtherNames()
{
    QFETCH(QString, name);

    QVERIFY(!verdictFromName(name));
}

void DecisionTest::isOpenAtFirst()
{
    const Decision decision;

    QCOMPARE(decision.verdict, Verdict::Open);
    QVERIFY(!decision.flagged);
    QVERIFY(decision.excluded.empty());
    QVERIFY(decision.picks.empty());
    QVERIFY(decision == Decision());
}

WINNOW_TEST(DecisionTest)
#include "decision_test.moc"
