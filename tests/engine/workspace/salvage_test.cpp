#include "engine/base/random.h"
#include "engine/store/stores.h"
#include "engine/workspace/backups.h"
#include "engine/workspace/decisionjournal.h"
#include "engine/workspace/integrity.h"
#include "engine/workspace/salvage.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <memory>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

/// What is made of workspaces that are damaged in all kinds of ways.
class SalvageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsEveryAnswerWhereOnlyThePagesAreLost_data();
    void keepsEveryAnswerWhereOnlyThePagesAreLost();
    void keepsEveryAnswerWithoutABackup();
    void answersOfTheJournalFollowTheBackup();
    void whatFollowsALostAnswerIsKept();
    void answersOnALostSessionAreCounted();
    void aViewInATablesPlaceGivesNothing();
    void nothingIsTouchedWhereNothingIsLeft();
    void aWorkspaceInUseIsNotSalvaged();
    void aCancelledSalvageChangesNothing();

private:
    void answer(qint64 item, Verdict verdict = Verdict::Yes);
    void damageHeader();

    [[nodiscard]] QString path() const { return m_fixture->workspacePath(); }

    SalvageOutcome salvage();
    [[nodiscard]] std::map<qint64, Verdict> verdicts() const;
    [[nodiscard]] bool isSound() const;

    std::unique_ptr<WorkspaceFixture> m_fixture;
};

void SalvageTest::init()
{
    m_fixture = std::make_unique<WorkspaceFixture>();
    QVERIFY(m_fixture->isOpen());
    QVERIFY(m_fixture->importAndMatch());
}

void SalvageTest::answer(qint64 item, Verdict verdict)
{
    m_fixture->clock().advance(10);
    const auto done = m_fixture->run([item, verdict](const ReviewContext& context) {
        return answerItem(context, {item}, {verdict, {}});
    });
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
}

void SalvageTest::damageHeader()
{
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.write(QByteArray(4096, 'x'));
}

SalvageOutcome SalvageTest::salvage()
{
    SilentProgress progress;
    const auto outcome = salvageWorkspace(path(), m_fixture->clock(), progress);
    if (!outcome)
        qFatal("%s", qPrintable(outcome.error().message));
    m_fixture->reopen();
    return *outcome;
}

std::map<qint64, Verdict> SalvageTest::verdicts() const
{
    std::map<qint64, Verdict> found;
    for (qint64 item = 1; item <= 30; ++item) {
        const auto decision = m_fixture->stores().decisions().read({item});
        if (decision && decision->has_value())
            found[item] = (*decision)->decision.verdict;
    }
    return found;
}

bool SalvageTest::isSound() const
{
    SilentProgress progress;
    const auto report = checkIntegrity(m_fixture->workspace(), progress);
    return report && report->ok();
}

void SalvageTest::keepsEveryAnswerWhereOnlyThePagesAreLost_data()
{
    QTest::addColumn<quint64>("seed");
    for (quint64 seed = 1; seed <= 12; ++seed)
        QTest::addRow("pages smashed with seed %llu", seed) << seed;
}

void SalvageTest::keepsEveryAnswerWhereOnlyThePagesAreLost()
{
    QFETCH(const quint64, seed);
    answer(1);
    QVERIFY(makeBackup(path(), BackupReason::ByHand, m_fixture->clock()));
    for (qint64 item = 2; item <= 20; ++item)
        answer(item, item % 3 == 0 ? Verdict::No : Verdict::Yes);
    const auto before = verdicts();
    m_fixture->close();
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    Random random(seed);
    for (int page = 0; page < 6; ++page) {
        file.seek(static_cast<qint64>(1 + random.below(static_cast<quint64>(file.size() / 4096 - 1))) * 4096);
        file.write(QByteArray(4096, '\x5a'));
    }
    file.close();
    const SalvageOutcome outcome = salvage();
    QVERIFY(m_fixture->isOpen());
    QCOMPARE(outcome.operations, 20);
    QCOMPARE(outcome.unusable, 0);
    QCOMPARE(verdicts(), before);
    QVERIFY(isSound());
    QVERIFY(QFile::exists(outcome.setAside));
    answer(21);
    QVERIFY(isSound());
}

void SalvageTest::keepsEveryAnswerWithoutABackup()
{
    for (qint64 item = 1; item <= 10; ++item)
        answer(item);
    QVERIFY(m_fixture->run([](const ReviewContext& context) { return undo(context, {1}); }));
    const auto before = verdicts();
    m_fixture->close();
    QDir(backupFolder(path())).removeRecursively();
    const SalvageOutcome outcome = salvage();
    QCOMPARE(outcome.backup, QString());
    QCOMPARE(outcome.operations, 11);
    QCOMPARE(outcome.damagedTables, 0);
    QCOMPARE(verdicts(), before);
    QVERIFY(isSound());
}

