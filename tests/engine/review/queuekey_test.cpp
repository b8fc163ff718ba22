#include "engine/review/queuekey.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <limits>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class QueueKeyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void aTokenComesBackExactly_data()
    {
        QTest::addColumn<double>("confidence");
        QTest::addColumn<int>("size");
        QTest::addColumn<qint64>("item");
        QTest::newRow("beginning") << 0.0 << 0 << qint64{0};
        QTest::newRow("usual") << 0.9731284690120398 << 3 << qint64{42};
        QTest::newRow("third") << 1.0 / 3 << 2 << qint64{1};
        QTest::newRow("largest") << 1.0 << std::numeric_limits<int>::max()
                                 << std::numeric_limits<qint64>::max();
    }

    void aTokenComesBackExactly()
    {
        QFETCH(double, confidence);
        QFETCH(int, size);
        QFETCH(qint64, item);
        const QueueKey key{confidence, size, ItemId{item}};
        const auto read = QueueKey::fromToken(key.token());
        QVERIFY(read.has_value());
        QCOMPARE(*read, key);
    }

    void otherTextIsRefused_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("empty") << u""_s;
        QTest::newRow("a word") << u"next"_s;
        QTest::newRow("too few parts") << u"3fe0000000000000.3"_s;
        QTest::newRow("too many parts") << u"3fe0000000000000.3.4.5"_s;
        QTest::newRow("no number") << u"3fe0000000000000.x.4"_s;
        QTest::newRow("upper case") << u"3FE0000000000000.3.4"_s;
        QTest::newRow("space") << u" 3fe0000000000000.3.4"_s;
        QTest::newRow("leading zero") << u"3fe0000000000000.03.4"_s;
        QTest::newRow("not a number") << u"7ff8000000000000.3.4"_s;
        QTest::newRow("too large") << u"3fe0000000000000.3.99999999999999999999"_s;
    }

    void otherTextIsRefused()
    {
        QFETCH(QString, token);
        QVERIFY(!QueueKey::fromToken(token));
    }
};

WINNOW_TEST(QueueKeyTest)
#include "queuekey_test.moc"
