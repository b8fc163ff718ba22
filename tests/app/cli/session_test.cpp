#include "tests/app/cli/clirun.h"
#include "tests/support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using app::ExitCode;

/// A session from the table to the export, through the commands as a script would use them.
class SessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void printsTheMembersOfTheInterface_data();
    void printsTheMembersOfTheInterface();
    void addedRecordsJoin();
    void backupsAreRestored();
    void importCountsAndListsProblems();
    void namesStayDistinct();
    void saysWhereTheDefaultWorkspaceIs();
    void warnsOfAFolderThatIsCopiedAway();
    void queuePagesMeetEveryItemOnce();
    void showsReasonsThatAddUp();
    void answersAreUndoneAndRedone();
    void partialYesLeavesRecordsOut();
    void refusesRecordsThatAreNotThere();
    void evaluatesAgainstTruth_data();
    void evaluatesAgainstTruth();
    void exportsEveryRecordOnce();
    void exportSafetyIsChosen_data();
    void exportSafetyIsChosen();
    void refusesUnknownSessions_data();
    void refusesUnknownSessions();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

    /// Runs in the test's workspace with --json; fails the test unless the exit code is Fine.
    QJsonObject run(QStringList words);
    CliRun attempt(QStringList words);
    /// The item of the queue with so many records; 0 when there is none.
    qint64 itemOfSize(int size);
    QList<QByteArray> exportedLines(const QString& what);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SessionTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    const QString file = writeFile(path(u"shops.csv"_s), smallTable());
    const QJsonObject match = run({u"match"_s, file, u"--id-column"_s, u"key"_s});
    QCOMPARE(match[u"records"_s].toInteger(), 12);
    QCOMPARE(match[u"clusters"_s].toInteger(), 2);
}

CliRun SessionTest::attempt(QStringList words)
{
    return runCli(words << u"--workspace"_s << path(u"w.winnow"_s) << u"--json"_s);
}

QJsonObject SessionTest::run(QStringList words)
{
    const CliRun run = attempt(words);
    if (run.exit != ExitCode::Fine)
        QTest::qFail(qPrintable(words.join(u' ') + u": "_s + run.errors), __FILE__, __LINE__);
    return run.json();
}

qint64 SessionTest::itemOfSize(int size)
{
    const QJsonArray items = run({u"queue"_s, u"shops"_s})[u"items"_s].toArray();
    for (const QJsonValue& item : items) {
        if (item[u"size"_s].toInt() == size)
            return item[u"id"_s].toInteger();
    }
    return 0;
}

QList<QByteArray> SessionTest::exportedLines(const QString& what)
{
    const QString out = path(u"out.csv"_s);
    run({u"export"_s, u"shops"_s, out, u"--what"_s, what, u"--format"_s, u"csv"_s});
    QFile file(out);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
}

void SessionTest::printsTheMembersOfTheInterface_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("members");
    const QString shops = u"shops"_s;
    QTest::newRow("import") << QStringList{u"import"_s, u"TABLE"_s}
                            << "columns dataset problems rows seconds";
    QTest::newRow("match")
        << QStringList{u"match"_s, u"TABLE"_s}
        << "candidate_pairs clusters needs_answers peak_memory_bytes records scored_pairs session "
           "stages";
    QTest::newRow("add") << QStringList{u"add"_s, shops, u"ADDED"_s}
                         << "candidate_pairs grown_clusters new_clusters problems records records_alone "
                            "reopened_clusters session stages";
    QTest::newRow("sessions") << QStringList{u"sessions"_s} << "sessions";
    QTest::newRow("queue") << QStringList{u"queue"_s, shops} << "items next";
    QTest::newRow("show") << QStringList{u"show"_s, shops, u"ITEM"_s} << "confidence item reasons records";
    QTest::newRow("stats") << QStringList{u"stats"_s, shops}
                           << "answers decided no precision recall remaining skipped total unsure yes";
    QTest::newRow("decide") << QStringList{u"decide"_s, shops, u"ITEM"_s, u"yes"_s} << "operation remaining";
    QTest::newRow("evaluate") << QStringList{u"evaluate"_s, shops, u"--truth"_s, u"TRUTH"_s}
                              << "correct_pairs f1 precision predicted_pairs recall true_pairs";
    QTest::newRow("backup") << QStringList{u"backup"_s} << "bytes made operation path reason";
    QTest::newRow("backup to a file") << QStringList{u"backup"_s, u"COPY"_s} << "bytes path";
    QTest::newRow("backups") << QStringList{u"backups"_s} << "backups";
    QTest::newRow("check") << QStringList{u"check"_s} << "chain integrity ok operations problems projection";
}

