#include "tests/crash/recovery.h"
#include "tests/support/testmain.h"

#include <QTest>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using Lines = std::vector<Acknowledgement>;

/// Tests the rule by which kills are judged: a rule that finds nothing would make every kill look fine.
class RecoveryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void judges_data();
    void judges();
    void readsWholeLinesOnly();
};

void RecoveryTest::judges_data()
{
    const Acknowledgement first{1, 7, u"answer"_s, u"yes"_s};
    const Acknowledgement second{2, 8, u"answer"_s, u"no"_s};
    const Acknowledgement third{3, 8, u"undo"_s, u"-"_s};
    const Acknowledgement altered{2, 8, u"answer"_s, u"yes"_s};

    QTest::addColumn<Lines>("acknowledged");
    QTest::addColumn<Lines>("recovered");
    QTest::addColumn<qint64>("lost");
    QTest::addColumn<qint64>("phantom");
    QTest::newRow("nothing happened") << Lines{} << Lines{} << 0LL << 0LL;
    QTest::newRow("all there") << Lines{first, second} << Lines{first, second} << 0LL << 0LL;
    QTest::newRow("one in doubt") << Lines{first} << Lines{first, second} << 0LL << 0LL;
    QTest::newRow("two beyond") << Lines{first} << Lines{first, second, third} << 0LL << 1LL;
    QTest::newRow("last lost") << Lines{first, second} << Lines{first} << 1LL << 0LL;
    QTest::newRow("all lost") << Lines{first, second} << Lines{} << 2LL << 0LL;
    QTest::newRow("other answer") << Lines{first, second} << Lines{first, altered} << 1LL << 0LL;
    QTest::newRow("gap") << Lines{first, second} << Lines{second} << 2LL << 0LL;
}

void RecoveryTest::judges()
{
    QFETCH(const Lines, acknowledged);
    QFETCH(const Lines, recovered);
    QFETCH(const qint64, lost);
    QFETCH(const qint64, phantom);
    const RecoveryVerdict verdict = judgeRecovery(acknowledged, recovered);
    QCOMPARE(verdict.lost, lost);
    QCOMPARE(verdict.phantom, phantom);
    QCOMPARE(verdict.isFine(), lost == 0 && phantom == 0);
    QCOMPARE(verdict.findings.size(), lost + phantom);
}

void RecoveryTest::readsWholeLinesOnly()
{
    const Acknowledgement one{12, 5, u"answer"_s, u"skip"_s};
    QCOMPARE(fromLines(toLine(one) + "13 5 ans"), Lines{one});
    QCOMPARE(fromLines("13 5 answer yes"), Lines{});
}

} // namespace winnow::tests

using winnow::tests::RecoveryTest;
WINNOW_TEST(RecoveryTest)
#include "recovery_test.moc"
