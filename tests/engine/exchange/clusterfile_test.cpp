#include "engine/exchange/clusterfile.h"
#include "tests/engine/records/tablefile.h"
#include "tests/support/testmain.h"

#include <QObject>
#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class ClusterFileTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void guessesTheColumns_data();
    void guessesTheColumns();
    void listsRowsThatCannotBeUsed_data();
    void listsRowsThatCannotBeUsed();
    void takesColumnsThatAreNamed();
    void refuses_data();
    void refuses();
};

void ClusterFileTest::guessesTheColumns_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("hasScores");
    QTest::newRow("Splink") << QByteArray("cluster_id,unique_id\nc,r\n") << false;
    QTest::newRow("Splink with its columns")
        << QByteArray("cluster_id,unique_id,first_name,match_probability\nc,r,Mara,0.5\n") << true;
    QTest::newRow("dedupe") << QByteArray("Cluster ID,confidence_score,Id,Name\nc,0.5,r,Mara\n") << true;
    QTest::newRow("Zingg") << QByteArray("z_minScore,z_maxScore,z_cluster,id\n0.5,0.9,c,r\n") << true;
    QTest::newRow("spaces and case") << QByteArray(" CLUSTER_ID , Record_ID\nc,r\n") << false;
}

void ClusterFileTest::guessesTheColumns()
{
    QFETCH(const QByteArray, content);
    QFETCH(const bool, hasScores);
    const auto file = readClusterFile(TableFile(content).path());
    QVERIFY2(file, file ? "" : qPrintable(file.error().message));
    QCOMPARE(file->rows.size(), 1U);
    QCOMPARE(file->rows[0].record, u"r"_s);
    QCOMPARE(file->rows[0].cluster, u"c"_s);
    QCOMPARE(file->rows[0].line, 2);
    QCOMPARE(file->hasScores, hasScores);
    QCOMPARE(file->rows[0].score, hasScores ? std::optional(0.5) : std::nullopt);
    QCOMPARE(file->problems.total, 0);
}

void ClusterFileTest::listsRowsThatCannotBeUsed_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QList<qint64>>("lines");
    QTest::addColumn<int>("used");
    QTest::newRow("none") << QByteArray("a,1,0.5\nb,1,1\n") << QList<qint64>{} << 2;
    QTest::newRow("no id") << QByteArray(",1,0.5\nb,1,1\n") << QList<qint64>{2} << 1;
    QTest::newRow("no cluster") << QByteArray("a,,0.5\nb,1,1\n") << QList<qint64>{2} << 1;
    QTest::newRow("score above 1") << QByteArray("a,1,1.01\nb,1,1\n") << QList<qint64>{2} << 1;
    QTest::newRow("score below 0") << QByteArray("a,1,-0.1\n") << QList<qint64>{2} << 0;
    QTest::newRow("score is no number") << QByteArray("a,1,nan\nb,1,high\n") << QList<qint64>{2, 3} << 0;
    QTest::newRow("score is missing") << QByteArray("a,1,\n") << QList<qint64>{} << 1;
    QTest::newRow("in two clusters") << QByteArray("a,1,1\nb,1,1\na,2,1\n") << QList<qint64>{4} << 2;
    QTest::newRow("twice in the same") << QByteArray("a,1,1\na,1,1\n") << QList<qint64>{} << 1;
}

void ClusterFileTest::listsRowsThatCannotBeUsed()
{
    QFETCH(const QByteArray, rows);
    QFETCH(const QList<qint64>, lines);
    QFETCH(const int, used);
    const auto file = readClusterFile(TableFile("id,cluster_id,score\n" + rows).path());
    QVERIFY(file);
    QList<qint64> found;
    for (const RowProblem& problem : file->problems.kept)
        found.append(problem.line);
    QCOMPARE(found, lines);
    QCOMPARE(file->problems.total, lines.size());
    QCOMPARE(file->rows.size(), static_cast<std::size_t>(used));
}

void ClusterFileTest::takesColumnsThatAreNamed()
{
    const TableFile content("id,who,group,sure,score\nx,r,c,0.25,7\n");
    const auto file = readClusterFile(content.path(), {u"who"_s, u"group"_s, u"sure"_s});
    QVERIFY(file);
    QCOMPARE(file->recordColumn, u"who"_s);
    QCOMPARE(file->rows, (std::vector<ClusterRow>{{2, u"r"_s, u"c"_s, 0.25}}));
    const auto wrong = readClusterFile(content.path(), {u"who"_s, u"clan"_s, {}});
    QVERIFY(!wrong);
    QVERIFY2(wrong.error().message.contains(u"clan"_s), qPrintable(wrong.error().message));
}

void ClusterFileTest::refuses_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no cluster column") << QByteArray("id,name\n1,a\n");
    QTest::newRow("no record column") << QByteArray("cluster_id,name\n1,a\n");
    QTest::newRow("a picture") << QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
}

void ClusterFileTest::refuses()
{
    QFETCH(const QByteArray, content);
    QVERIFY(!readClusterFile(TableFile(content).path()));
    QVERIFY(!readClusterFile(u"/nowhere/at/all.csv"_s));
}

WINNOW_TEST(ClusterFileTest)
#include "clusterfile_test.moc"