void SessionTest::printsTheMembersOfTheInterface()
{
    QFETCH(QStringList, words);
    QFETCH(const QString, members);
    words.replaceInStrings(u"TABLE"_s, path(u"shops.csv"_s));
    words.replaceInStrings(u"COPY"_s, path(u"copy.winnow"_s));
    words.replaceInStrings(u"ADDED"_s, writeFile(path(u"added.csv"_s), "key,name\nb1,Fen Mill\n"));
    words.replaceInStrings(u"ITEM"_s, QString::number(itemOfSize(3)));
    words.replaceInStrings(u"TRUTH"_s, writeFile(path(u"truth.csv"_s), "id,cluster\na1,1\na2,1\n"));
    const CliRun run = attempt(words);
    QCOMPARE(run.exit, ExitCode::Fine);
    QCOMPARE(run.members().join(u' '), members);
}

void SessionTest::addedRecordsJoin()
{
    run({u"decide"_s, u"shops"_s, QString::number(itemOfSize(3)), u"yes"_s});
    const QString file = writeFile(path(u"march.csv"_s),
        "key,name,street,town,phone\n"
        "b1,Miler Bakery,12 High Street,Ashford,555 0101\n"
        "b2,River Scool,80 Bank Road,Canley,555 0123\n"
        "b3,Fenland Rowing Club,7 Lode Way,Ely,555 0202\nb4,ragged\n");
    const QJsonObject added = run({u"add"_s, u"shops"_s, file});
    QCOMPARE(added[u"records"_s].toInteger(), 4);
    QCOMPARE(added[u"grown_clusters"_s].toInteger(), 1);
    QCOMPARE(added[u"reopened_clusters"_s].toInteger(), 1);
    QCOMPARE(added[u"new_clusters"_s].toInteger(), 1);
    QCOMPARE(added[u"records_alone"_s].toInteger(), 2);
    QCOMPARE(added[u"problems"_s].toArray().size(), 1);
    QVERIFY(itemOfSize(4) > 0);
    QCOMPARE(exportedLines(u"entities"_s).size(), 1 + 12 + 4 - 1 - 3 - 1); // each entity once
    const QJsonObject undone = run({u"undo"_s, u"shops"_s});
    QCOMPARE(itemOfSize(4), 0);
    QVERIFY(itemOfSize(3) == 0); // decided, as before
    run({u"redo"_s, u"shops"_s});
    QVERIFY(itemOfSize(4) > 0);
    QCOMPARE(attempt({u"add"_s, u"shops"_s}).exit, ExitCode::Failed); // nothing waits
}

void SessionTest::backupsAreRestored()
{
    run({u"decide"_s, u"shops"_s, QString::number(itemOfSize(3)), u"yes"_s});
    run({u"backup"_s});
    run({u"decide"_s, u"shops"_s, QString::number(itemOfSize(2)), u"no"_s});
    const QJsonArray backups = run({u"backups"_s})[u"backups"_s].toArray();
    QCOMPARE(backups.size(), 1);
    QCOMPARE(backups[0][u"operation"_s].toInteger(), 1);
    const QJsonObject restored = run({u"restore"_s, backups[0][u"path"_s].toString()});
    QCOMPARE(restored[u"operation"_s].toInteger(), 1);
    QVERIFY(QFile::exists(restored[u"set_aside"_s].toString()));
    QCOMPARE(run({u"stats"_s, u"shops"_s})[u"decided"_s].toInteger(), 1);
    QVERIFY(run({u"check"_s})[u"ok"_s].toBool());
    QCOMPARE(attempt({u"restore"_s, path(u"shops.csv"_s)}).exit, ExitCode::Failed);
    QCOMPARE(run({u"stats"_s, u"shops"_s})[u"decided"_s].toInteger(), 1);
}

void SessionTest::importCountsAndListsProblems()
{
    const QString file = writeFile(path(u"ragged.csv"_s), "a,b\n1,2\n3\n4,5,6\n");
    const QJsonObject import = run({u"import"_s, file});
    QCOMPARE(import[u"rows"_s].toInteger(), 3);
    QCOMPARE(import[u"columns"_s].toInteger(), 2);
    const QJsonArray problems = import[u"problems"_s].toArray();
    QCOMPARE(problems.size(), 2);
    QCOMPARE(problems[0][u"line"_s].toInteger(), 3);
    QCOMPARE(problems[1][u"line"_s].toInteger(), 4);
}

