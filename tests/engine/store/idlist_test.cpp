#include "engine/store/idlist.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <limits>

using namespace winnow::engine;

class IdListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void packsAndUnpacks_data()
    {
        QTest::addColumn<QList<qint64>>("ids");
        QTest::addColumn<int>("bytes");
        QTest::newRow("none") << QList<qint64>{} << 0;
        QTest::newRow("one") << QList<qint64>{1} << 1;
        QTest::newRow("neighbours") << QList<qint64>{1000, 1001, 1002} << 4;
        QTest::newRow("borders") << QList<qint64>{127, 255, 16639} << 6;
        QTest::newRow("greatest") << QList<qint64>{std::numeric_limits<qint64>::max()} << 9;
        QTest::newRow("smallest to greatest") << QList<qint64>{1, std::numeric_limits<qint64>::max()} << 10;
    }

    void packsAndUnpacks()
    {
        QFETCH(QList<qint64>, ids);
        std::vector<RecordId> records;
        for (const qint64 id : ids)
            records.push_back({id});
        const QByteArray packed = packIds(records);
        QTEST(static_cast<int>(packed.size()), "bytes");
        const auto unpacked = unpackIds(packed);
        QVERIFY(unpacked.has_value());
        QCOMPARE(*unpacked, records);
    }

    void refusesMalformed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("cut off") << QByteArray("\x81", 1);
        QTest::newRow("zero id") << QByteArray("\0", 1);
        QTest::newRow("repeated id") << QByteArray("\x05\0", 2);
        QTest::newRow("ten bytes") << QByteArray(9, '\xff') + QByteArray("\x01", 1);
        QTest::newRow("endless") << QByteArray(40, '\x80');
        QTest::newRow("sum beyond 63 bits") << QByteArray(8, '\xff') + QByteArray("\x7f\x01", 2);
    }

    void refusesMalformed()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(!unpackIds(bytes).has_value());
    }
};

WINNOW_TEST(IdListTest)
#include "idlist_test.moc"
