#include "tests/support/testmain.h"
#include "ui/sync/syncwords.h"

#include <QTest>

using namespace winnow;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(engine::Profile)
Q_DECLARE_METATYPE(engine::OutboxCounts)

class SyncWordsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysHowAServerStands_data();
    void saysHowAServerStands();
    void theSummaryIsEmptyWithoutAServer();
};

void SyncWordsTest::saysHowAServerStands_data()
{
    QTest::addColumn<engine::Profile>("profile");
    QTest::addColumn<engine::OutboxCounts>("counts");
    QTest::addColumn<QString>("says");
    engine::Profile synced;
    synced.lastSyncMs = 1;
    engine::Profile paused = synced;
    paused.isPaused = true;
    engine::Profile asked = synced;
    asked.nextDueMs = 2'000;
    asked.serverAsked = true;
    engine::Profile troubled = synced;
    troubled.trouble = u"Offline."_s;
    QTest::newRow("new") << engine::Profile{} << engine::OutboxCounts{} << u"Never synced"_s;
    QTest::newRow("fine") << synced << engine::OutboxCounts{} << u"Up to date"_s;
    QTest::newRow("waiting") << synced << engine::OutboxCounts{12, 0, 0, 0, 0} << u"12 waiting"_s;
    QTest::newRow("conflicts before waiting")
        << synced << engine::OutboxCounts{12, 0, 2, 0, 0} << u"2 conflicts"_s;
    QTest::newRow("blocked") << synced << engine::OutboxCounts{0, 0, 0, 1, 0} << u"1 blocked"_s;
    QTest::newRow("paused before all") << paused << engine::OutboxCounts{1, 0, 1, 1, 0} << u"Paused"_s;
    QTest::newRow("the server asked")
        << asked << engine::OutboxCounts{1, 0, 0, 0, 0} << u"the server asked"_s;
    QTest::newRow("trouble") << troubled << engine::OutboxCounts{1, 0, 0, 0, 0} << u"Offline."_s;
}

void SyncWordsTest::saysHowAServerStands()
{
    QFETCH(const engine::Profile, profile);
    QFETCH(const engine::OutboxCounts, counts);
    QFETCH(const QString, says);
    const QString text = ui::profileStateText(profile, counts, 1'000);
    QVERIFY2(text.contains(says), qPrintable(text));
}

void SyncWordsTest::theSummaryIsEmptyWithoutAServer()
{
    QVERIFY(ui::syncSummaryText({}, 0, false).isEmpty());
    QCOMPARE(ui::syncSummaryText({}, 0, true), u"never synced"_s);
    const QString text = ui::syncSummaryText({3, 0, 2, 1, 0}, 1, true);
    QVERIFY(text.startsWith(u"↑ 3 waiting · ⚠ 2 conflicts · ⚠ 1 blocked · last sync "_s));
}

WINNOW_TEST(SyncWordsTest)
#include "syncwords_test.moc"
