#include "engine/store/migration.h"
#include "engine/store/statement.h"
#include "tests/engine/store/testworkspace.h"
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
