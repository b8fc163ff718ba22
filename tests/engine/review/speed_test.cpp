#include "engine/review/speed.h"
#include "tests/support/testmain.h"

#include <QList>
#include <QTest>

using namespace winnow::engine;

class SpeedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void pausesDoNotCount_data()
    {
        QTest::addColumn<QList<qint64>>("times");
        QTest::addColumn<qint64>("remaining");
        QTest::addColumn<double>("perHour");
        QTest::addColumn<qint64>("secondsLeft"); // -1: none
        QTest::newRow("nothing answered") << QList<qint64>{} << qint64{5} << 0.0 << qint64{-1};
        QTest::newRow("one answer") << QList<qint64>{1000} << qint64{5} << 0.0 << qint64{-1};
        QTest::newRow("all at once") << QList<qint64>{1000, 1000} << qint64{5} << 0.0 << qint64{-1};
        QTest::newRow("ten seconds each")
            << QList<qint64>{0, 10'000, 20'000} << qint64{6} << 360.0 << qint64{60};
        QTest::newRow("any order") << QList<qint64>{20'000, 0, 10'000} << qint64{6} << 360.0 << qint64{60};
        QTest::newRow("a long pause")
            << QList<qint64>{0, 10'000, 1'000'000, 1'010'000} << qint64{1} << 360.0 << qint64{10};
        QTest::newRow("a minute still counts") << QList<qint64>{0, 60'000} << qint64{1} << 60.0 << qint64{60};
        QTest::newRow("only pauses") << QList<qint64>{0, 60'001} << qint64{1} << 0.0 << qint64{-1};
        QTest::newRow("nothing left") << QList<qint64>{0, 10'000} << qint64{0} << 360.0 << qint64{0};
    }

    void pausesDoNotCount()
    {
        QFETCH(QList<qint64>, times);
        QFETCH(qint64, remaining);
        const ReviewSpeed speed = reviewSpeed(times, remaining);
        QTEST(speed.answersPerHour, "perHour");
        QTEST(speed.secondsLeft.value_or(-1), "secondsLeft");
    }
};

WINNOW_TEST(SpeedTest)
#include "speed_test.moc"
