#include "tests/app/cli/clirun.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using app::ExitCode;

/// Answers, clusters and models on their way to other matchers and back, through the commands.
class ExchangeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void printsTheMembersOfTheInterface_data();
    void printsTheMembersOfTheInterface();
    void answersGoOutAndComeBack_data();
    void answersGoOutAndComeBack();
    void theEndingChoosesTheFormat_data();
    void theEndingChoosesTheFormat();
    void saysHowFarAnImportCame_data();
    void saysHowFarAnImportCame();
    void reviewsClustersOfOthers();
    void importsNothingHalf();
    void modelsServeAnotherTable();
    void refusesMisuse_data();
    void refusesMisuse();
    void survivesHostileFiles_data();
    void survivesHostileFiles();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

    CliRun attempt(QStringList words);
    QJsonObject run(const QStringList& words);
    /// The words with FILE names replaced by paths in the test's folder.
    [[nodiscard]] QStringList placed(const QStringList& words) const;

    qint64 operations() { return run({u"check"_s})[u"operations"_s].toInteger(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void ExchangeTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    writeFile(path(u"shops.csv"_s), smallTable());
    run({u"match"_s, path(u"shops.csv"_s), u"--id-column"_s, u"key"_s});
    writeFile(
        path(u"labels.csv"_s), "unique_id_l,unique_id_r,clerical_match_score\na1,a2,1\na1,a6,0\na4,a5,0.5\n");
    writeFile(path(u"clusters.csv"_s), "cluster_id,unique_id\n1,a1\n1,a2\n2,a4\n2,a5\n");
}

CliRun ExchangeTest::attempt(QStringList words)
{
    return runCli(words << u"--workspace"_s << path(u"w.winnow"_s) << u"--json"_s);
}

QJsonObject ExchangeTest::run(const QStringList& words)
{
    const CliRun run = attempt(words);
    if (run.exit != ExitCode::Fine)
        QTest::qFail(qPrintable(words.join(u' ') + u": "_s + run.errors), __FILE__, __LINE__);
    return run.json();
}

QStringList ExchangeTest::placed(const QStringList& words) const
{
    QStringList result;
    for (const QString& word : words)
        result.append(word.contains(u'.') ? path(word) : word);
    return result;
}

void ExchangeTest::printsTheMembersOfTheInterface_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("members");
    const QString shops = u"shops"_s;
    QTest::newRow("import-answers") << QStringList{u"import-answers"_s, shops, u"labels.csv"_s}
                                    << "answers contradictions known no operation problems unsure yes";
    QTest::newRow("import-clusters") << QStringList{u"import-clusters"_s, u"shops.csv"_s, u"clusters.csv"_s,
        u"--id-column"_s, u"key"_s} << "clusters has_confidence problems records records_not_named session";
    QTest::newRow("model export") << QStringList{u"model"_s, u"export"_s, shops, u"model.json"_s}
                                  << "notes notes_path path";
    QTest::newRow("export") << QStringList{u"export"_s, shops, u"out.csv"_s, u"--what"_s, u"labels"_s}
                            << "path rows";
}

void ExchangeTest::printsTheMembersOfTheInterface()
{
    QFETCH(const QStringList, words);
    const CliRun run = attempt(placed(words));
    QVERIFY2(run.exit == ExitCode::Fine, qPrintable(run.errors));
    QTEST(run.members().join(u' '), "members");
}

void ExchangeTest::answersGoOutAndComeBack_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("format");
    QTest::addColumn<int>("pairs");
    QTest::newRow("labels") << "labels"
                            << "csv" << 3;
    QTest::newRow("training") << "training"
                              << "json" << 2;
    QTest::newRow("labels with their records") << "labels"
                                               << "json" << 2;
}

void ExchangeTest::answersGoOutAndComeBack()
{
    QFETCH(const QString, what);
    QFETCH(const QString, format);
    QFETCH(const int, pairs);
    QCOMPARE(run({u"import-answers"_s, u"shops"_s, path(u"labels.csv"_s)})[u"answers"_s].toInt(), 3);
    const QString out = path(u"out."_s + format);
    QCOMPARE(run({u"export"_s, u"shops"_s, out, u"--what"_s, what, u"--format"_s, format})[u"rows"_s].toInt(),
        pairs);
    QCOMPARE(run({u"import-answers"_s, u"shops"_s, out})[u"known"_s].toInt(), pairs);
    QCOMPARE(operations(), 1);
    run({u"undo"_s, u"shops"_s});
    QCOMPARE(run({u"import-answers"_s, u"shops"_s, out})[u"answers"_s].toInt(), pairs);
    QCOMPARE(run({u"check"_s})[u"ok"_s].toBool(), true);
}