void SessionTest::namesStayDistinct()
{
    run({u"match"_s, path(u"shops.csv"_s)});
    run({u"match"_s, path(u"shops.csv"_s), u"--name"_s, u"shops"_s});
    QStringList names;
    const QJsonArray sessions = run({u"sessions"_s})[u"sessions"_s].toArray();
    for (const QJsonValue& session : sessions)
        names.append(session[u"name"_s].toString());
    QCOMPARE(names, (QStringList{u"shops"_s, u"shops (2)"_s, u"shops (3)"_s}));
}

void SessionTest::saysWhereTheDefaultWorkspaceIs()
{
    const QByteArray before = qgetenv("XDG_DATA_HOME");
    qputenv("XDG_DATA_HOME", m_folder->path().toUtf8());
    const CliRun run = runCli({u"match"_s, path(u"shops.csv"_s)});
    const bool isThere = QFile::exists(path(u"winnow/workspace.winnow"_s));
    before.isNull() ? qunsetenv("XDG_DATA_HOME") : qputenv("XDG_DATA_HOME", before);
#ifndef Q_OS_LINUX
    QSKIP("only here the data folder can be moved by the environment");
#endif
    QCOMPARE(run.exit, ExitCode::Fine);
    QVERIFY(isThere);
    QVERIFY2(run.errors.contains(path(u"winnow/workspace.winnow"_s)), qPrintable(run.errors));
    QVERIFY2(run.errors.contains(u"winnow --open-session 1"_s), qPrintable(run.errors));
}

/// F12
void SessionTest::warnsOfAFolderThatIsCopiedAway()
{
    QVERIFY(QDir(m_folder->path()).mkpath(u"Dropbox"_s));
    const QString workspace = path(u"Dropbox/mine.winnow"_s);
    const CliRun made = runCli({u"match"_s, path(u"shops.csv"_s), u"--workspace"_s, workspace, u"--json"_s});
    QCOMPARE(made.exit, ExitCode::Fine);
    QVERIFY(made.json()[u"clusters"_s].toInteger() > 0);
    QVERIFY2(made.errors.contains(u"Dropbox copies away"_s), qPrintable(made.errors));
    const CliRun looked = runCli({u"sessions"_s, u"--workspace"_s, workspace, u"--json"_s});
    QVERIFY(!looked.errors.contains(u"Dropbox"_s));
}

void SessionTest::queuePagesMeetEveryItemOnce()
{
    QSet<qint64> met;
    QStringList words{u"queue"_s, u"shops"_s, u"--limit"_s, u"1"_s};
    QJsonObject page = run(words);
    for (int pages = 0; pages < 5; ++pages) {
        const QJsonArray items = page[u"items"_s].toArray();
        for (const QJsonValue& item : items) {
            QCOMPARE(item.toObject().keys().join(u' '), u"confidence id size state"_s);
            QVERIFY(!met.contains(item[u"id"_s].toInteger()));
            met.insert(item[u"id"_s].toInteger());
        }
        if (page[u"next"_s].isNull())
            break;
        page = run(words + QStringList{u"--after"_s, page[u"next"_s].toString()});
    }
    QVERIFY(page[u"next"_s].isNull());
    QCOMPARE(met.size(), 2);
    const QJsonArray largest = run({u"queue"_s, u"shops"_s, u"--order"_s, u"size"_s})[u"items"_s].toArray();
    QCOMPARE(largest[0][u"size"_s].toInt(), 3);
    const QJsonArray found = run({u"queue"_s, u"shops"_s, u"--search"_s, u"clinic"_s})[u"items"_s].toArray();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0][u"size"_s].toInt(), 2);
}

void SessionTest::showsReasonsThatAddUp()
{
    const QJsonObject show = run({u"show"_s, u"shops"_s, QString::number(itemOfSize(2))});
    const QJsonArray records = show[u"records"_s].toArray();
    QCOMPARE(records.size(), 2);
    QCOMPARE(records[0].toObject().keys().join(u' '), u"included record_id table values"_s);
    QCOMPARE(records[0][u"record_id"_s].toString(), u"a4"_s);
    QCOMPARE(records[0][u"values"_s][u"name"_s].toString(), u"Northside Clinic"_s);
    QVERIFY(records[0][u"included"_s].toBool());
    const QJsonValue reasons = show[u"reasons"_s];
    double weight = reasons[u"prior"_s].toDouble();
    const QJsonArray fields = reasons[u"fields"_s].toArray();
    QVERIFY(!fields.isEmpty());
    for (const QJsonValue& field : fields)
        weight += field[u"weight"_s].toDouble();
    QCOMPARE(weight, reasons[u"weight"_s].toDouble());
}

