#include "tests/support/testmain.h"
#include "ui/itemmodels/queuemodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace winnow;
using namespace winnow::engine;
using ui::QueueModel;

namespace {

/// A queue in memory, as found, of which the Open filter selects the open items; counts what is read.
class ListedQueue final : public ui::QueueSource {
public:
    explicit ListedQueue(int count)
    {
        for (int number = 1; number <= count; ++number)
            items.push_back({ItemId{number * 10}, u"Item %1"_s.arg(number), 2, 0.5, Verdict::Open, false});
    }

    Result<QueuePage> readPage(const QueueQuery& query, const std::optional<QueueKey>& from, int limit,
        QueueDirection direction) const override
    {
        ++reads;
        if (isBroken)
            return fail(ErrorCode::Corrupt, u"The page cannot be read."_s);
        const bool isForward = direction == QueueDirection::Forward;
        std::vector<QueueItem> beyond;
        for (const QueueItem& item : items) {
            const bool isBeyond = !from || (isForward ? item.id > from->item : item.id < from->item);
            if (isBeyond && isSelected(item, query))
                beyond.push_back(item);
        }
        QueuePage page;
        page.atEnd = beyond.size() <= static_cast<size_t>(limit);
        const auto count = std::min(beyond.size(), static_cast<size_t>(limit));
        if (isForward)
            page.items.assign(beyond.begin(), beyond.begin() + static_cast<long>(count));
        else
            page.items.assign(beyond.end() - static_cast<long>(count), beyond.end());
        return page;
    }

    Result<QueueItem> readItem(ItemId id) const override
    {
        for (const QueueItem& item : items) {
            if (item.id == id)
                return item;
        }
        return fail(ErrorCode::NotFound, u"There is no such item."_s);
    }

    void setVerdict(ItemId id, Verdict verdict)
    {
        for (QueueItem& item : items) {
            if (item.id == id)
                item.verdict = verdict;
        }
    }

    std::vector<QueueItem> items;
    bool isBroken = false;
    mutable int reads = 0;

private:
    static bool isSelected(const QueueItem& item, const QueueQuery& query)
    {
        return query.filter == QueueFilter::Flagged ? item.flagged : item.verdict == Verdict::Open;
    }
};

QueueKey keyAt(int number)
{
    return {0.5, 2, ItemId{number * 10}};
}

std::vector<qint64> idsOf(const QueueModel& model)
{
    std::vector<qint64> ids;
    for (int row = 0; row < model.rowCount(); ++row)
        ids.push_back(model.index(row).data(QueueModel::ItemRole).toLongLong());
    return ids;
}

} // namespace

class QueueModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsPageByPage();
    void opensInTheMiddleAndReadsBothWays();
    void opensBesideAPlaceThatHasLeft_data();
    void opensBesideAPlaceThatHasLeft();
    void costsTheSameReadsAtAnySize();
    void itemsLeaveAndComeBack_data();
    void itemsLeaveAndComeBack();
    void readsOnAfterAllItemsReadHaveLeft();
    void newItemsComeInWhereTheyBelong();
    void goesPastItemsWithAnAnswerOnItsWay();
    void showsTheAnswerBeforeItIsDurable();
    void tellsOfAFailedRead();
};

void QueueModelTest::readsPageByPage()
{
    const ListedQueue queue(QueueModel::pageSize + 3);
    QueueModel model(queue);
    QAbstractItemModelTester tester(&model);
    tester.setUseFetchMore(false);
    QCOMPARE(model.open({}), std::optional(0));
    QCOMPARE(model.rowCount(), QueueModel::pageSize);
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QCOMPARE(model.rowCount(), QueueModel::pageSize + 3);
    QVERIFY(!model.canFetchMore({}));
    QVERIFY(!model.canFetchPrevious());
}

void QueueModelTest::opensInTheMiddleAndReadsBothWays()
{
    const ListedQueue queue(3 * QueueModel::pageSize);
    QueueModel model(queue);
    QAbstractItemModelTester tester(&model);
    tester.setUseFetchMore(false);
    const int place = QueueModel::pageSize + 50;
    const auto row = model.open({}, keyAt(place));
    QCOMPARE(row, std::optional(QueueModel::pageSize));
    QCOMPARE(model.itemAt(*row)->id, ItemId{place * 10});
    QCOMPARE(model.fetchPrevious(), 49);
    QCOMPARE(model.fetchPrevious(), 0);
    model.fetchMore({});
    QCOMPARE(model.rowCount(), 3 * QueueModel::pageSize);
    const auto ids = idsOf(model);
    QVERIFY(std::is_sorted(ids.begin(), ids.end()));
    QVERIFY(std::adjacent_find(ids.begin(), ids.end()) == ids.end());
}

void QueueModelTest::opensBesideAPlaceThatHasLeft_data()
{
    QTest::addColumn<int>("place");
    QTest::addColumn<int>("decided");
    QTest::addColumn<qint64>("expected");

    QTest::newRow("stands") << 3 << 0 << qint64(30);
    QTest::newRow("has left: the next one") << 3 << 3 << qint64(40);
    QTest::newRow("the last one has left: the first one") << 5 << 5 << qint64(10);
    QTest::newRow("beyond the end") << 9 << 0 << qint64(10);
}