void ExchangeTest::theEndingChoosesTheFormat_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("name");
    QTest::addColumn<char>("first");
    QTest::newRow("training") << "training"
                              << "a.json" << '{';
    QTest::newRow("training as a table") << "training"
                                         << "a.csv" << 'u';
    QTest::newRow("training by default") << "training"
                                         << "a.txt" << '{';
    QTest::newRow("labels by default") << "labels"
                                       << "a.txt" << 'u';
    QTest::newRow("labels") << "labels"
                            << "a.JSON" << '{';
    QTest::newRow("clusters by default") << "clusters"
                                         << "a.txt" << 'c';
    QTest::newRow("clusters") << "clusters"
                              << "a.jsonl" << '{';
}

void ExchangeTest::theEndingChoosesTheFormat()
{
    QFETCH(const QString, what);
    QFETCH(const QString, name);
    run({u"export"_s, u"shops"_s, path(name), u"--what"_s, what});
    QFile file(path(name));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QTEST(file.read(1).at(0), "first");
}

void ExchangeTest::saysHowFarAnImportCame_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<ExitCode>("exit");
    QTest::addColumn<int>("answers");
    QTest::newRow("all") << QByteArray("a1,a2,1\n") << ExitCode::Fine << 1;
    QTest::newRow("some") << QByteArray("a1,a2,1\na1,zz,1\n") << ExitCode::PartlyDone << 1;
    QTest::newRow("contradictory") << QByteArray("a1,a2,1\na2,a3,1\na1,a3,0\n") << ExitCode::PartlyDone << 3;
    QTest::newRow("nothing") << QByteArray("a1,a2,3\n") << ExitCode::Failed << 0;
}

void ExchangeTest::saysHowFarAnImportCame()
{
    QFETCH(const QByteArray, rows);
    const QString file
        = writeFile(path(u"some.csv"_s), "unique_id_l,unique_id_r,clerical_match_score\n" + rows);
    const CliRun run = attempt({u"import-answers"_s, u"shops"_s, file});
    QTEST(run.exit, "exit");
    QTEST(run.json()[u"answers"_s].toInt(), "answers");
    const auto listed
        = run.json()[u"problems"_s].toArray().size() + run.json()[u"contradictions"_s].toArray().size();
    QCOMPARE(listed > 0, run.exit != ExitCode::Fine);
}

void ExchangeTest::reviewsClustersOfOthers()
{
    const QJsonObject import = run({u"import-clusters"_s, path(u"shops.csv"_s), path(u"clusters.csv"_s),
        u"--id-column"_s, u"key"_s, u"--name"_s, u"theirs"_s});
    QCOMPARE(import[u"clusters"_s].toInt(), 2);
    QCOMPARE(import[u"records_not_named"_s].toInt(), 8);
    const QJsonArray items = run({u"queue"_s, u"theirs"_s})[u"items"_s].toArray();
    QCOMPARE(items.size(), 2);
    QVERIFY(items[0][u"confidence"_s].isNull());
    const QString item = QString::number(items[0][u"id"_s].toInteger());
    const QJsonObject show = run({u"show"_s, u"theirs"_s, item});
    QVERIFY(show[u"confidence"_s].isNull());
    QVERIFY(show[u"reasons"_s][u"weight"_s].isNull());
    QCOMPARE(show[u"reasons"_s][u"known_pairs"_s].toInt(), 0);
    const CliRun text = runCli({u"show"_s, u"theirs"_s, item, u"--workspace"_s, path(u"w.winnow"_s)});
    QVERIFY(text.output.contains("no reasons to show"));
    run({u"decide"_s, u"theirs"_s, item, u"yes"_s});
    QCOMPARE(run({u"stats"_s, u"theirs"_s})[u"yes"_s].toInt(), 1);
    run({u"export"_s, u"theirs"_s, path(u"entities.csv"_s), u"--what"_s, u"entities"_s});
    run({u"undo"_s, u"theirs"_s});
    QCOMPARE(run({u"check"_s})[u"ok"_s].toBool(), true);
}

void ExchangeTest::importsNothingHalf()
{
    const QString bad = writeFile(
        path(u"bad.csv"_s), "cluster_id,unique_id,score\n1,a1,0.5\n1,a2,2\n2,zz,1\n2,a4,1\n2,a5,1\n");
    const QStringList words{u"import-clusters"_s, path(u"shops.csv"_s), bad, u"--id-column"_s, u"key"_s};
    const CliRun refused = attempt(words);
    QCOMPARE(refused.exit, ExitCode::Failed);
    const QJsonArray problems = refused.json()[u"problems"_s].toArray();
    QCOMPARE(problems.size(), 2);
    QCOMPARE(problems[0][u"line"_s].toInt(), 3);
    QCOMPARE(problems[1][u"line"_s].toInt(), 4);
    QVERIFY(refused.json()[u"session"_s].isNull());
    QCOMPARE(run({u"sessions"_s})[u"sessions"_s].toArray().size(), 1);
    const CliRun rest = attempt(words + QStringList{u"--skip-problems"_s});
    QCOMPARE(rest.exit, ExitCode::PartlyDone);
    QCOMPARE(rest.json()[u"clusters"_s].toInt(), 1);
}

