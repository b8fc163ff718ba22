#include "tests/support/testmain.h"
#include "ui/itemmodels/entitiesmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow;
using namespace winnow::engine;
using ui::EntitiesModel;
using ui::EntityFilter;

namespace {

/// Entities in memory; every `confirmedEvery`th one is confirmed.
class ListedEntities final : public ui::EntitySource {
public:
    ListedEntities(int count, int confirmedEvery)
        : m_count(count)
        , m_confirmedEvery(confirmedEvery)
    {
    }

    Result<std::vector<Entity>> readEntities(SessionId, std::optional<ItemId> after, int limit) const override
    {
        if (isBroken)
            return fail(ErrorCode::Corrupt, u"The entities cannot be read."_s);
        std::vector<Entity> page;
        const qint64 first = after ? after->value + 1 : 1;
        for (qint64 number = first; number <= m_count && static_cast<int>(page.size()) < limit; ++number) {
            Entity entity;
            entity.item = ItemId{number};
            entity.verdict = number % m_confirmedEvery == 0 ? Verdict::Yes : Verdict::Open;
            entity.confidence = 0.75;
            entity.members = {RecordId{1}, RecordId{2}};
            entity.values = {{u"name %1"_s.arg(number), CanonicalRule::Longest, RecordId{1}}, {}, {}};
            page.push_back(entity);
        }
        return page;
    }

    bool isBroken = false;

private:
    int m_count;
    int m_confirmedEvery;
};

const Schema schema{{{u"name"_s}, {u"secret"_s, FieldType::Text, FieldRole::Ignore}, {u"zip"_s}}};

} // namespace

class EntitiesModelTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsPageByPage();
    void filters_data();
    void filters();
    void pausesWhileNothingPasses();
    void showsFieldsButIgnoredOnes();
    void tellsOfAFailedRead();
    void isEmptyWithoutASession();
};

void EntitiesModelTest::readsPageByPage()
{
    const ListedEntities source(EntitiesModel::pageSize + 1, 2);
    EntitiesModel model(source);
    QAbstractItemModelTester tester(&model);
    tester.setUseFetchMore(false);
    model.open(SessionId{1}, schema, EntityFilter::All);
    QCOMPARE(model.rowCount(), 0);
    model.fetchMore({});
    QCOMPARE(model.rowCount(), EntitiesModel::pageSize);
    model.fetchMore({});
    QCOMPARE(model.rowCount(), EntitiesModel::pageSize + 1);
    model.fetchMore({});
    QVERIFY(!model.canFetchMore({}));
    QCOMPARE(model.itemAt(EntitiesModel::pageSize), std::optional(ItemId{EntitiesModel::pageSize + 1}));
    QCOMPARE(model.itemAt(-1), std::nullopt);
}

void EntitiesModelTest::filters_data()
{
    QTest::addColumn<EntityFilter>("filter");
    QTest::addColumn<int>("count");

    QTest::newRow("all") << EntityFilter::All << 90;
    QTest::newRow("confirmed") << EntityFilter::Confirmed << 30;
    QTest::newRow("proposed") << EntityFilter::Proposed << 60;
}

void EntitiesModelTest::filters()
{
    QFETCH(EntityFilter, filter);

    const ListedEntities source(90, 3);
    EntitiesModel model(source);
    model.open(SessionId{1}, schema, filter);
    while (model.canFetchMore({}))
        model.fetchMore({});
    QTEST(model.rowCount(), "count");
}

void EntitiesModelTest::pausesWhileNothingPasses()
{
    const int far = EntitiesModel::scanLimit + 50;
    const ListedEntities source(far, far);
    EntitiesModel model(source);
    const QSignalSpy pauses(&model, &EntitiesModel::scanPaused);
    model.open(SessionId{1}, schema, EntityFilter::Confirmed);
    model.fetchMore({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(pauses.size(), 1);
    model.fetchMore({});
    QCOMPARE(model.rowCount(), 1);
}

void EntitiesModelTest::showsFieldsButIgnoredOnes()
{
    const ListedEntities source(1, 1);
    EntitiesModel model(source);
    model.open(SessionId{1}, schema, EntityFilter::All);
    model.fetchMore({});
    QCOMPARE(model.columnCount(), EntitiesModel::FirstFieldColumn + 2);
    QCOMPARE(
        model.headerData(EntitiesModel::FirstFieldColumn + 1, Qt::Horizontal, Qt::DisplayRole).toString(),
        u"zip"_s);
    QCOMPARE(model.index(0, EntitiesModel::StateColumn).data().toString(), u"Confirmed"_s);
    QCOMPARE(model.index(0, EntitiesModel::SizeColumn).data().toString(), u"2"_s);
    const QModelIndex zip = model.index(0, EntitiesModel::FirstFieldColumn + 1);
    QVERIFY(zip.data(EntitiesModel::BlankRole).toBool());
    QCOMPARE(zip.data(Qt::AccessibleTextRole).toString(), u"blank"_s);
}

void EntitiesModelTest::tellsOfAFailedRead()
{
    ListedEntities source(5, 1);
    source.isBroken = true;
    EntitiesModel model(source);
    const QSignalSpy failures(&model, &EntitiesModel::readFailed);
    model.open(SessionId{1}, schema, EntityFilter::All);
    model.fetchMore({});
    QCOMPARE(failures.size(), 1);
    QVERIFY(!model.canFetchMore({}));
}

void EntitiesModelTest::isEmptyWithoutASession()
{
    const ListedEntities source(5, 1);
    EntitiesModel model(source);
    QAbstractItemModelTester tester(&model);
    tester.setUseFetchMore(false);
    model.open(SessionId{1}, schema, EntityFilter::All);
    model.fetchMore({});
    model.close();
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(model.columnCount(), 0);
    QVERIFY(!model.canFetchMore({}));
}

WINNOW_TEST(EntitiesModelTest)
#include "entitiesmodel_test.moc"