void QueueModelTest::opensBesideAPlaceThatHasLeft()
{
    QFETCH(int, place);
    QFETCH(int, decided);
    QFETCH(qint64, expected);

    ListedQueue queue(5);
    queue.setVerdict(ItemId{decided * 10}, Verdict::Yes);
    QueueModel model(queue);
    const auto row = model.open({}, keyAt(place));
    QVERIFY(row.has_value());
    QCOMPARE(model.itemAt(*row)->id.value, expected);
}

void QueueModelTest::costsTheSameReadsAtAnySize()
{
    for (const int count : {1'000, 100'000}) {
        ListedQueue queue(count);
        QueueModel model(queue);
        model.open({}, keyAt(count / 2));
        QCOMPARE(queue.reads, 2);
        queue.setVerdict(ItemId{count / 2 * 10}, Verdict::No);
        model.refresh({ItemId{count / 2 * 10}});
        QCOMPARE(queue.reads, 4);
        QCOMPARE_LE(model.rowCount(), 2 * QueueModel::pageSize);
    }
}

void QueueModelTest::itemsLeaveAndComeBack_data()
{
    QTest::addColumn<int>("number");

    QTest::newRow("first") << 1;
    QTest::newRow("inside") << 77;
    QTest::newRow("last of the page") << QueueModel::pageSize;
    QTest::newRow("first of the next page") << QueueModel::pageSize + 1;
    QTest::newRow("last") << 2 * QueueModel::pageSize + 1;
}

void QueueModelTest::itemsLeaveAndComeBack()
{
    QFETCH(int, number);

    ListedQueue queue(2 * QueueModel::pageSize + 1);
    QueueModel model(queue);
    QAbstractItemModelTester tester(&model);
    tester.setUseFetchMore(false);
    model.open({});
    const ItemId item{number * 10};
    queue.setVerdict(item, Verdict::Yes);
    model.refresh({item});
    QVERIFY(!model.rowOf(item));
    queue.setVerdict(item, Verdict::Open);
    model.refresh({item});
    while (model.canFetchMore({}))
        model.fetchMore({});
    QCOMPARE(model.rowOf(item), std::optional(number - 1));
    QCOMPARE(model.rowCount(), 2 * QueueModel::pageSize + 1);
}

void QueueModelTest::readsOnAfterAllItemsReadHaveLeft()
{
    ListedQueue queue(QueueModel::pageSize + 5);
    QueueModel model(queue);
    QAbstractItemModelTester tester(&model);
    tester.setUseFetchMore(false);
    model.open({});
    for (int number = 1; number <= QueueModel::pageSize; ++number) {
        queue.setVerdict(ItemId{number * 10}, Verdict::No);
        model.refresh({ItemId{number * 10}});
    }
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.unansweredRow(0, QueueDirection::Forward), std::optional(0));
    QCOMPARE(model.itemAt(0)->id, ItemId{(QueueModel::pageSize + 1) * 10});
}

void QueueModelTest::newItemsComeInWhereTheyBelong()
{
    ListedQueue queue(10);
    QueueModel model(queue);
    QAbstractItemModelTester tester(&model);
    tester.setUseFetchMore(false);
    model.open({});
    queue.items.insert(queue.items.begin() + 4, {ItemId{45}, u"New"_s, 2, 0.5, Verdict::Open, false});
    queue.items.push_back({ItemId{1000}, u"New, last"_s, 2, 0.5, Verdict::Open, false});
    model.refresh({ItemId{45}, ItemId{1000}, ItemId{4711}});
    QCOMPARE(model.rowOf(ItemId{45}), std::optional(4));
    QCOMPARE(model.rowOf(ItemId{1000}), std::optional(11));
    QCOMPARE(model.rowCount(), 12);
}

void QueueModelTest::goesPastItemsWithAnAnswerOnItsWay()
{
    const ListedQueue queue(4);
    QueueModel model(queue);
    model.open({});
    model.setAnswered(ItemId{20}, Verdict::Yes);
    QCOMPARE(model.unansweredRow(1, QueueDirection::Forward), std::optional(2));
    QCOMPARE(model.unansweredRow(1, QueueDirection::Backward), std::optional(0));
    model.setAnswered(ItemId{10}, Verdict::No);
    QCOMPARE(model.unansweredRow(1, QueueDirection::Backward), std::nullopt);
    QCOMPARE(model.unansweredRow(4, QueueDirection::Forward), std::nullopt);
    model.clearAnswered(ItemId{10});
    QCOMPARE(model.unansweredRow(1, QueueDirection::Backward), std::optional(0));
}

void QueueModelTest::showsTheAnswerBeforeItIsDurable()
{
    const ListedQueue queue(2);
    QueueModel model(queue);
    model.open({});
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    model.setAnswered(ItemId{20}, Verdict::Unsure);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(model.index(1).data(QueueModel::VerdictRole).toInt(), static_cast<int>(Verdict::Unsure));
    QVERIFY(model.index(1).data(QueueModel::AnsweredRole).toBool());
    model.refresh({ItemId{20}});
    QCOMPARE(model.index(1).data(QueueModel::VerdictRole).toInt(), static_cast<int>(Verdict::Open));
}

void QueueModelTest::tellsOfAFailedRead()
{
    ListedQueue queue(3);
    queue.isBroken = true;
    QueueModel model(queue);
    QAbstractItemModelTester tester(&model);
    tester.setUseFetchMore(false);
    QSignalSpy failures(&model, &QueueModel::readFailed);
    QCOMPARE(model.open({}), std::nullopt);
    QCOMPARE(failures.size(), 1);
    QVERIFY(!model.canFetchMore({}));
}

WINNOW_TEST(QueueModelTest)
#include "queuemodel_test.moc"