void SalvageTest::answersOfTheJournalFollowTheBackup()
{
    answer(1);
    QVERIFY(makeBackup(path(), BackupReason::ByHand, m_fixture->clock()));
    answer(2);
    answer(3, Verdict::No);
    QVERIFY(m_fixture->run([](const ReviewContext& context) { return undo(context, {1}); }));
    const auto before = verdicts();
    m_fixture->close();
    damageHeader();
    const SalvageOutcome outcome = salvage();
    QVERIFY(!outcome.backup.isEmpty());
    QCOMPARE(outcome.operations, 4);
    QCOMPARE(outcome.fromJournal, 4); // the file gives none of them
    QCOMPARE(verdicts(), before);
    QVERIFY(isSound());
}

void SalvageTest::whatFollowsALostAnswerIsKept()
{
    answer(1);
    QVERIFY(makeBackup(path(), BackupReason::ByHand, m_fixture->clock()));
    answer(2);
    answer(3);
    answer(4);
    m_fixture->close();
    damageHeader();
    QFile journal(journalPath(path()));
    QVERIFY(journal.open(QIODevice::ReadWrite));
    QList<QByteArray> lines = journal.readAll().split('\n');
    lines.removeAt(1);
    journal.resize(0);
    journal.write(lines.join('\n'));
    journal.close();
    const SalvageOutcome outcome = salvage();
    QCOMPARE(outcome.operations, 3);
    QCOMPARE(verdicts().at(2), Verdict::Open);
    QCOMPARE(verdicts().at(4), Verdict::Yes);
    QVERIFY(isSound()); // the chain is linked anew
}

void SalvageTest::answersOnALostSessionAreCounted()
{
    answer(1);
    QVERIFY(makeBackup(path(), BackupReason::ByHand, m_fixture->clock()));
    const auto second = m_fixture->importAndMatch();
    QVERIFY(second);
    const ItemId item
        = m_fixture->stores().queue().page({second->session}, {}, 1, QueueDirection::Forward)->front().id;
    answer(item.value);
    m_fixture->close();
    damageHeader();
    const SalvageOutcome outcome = salvage();
    QCOMPARE(outcome.operations, 1);
    QCOMPARE(outcome.unusable, 1);
    QVERIFY(isSound());
}

/// S10: a prepared file is refused at opening, and must not keep the salvage busy for ever.
void SalvageTest::aViewInATablesPlaceGivesNothing()
{
    answer(1);
    m_fixture->close();
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"hostile"_s);
        connection.setDatabaseName(path());
        QVERIFY(connection.open());
        QSqlQuery query(connection);
        QVERIFY(query.exec(u"ALTER TABLE pair RENAME TO hidden"_s));
        QVERIFY(query.exec(
            u"CREATE VIEW pair AS WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x FROM n) SELECT x AS "
            "session_id, x AS left_record, x AS right_record, x AS weight, x AS evidence FROM n"_s));
    }
    QSqlDatabase::removeDatabase(u"hostile"_s);
    QVERIFY(!Workspace::open(path(), OpenMode::ReadOnly, m_fixture->clock()));
    const SalvageOutcome outcome = salvage();
    QCOMPARE(outcome.operations, 1);
    QVERIFY(outcome.damagedTables >= 1);
    QCOMPARE(verdicts()[1], Verdict::Yes);
    QVERIFY(isSound());
}

void SalvageTest::nothingIsTouchedWhereNothingIsLeft()
{
    answer(1);
    m_fixture->close();
    QDir(backupFolder(path())).removeRecursively();
    damageHeader();
    const QStringList before = QDir(m_fixture->path({})).entryList(QDir::Files);
    SilentProgress progress;
    const auto outcome = salvageWorkspace(path(), m_fixture->clock(), progress);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::NotFound);
    QCOMPARE(QDir(m_fixture->path({})).entryList(QDir::Files), before);
}

void SalvageTest::aWorkspaceInUseIsNotSalvaged()
{
    SilentProgress progress;
    const auto outcome = salvageWorkspace(path(), m_fixture->clock(), progress);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Locked);
}

void SalvageTest::aCancelledSalvageChangesNothing()
{
    struct Cancelled final : Progress {
        void report(const ProgressStep&) override { }

        [[nodiscard]] bool isCancelled() const override { return true; }
    } cancelled;

    answer(1);
    m_fixture->close();
    const QStringList before = QDir(m_fixture->path({}))
                                   .entryList({u"*.winnow*"_s}, QDir::Files)
                                   .filter(QRegularExpression(u"(?<!-wal|-shm)$"_s));
    const auto outcome = salvageWorkspace(path(), m_fixture->clock(), cancelled);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().code, ErrorCode::Cancelled);
    QCOMPARE(QDir(m_fixture->path({}))
                 .entryList({u"*.winnow*"_s}, QDir::Files)
                 .filter(QRegularExpression(u"(?<!-wal|-shm)$"_s)),
        before);
    m_fixture->reopen();
    QVERIFY(isSound());
}

WINNOW_TEST(SalvageTest)
#include "salvage_test.moc"
