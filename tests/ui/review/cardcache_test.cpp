#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"
#include "ui/review/cardcache.h"

#include <QTest>

using namespace winnow;
using namespace winnow::engine;

class CardCacheTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatWasReadUntilItIsForgotten();
    void failsForAnItemThatIsNotThere();
};

void CardCacheTest::keepsWhatWasReadUntilItIsForgotten()
{
    tests::WorkspaceFixture fixture;
    const auto matched = fixture.importAndMatch();
    QVERIFY(matched);
    const auto page = readQueuePage(fixture.stores(), {matched->session}, std::nullopt, 20);
    QVERIFY(page && page->items.size() == 20);
    ui::CardCache cache(fixture.stores());
    for (const QueueItem& item : page->items) {
        const auto card = cache.card(item.id);
        QVERIFY(card);
        QCOMPARE(card->item, item);
    }
    QVERIFY(cache.contains(page->items.back().id));
    QVERIFY(!cache.contains(page->items.front().id)); // the oldest ones make room
    cache.forget({page->items.back().id});
    QVERIFY(!cache.contains(page->items.back().id));
}

void CardCacheTest::failsForAnItemThatIsNotThere()
{
    tests::WorkspaceFixture fixture;
    ui::CardCache cache(fixture.stores());
    const auto card = cache.card(ItemId{4711});
    QVERIFY(!card);
    QCOMPARE(card.error().code, ErrorCode::NotFound);
    QVERIFY(!cache.contains(ItemId{4711}));
}

WINNOW_TEST(CardCacheTest)
#include "cardcache_test.moc"
