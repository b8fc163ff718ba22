#include "tests/app/cli/clirun.h"
#include "tests/app/cli/linkedtables.h"
#include "tests/support/testmain.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

namespace winnow::tests {

using namespace Qt::StringLiterals;
using app::ExitCode;

/// Two tables on their way from the files to the export, through the commands as a script would use them.
class LinkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void linksAcrossTheTables_data();
    void linksAcrossTheTables();
    void comparesWhatBothHave();
    void showSaysWhichTable();
    void answersAreUndoneAndChecked();
    void excludesByTable_data();
    void excludesByTable();
    void exportsSayWhichTable();
    void entitiesNameTheirTables();
    void evaluatesLabelsToo();
    void sameFileTwiceIsSaid();
    void sourcesOfOneTableStayApart();
    void refuses_data();
    void refuses();

private:
    [[nodiscard]] QString path(const QString& name) const { return m_folder->filePath(name); }

    CliRun attempt(QStringList words);
    /// Fails the test unless the exit code is Fine.
    QJsonObject run(QStringList words);
    QJsonObject link(QStringList options = {});
    QList<QByteArray> linesOf(const QString& name);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void LinkTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    writeFile(path(u"left.csv"_s), leftTable());
    writeFile(path(u"right.csv"_s), rightTable());
    writeFile(path(u"truth.csv"_s), linkedTruth());
}

CliRun LinkTest::attempt(QStringList words)
{
    return runCli(words << u"--workspace"_s << path(u"w.winnow"_s) << u"--json"_s);
}

QJsonObject LinkTest::run(QStringList words)
{
    const CliRun run = attempt(words);
    if (run.exit != ExitCode::Fine)
        QTest::qFail(qPrintable(words.join(u' ') + u": "_s + run.errors), __FILE__, __LINE__);
    return run.json();
}

QJsonObject LinkTest::link(QStringList options)
{
    return run(QStringList{u"match"_s, path(u"left.csv"_s), path(u"right.csv"_s), u"--id-column"_s, u"Key"_s,
                   u"--name"_s, u"link"_s}
        + options);
}

