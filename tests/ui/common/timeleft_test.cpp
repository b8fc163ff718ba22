#include "tests/support/testmain.h"
#include "ui/common/timeleft.h"

#include <QTest>

#include <vector>

using namespace winnow::ui;

namespace {

struct Report {
    qint64 ms;
    qint64 done;
};

using Reports = std::vector<Report>;

constexpr qint64 unknown = -1;

} // namespace

Q_DECLARE_METATYPE(Reports)

class TimeLeftTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void estimates_data();
    void estimates();
    void startsAnewWithAnotherStage();
    void writesDurations_data();
    void writesDurations();
};

void TimeLeftTest::estimates_data()
{
    QTest::addColumn<Reports>("reports");
    QTest::addColumn<qint64>("total");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("nothing known") << Reports{} << qint64(100) << unknown;
    QTest::newRow("too early") << Reports{{0, 0}, {500, 10}} << qint64(100) << unknown;
    QTest::newRow("steady") << Reports{{0, 0}, {1000, 10}, {2000, 20}} << qint64(100) << qint64(8);
    QTest::newRow("rounds up") << Reports{{0, 0}, {2000, 99}} << qint64(100) << qint64(1);
    QTest::newRow("done") << Reports{{0, 0}, {2000, 100}} << qint64(100) << qint64(0);
    QTest::newRow("more than announced") << Reports{{0, 0}, {2000, 120}} << qint64(100) << qint64(0);
    QTest::newRow("standing still") << Reports{{0, 50}, {5000, 50}} << qint64(100) << unknown;
    QTest::newRow("end not known") << Reports{{0, 0}, {2000, 20}} << qint64(0) << unknown;
    QTest::newRow("only the recent rate counts")
        << Reports{{0, 0}, {1000, 1000}, {11000, 1010}, {21000, 1020}} << qint64(1030) << qint64(10);
    QTest::newRow("less done than before")
        << Reports{{0, 90}, {2000, 5}, {4000, 15}} << qint64(25) << qint64(2);
}

void TimeLeftTest::estimates()
{
    QFETCH(Reports, reports);
    QFETCH(qint64, total);
    TimeLeft left;
    for (const Report& report : reports)
        left.add(report.ms, report.done, total);
    QTEST(left.seconds().value_or(unknown), "seconds");
}

void TimeLeftTest::startsAnewWithAnotherStage()
{
    TimeLeft left;
    left.add(0, 0, 100);
    left.add(5000, 50, 100);
    QVERIFY(left.seconds());
    left.restart();
    QVERIFY(!left.seconds());
}

void TimeLeftTest::writesDurations_data()
{
    QTest::addColumn<qint64>("seconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("seconds") << qint64(40) << QStringLiteral("40 s");
    QTest::newRow("one minute") << qint64(60) << QStringLiteral("1 min");
    QTest::newRow("rounded") << qint64(200) << QStringLiteral("3 min");
    QTest::newRow("hours") << qint64(3 * 3600 + 18 * 60) << QStringLiteral("3 h 18 min");
    QTest::newRow("almost an hour") << qint64(3599) << QStringLiteral("1 h 0 min");
}

void TimeLeftTest::writesDurations()
{
    QFETCH(qint64, seconds);
    QTEST(durationText(seconds), "text");
}

WINNOW_TEST(TimeLeftTest)
#include "timeleft_test.moc"
