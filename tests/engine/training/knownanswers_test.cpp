#include "engine/training/knownanswers.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;

namespace {

constexpr qint64 first = 101;

RecordId record(int number)
{
    return {first + number};
}

PairAnswer answer(int left, int right, Verdict verdict)
{
    return {record(left), record(right), verdict, QuestionReason::Uncertain, 0.5};
}

/// Yes on 0-1 and 1-2, no on 2-3.
KnownAnswers sample()
{
    const std::vector<AnswerSource> sources{
        answer(0, 1, Verdict::Yes), answer(1, 2, Verdict::Yes), answer(2, 3, Verdict::No)};
    const std::vector<AnswerLink> links{
        {0, 0, 1, Tie::Together}, {1, 1, 2, Tie::Together}, {2, 2, 3, Tie::Apart}};
    return {AnswerLinks(links), sources, RecordRows({{{first}, 10}})};
}

} // namespace

class KnownAnswersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhatMakesAnAnswerImpossible_data();
    void saysWhatMakesAnAnswerImpossible();
    void seesWhatOpenAnswersMayDecide_data();
    void seesWhatOpenAnswersMayDecide();
};

void KnownAnswersTest::saysWhatMakesAnAnswerImpossible_data()
{
    QTest::addColumn<PairAnswer>("added");
    QTest::addColumn<bool>("conflicts");
    QTest::addColumn<int>("chain");
    QTest::addColumn<bool>("hasApart");

    QTest::newRow("follows") << answer(0, 2, Verdict::Yes) << false << 0 << false;
    QTest::newRow("no against a chain") << answer(0, 2, Verdict::No) << true << 2 << false;
    QTest::newRow("yes against a no") << answer(0, 3, Verdict::Yes) << true << 2 << true;
    QTest::newRow("unsure says nothing") << answer(0, 2, Verdict::Unsure) << false << 0 << false;
    QTest::newRow("none at all") << answer(0, 2, Verdict::Open) << false << 0 << false;
    QTest::newRow("replaces its own") << answer(0, 1, Verdict::No) << false << 0 << false;
    QTest::newRow("replaces the no") << answer(2, 3, Verdict::Yes) << false << 0 << false;
    QTest::newRow("of records without answers") << answer(7, 8, Verdict::No) << false << 0 << false;
}

void KnownAnswersTest::saysWhatMakesAnAnswerImpossible()
{
    QFETCH(PairAnswer, added);
    QFETCH(bool, conflicts);
    const auto conflict = sample().conflictWith(added);
    QCOMPARE(conflict.has_value(), conflicts);
    if (!conflict)
        return;
    QTEST(static_cast<int>(conflict->chain.size()), "chain");
    QTEST(conflict->apart.has_value(), "hasApart");
}

void KnownAnswersTest::seesWhatOpenAnswersMayDecide_data()
{
    QTest::addColumn<RecordPair>("pair");
    QTest::addColumn<std::vector<RecordPair>>("open");
    QTest::addColumn<bool>("expected");

    const auto pair = [](int left, int right) {
        return RecordPair{record(left), record(right)};
    };
    const std::vector<RecordPair> none;
    QTest::newRow("known to be one") << pair(0, 2) << none << true;
    QTest::newRow("known to be two") << pair(0, 3) << none << true;
    QTest::newRow("not known") << pair(0, 4) << none << false;
    QTest::newRow("elsewhere") << pair(0, 4) << std::vector{pair(5, 6)} << false;
    QTest::newRow("by a yes") << pair(0, 5) << std::vector{pair(2, 4), pair(4, 5)} << true;
    QTest::newRow("by a yes and the known no") << pair(3, 4) << std::vector{pair(1, 4)} << true;
    QTest::newRow("by a no between groups") << pair(1, 4) << std::vector{pair(2, 4)} << true;
    QTest::newRow("by a no beside a yes") << pair(0, 5) << std::vector{pair(4, 5), pair(1, 4)} << true;
    QTest::newRow("the open one itself") << pair(6, 7) << std::vector{pair(6, 7)} << true;
    QTest::newRow("shares a record only") << pair(6, 8) << std::vector{pair(6, 7)} << false;
}

void KnownAnswersTest::seesWhatOpenAnswersMayDecide()
{
    QFETCH(RecordPair, pair);
    QFETCH(std::vector<RecordPair>, open);
    QTEST(sample().mayDecide(pair, open), "expected");
}

WINNOW_TEST(KnownAnswersTest)
#include "knownanswers_test.moc"
