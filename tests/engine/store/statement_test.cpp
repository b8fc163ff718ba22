#include "engine/store/statement.h"
#include "engine/store/transaction.h"
#include "tests/engine/store/testworkspace.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class StatementTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QVERIFY(m_workspace.isOpen()); }

    void bindsEachType_data()
    {
        QTest::addColumn<QVariant>("value");
        QTest::addColumn<QString>("type");
        QTest::newRow("integer") << QVariant(qlonglong(1) << 62) << u"integer"_s;
        QTest::newRow("real") << QVariant(0.1) << u"real"_s;
        QTest::newRow("text") << QVariant(u"é\0x"_s) << u"text"_s;
        QTest::newRow("bytes") << QVariant(QByteArray("\0\xff", 2)) << u"blob"_s;
        QTest::newRow("null") << QVariant() << u"null"_s;
    }

    void bindsEachType()
    {
        QFETCH(QVariant, value);
        Statement echo(m_workspace.database(), u"SELECT ?, typeof(?)"_s);
        QVERIFY(echo.bind(value).bind(value).step().value());
        QTEST(echo.text(1), "type");
        if (value.typeId() == QMetaType::QString)
            QCOMPARE(echo.text(0), value.toString());
        else if (value.typeId() == QMetaType::QByteArray)
            QCOMPARE(echo.bytes(0), value.toByteArray());
        else
            QCOMPARE(QString::number(echo.real(0), 'g', 17), QString::number(value.toDouble(), 'g', 17));
        QVERIFY(!echo.step().value());
    }

    void emptyIsNotNull()
    {
        Statement types(m_workspace.database(), u"SELECT typeof(?), typeof(?), typeof(?), typeof(?)"_s);
        types.bind(QString()).bind(QByteArray()).bind(std::optional<int>()).bind(ItemId{7});
        QVERIFY(types.step().value());
        QCOMPARE(types.text(0), u"text"_s);
        QCOMPARE(types.text(1), u"blob"_s);
        QCOMPARE(types.text(2), u"null"_s);
        QCOMPARE(types.text(3), u"integer"_s);
    }

    void runsAgainWithNewValues()
    {
        QVERIFY(Statement(m_workspace.database(), u"CREATE TABLE IF NOT EXISTS t (x)"_s).run().has_value());
        Statement insert(m_workspace.database(), u"INSERT INTO t VALUES (?)"_s);
        for (const int value : {1, 2, 3}) {
            QVERIFY(insert.bind(value).run().has_value());
            QCOMPARE(insert.insertedId(), value);
            QCOMPARE(insert.changedRows(), 1);
        }
        Statement sum(m_workspace.database(), u"SELECT sum(x) FROM t WHERE x > ?"_s);
        QVERIFY(sum.bind(1).step().value());
        QCOMPARE(sum.integer(0), 5);
        sum.reset();
        QVERIFY(sum.bind(2).step().value());
        QCOMPARE(sum.integer(0), 3);
    }

    void sameTextTwiceAtOnce()
    {
        const QString sql
            = u"WITH RECURSIVE n (i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < 3) SELECT i FROM n"_s;
        Statement outer(m_workspace.database(), sql);
        int rows = 0;
        while (outer.step().value()) {
            Statement inner(m_workspace.database(), sql);
            while (inner.step().value())
                ++rows;
        }
        QCOMPARE(rows, 9);
    }

    void leavesNoReadOpen()
    {
        m_workspace.addDataset(10);
        {
            Statement unfinished(m_workspace.database(), u"SELECT id FROM record"_s);
            QVERIFY(unfinished.step().value());
        }
        Statement checkpoint(m_workspace.database(), u"PRAGMA wal_checkpoint(TRUNCATE)"_s);
        QVERIFY(checkpoint.step().value());
        QCOMPARE(checkpoint.integer(0), 0);
    }

    void failuresAreErrors_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("no SQL") << u"NONSENSE"_s;
        QTest::newRow("broken constraint") << u"INSERT INTO record (id, line, cells) VALUES (900, 1, NULL)"_s;
        QTest::newRow("wrong type in a strict table") << u"INSERT INTO record VALUES (901, 'x', x'00')"_s;
        QTest::newRow("missing parent") << u"INSERT INTO row_problem VALUES (77, 0, 1, '')"_s;
        QTest::newRow("error in a later row")
            << u"SELECT abs(i) FROM (SELECT 1 AS i UNION ALL SELECT -9223372036854775807 - 1)"_s;
    }

    void failuresAreErrors()
    {
        QFETCH(QString, sql);
        Statement statement(m_workspace.database(), sql);
        auto row = statement.step();
        while (row && *row)
            row = statement.step();
        QVERIFY(!row.has_value());
        QCOMPARE(row.error().code, ErrorCode::Internal);
        QVERIFY(row.error().message.contains(m_workspace.path()));
        QVERIFY(!Statement(m_workspace.database(), sql).step().value_or(false) || sql.contains(u"abs"_s));
    }

    void aMissingTableIsDamage()
    {
        Statement statement(m_workspace.database(), u"SELECT * FROM missing"_s);
        QCOMPARE(statement.step().error().code, ErrorCode::Corrupt);
    }

    void rollsBackUnlessCommitted()
    {
        QVERIFY(Statement(m_workspace.database(), u"CREATE TABLE IF NOT EXISTS r (x)"_s).run().has_value());
        {
            auto abandoned = Transaction::begin(m_workspace.database());
            QVERIFY(abandoned.has_value());
            QVERIFY(Statement(m_workspace.database(), u"INSERT INTO r VALUES (1)"_s).run().has_value());
        }
        auto kept = Transaction::begin(m_workspace.database());
        QVERIFY(kept.has_value());
        QVERIFY(!Transaction::begin(m_workspace.database()).has_value());
        QVERIFY(Statement(m_workspace.database(), u"INSERT INTO r VALUES (2)"_s).run().has_value());
        QVERIFY(kept->commit().has_value());
        Statement all(m_workspace.database(), u"SELECT group_concat(x) FROM r"_s);
        QVERIFY(all.step().value());
        QCOMPARE(all.text(0), u"2"_s);
    }

private:
    TestWorkspace m_workspace;
};

WINNOW_TEST(StatementTest)
#include "statement_test.moc"
