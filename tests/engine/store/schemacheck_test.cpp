#include "engine/store/database.h"
#include "engine/store/schemacheck.h"
#include "engine/store/statement.h"
#include "tests/engine/store/testworkspace.h"
#include "tests/support/testmain.h"

#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

/// Workspaces that somebody has prepared (S10).
class SchemaCheckTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ownSchemaIsExpected();
    void hostileFilesAreNotOpened_data();
    void hostileFilesAreNotOpened();

private:
    /// As somebody with another program would.
    static void prepare(const QString& path, const QStringList& statements);
};

void SchemaCheckTest::prepare(const QString& path, const QStringList& statements)
{
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"hostile"_s);
        connection.setDatabaseName(path);
        QVERIFY(connection.open());
        for (const QString& statement : statements) {
            QSqlQuery query(connection);
            QVERIFY2(query.exec(statement), qPrintable(statement));
        }
    }
    QSqlDatabase::removeDatabase(u"hostile"_s);
}

void SchemaCheckTest::ownSchemaIsExpected()
{
    TestWorkspace workspace;
    QVERIFY(workspace.isOpen());
    const auto objects = schemaObjects(workspace.database());
    QVERIFY(objects && objects->size() > 20);
    QVERIFY(checkSchema(workspace.database(), *objects));
    // What SQLite itself keeps is no part of it.
    QVERIFY(Statement(workspace.database(), u"ANALYZE"_s).run());
    workspace.close();
    workspace.reopen();
    QVERIFY(workspace.isOpen());
}

void SchemaCheckTest::hostileFilesAreNotOpened_data()
{
    QTest::addColumn<QStringList>("statements");
    QTest::addColumn<QString>("names"); ///< what the refusal must name; empty: that something is missing
    QTest::newRow("S10 trigger on answers")
        << QStringList{u"CREATE TRIGGER t AFTER INSERT ON operation BEGIN DELETE FROM decision; END"_s}
        << u"t"_s;
    QTest::newRow("S10 trigger without an end")
        << QStringList{u"CREATE TRIGGER slow BEFORE UPDATE ON session BEGIN INSERT INTO undo_entry SELECT 1, "
                       u"1, 1 FROM "
                       "(WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x FROM n); END"_s}
        << u"slow"_s;
    QTest::newRow("S10 view in a table's place") << QStringList{u"ALTER TABLE profile RENAME TO hidden"_s,
        u"CREATE VIEW profile AS SELECT * FROM hidden"_s}
                                                 << u"hidden"_s;
    QTest::newRow("S10 view") << QStringList{
        u"CREATE VIEW v AS WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) "
        "SELECT x FROM n"_s} << u"v"_s;
    QTest::newRow("S10 expression in an index")
        << QStringList{u"CREATE INDEX i ON session (hex(zeroblob(9)))"_s} << u"i"_s;
    QTest::newRow("S10 generated column")
        << QStringList{u"ALTER TABLE session ADD COLUMN g TEXT AS (hex(zeroblob(9)))"_s} << u"session"_s;
    QTest::newRow("S10 virtual table")
        << QStringList{u"CREATE VIRTUAL TABLE words USING fts5(x)"_s} << u"words"_s;
    QTest::newRow("S10 one more table") << QStringList{u"CREATE TABLE more (x)"_s} << u"more"_s;
    QTest::newRow("S10 a table less") << QStringList{u"DROP TABLE attempt"_s} << QString();
    QTest::newRow("S10 schema written by hand") << QStringList{u"PRAGMA writable_schema = 1"_s,
        u"UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE name = 'profile'"_s}
                                                << u"profile"_s;
}

void SchemaCheckTest::hostileFilesAreNotOpened()
{
    QFETCH(const QStringList, statements);
    QFETCH(const QString, names);
    TestWorkspace workspace;
    QVERIFY(workspace.isOpen());
    const QString path = workspace.path();
    workspace.close();
    prepare(path, statements);
    const QString before = fingerprint(path);
    for (const auto access : {DatabaseAccess::ReadOnly, DatabaseAccess::ReadWrite}) {
        const auto refused = Database::open(path, access);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, names.isEmpty() ? ErrorCode::Corrupt : ErrorCode::Foreign);
        QVERIFY2(refused.error().message.contains(u'“' + names + u'”') || names.isEmpty(),
            qPrintable(refused.error().message));
    }
    QCOMPARE(fingerprint(path), before);
}

WINNOW_TEST(SchemaCheckTest)
#include "schemacheck_test.moc"
