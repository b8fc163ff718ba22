#include "engine/review/queue.h"
#include "engine/store/statement.h"
#include "engine/store/stores.h"
#include "engine/workspace/integrity.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

/// Changes the file behind the program's back.
static Workspace::Verb tampering(const QString& sql)
{
    return [sql](const ReviewContext& context) -> Result<Changes> {
        const auto done = Statement(context.stores.database(), sql).run();
        return done ? Result<Changes>(Changes{}) : fail(done);
    };
}

class IntegrityTest : public QObject {
    Q_OBJECT

private:
    static void answerSome(WorkspaceFixture& fixture, SessionId session)
    {
        const QueueQuery query{session, QueueFilter::Open, QueueOrder::AsFound, {}};
        const auto items = readQueuePage(fixture.stores(), query, std::nullopt, 6).value().items;
        for (const QueueItem& item : items)
            fixture.run([item](const ReviewContext& context) {
                return answerItem(context, item.id, {Verdict::Yes, {}});
            });
        fixture.run([session](const ReviewContext& context) { return undo(context, session); });
        fixture.run(
            [item = items[0].id](const ReviewContext& context) { return setNote(context, item, u"n"_s); });
    }

private Q_SLOTS:

    void everyKindOfDamageIsFound_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<bool>("chain");
        QTest::addColumn<bool>("projection");
        const auto decisions = [](const char* name, const QString& sql) {
            QTest::newRow(name) << sql << true << false;
        };
        QTest::newRow("none") << u""_s << true << true;
        decisions("another answer", u"UPDATE decision SET verdict = 2 WHERE item_id = 1"_s);
        decisions(
            "an answer that nobody gave", u"UPDATE decision SET verdict = 1, state = 1 WHERE item_id = 9"_s);
        decisions("a note lost", u"UPDATE decision SET note = '' WHERE item_id = 1"_s);
        decisions("an item lost", u"DELETE FROM decision WHERE item_id = 9"_s);
        decisions("another order", u"UPDATE decision SET confidence = 0.123 WHERE item_id = 9"_s);
        decisions("counters", u"UPDATE session SET yes = yes + 1"_s);
        decisions("undo", u"DELETE FROM undo_entry WHERE seq = 2"_s);
        QTest::newRow("an operation lost")
            << u"DROP TRIGGER operation_is_never_deleted; DELETE FROM operation WHERE seq = 3"_s << false
            << false;
        QTest::newRow("an operation changed")
            << u"DROP TRIGGER operation_is_never_edited; UPDATE operation SET actor = 'somebody else' WHERE seq = 3"_s
            << false << true;
    }

    void everyKindOfDamageIsFound()
    {
        QFETCH(QString, sql);
        QFETCH(bool, chain);
        QFETCH(bool, projection);
        WorkspaceFixture fixture;
        const auto matched = fixture.importAndMatch();
        QVERIFY(matched);
        answerSome(fixture, matched->session);
        const QStringList statements = sql.split(u';', Qt::SkipEmptyParts);
        for (const QString& statement : statements) {
            const auto done = fixture.run(tampering(statement));
            QVERIFY2(done, done ? "" : qPrintable(done.error().message));
        }
        SilentProgress progress;
        const auto report = checkIntegrity(fixture.workspace(), progress);
        QVERIFY2(report, report ? "" : qPrintable(report.error().message));
        QCOMPARE(report->integrity, true);
        QCOMPARE(report->chain, chain);
        QCOMPARE(report->projection, projection);
        QCOMPARE(report->ok(), report->problems.empty());
        if (chain)
            QCOMPARE(report->operations, 8);
    }

    void aRebuildRepairsDecisions()
    {
        WorkspaceFixture fixture;
        const auto matched = fixture.importAndMatch();
        QVERIFY(matched);
        answerSome(fixture, matched->session);
        const auto before = fixture.stores().decisions().readAfter(matched->session, {}, 1000).value();
        QVERIFY(fixture.run(tampering(u"UPDATE decision SET verdict = 2, state = 1"_s)));
        QVERIFY(fixture.run(tampering(u"UPDATE session SET no = 77"_s)));
        SilentProgress progress;
        QVERIFY(rebuildDecisions(fixture.workspace(), progress));
        QCOMPARE(fixture.stores().decisions().readAfter(matched->session, {}, 1000).value(), before);
        QVERIFY(checkIntegrity(fixture.workspace(), progress).value().ok());
    }

    void readingOnlyIsEnoughForTheCheck()
    {
        WorkspaceFixture fixture;
        const auto matched = fixture.importAndMatch();
        QVERIFY(matched);
        answerSome(fixture, matched->session);
        fixture.reopen(OpenMode::ReadOnly);
        SilentProgress progress;
        QVERIFY(checkIntegrity(fixture.workspace(), progress).value().ok());
        const auto refused = rebuildDecisions(fixture.workspace(), progress);
        QCOMPARE(refused ? ErrorCode::Internal : refused.error().code, ErrorCode::ReadOnly);
    }
};

WINNOW_TEST(IntegrityTest)
#include "integrity_test.moc"