QList<QByteArray> LinkTest::linesOf(const QString& name)
{
    QFile file(path(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QList<QByteArray>();
}

void LinkTest::linksAcrossTheTables_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("as they are") << QStringList();
    QTest::newRow("one to one") << QStringList{u"--one-to-one"_s};
    QTest::newRow("the left holds nobody twice") << QStringList{u"--unique-tables"_s, u"left"_s};
    QTest::newRow("the right holds nobody twice") << QStringList{u"--unique-tables"_s, u"right"_s};
    QTest::newRow("neither does") << QStringList{u"--unique-tables"_s, u"both"_s};
}

void LinkTest::linksAcrossTheTables()
{
    QFETCH(const QStringList, options);
    const QJsonObject match = link(options);
    QCOMPARE(match.keys().join(u' '),
        u"candidate_pairs clusters needs_answers peak_memory_bytes records scored_pairs session stages"_s);
    QCOMPARE(match[u"records"_s].toInteger(), 105);
    QVERIFY(match[u"candidate_pairs"_s].toInteger() <= 60 * 45);
    const QJsonObject quality = run({u"evaluate"_s, u"link"_s, u"--truth"_s, path(u"truth.csv"_s)});
    QCOMPARE(quality[u"true_pairs"_s].toInteger(), 40);
    QCOMPARE(quality[u"correct_pairs"_s].toInteger(), 40);
    QVERIFY2(quality[u"precision"_s].toDouble() >= 0.95,
        qPrintable(QString::number(quality[u"precision"_s].toDouble())));
}

void LinkTest::comparesWhatBothHave()
{
    link();
    const QString item = QString::number(run({u"queue"_s, u"link"_s})[u"items"_s][0][u"id"_s].toInteger());
    QStringList compared;
    const QJsonObject show = run({u"show"_s, u"link"_s, item});
    const QJsonArray fields = show[u"reasons"_s][u"fields"_s].toArray();
    for (const QJsonValue& field : fields)
        compared.append(field[u"field"_s].toString());
    QCOMPARE(compared, (QStringList{u"name"_s, u"street"_s, u"town"_s}));
    QCOMPARE(show[u"records"_s][0][u"values"_s].toObject().keys(),
        (QStringList{u"Key"_s, u"email"_s, u"fax"_s, u"name"_s, u"street"_s, u"town"_s}));
}

void LinkTest::showSaysWhichTable()
{
    link({u"--one-to-one"_s});
    const QJsonArray items = run({u"queue"_s, u"link"_s})[u"items"_s].toArray();
    for (const QJsonValue& item : items) {
        QCOMPARE(item[u"size"_s].toInt(), 2);
        const QJsonArray records
            = run({u"show"_s, u"link"_s, QString::number(item[u"id"_s].toInteger())})[u"records"_s].toArray();
        QCOMPARE(records[0][u"table"_s].toString(), u"left"_s);
        QCOMPARE(records[1][u"table"_s].toString(), u"right"_s);
        QCOMPARE(records[1][u"record_id"_s].toString(), records[1][u"values"_s][u"Key"_s].toString());
        QVERIFY(records[0][u"values"_s][u"email"_s].toString().isEmpty());
        QVERIFY(records[1][u"values"_s][u"fax"_s].toString().isEmpty());
    }
    const CliRun text = runCli({u"show"_s, u"link"_s, QString::number(items[0][u"id"_s].toInteger()),
        u"--workspace"_s, path(u"w.winnow"_s)});
    QVERIFY2(text.output.contains("left.csv ") && text.output.contains("right.csv "), text.output);
}

void LinkTest::answersAreUndoneAndChecked()
{
    link({u"--one-to-one"_s});
    const QString item = QString::number(run({u"queue"_s, u"link"_s})[u"items"_s][0][u"id"_s].toInteger());
    const qint64 before
        = run({u"evaluate"_s, u"link"_s, u"--truth"_s, path(u"truth.csv"_s)})[u"predicted_pairs"_s]
              .toInteger();
    run({u"decide"_s, u"link"_s, item, u"no"_s});
    const QJsonObject after = run({u"evaluate"_s, u"link"_s, u"--truth"_s, path(u"truth.csv"_s)});
    QCOMPARE(after[u"predicted_pairs"_s].toInteger(), before - 1);
    run({u"undo"_s});
    run({u"redo"_s});
    run({u"undo"_s});
    QCOMPARE(run({u"stats"_s, u"link"_s})[u"no"_s].toInteger(), 0);
    const QJsonObject check = run({u"check"_s});
    QVERIFY(check[u"ok"_s].toBool());
    QCOMPARE(check[u"operations"_s].toInteger(), 4);
}

void LinkTest::excludesByTable_data()
{
    QTest::addColumn<QString>("record"); // %1: the row number that both tables have
    QTest::addColumn<QString>("code"); // empty: the right record is left out
    QTest::newRow("with its table") << u"right:%1"_s << QString();
    QTest::newRow("as the window calls it") << u"twice.csv %1"_s << QString();
    QTest::newRow("both tables have it") << u"%1"_s << u"conflict"_s;
    QTest::newRow("nobody has it") << u"right:999"_s << u"not_found"_s;
}

/// Everybody of the left table is twice in the right one, the first time in the same row.
void LinkTest::excludesByTable()
{
    QFETCH(QString, record);
    QFETCH(const QString, code);
    QByteArray rows = leftTable();
    rows.remove(0, rows.indexOf('\n') + 1);
    writeFile(path(u"twice.csv"_s), leftTable() + rows);
    run({u"match"_s, path(u"left.csv"_s), path(u"twice.csv"_s), u"--name"_s, u"twice"_s});
    const QJsonValue first = run({u"queue"_s, u"twice"_s})[u"items"_s][0];
    QCOMPARE(first[u"size"_s].toInt(), 3);
    const QString item = QString::number(first[u"id"_s].toInteger());
    const QString row = run({u"show"_s, u"twice"_s, item})[u"records"_s][0][u"record_id"_s].toString();
    record.replace(u"%1"_s, row);
    const CliRun decided = attempt({u"decide"_s, u"twice"_s, item, u"yes"_s, u"--exclude"_s, record});
    QCOMPARE(decided.json()[u"error"_s][u"code"_s].toString(), code);
    QCOMPARE(decided.exit, code.isEmpty() ? ExitCode::Fine : ExitCode::Failed);
    const QJsonArray records = run({u"show"_s, u"twice"_s, item})[u"records"_s].toArray();
    QCOMPARE(records.size(), 3);
    for (const QJsonValue& shown : records) {
        const bool isLeftOut = code.isEmpty() && shown[u"table"_s].toString() == u"right"_s
            && shown[u"record_id"_s].toString() == row;
        QCOMPARE(shown[u"included"_s].toBool(), !isLeftOut);
    }
}

void LinkTest::exportsSayWhichTable()
{
    link({u"--one-to-one"_s});
    run({u"export"_s, u"link"_s, path(u"out.csv"_s)});
    const QList<QByteArray> lines = linesOf(u"out.csv"_s);
    QCOMPARE(lines.size(), 106);
    QCOMPARE(lines.front(),
        QByteArray("cluster_id,record_id,table,confidence,decision,Key,name,street,town,fax,email"));
    QSet<QByteArray> records;
    QHash<QByteArray, QByteArray> clusterOf;
    for (const QByteArray& line : lines.sliced(1)) {
        const QList<QByteArray> cells = line.split(',');
        records.insert(cells[2] + ':' + cells[1]);
        clusterOf.insert(cells[2] + ':' + cells[1], cells[0]);
    }
    QCOMPARE(records.size(), 105);
    const QList<QByteArray> truth = linesOf(u"truth.csv"_s);
    for (const QByteArray& line : truth.sliced(1)) {
        const QList<QByteArray> ids = line.split(',');
        QCOMPARE(clusterOf["left:" + ids[0]], clusterOf["right:" + ids[1]]);
    }
}

void LinkTest::entitiesNameTheirTables()
{
    link({u"--one-to-one"_s});
    run({u"export"_s, u"link"_s, path(u"entities.csv"_s), u"--what"_s, u"entities"_s});
    int merged = 0;
    const QList<QByteArray> lines = linesOf(u"entities.csv"_s);
    for (const QByteArray& line : lines.sliced(1)) {
        const QList<QByteArray> cells = line.split(',');
        QVERIFY2(cells[2].startsWith("left:") || cells[2].startsWith("right:"), line);
        merged += cells[1] == "2" && cells[2].contains(";right:") ? 1 : 0;
    }
    QVERIFY(merged >= 40);
}

void LinkTest::evaluatesLabelsToo()
{
    link({u"--one-to-one"_s});
    QByteArray labels("id,cluster\n");
    const QList<QByteArray> truth = linesOf(u"truth.csv"_s);
    for (qsizetype pair = 1; pair < truth.size(); ++pair) {
        const QList<QByteArray> ids = truth[pair].split(',');
        labels += "left:" + ids[0] + ',' + QByteArray::number(pair) + "\nright:" + ids[1] + ','
            + QByteArray::number(pair) + '\n';
    }
    const QString file = writeFile(path(u"labels.csv"_s), labels);
    const QJsonObject quality = run({u"evaluate"_s, u"link"_s, u"--truth"_s, file});
    QCOMPARE(quality, run({u"evaluate"_s, u"link"_s, u"--truth"_s, path(u"truth.csv"_s)}));
}

void LinkTest::sameFileTwiceIsSaid()
{
    const QString file = path(u"left.csv"_s);
    const CliRun both = attempt({u"match"_s, file, file, u"--name"_s, u"self"_s, u"--one-to-one"_s});
    QCOMPARE(both.exit, ExitCode::Fine);
    QVERIFY2(both.errors.contains(u"one and the same"_s), qPrintable(both.errors));
    QCOMPARE(both.json()[u"clusters"_s].toInteger(), 60);
    const QString item = QString::number(run({u"queue"_s, u"self"_s})[u"items"_s][0][u"id"_s].toInteger());
    const CliRun text = runCli({u"show"_s, u"self"_s, item, u"--workspace"_s, path(u"w.winnow"_s)});
    QVERIFY2(
        text.output.contains("left.csv (left)") && text.output.contains("left.csv (right)"), text.output);
}

void LinkTest::sourcesOfOneTableStayApart()
{
    QByteArray table("source,name,street,town\n");
    QByteArray rows = leftTable();
    rows.remove(0, rows.indexOf('\n') + 1);
    for (const char* source : {"north", "south", "south"}) {
        for (const QByteArray& row : rows.trimmed().split('\n')) {
            const QList<QByteArray> cells = row.split(',');
            table += QByteArray(source) + ',' + cells[1] + ',' + cells[2] + ',' + cells[3] + '\n';
        }
    }
    const QString file = writeFile(path(u"sources.csv"_s), table);
    const QJsonObject apart = run({u"match"_s, file, u"--name"_s, u"apart"_s, u"--source-column"_s,
        u"source"_s, u"--unique-sources"_s});
    QVERIFY(apart[u"clusters"_s].toInteger() >= 60);
    const QJsonArray items = run({u"queue"_s, u"apart"_s, u"--limit"_s, u"200"_s})[u"items"_s].toArray();
    for (const QJsonValue& item : items)
        QCOMPARE(item[u"size"_s].toInt(), 2);
    run({u"match"_s, file, u"--name"_s, u"together"_s, u"--ignore"_s, u"source"_s});
    const QJsonArray together
        = run({u"queue"_s, u"together"_s, u"--limit"_s, u"200"_s})[u"items"_s].toArray();
    QCOMPARE(together[0][u"size"_s].toInt(), 3);
}

void LinkTest::refuses_data()
{
    const QString left = u"left.csv"_s;
    const QString right = u"right.csv"_s;
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("says");
    QTest::newRow("no column in common")
        << QStringList{left, u"other.csv"_s} << "invalid_input" << u"no column of the same name"_s;
    QTest::newRow("an empty second file")
        << QStringList{left, u"empty.csv"_s} << "invalid_input" << u"empty.csv"_s;
    QTest::newRow("a second file without rows")
        << QStringList{left, u"header.csv"_s} << "invalid_input" << u"has no rows"_s;
    QTest::newRow("a first file without rows")
        << QStringList{u"header.csv"_s, right} << "invalid_input" << u"has no rows"_s;
    QTest::newRow("a second file that breaks off")
        << QStringList{left, u"broken.csv"_s} << "invalid_input" << u"broken.csv"_s;
    QTest::newRow("no second file") << QStringList{left, u"missing.csv"_s} << "unreadable"
                                    << u"missing.csv"_s;
    QTest::newRow("one to one with one file")
        << QStringList{left, u"--one-to-one"_s} << "usage" << u"only one was given"_s;
    QTest::newRow("unique tables of one file")
        << QStringList{left, u"--unique-tables"_s, u"left"_s} << "usage" << u"only one was given"_s;
    QTest::newRow("three files") << QStringList{left, right, left} << "usage" << QString();
    QTest::newRow("a table that there is not")
        << QStringList{left, right, u"--unique-tables"_s, u"middle"_s} << "usage" << u"middle"_s;
    QTest::newRow("two claims") << QStringList{left, right, u"--unique-tables"_s, u"left"_s,
        u"--one-to-one"_s} << "usage"
                                << u"Give one of them"_s;
    QTest::newRow("a source column of two files") << QStringList{left, right, u"--source-column"_s, u"town"_s,
        u"--unique-sources"_s} << "usage" << u"single file"_s;
    QTest::newRow("a source column alone")
        << QStringList{left, u"--source-column"_s, u"town"_s} << "usage" << u"belong together"_s;
    QTest::newRow("unique sources alone")
        << QStringList{left, u"--unique-sources"_s} << "usage" << u"belong together"_s;
    QTest::newRow("no such source column") << QStringList{left, u"--source-column"_s, u"shop"_s,
        u"--unique-sources"_s} << "usage" << u"Key, name"_s;
    QTest::newRow("compares what one file has")
        << QStringList{left, right, u"--compare"_s, u"name,fax"_s} << "usage" << u"“fax”"_s;
    QTest::newRow("compares what no file has")
        << QStringList{left, right, u"--compare"_s, u"shoe size"_s} << "usage" << u"Key, name"_s;
}

/// One sentence, the right exit code, and nothing half imported.
void LinkTest::refuses()
{
    QFETCH(QStringList, words);
    QFETCH(const QString, code);
    QFETCH(const QString, says);
    writeFile(path(u"other.csv"_s), "colour,weight\nred,1\nblue,2\n");
    writeFile(path(u"empty.csv"_s), {});
    writeFile(path(u"header.csv"_s), "Key,name,street,town\n");
    writeFile(
        path(u"broken.csv"_s), rightTable() + "1 Mill Lane," + QByteArray((16 << 20) + 1, 'x') + ",,,\n");
    for (QString& word : words)
        word = word.endsWith(".csv"_L1) ? path(word) : word;
    const CliRun run = attempt(QStringList{u"match"_s} + words);
    QCOMPARE(run.exit, code == "usage"_L1 ? ExitCode::Usage : ExitCode::Failed);
    QVERIFY2(run.errors.contains(says), qPrintable(run.errors));
    const QString found = run.json()[u"error"_s][u"code"_s].toString();
    if (code != "unreadable"_L1)
        QCOMPARE(found, code);
    if (QFile::exists(path(u"w.winnow"_s)))
        QCOMPARE(this->run({u"sessions"_s})[u"sessions"_s].toArray().size(), 0);
}

WINNOW_TEST(LinkTest)

} // namespace winnow::tests

#include "link_test.moc"
