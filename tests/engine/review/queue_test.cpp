#include "engine/review/queue.h"
#include "engine/review/view.h"
#include "tests/engine/review/reviewdesk.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

/// The page's items by their letters.
static QString lettersOf(const ReviewDesk& desk, const QueuePage& page)
{
    QString letters;
    for (const QueueItem& item : page.items)
        letters += QChar(static_cast<char16_t>(u'A' + (item.id.value - desk.item(u'A').value)));
    return letters;
}

class QueueTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void pagesFollowOrderAndFilter_data()
    {
        QTest::addColumn<QString>("commands");
        QTest::addColumn<QueueFilter>("filter");
        QTest::addColumn<QueueOrder>("order");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("items");
        using enum QueueFilter;
        using enum QueueOrder;
        QTest::newRow("least certain first") << u""_s << Open << LeastCertainFirst << u""_s << u"ACDB"_s;
        QTest::newRow("largest first") << u""_s << Open << LargestFirst << u""_s << u"ACBD"_s;
        QTest::newRow("as found") << u""_s << Open << AsFound << u""_s << u"ABCD"_s;
        QTest::newRow("answered ones leave")
            << u"yes A; skip C"_s << Open << LeastCertainFirst << u""_s << u"DB"_s;
        QTest::newRow("decided") << u"yes A; skip C; unsure B; no D"_s << Decided << AsFound << u""_s
                                 << u"ABD"_s;
        QTest::newRow("skipped") << u"yes A; skip C"_s << Skipped << AsFound << u""_s << u"C"_s;
        QTest::newRow("flagged") << u"flag A; yes A; flag D"_s << Flagged << LeastCertainFirst << u""_s
                                 << u"AD"_s;
        QTest::newRow("new items join") << u"yes A -3 -4"_s << Open << AsFound << u""_s << u"BCDE"_s;
        QTest::newRow("undone ones do not")
            << u"yes A -3 -4; undo"_s << Open << AsFound << u""_s << u"ABCD"_s;
        QTest::newRow("a word of a value") << u""_s << Open << LargestFirst << u"norte"_s << u"A"_s;
        QTest::newRow("the beginning of a word, other accents")
            << u""_s << Open << AsFound << u"CÉNTR"_s << u"A"_s;
        QTest::newRow("all words") << u""_s << Open << AsFound << u"casa norte"_s << u"A"_s;
        QTest::newRow("a code") << u""_s << Open << AsFound << u"c1"_s << u"C"_s;
        QTest::newRow("nothing found") << u""_s << Open << AsFound << u"zeppelin"_s << u""_s;
        QTest::newRow("operators are plain text")
            << u""_s << Open << AsFound << u"\"casa\" OR -beta*"_s << u""_s;
        QTest::newRow("no words at all") << u""_s << Open << LargestFirst << u" - "_s << u"ACBD"_s;
        QTest::newRow("search among decided") << u"yes A"_s << Decided << AsFound << u"casa"_s << u"A"_s;
        QTest::newRow("a new item is found") << u"yes A -3 -4"_s << Open << AsFound << u"norte"_s << u"E"_s;
    }

    /// The same items in one page and item by item, forward and backward.
    void pagesFollowOrderAndFilter()
    {
        QFETCH(QString, commands);
        QFETCH(QueueFilter, filter);
        QFETCH(QueueOrder, order);
        QFETCH(QString, text);
        QFETCH(QString, items);
        ReviewDesk desk;
        desk.runAll(commands);
        const QueueQuery query{desk.session(), filter, order, text};
        const auto all = readQueuePage(desk.stores(), query, std::nullopt, 100);
        QVERIFY(all);
        QCOMPARE(lettersOf(desk, *all), items);
        QVERIFY(all->atEnd);
        QCOMPARE(oneByOne(desk, query, QueueDirection::Forward), items);
        QCOMPARE(oneByOne(desk, query, QueueDirection::Backward), items);
        const auto back = readQueuePage(desk.stores(), query, std::nullopt, 100, QueueDirection::Backward);
        QCOMPARE(*back, *all);
    }

    void aPageGoesOnBeyondAnItemThatLeft()
    {
        ReviewDesk desk;
        const QueueQuery query{desk.session(), QueueFilter::Open, QueueOrder::LeastCertainFirst, {}};
        const auto first = readQueuePage(desk.stores(), query, std::nullopt, 2).value();
        desk.runAll(u"yes A; yes C"_s);
        const auto next = readQueuePage(desk.stores(), query, keyOf(first.items.back()), 2).value();
        QCOMPARE(lettersOf(desk, next), u"DB"_s);
    }

    void uselessLimitsGiveEmptyPages()
    {
        ReviewDesk desk;
        const QueueQuery query{desk.session(), {}, {}, {}};
        QVERIFY(readQueuePage(desk.stores(), query, std::nullopt, 0).value().items.empty());
        QVERIFY(readQueuePage(desk.stores(), query, std::nullopt, -5).value().items.empty());
        const QueueQuery unknown{SessionId{99}, {}, {}, {}};
        QVERIFY(readQueuePage(desk.stores(), unknown, std::nullopt, 5).value().items.empty());
    }

    void aViewComesBackAfterARestart()
    {
        ReviewDesk desk;
        QCOMPARE(readView(desk.stores(), desk.session()), SessionView{});
        const SessionView view{
            QueueFilter::Skipped, QueueOrder::AsFound, u"casa"_s, QueueKey{1.0 / 3, 4, {2}}};
        QVERIFY(saveView(desk.stores(), desk.session(), view));
        desk.reopen();
        QCOMPARE(readView(desk.stores(), desk.session()), view);
        QCOMPARE(desk.logHead().seq, OperationSeq{0});
    }

    void aViewThatCannotBeReadBeginsAnew_data()
    {
        QTest::addColumn<QJsonObject>("stored");
        QTest::newRow("unknown filter") << QJsonObject{{"filter"_L1, 17}, {"order"_L1, -1}};
        QTest::newRow("other types") << QJsonObject{
            {"filter"_L1, u"x"_s}, {"text"_L1, 5}, {"place"_L1, u"nowhere"_s}};
    }

    void aViewThatCannotBeReadBeginsAnew()
    {
        QFETCH(QJsonObject, stored);
        ReviewDesk desk;
        require(desk.stores().sessions().setView(desk.session(), stored));
        QCOMPARE(readView(desk.stores(), desk.session()), SessionView{});
    }

private:
    static QString oneByOne(ReviewDesk& desk, const QueueQuery& query, QueueDirection direction)
    {
        QString letters;
        std::optional<QueueKey> from;
        for (;;) {
            const auto page = readQueuePage(desk.stores(), query, from, 1, direction).value();
            if (page.items.empty())
                return letters;
            from = keyOf(page.items.front());
            const QString letter = lettersOf(desk, page);
            letters = direction == QueueDirection::Forward ? letters + letter : letter + letters;
            if (page.atEnd)
                return letters;
        }
    }
};

WINNOW_TEST(QueueTest)
#include "queue_test.moc"
