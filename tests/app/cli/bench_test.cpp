#include "tests/app/cli/clirun.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using app::ExitCode;

/// Benchmarks run and have the form of the interface; what they measure is not judged here.
class BenchTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void runs_data();
    void runs();
    void worksInAWorkspaceThatWasMade();
    void knowsTheTruthOfAFile();
    void needsATruthToAnswerBy();
    void failsOnAMissingFile();
};

void BenchTest::runs_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("what");
    QTest::newRow("match") << "match"
                           << "persons-300: whole run";
    QTest::newRow("import") << "import"
                            << "import of 300 rows";
    QTest::newRow("commit") << "commit"
                            << "ratio of the medians";
    QTest::newRow("compare") << "compare"
                             << "Jaro-Winkler of surnames";
    QTest::newRow("questions") << "questions"
                               << "persons-300: next question";
    QTest::newRow("open") << "open"
                          << "open to the first card";
    QTest::newRow("queue") << "queue"
                           << "page of 200 at the end";
    QTest::newRow("review") << "review"
                            << "next card read";
}

void BenchTest::runs()
{
    QFETCH(const QString, name);
    QFETCH(const QString, what);
    const CliRun run = runCli({u"bench"_s, name, u"--rows"_s, u"300"_s, u"--clusters"_s, u"500"_s,
        u"--answers"_s, u"20"_s, u"--runs"_s, u"1"_s, u"--json"_s});
    QVERIFY2(run.exit == ExitCode::Fine, qPrintable(run.errors));
    QCOMPARE(run.members().join(u' '), u"name results"_s);
    QCOMPARE(run.json()[u"name"_s].toString(), name);
    QStringList whats;
    const QJsonArray results = run.json()[u"results"_s].toArray();
    for (const QJsonValue& result : results) {
        QCOMPARE(result.toObject().keys().join(u' '), u"max median n p99 unit what"_s);
        whats.append(result[u"what"_s].toString());
    }
    QVERIFY2(whats.contains(what), qPrintable(whats.join(u", "_s)));
}

void BenchTest::worksInAWorkspaceThatWasMade()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"made.winnow"_s);
    QCOMPARE(runCli({u"bench"_s, u"review"_s, path}).exit, ExitCode::Failed); // it is not made by mistake
    const QStringList generate{u"bench"_s, u"generate"_s, path, u"--clusters"_s, u"300"_s};
    QCOMPARE(runCli(generate).exit, ExitCode::Fine);
    QCOMPARE(runCli(generate).exit, ExitCode::Failed); // nor written over
    QCOMPARE(runCli({u"bench"_s, u"review"_s, path, u"--answers"_s, u"10"_s}).exit, ExitCode::Fine);
    const CliRun sessions = runCli({u"sessions"_s, u"--workspace"_s, path, u"--json"_s});
    const QJsonObject session = sessions.json()[u"sessions"_s].toArray().first().toObject();
    QCOMPARE(session[u"total"_s].toInteger(), 300);
    QCOMPARE(session[u"decided"_s].toInteger(), 10);
    QCOMPARE(runCli({u"check"_s, u"--workspace"_s, path}).exit, ExitCode::Fine);
}

void BenchTest::knowsTheTruthOfAFile()
{
    const QTemporaryDir folder;
    const QString table = writeFile(folder.filePath(u"shops.csv"_s), smallTable());
    const QString truth
        = writeFile(folder.filePath(u"truth.csv"_s), "id,cluster\na1,1\na2,1\na3,1\na4,2\na5,2\n");
    const CliRun run = runCli({u"bench"_s, u"match"_s, table + u':' + truth, u"--id-column"_s, u"key"_s,
        u"--runs"_s, u"2"_s, u"--json"_s});
    QVERIFY2(run.exit == ExitCode::Fine, qPrintable(run.errors));
    double f1 = -1;
    const QJsonArray results = run.json()[u"results"_s].toArray();
    for (const QJsonValue& result : results) {
        if (result[u"what"_s].toString() == u"shops: pairwise F1"_s)
            f1 = result[u"median"_s].toDouble();
    }
    QCOMPARE(f1, 1.0);
}

void BenchTest::needsATruthToAnswerBy()
{
    const QTemporaryDir folder;
    const QString table = writeFile(folder.filePath(u"shops.csv"_s), smallTable());
    QCOMPARE(runCli({u"bench"_s, u"questions"_s, table}).exit, ExitCode::Usage);
}

void BenchTest::failsOnAMissingFile()
{
    QCOMPARE(runCli({u"bench"_s, u"match"_s, u"no such file.csv"_s}).exit, ExitCode::Failed);
}

} // namespace winnow::tests

using winnow::tests::BenchTest;
WINNOW_TEST(BenchTest)
#include "bench_test.moc"