void ExchangeTest::modelsServeAnotherTable()
{
    run({u"model"_s, u"export"_s, u"shops"_s, path(u"model.json"_s)});
    const QJsonObject match = run(
        {u"match"_s, path(u"shops.csv"_s), u"--model"_s, path(u"model.json"_s), u"--name"_s, u"again"_s});
    QCOMPARE(match[u"clusters"_s].toInt(), 2);
    const QJsonObject splink
        = run({u"model"_s, u"export"_s, u"again"_s, path(u"splink.json"_s), u"--format"_s, u"splink"_s});
    QVERIFY(splink[u"notes"_s].toArray().size() > 3);
    QVERIFY(QFile::exists(splink[u"notes_path"_s].toString()));
    const CliRun wrong = attempt({u"match"_s, path(u"shops.csv"_s), u"--model"_s, path(u"splink.json"_s)});
    QCOMPARE(wrong.exit, ExitCode::Failed);
    QCOMPARE(wrong.json()[u"error"_s][u"code"_s].toString(), u"invalid_input"_s);
    QCOMPARE(run({u"sessions"_s})[u"sessions"_s].toArray().size(), 2);
}

void ExchangeTest::refusesMisuse_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("model import") << QStringList{u"model"_s, u"import"_s, u"shops"_s, u"m"_s};
    QTest::newRow("format of a model")
        << QStringList{u"model"_s, u"export"_s, u"shops"_s, u"m"_s, u"--format"_s, u"pickle"_s};
    QTest::newRow("dialect") << QStringList{
        u"model"_s, u"export"_s, u"shops"_s, u"m"_s, u"--dialect"_s, u"oracle"_s};
    QTest::newRow("model and columns")
        << QStringList{u"match"_s, u"shops.csv"_s, u"--model"_s, u"m.json"_s, u"--compare"_s, u"name"_s};
    QTest::newRow("answers without a file") << QStringList{u"import-answers"_s, u"shops"_s};
    QTest::newRow("clusters without a table") << QStringList{u"import-clusters"_s, u"clusters.csv"_s};
}

void ExchangeTest::refusesMisuse()
{
    QFETCH(const QStringList, words);
    QCOMPARE(attempt(placed(words)).exit, ExitCode::Usage);
}

void ExchangeTest::survivesHostileFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("empty") << "x.json" << QByteArray();
    QTest::newRow("truncated") << "x.json" << QByteArray("{\"match\": [[{\"name\": \"No");
    QTest::newRow("deep") << "x.json" << QByteArray(500'000, '[');
    QTest::newRow("huge number") << "x.json" << QByteArray("{\"match\": [[{\"a\": 1e9999}, {}]]}");
    QTest::newRow("NaN") << "x.json" << QByteArray("{\"match\": [[{\"a\": NaN}, {}]]}");
    QTest::newRow("wrong types") << "x.json" << QByteArray("{\"match\": {\"a\": 1}, \"distinct\": \"b\"}");
    QTest::newRow("not UTF-8") << "x.json" << QByteArray("{\"match\": [\"\xc3\x28\"]}");
    QTest::newRow("zero bytes") << "x.csv" << QByteArray(2000, '\0');
    QTest::newRow("a long line") << "x.csv" << QByteArray(20 << 20, 'x');
}

void ExchangeTest::survivesHostileFiles()
{
    QFETCH(const QString, name);
    QFETCH(const QByteArray, content);
    const QString file = writeFile(path(name), content);
    for (const QStringList& words : {QStringList{u"import-answers"_s, u"shops"_s, file},
             QStringList{u"import-clusters"_s, path(u"shops.csv"_s), file},
             QStringList{u"match"_s, path(u"shops.csv"_s), u"--model"_s, file}}) {
        const CliRun run = attempt(words);
        QCOMPARE(run.exit, ExitCode::Failed);
        QCOMPARE(run.members(), QStringList{u"error"_s});
    }
    QCOMPARE(operations(), 0);
    QCOMPARE(run({u"sessions"_s})[u"sessions"_s].toArray().size(), 1);
}

} // namespace winnow::tests

using winnow::tests::ExchangeTest;
WINNOW_TEST(ExchangeTest)
#include "exchange_test.moc"
