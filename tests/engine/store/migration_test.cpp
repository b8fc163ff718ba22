#include "engine/store/migration.h"
#include "engine/store/statement.h"
#include "engine/store/stores.h"
#include "engine/store/transaction.h"
#include "tests/engine/store/testworkspace.h"
#include "tests/support/olderversion.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class MigrationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void scriptsAreNumberedFromOne()
    {
        const std::vector<MigrationScript> scripts = migrationScripts();
        QVERIFY(!scripts.empty());
        for (size_t i = 0; i < scripts.size(); ++i)
            QCOMPARE(scripts[i].version, static_cast<int>(i) + 1);
        QCOMPARE(newestSchemaVersion(), static_cast<int>(scripts.size()));
    }

    void splitsStatements_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("statements");
        QTest::newRow("empty") << u" -- nothing; at all\n"_s << QStringList();
        QTest::newRow("two") << u"A;\nB;\n"_s << QStringList{u"A"_s, u"B"_s};
        QTest::newRow("comment with semicolon") << u"A -- x; y\n;B;"_s << QStringList{u"A"_s, u"B"_s};
        QTest::newRow("trigger") << u"CREATE TRIGGER t BEGIN\nX;\nY;\nEND;\nB;"_s
                                 << QStringList{u"CREATE TRIGGER t BEGIN\nX;\nY;\nEND"_s, u"B"_s};
    }

    void splitsStatements()
    {
        QFETCH(QString, script);
        QTEST(splitStatements(script), "statements");
    }

    void runsWhatIsNew()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        const int next = newestSchemaVersion() + 1;
        const std::vector<MigrationScript> scripts{
            {1, u"CREATE TABLE never (x);"_s}, {next, u"CREATE TABLE added (x);"_s}};
        QVERIFY(migrate(workspace.database(), scripts).has_value());
        QCOMPARE(schemaVersion(workspace.database()).value(), next);
        QVERIFY(Statement(workspace.database(), u"INSERT INTO added VALUES (1)"_s).run().has_value());
        QVERIFY(!Statement(workspace.database(), u"INSERT INTO never VALUES (1)"_s).run().has_value());
    }

    void datasetsOfVersionOneBecomeOneFileEach_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("name");
        QTest::newRow("a path") << u"/home/ada/people 1.csv"_s << u"people 1.csv"_s;
        QTest::newRow("no folder") << u"people.csv"_s << u"people.csv"_s;
        QTest::newRow("folders like the file") << u"/a/a/a"_s << u"a"_s;
        QTest::newRow("ends with a slash") << u"/a/"_s << QString();
        QTest::newRow("no path") << QString() << QString();
    }

    void datasetsOfVersionOneBecomeOneFileEach()
    {
        QFETCH(QString, path);
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        const Dataset dataset = workspace.addDataset(3);
        require(backToVersionOne(workspace.database()));
        Statement update(workspace.database(), u"UPDATE dataset SET source_path = ?"_s);
        require(update.bind(path).run());
        QVERIFY(migrate(workspace.database(), migrationScripts()).has_value());
        QCOMPARE(schemaVersion(workspace.database()).value(), newestSchemaVersion());
        const std::vector<DatasetPart> parts = workspace.stores().datasets().read(dataset.id).value().parts;
        QCOMPARE(parts.size(), size_t{1});
        QTEST(parts[0].name, "name");
        QCOMPARE(parts[0].sourcePath, path);
        QCOMPARE(parts[0].firstRecord, dataset.firstRecord);
        QCOMPARE(parts[0].recordCount, 3);
    }

    void answersOfVersionTwoStay()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        const SessionId session = workspace.beginSession();
        auto transaction = Transaction::begin(workspace.database());
        ClusterInserter inserter(workspace.database(), session);
        const ItemId item = inserter.insert({{{{1}, {2}}, 0.5}, u"title"_s, u"words"_s, {}}).value();
        require(transaction->commit());
        QVERIFY(workspace.stores().decisions().create(item));
        Decision decision;
        decision.item = item;
        decision.verdict = Verdict::Yes;
        decision.note = u"kept"_s;
        QVERIFY(workspace.stores().decisions().write(decision));
        require(backToVersionOne(workspace.database()));
        QVERIFY(migrate(workspace.database(), migrationScripts()));
        const auto read = workspace.stores().decisions().read(item).value();
        QVERIFY(read);
        QCOMPARE(read->decision, decision);
        QCOMPARE(read->confidence, 0.5);
        QCOMPARE(workspace.stores().clusters().read(item).value().lineage, item);
        QVERIFY(workspace.stores().pairAnswers().list(session).value().empty());
    }

    void failedScriptLeavesNothing()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        const int version = newestSchemaVersion();
        const std::vector<MigrationScript> scripts{{version + 1, u"CREATE TABLE kept (x);"_s},
            {version + 2, u"CREATE TABLE half (x); CREATE TABLE half (x);"_s}};
        QVERIFY(!migrate(workspace.database(), scripts).has_value());
        QCOMPARE(schemaVersion(workspace.database()).value(), version + 1);
        QVERIFY(Statement(workspace.database(), u"INSERT INTO kept VALUES (1)"_s).run().has_value());
        QVERIFY(!Statement(workspace.database(), u"INSERT INTO half VALUES (1)"_s).run().has_value());
    }
};

WINNOW_TEST(MigrationTest)
#include "migration_test.moc"
