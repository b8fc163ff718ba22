#include "engine/base/id.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <type_traits>
#include <unordered_set>

using namespace winnow::engine;

static_assert(!std::is_convertible_v<RecordId, ItemId>, "ids of two kinds must not be exchangeable");
static_assert(!std::is_convertible_v<qint64, RecordId>, "a bare number must not become an id silently");
static_assert(!std::is_convertible_v<RecordId, qint64>, "an id must not become a bare number silently");

class IdTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void noneIsZero();
    void ordersByValue();
    void hashesByValue();
};

void IdTest::noneIsZero()
{
    QVERIFY(!RecordId().isValid());
    QVERIFY(RecordId{1}.isValid());
    QCOMPARE(RecordId(), RecordId{0});
}

void IdTest::ordersByValue()
{
    QVERIFY(SessionId{2} < SessionId{10});
    QVERIFY(SessionId{-1} < SessionId{0});
    QVERIFY(SessionId{3} != SessionId{4});
}

void IdTest::hashesByValue()
{
    const std::unordered_set<RecordId> ids{RecordId{1}, RecordId{2}, RecordId{1}};

    QCOMPARE(ids.size(), size_t{2});
    QVERIFY(ids.contains(RecordId{2}));
    QVERIFY(!ids.contains(RecordId{3}));
}

WINNOW_TEST(IdTest)
#include "id_test.moc"
