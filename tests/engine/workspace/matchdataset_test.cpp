#include "engine/review/clusterview.h"
#include "engine/review/queue.h"
#include "engine/store/stores.h"
#include "engine/workspace/matchdataset.h"
#include "tests/support/stagecanceller.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class MatchDatasetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void aSessionIsReadyToReview()
    {
        WorkspaceFixture fixture;
        const auto outcome = fixture.importAndMatch();
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
        QCOMPARE(outcome->records, qint64{fixture.recordCount()});
        QVERIFY(outcome->clusters >= 20);
        QCOMPARE(outcome->stages.front().name, u"read"_s);
        QCOMPARE(outcome->stages.back().name, u"write"_s);

        const Session session = fixture.stores().sessions().read(outcome->session).value();
        QCOMPARE(session.name, u"persons"_s);
        QCOMPARE(session.counts.total, outcome->clusters);
        QCOMPARE(session.counts.open(), outcome->clusters);
        QCOMPARE(session.createdMs, fixture.clock().wallMs());

        const auto page = readQueuePage(fixture.stores(), {session.id, {}, {}, {}}, std::nullopt, 5);
        QVERIFY(page);
        const auto view = readCluster(fixture.stores(), page->items.front().id);
        QVERIFY2(view, view ? "" : qPrintable(view.error().message));
        QCOMPARE(view->comparedFields, (std::vector{u"name"_s, u"street"_s, u"town"_s, u"phone"_s}));
        double sum = view->explanation.prior;
        for (const Contribution& contribution : view->explanation.contributions)
            sum += contribution.weight;
        QCOMPARE(sum, view->explanation.total);
    }

    void theSearchFindsComparedValues()
    {
        WorkspaceFixture fixture;
        const auto outcome = fixture.importAndMatch();
        QVERIFY(outcome);
        const auto page = readQueuePage(
            fixture.stores(), {outcome->session, QueueFilter::Open, {}, u"harb"_s}, std::nullopt, 100);
        QVERIFY(page);
        QVERIFY(!page->items.empty());
        QVERIFY(page->items.size() < static_cast<size_t>(outcome->clusters));
        for (const QueueItem& item : page->items) {
            const auto view = readCluster(fixture.stores(), item.id).value();
            QVERIFY(view.records.front().values[2].contains(u"Harbour"_s));
        }
    }

    void aCancelledMatchLeavesNoSession_data()
    {
        QTest::addColumn<QString>("stage");
        QTest::newRow("reading") << u"Reading"_s;
        QTest::newRow("saving") << u"Saving"_s;
    }

    void aCancelledMatchLeavesNoSession()
    {
        QFETCH(QString, stage);
        WorkspaceFixture fixture;
        const auto imported = fixture.import();
        QVERIFY(imported);
        StageCanceller progress(stage);
        const auto outcome = matchDataset(
            fixture.workspace(), {imported->dataset.id, {}, imported->dataset.schema, {}}, progress);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
        QCOMPARE(fixture.stores().sessions().list().value().size(), size_t{0});
    }

    void aSingleTableHasNoPartners_data()
    {
        QTest::addColumn<UniqueTables>("tables");
        QTest::newRow("left") << UniqueTables::Left;
        QTest::newRow("right") << UniqueTables::Right;
        QTest::newRow("both") << UniqueTables::Both;
    }

    void aSingleTableHasNoPartners()
    {
        QFETCH(UniqueTables, tables);
        WorkspaceFixture fixture;
        const auto imported = fixture.import();
        QVERIFY(imported);
        SilentProgress progress;
        MatchRequest request{imported->dataset.id, {}, imported->dataset.schema, {}};
        request.uniqueTables = tables;
        const auto outcome = matchDataset(fixture.workspace(), request, progress);
        QVERIFY(!outcome);
        QCOMPARE(outcome.error().code, ErrorCode::InvalidInput);
        QCOMPARE(fixture.stores().sessions().list().value().size(), size_t{0});
    }

    void linkedTablesAreMatchedWithEachOther()
    {
        WorkspaceFixture fixture;
        ImportRequest import;
        import.path = fixture.writeFile(u"a.csv"_s, fixture.table());
        import.linked = TableFile{fixture.writeFile(u"b.csv"_s, fixture.table()), {}};
        import.idColumn = u"id"_s;
        SilentProgress progress;
        const auto imported = importTable(fixture.workspace(), import, progress);
        QVERIFY(imported);
        MatchRequest request{imported->dataset.id, {}, imported->dataset.schema, {}};
        request.schema.fields.front().role = FieldRole::Show;
        request.uniqueTables = UniqueTables::Both;
        const auto outcome = matchDataset(fixture.workspace(), request, progress);
        QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
        QCOMPARE(outcome->records, qint64{2} * fixture.recordCount());
        QCOMPARE(outcome->clusters, qint64{fixture.recordCount()});
        const auto page = readQueuePage(fixture.stores(), {outcome->session}, std::nullopt, 1000);
        for (const QueueItem& item : page->items) {
            const auto view = readCluster(fixture.stores(), item.id).value();
            QCOMPARE(view.records.size(), size_t{2});
            QCOMPARE(view.recordKeys[0].table, u"left"_s);
            QCOMPARE(view.recordKeys[1].table, u"right"_s);
            QVERIFY(view.recordNames[0].startsWith(u"a.csv r"_s));
            QVERIFY(view.recordNames[1].startsWith(u"b.csv r"_s));
        }
    }

    void whatCannotBeMatchedIsRefused()
    {
        WorkspaceFixture fixture;
        const auto imported = fixture.import();
        QVERIFY(imported);
        SilentProgress progress;
        Schema schema = imported->dataset.schema;
        const auto missing = matchDataset(fixture.workspace(), {DatasetId{99}, {}, schema, {}}, progress);
        QCOMPARE(missing ? ErrorCode::Internal : missing.error().code, ErrorCode::NotFound);
        schema.fields.pop_back();
        const auto narrow
            = matchDataset(fixture.workspace(), {imported->dataset.id, {}, schema, {}}, progress);
        QCOMPARE(narrow ? ErrorCode::Internal : narrow.error().code, ErrorCode::InvalidInput);
        schema = imported->dataset.schema;
        for (Field& field : schema.fields)
            field.role = FieldRole::Show;
        const auto nothing
            = matchDataset(fixture.workspace(), {imported->dataset.id, {}, schema, {}}, progress);
        QCOMPARE(nothing ? ErrorCode::Internal : nothing.error().code, ErrorCode::InvalidInput);
        QCOMPARE(fixture.stores().sessions().list().value().size(), size_t{0});
    }
};

WINNOW_TEST(MatchDatasetTest)
#include "matchdataset_test.moc"
