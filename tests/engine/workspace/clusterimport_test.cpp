#include "engine/review/clusterview.h"
#include "engine/review/sessionorigin.h"
#include "engine/store/stores.h"
#include "engine/training/trainer.h"
#include "engine/workspace/clusterimport.h"
#include "engine/workspace/exportsession.h"
#include "engine/workspace/integrity.h"
#include "engine/workspace/modelexport.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QFile>
#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

const QByteArray table = "key,name,town\n"
                         "a,Mara Albrecht,Easton\n"
                         "b,Mara Albrecht,Easton\n"
                         "c,M. Albrecht,Easton\n"
                         "d,Jonas Bianchi,Norham\n"
                         "e,Jonas Bianchi,Norham\n"
                         "f,Elif Dvorak,Sutton\n";

} // namespace

class ClusterImportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesASession();
    void makesUpNoNumbers();
    void findsTheIdColumn_data();
    void findsTheIdColumn();
    void importsNothingWhenThereAreProblems_data();
    void importsNothingWhenThereAreProblems();
    void refuses_data();
    void refuses();
    void isReviewedAsUsual();
    void cannotBeTrained();

private:
    Result<ClusterImportOutcome> import(const QByteArray& clusters, ClusterImportRequest request = {});
    [[nodiscard]] std::vector<StoredCluster> items(SessionId session) const;

    [[nodiscard]] std::size_t datasets() const { return m_fixture->stores().datasets().list()->size(); }

    std::unique_ptr<WorkspaceFixture> m_fixture;
    SilentProgress m_progress;
};

void ClusterImportTest::init()
{
    m_fixture = std::make_unique<WorkspaceFixture>(1);
    QVERIFY(m_fixture->isOpen());
}

Result<ClusterImportOutcome> ClusterImportTest::import(
    const QByteArray& clusters, ClusterImportRequest request)
{
    request.table.path = m_fixture->writeFile(u"people.csv"_s, table);
    request.clustersPath = m_fixture->writeFile(u"clusters.csv"_s, clusters);
    return importClusters(m_fixture->workspace(), request, m_progress);
}

std::vector<StoredCluster> ClusterImportTest::items(SessionId session) const
{
    return m_fixture->stores().clusters().readAfter(session, {}, 100).value();
}

void ClusterImportTest::makesASession()
{
    ClusterImportRequest request;
    request.columns.record = u"key"_s;
    const auto outcome
        = import("cluster_id,key,confidence_score\nx,b,0.9\ny,d,0.6\nx,a,0.8\ny,e,1\nx,c,0.4\n", request);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->problems.total, 0);
    QCOMPARE(outcome->clusters, 2);
    QCOMPARE(outcome->unnamed, 1);
    QVERIFY(outcome->hasConfidence);
    const auto session = m_fixture->stores().sessions().read(outcome->session);
    QVERIFY(session);
    QCOMPARE(session->name, u"people"_s);
    QCOMPARE(session->counts.total, 2);
    const auto made = items(outcome->session);
    QCOMPARE(made.size(), 2U);
    const qint64 first = outcome->dataset.firstRecord.value;
    QCOMPARE(made[0].cluster.records, (std::vector<RecordId>{{first}, {first + 1}, {first + 2}}));
    QCOMPARE(made[0].cluster.confidence, 0.4);
    QCOMPARE(made[0].title, u"Mara Albrecht"_s);
    QCOMPARE(made[1].cluster.confidence, 0.6);
}

void ClusterImportTest::makesUpNoNumbers()
{
    const auto outcome = import("cluster_id,unique_id\nx,1\nx,2\n");
    QVERIFY(outcome);
    QVERIFY(!outcome->hasConfidence);
    const SessionOrigin origin{ClusterOrigin::Imported, false};
    QCOMPARE(readSessionOrigin(m_fixture->stores(), outcome->session).value(), origin);
    const auto view = readCluster(m_fixture->stores(), items(outcome->session)[0].id);
    QVERIFY(view);
    QCOMPARE(view->explanation.knownPairs, 0);
    QVERIFY(view->explanation.contributions.empty());
    QVERIFY(!view->explanation.weakest);
    QCOMPARE(view->canonical[1].value, u"Mara Albrecht"_s);

    const QString out = m_fixture->path(u"out.csv"_s);
    QVERIFY(exportSession(m_fixture->workspace(),
        {outcome->session, ExportContent::Clusters, ExportFormat::Csv, ExportSafety::Exact, out},
        m_progress));
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().contains("\n1,1,,,open,a,Mara Albrecht,Easton\n1,2,,,open,b,"));
    const auto model = exportModel(
        m_fixture->workspace(), {outcome->session, ModelFormat::Winnow, {}, m_fixture->path(u"m.json"_s)});
    QVERIFY(!model);
    QCOMPARE(model.error().code, ErrorCode::NotSupported);
}

