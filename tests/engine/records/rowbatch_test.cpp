#include "engine/records/rowbatch.h"
#include "tests/support/testmain.h"

#include <QObject>
#include <QTest>

using namespace winnow::engine;

class RowBatchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void startsEmpty();
    void keepsRowsApart();
    void canBeUsedAgain();
};

void RowBatchTest::startsEmpty()
{
    const RowBatch batch;
    QVERIFY(batch.isEmpty());
    QCOMPARE(batch.bytes(), 0);
}

void RowBatchTest::keepsRowsApart()
{
    RowBatch batch;
    batch.arena().append("first");
    batch.endRow(1, 2);
    batch.endRow(2, 3);
    batch.arena().append("third");
    batch.endRow(3, 7);
    QCOMPARE(batch.size(), 3U);
    QCOMPARE(batch.packedBytes(0), QByteArray("first"));
    QCOMPARE(batch.packedBytes(1), QByteArray());
    QCOMPARE(batch.packedBytes(2), QByteArray("third"));
    QCOMPARE(batch.rowNumber(2), 3);
    QCOMPARE(batch.line(2), 7);
}

void RowBatchTest::canBeUsedAgain()
{
    RowBatch batch;
    batch.arena().append("first");
    batch.endRow(1, 1);
    batch.clear();
    QVERIFY(batch.isEmpty());
    batch.arena().append("x");
    batch.endRow(2, 2);
    QCOMPARE(batch.packedBytes(0), QByteArray("x"));
}

WINNOW_TEST(RowBatchTest)
#include "rowbatch_test.moc"