void SessionTest::answersAreUndoneAndRedone()
{
    const QString item = QString::number(itemOfSize(2));
    const QJsonObject decided = run({u"decide"_s, u"shops"_s, item, u"no"_s});
    QCOMPARE(decided[u"remaining"_s].toInteger(), 1);
    const qint64 operation = decided[u"operation"_s].toInteger();

    const QJsonObject undone = run({u"undo"_s});
    QCOMPARE(undone[u"undoes"_s].toInteger(), operation);
    QCOMPARE(undone[u"remaining"_s].toInteger(), 2);
    QCOMPARE(run({u"stats"_s, u"shops"_s})[u"no"_s].toInteger(), 0);

    const QJsonObject redone = run({u"redo"_s, u"shops"_s});
    QCOMPARE(redone[u"redoes"_s].toInteger(), operation);
    QCOMPARE(redone[u"remaining"_s].toInteger(), 1);
    QCOMPARE(run({u"stats"_s, u"shops"_s})[u"no"_s].toInteger(), 1);

    QCOMPARE(attempt({u"redo"_s}).exit, ExitCode::Failed);
    const QJsonObject check = run({u"check"_s});
    QVERIFY(check[u"ok"_s].toBool());
    QCOMPARE(check[u"operations"_s].toInteger(), 3);
}

void SessionTest::partialYesLeavesRecordsOut()
{
    const QString item = QString::number(itemOfSize(3));
    run({u"decide"_s, u"shops"_s, item, u"yes"_s, u"--exclude"_s, u"a2"_s});
    const QJsonArray records = run({u"show"_s, u"shops"_s, item})[u"records"_s].toArray();
    QCOMPARE(records.size(), 3);
    for (const QJsonValue& record : records)
        QCOMPARE(record[u"included"_s].toBool(), record[u"record_id"_s].toString() != u"a2"_s);
    run({u"undo"_s, u"shops"_s});
    QCOMPARE(run({u"queue"_s, u"shops"_s})[u"items"_s].toArray().size(), 2);
}

void SessionTest::refusesRecordsThatAreNotThere()
{
    const QString item = QString::number(itemOfSize(3));
    const CliRun stranger = attempt({u"decide"_s, u"shops"_s, item, u"yes"_s, u"--exclude"_s, u"a9"_s});
    QCOMPARE(stranger.exit, ExitCode::Failed);
    QCOMPARE(stranger.json()[u"error"_s][u"code"_s].toString(), u"not_found"_s);
    const CliRun tooFew = attempt({u"decide"_s, u"shops"_s, item, u"yes"_s, u"--exclude"_s, u"a1,a2"_s});
    QCOMPARE(tooFew.exit, ExitCode::Failed);
    QCOMPARE(attempt({u"decide"_s, u"shops"_s, u"999"_s, u"yes"_s}).exit, ExitCode::Failed);
    QCOMPARE(run({u"check"_s})[u"operations"_s].toInteger(), 0);
}

void SessionTest::evaluatesAgainstTruth_data()
{
    QTest::addColumn<QByteArray>("truth");
    QTest::addColumn<qint64>("truePairs");
    QTest::addColumn<qint64>("correctPairs");
    QTest::newRow("labels") << QByteArray("id,cluster\na1,x\na2,x\na3,x\na4,y\na5,y\n") << 4LL << 4LL;
    QTest::newRow("labels, one missed")
        << QByteArray("id,cluster\na1,x\na2,x\na3,x\na4,y\na6,y\n") << 4LL << 3LL;
    QTest::newRow("pairs are closed") << QByteArray("left_id,right_id\na1,a2\na2,a3\n") << 3LL << 3LL;
    QTest::newRow("strangers are left out") << QByteArray("id,cluster\na1,x\na2,x\nz9,x\n") << 1LL << 1LL;
}

void SessionTest::evaluatesAgainstTruth()
{
    QFETCH(const QByteArray, truth);
    QFETCH(const qint64, truePairs);
    QFETCH(const qint64, correctPairs);
    const QString file = writeFile(path(u"truth.csv"_s), truth);
    const QJsonObject quality = run({u"evaluate"_s, u"shops"_s, u"--truth"_s, file});
    QCOMPARE(quality[u"true_pairs"_s].toInteger(), truePairs);
    QCOMPARE(quality[u"correct_pairs"_s].toInteger(), correctPairs);
    QCOMPARE(quality[u"predicted_pairs"_s].toInteger(), 4);

    // A no takes its pairs out of what is predicted.
    run({u"decide"_s, u"shops"_s, QString::number(itemOfSize(2)), u"no"_s});
    QCOMPARE(run({u"evaluate"_s, u"shops"_s, u"--truth"_s, file})[u"predicted_pairs"_s].toInteger(), 3);

    const QString strangers = writeFile(path(u"strangers.csv"_s), "id,cluster\nz1,x\n");
    QCOMPARE(attempt({u"evaluate"_s, u"shops"_s, u"--truth"_s, strangers}).exit, ExitCode::Failed);
}