void ClusterImportTest::findsTheIdColumn_data()
{
    QTest::addColumn<QByteArray>("clusters");
    QTest::addColumn<std::optional<QString>>("idColumn");
    QTest::newRow("the same name")
        << QByteArray("id,cluster\nq,x\n").replace("id", "key").replace("q,x", "a,x\nb,x")
        << std::optional<QString>();
    QTest::newRow("given") << QByteArray("unique_id,cluster\na,x\nb,x\n") << std::optional(u"key"_s);
    QTest::newRow("row numbers") << QByteArray("unique_id,cluster\n1,x\n2,x\n") << std::optional<QString>();
}

void ClusterImportTest::findsTheIdColumn()
{
    QFETCH(const QByteArray, clusters);
    QFETCH(const std::optional<QString>, idColumn);
    ClusterImportRequest request;
    request.table.idColumn = idColumn;
    if (clusters.startsWith("key"))
        request.columns.record = u"key"_s;
    const auto outcome = import(clusters, request);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().message));
    QCOMPARE(outcome->problems.total, 0);
    QCOMPARE(outcome->clusters, 1);
}

void ClusterImportTest::importsNothingWhenThereAreProblems_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::newRow("unknown id") << QByteArray("99,x,1");
    QTest::newRow("score") << QByteArray("4,x,1.5");
    QTest::newRow("two clusters") << QByteArray("1,z,1");
    QTest::newRow("no id") << QByteArray(",x,1");
    QTest::newRow("no cluster") << QByteArray("4,,1");
}

void ClusterImportTest::importsNothingWhenThereAreProblems()
{
    QFETCH(const QByteArray, bad);
    const QByteArray clusters = "unique_id,cluster_id,score\n1,x,1\n2,x,1\n" + bad + "\n5,y,1\n6,y,1\n";
    const auto refused = import(clusters);
    QVERIFY(refused);
    QVERIFY(!refused->session.isValid());
    QCOMPARE(refused->problems.total, 1);
    QCOMPARE(refused->problems.kept[0].line, 4);
    QCOMPARE(datasets(), 0U);

    ClusterImportRequest request;
    request.problemRows = ProblemRows::LeaveOut;
    const auto rest = import(clusters, request);
    QVERIFY(rest);
    QVERIFY(rest->session.isValid());
    QCOMPARE(rest->clusters, 2);
    QCOMPARE(rest->problems.total, 1);
    QCOMPARE(datasets(), 1U);
}

void ClusterImportTest::refuses_data()
{
    QTest::addColumn<QByteArray>("clusters");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("other columns") << QByteArray("a,b\n1,2\n");
    QTest::newRow("all alone") << QByteArray("unique_id,cluster_id\n1,x\n2,y\n");
    QTest::newRow("no rows") << QByteArray("unique_id,cluster_id\n");
}

void ClusterImportTest::refuses()
{
    QFETCH(const QByteArray, clusters);
    QVERIFY(!import(clusters));
    QCOMPARE(datasets(), 0U);
    QVERIFY(m_fixture->stores().sessions().list()->empty());
}

void ClusterImportTest::isReviewedAsUsual()
{
    const auto outcome = import("unique_id,cluster_id\n1,x\n2,x\n3,x\n4,y\n5,y\n");
    QVERIFY(outcome);
    const auto made = items(outcome->session);
    const RecordId third = made[0].cluster.records[2];
    QVERIFY(m_fixture->run([&](const ReviewContext& context) {
        return answerItem(context, made[0].id, {Verdict::Yes, {third}});
    }));
    QVERIFY(m_fixture->run([&](const ReviewContext& context) {
        return answerItem(context, made[1].id, {Verdict::No, {}});
    }));
    QCOMPARE(m_fixture->stores().sessions().read(outcome->session)->counts.remaining(), 0);
    QVERIFY(m_fixture->run([&](const ReviewContext& context) { return undo(context, outcome->session); }));
    QCOMPARE(m_fixture->stores().sessions().read(outcome->session)->counts.remaining(), 1);
}

void ClusterImportTest::cannotBeTrained()
{
    const auto outcome = import("unique_id,cluster_id\n1,x\n2,x\n");
    QVERIFY(outcome);
    const auto trainer = Trainer::open(m_fixture->stores(), outcome->session, m_progress);
    QVERIFY(!trainer);
    QCOMPARE(trainer.error().code, ErrorCode::NotSupported);
}

WINNOW_TEST(ClusterImportTest)
#include "clusterimport_test.moc"
