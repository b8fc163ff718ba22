#include "engine/base/random.h"
#include "engine/store/queuestore.h"
#include "engine/store/searchwords.h"
#include "engine/store/statement.h"
#include "tests/engine/store/testworkspace.h"
#include "tests/support/testmain.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <tuple>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr auto filters
    = {QueueFilter::Open, QueueFilter::Decided, QueueFilter::Skipped, QueueFilter::Flagged};
constexpr auto orders = {QueueOrder::LeastCertainFirst, QueueOrder::LargestFirst, QueueOrder::AsFound};
constexpr auto directions = {QueueDirection::Forward, QueueDirection::Backward};

bool isIn(QueueFilter filter, const ItemRow& row)
{
    switch (filter) {
    case QueueFilter::Open:
        return row.verdict == Verdict::Open;
    case QueueFilter::Decided:
        return row.verdict != Verdict::Open && row.verdict != Verdict::Skip;
    case QueueFilter::Skipped:
        return row.verdict == Verdict::Skip;
    case QueueFilter::Flagged:
        break;
    }
    return row.flagged;
}

std::tuple<double, qint64> orderKey(QueueOrder order, const ItemRow& row)
{
    if (order == QueueOrder::LeastCertainFirst)
        return {row.confidence, row.id.value};
    return {order == QueueOrder::LargestFirst ? -row.size : 0, row.id.value};
}

ItemKey keyOf(const ItemRow& row)
{
    return {row.confidence, row.size, row.id};
}

std::vector<ItemId> idsOf(const std::vector<ItemRow>& rows)
{
    std::vector<ItemId> ids;
    for (const ItemRow& row : rows)
        ids.push_back(row.id);
    return ids;
}

} // namespace

class QueueStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase()
    {
        QVERIFY(m_workspace.isOpen());
        m_session = m_workspace.beginSession();
        const SessionId other = m_workspace.beginSession();
        require(Statement(m_workspace.database(), u"PRAGMA synchronous = OFF"_s).run());
        ClusterInserter inserter(m_workspace.database(), m_session);
        ClusterInserter noise(m_workspace.database(), other);
        for (int i = 0; i < 400; ++i) {
            Cluster cluster{{}, static_cast<double>(m_random.below(20)) / 20};
            const auto size = static_cast<qint64>(2 + m_random.below(5));
            for (qint64 id = 1; id <= size; ++id)
                cluster.records.push_back({id});
            const QString title = u"Nº %1"_s.arg(i % 3 == 0 ? u"Café Azul"_s : u"casa %1"_s.arg(i));
            const ItemId item = inserter.insert({cluster, title, searchText(title), {}}).value();
            m_rows[item] = {item, title, static_cast<int>(size), cluster.confidence, Verdict::Open, false};
            QVERIFY(noise.insert({cluster, title, title, {}}).has_value());
        }
        QVERIFY(m_workspace.stores().decisions().createForSession(m_session).has_value());
        QVERIFY(m_workspace.stores().decisions().createForSession(other).has_value());
        for (auto& [item, row] : m_rows)
            change(row);
    }

    void pagesEqualANaiveSort_data()
    {
        QTest::addColumn<QueueFilter>("filter");
        QTest::addColumn<QueueOrder>("order");
        QTest::addColumn<QueueDirection>("direction");
        for (const QueueFilter filter : filters) {
            for (const QueueOrder order : orders) {
                for (const QueueDirection direction : directions)
                    QTest::addRow("filter %d order %d direction %d", static_cast<int>(filter),
                        static_cast<int>(order), static_cast<int>(direction))
                        << filter << order << direction;
            }
        }
    }

    void pagesEqualANaiveSort()
    {
        QFETCH(QueueFilter, filter);
        QFETCH(QueueOrder, order);
        QFETCH(QueueDirection, direction);
        std::vector<ItemRow> read;
        for (std::optional<ItemKey> from;;) {
            const auto page
                = m_workspace.stores().queue().page({m_session, filter, order}, from, 7, direction).value();
            read.insert(read.end(), page.begin(), page.end());
            if (page.size() < 7)
                break;
            from = keyOf(page.back());
        }
        QVERIFY(!read.empty());
        QCOMPARE(read, expected(filter, order, direction));
    }

    void goesOnWhenItemsChangeBetweenPages()
    {
        const ItemSelection selection{m_session, QueueFilter::Open, QueueOrder::LeastCertainFirst};
        const QueueStore& queue = m_workspace.stores().queue();
        for (int round = 0; round < 20; ++round) {
            const auto all = expected(selection.filter, selection.order, QueueDirection::Forward);
            const ItemRow last = all[m_random.below(all.size())];
            for (int i = 0; i < 5; ++i)
                change(m_rows[{static_cast<qint64>(1 + 2 * m_random.below(400))}]);
            m_rows[last.id].verdict = Verdict::No;
            store(m_rows[last.id]);
            std::vector<ItemRow> beyond
                = expected(selection.filter, selection.order, QueueDirection::Forward);
            std::erase_if(beyond, [&](const ItemRow& row) {
                return orderKey(selection.order, row) <= orderKey(selection.order, last);
            });
            beyond.resize(std::min<size_t>(beyond.size(), 10));
            QCOMPARE(queue.page(selection, keyOf(last), 10, QueueDirection::Forward).value(), beyond);
        }
    }

    void searchFindsPrefixes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("word");
        QTest::newRow("accents and case") << u"CAFE"_s << u"Café"_s;
        QTest::newRow("both words") << u"azu caf"_s << u"Café"_s;
        QTest::newRow("beginning") << u"ca"_s << u"º"_s;
        QTest::newRow("word with a number") << u"casa 1"_s << u"casa 1"_s;
        QTest::newRow("no words filter nothing") << u" \"* "_s << u""_s;
        QTest::newRow("nowhere") << u"casa cafe"_s << u"nowhere"_s;
        QTest::newRow("operators are words") << u"casa OR cafe"_s << u"nowhere"_s;
        QTest::newRow("unbalanced") << u"\"casa AND (NEAR(\" words:x* ^ - {"_s << u"nowhere"_s;
        QTest::newRow("NUL and quotes") << u"\0\"\"\"' OR 1=1 --"_s << u"nowhere"_s;
        QTest::newRow("long") << u"x "_s.repeated(5000) + u"y"_s << u"nowhere"_s;
    }

    void searchFindsPrefixes()
    {
        QFETCH(QString, text);
        QFETCH(QString, word);
        for (const QueueFilter filter : filters) {
            for (const QueueDirection direction : directions) {
                std::vector<ItemRow> wanted = expected(filter, QueueOrder::AsFound, direction);
                std::erase_if(wanted, [&word](const ItemRow& row) { return !row.title.contains(word); });
                std::vector<ItemRow> found;
                for (std::optional<ItemId> from;;) {
                    const auto page = m_workspace.stores().queue().searchPage(
                        {m_session, filter, QueueOrder::LargestFirst}, text, from, 9, direction);
                    QVERIFY2(page.has_value(), page ? "" : qPrintable(page.error().message));
                    found.insert(found.end(), page->begin(), page->end());
                    if (page->size() < 9)
                        break;
                    from = page->back().id;
                }
                QCOMPARE(idsOf(found), idsOf(wanted));
            }
        }
    }

    void readsOneItem()
    {
        const ItemRow& row = m_rows.begin()->second;
        QCOMPARE(m_workspace.stores().queue().read(row.id).value(), std::optional(row));
        QVERIFY(!m_workspace.stores().queue().read({100'000}).value().has_value());
    }

    void everyPageComesOffItsIndex_data() { pagesEqualANaiveSort_data(); }

    void everyPageComesOffItsIndex()
    {
        QFETCH(QueueFilter, filter);
        QFETCH(QueueOrder, order);
        QFETCH(QueueDirection, direction);
        const QString plan = planOf(QueueStore::pageSql(filter, order, direction),
            filter == QueueFilter::Flagged ? (order == QueueOrder::AsFound ? 3 : 4)
                                           : (order == QueueOrder::AsFound ? 4 : 5));
        const QString table = filter == QueueFilter::Flagged ? u"flagged"_s : u"decision"_s;
        QVERIFY2(plan.contains(u"SEARCH d USING INDEX %1_"_s.arg(table)), qPrintable(plan));
        QVERIFY2(plan.contains(order == QueueOrder::LeastCertainFirst ? u"(confidence,item_id)"_s
                         : order == QueueOrder::LargestFirst          ? u"(negative_size,item_id)"_s
                                                                      : u"item_id"_s),
            qPrintable(plan));
        QVERIFY2(plan.contains(u"SEARCH c USING INTEGER PRIMARY KEY"_s), qPrintable(plan));
        QVERIFY2(!plan.contains(u"SCAN"_s) && !plan.contains(u"TEMP B-TREE"_s), qPrintable(plan));
    }

    void everySearchComesOffTheWordIndex()
    {
        for (const QueueFilter filter : filters) {
            for (const QueueDirection direction : directions) {
                const QString plan = planOf(
                    QueueStore::searchSql(filter, direction), filter == QueueFilter::Flagged ? 5 : 6);
                QVERIFY2(plan.contains(u"SCAN t VIRTUAL TABLE INDEX"_s), qPrintable(plan));
                QVERIFY2(plan.contains(u"SEARCH d USING PRIMARY KEY"_s), qPrintable(plan));
                QVERIFY2(!plan.contains(u"TEMP B-TREE"_s), qPrintable(plan));
            }
        }
    }

private:
    void change(ItemRow& row)
    {
        row.verdict = static_cast<Verdict>(m_random.below(5));
        row.flagged = m_random.below(4) == 0;
        store(row);
    }

    void store(const ItemRow& row)
    {
        require(m_workspace.stores().decisions().write({row.id, row.verdict, row.flagged, {}, {}, {}}));
    }

    std::vector<ItemRow> expected(QueueFilter filter, QueueOrder order, QueueDirection direction) const
    {
        std::vector<ItemRow> rows;
        for (const auto& [item, row] : m_rows) {
            if (isIn(filter, row))
                rows.push_back(row);
        }
        std::sort(rows.begin(), rows.end(), [order](const ItemRow& left, const ItemRow& right) {
            return orderKey(order, left) < orderKey(order, right);
        });
        if (direction == QueueDirection::Backward)
            std::reverse(rows.begin(), rows.end());
        return rows;
    }

    QString planOf(const QString& sql, int parameters)
    {
        Statement explain(m_workspace.database(), u"EXPLAIN QUERY PLAN "_s + sql);
        for (int i = 0; i < parameters; ++i)
            explain.bind(1);
        QString plan;
        while (explain.step().value())
            plan += explain.text(3) + u'\n';
        return plan;
    }

    TestWorkspace m_workspace;
    Random m_random{7};
    SessionId m_session;
    std::map<ItemId, ItemRow> m_rows;
};

WINNOW_TEST(QueueStoreTest)
#include "queuestore_test.moc"
