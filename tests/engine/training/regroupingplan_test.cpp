#include "engine/training/regroupingplan.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

namespace {

constexpr RowIndex rows = 12;
const RecordId firstRecord{101};

/// "0 1 2;5 6" as groups of rows.
std::vector<std::vector<RowIndex>> groupsOf(const QString& text)
{
    std::vector<std::vector<RowIndex>> groups;
    const QStringList parts = text.split(u';', Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        const QStringList numbers = part.simplified().split(u' ');
        groups.emplace_back();
        for (const QString& number : numbers)
            groups.back().push_back(static_cast<RowIndex>(number.toUInt()));
    }
    return groups;
}

/// Items 1, 2, ...; a part that begins with "y", "n" or "s" is answered yes, no or skipped.
std::vector<SessionItem> itemsOf(const QString& text)
{
    std::vector<SessionItem> items;
    const QStringList parts = text.split(u';', Qt::SkipEmptyParts);
    for (QString part : parts) {
        SessionItem item;
        item.item = {static_cast<qint64>(items.size()) + 1};
        item.lineage = item.item;
        part = part.trimmed();
        if (part.startsWith(u'y') || part.startsWith(u'n') || part.startsWith(u's')) {
            item.verdict = part.startsWith(u'y') ? Verdict::Yes
                : part.startsWith(u'n')          ? Verdict::No
                                                 : Verdict::Skip;
            part.remove(0, 1);
        }
        item.kept = groupsOf(part).front();
        items.push_back(item);
    }
    return items;
}

/// "-1 -2 +0 1 5>1": items 1 and 2 leave, rows 0 1 5 enter and follow item 1.
QString textOf(const Regrouping& plan)
{
    QStringList words;
    for (const ItemId item : plan.withdrawn)
        words.append(u"-%1"_s.arg(item.value));
    for (const NewlyGrouped& made : plan.created) {
        QString word = u"+"_s;
        for (const RecordId record : made.cluster.records)
            word += u"%1 "_s.arg(record.value - firstRecord.value);
        word.chop(1);
        words.append(made.follows.isValid() ? word + u">%1"_s.arg(made.follows.value) : word);
    }
    return words.join(u' ');
}

TrainingData data()
{
    return {{1}, RecordRows({{firstRecord, rows}}), {}, false, PairTableBuilder(rows, {}).finish(), {}};
}

} // namespace

class RegroupingPlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void changesOnlyWhatDiffers_data()
    {
        QTest::addColumn<QString>("items");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("plan");
        QTest::newRow("nothing at all") << u""_s << u""_s << u""_s;
        QTest::newRow("nothing changed") << u"0 1;2 3 4"_s << u"0 1;2 3 4"_s << u""_s;
        QTest::newRow("one grows") << u"0 1;3 4"_s << u"0 1 2;3 4"_s << u"-1 +0 1 2>1"_s;
        QTest::newRow("one shrinks") << u"0 1 2"_s << u"0 2"_s << u"-1 +0 2>1"_s;
        QTest::newRow("one goes") << u"0 1;3 4"_s << u"3 4"_s << u"-1"_s;
        QTest::newRow("one comes") << u"0 1"_s << u"0 1;7 8"_s << u"+7 8"_s;
        QTest::newRow("two join: the older name stays")
            << u"0 1;2 3"_s << u"0 1 2 3"_s << u"-1 -2 +0 1 2 3>1"_s;
        QTest::newRow("two join: the larger name stays")
            << u"0 1;2 3 4"_s << u"0 1 2 3 4"_s << u"-1 -2 +0 1 2 3 4>2"_s;
        QTest::newRow("one splits: the larger part keeps the name")
            << u"0 1 2 3 4"_s << u"0 1;2 3 4"_s << u"-1 +0 1 +2 3 4>1"_s;
        QTest::newRow("one splits in halves: the first part keeps the name")
            << u"0 1 2 3"_s << u"0 1;2 3"_s << u"-1 +0 1>1 +2 3"_s;
        QTest::newRow("a member moves") << u"0 1 2;3 4"_s << u"0 1;2 3 4"_s << u"-1 -2 +0 1>1 +2 3 4>2"_s;
        QTest::newRow("decided ones stay as they are") << u"y0 1;n2 3;5 6"_s << u"0 1;5 6"_s << u""_s;
        QTest::newRow("a skipped one is undecided") << u"s0 1"_s << u"0 1 2"_s << u"-1 +0 1 2>1"_s;
    }

    void changesOnlyWhatDiffers()
    {
        QFETCH(QString, items);
        QFETCH(QString, now);
        std::vector<RowCluster> clusters;
        for (const auto& group : groupsOf(now))
            clusters.push_back({group, 0.5});
        QTEST(textOf(regroupingPlan(data(), itemsOf(items), clusters)), "plan");
    }

    void whatStaysIsRescored()
    {
        std::vector<SessionItem> items = itemsOf(u"0 1;2 3;y4 5;6 7"_s);
        for (SessionItem& item : items)
            item.confidence = 0.5;
        const Regrouping plan = regroupingPlan(
            data(), items, {{{0, 1}, 0.9}, {{2, 3}, 0.501}, {{4, 5}, 0.9}, {{6, 7, 8}, 0.8}});
        QCOMPARE(plan.rescored, (std::vector<ItemConfidence>{{{1}, 0.9}}));
        QCOMPARE(textOf(plan), u"-4 +6 7 8>4"_s);
    }

    void theNameIsTheOldestOfTheLine()
    {
        std::vector<SessionItem> items = itemsOf(u"0 1;2 3"_s);
        items[0].lineage = {9};
        items[1].lineage = {3};
        QCOMPARE(textOf(regroupingPlan(data(), items, {{{0, 1, 2, 3}, 0.5}})), u"-1 -2 +0 1 2 3>2"_s);
    }
};

WINNOW_TEST(RegroupingPlanTest)
#include "regroupingplan_test.moc"