void SessionTest::exportsEveryRecordOnce()
{
    run({u"decide"_s, u"shops"_s, QString::number(itemOfSize(3)), u"yes"_s, u"--exclude"_s, u"a2"_s});
    const QList<QByteArray> lines = exportedLines(u"clusters"_s);
    QCOMPARE(lines.size(), 13);
    QCOMPARE(lines.front(),
        QByteArray("cluster_id,record_id,table,confidence,decision,key,name,street,town,phone"));
    QHash<QByteArray, QByteArray> clusterOf;
    for (const QByteArray& line : lines.sliced(1)) {
        const QList<QByteArray> cells = line.split(',');
        QVERIFY(!clusterOf.contains(cells[1]));
        clusterOf.insert(cells[1], cells[0]);
    }
    QCOMPARE(clusterOf.size(), 12);
    QCOMPARE(clusterOf["a1"], clusterOf["a3"]);
    QVERIFY(clusterOf["a1"] != clusterOf["a2"]);
    QCOMPARE(clusterOf["a4"], clusterOf["a5"]);
    QCOMPARE(QSet<QByteArray>(clusterOf.cbegin(), clusterOf.cend()).size(), 10);

    const QList<QByteArray> entities = exportedLines(u"entities"_s);
    QCOMPARE(entities.size(), 11);
    const QString decisions = path(u"decisions.jsonl"_s);
    QCOMPARE(
        run({u"export"_s, u"shops"_s, decisions, u"--what"_s, u"decisions"_s})[u"rows"_s].toInteger(), 1);
    QFile file(decisions);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!QJsonDocument::fromJson(file.readAll()).object().isEmpty());
}

void SessionTest::exportSafetyIsChosen_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<bool>("isExact");
    QTest::newRow("by default") << QStringList{} << false;
    QTest::newRow("spreadsheet") << QStringList{u"--safety"_s, u"spreadsheet"_s} << false;
    QTest::newRow("exact") << QStringList{u"--safety"_s, u"exact"_s} << true;
}

void SessionTest::exportSafetyIsChosen()
{
    QFETCH(const QStringList, options);
    QFETCH(const bool, isExact);
    QByteArray table = smallTable();
    table.replace("Oak Hall", "=Oak Hall");
    run({u"match"_s, writeFile(path(u"formula.csv"_s), table)});
    const QString out = path(u"formula-out.csv"_s);
    run(QStringList{u"export"_s, u"formula"_s, out} + options);
    QFile file(out);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QCOMPARE(text.contains(",=Oak Hall"), isExact);
    QCOMPARE(text.contains(",'=Oak Hall"), !isExact);
}

void SessionTest::refusesUnknownSessions_data()
{
    QTest::addColumn<QStringList>("words");
    const QString name = u"shoes"_s;
    QTest::newRow("queue") << QStringList{u"queue"_s, name};
    QTest::newRow("show") << QStringList{u"show"_s, name, u"1"_s};
    QTest::newRow("stats") << QStringList{u"stats"_s, name};
    QTest::newRow("decide") << QStringList{u"decide"_s, name, u"1"_s, u"yes"_s};
    QTest::newRow("undo") << QStringList{u"undo"_s, name};
    QTest::newRow("redo") << QStringList{u"redo"_s, name};
    QTest::newRow("evaluate") << QStringList{u"evaluate"_s, name, u"--truth"_s, u"t"_s};
    QTest::newRow("export") << QStringList{u"export"_s, name, u"o"_s};
    QTest::newRow("item of no session") << QStringList{u"show"_s, u"shops"_s, u"one"_s};
    QTest::newRow("nothing to undo") << QStringList{u"undo"_s};
}

void SessionTest::refusesUnknownSessions()
{
    QFETCH(const QStringList, words);
    const CliRun run = attempt(words);
    QCOMPARE(run.exit, ExitCode::Failed);
    QCOMPARE(run.json()[u"error"_s][u"code"_s].toString(), u"not_found"_s);
}

} // namespace winnow::tests

using winnow::tests::SessionTest;
WINNOW_TEST(SessionTest)
#include "session_test.moc"
