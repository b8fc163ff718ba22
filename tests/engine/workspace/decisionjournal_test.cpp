#include "engine/store/stores.h"
#include "engine/workspace/backups.h"
#include "engine/workspace/decisionjournal.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <memory>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

/// The copy of the log as text, and how it goes on after kills, losses and restores.
class DecisionJournalTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void holdsEveryOperation();
    void goesOnAfterAKill_data();
    void goesOnAfterAKill();
    void isMadeAnewWhenItIsGone();
    void anotherHistoryIsSetAside();
    void aRestoreSetsItAside();
    void damagedLinesAreCounted();
    void aFolderInItsPlaceStopsNothing();

private:
    void answer(qint64 item);

    [[nodiscard]] QString journal() const { return journalPath(m_fixture->workspacePath()); }

    [[nodiscard]] std::vector<Operation> operations() const;
    [[nodiscard]] bool equalsTheLog() const;

    std::unique_ptr<WorkspaceFixture> m_fixture;
};

void DecisionJournalTest::init()
{
    m_fixture = std::make_unique<WorkspaceFixture>();
    QVERIFY(m_fixture->isOpen());
    QVERIFY(m_fixture->importAndMatch());
}

void DecisionJournalTest::answer(qint64 item)
{
    const auto done = m_fixture->run([item](const ReviewContext& context) {
        return answerItem(context, {item}, {Verdict::Yes, {}});
    });
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
}

std::vector<Operation> DecisionJournalTest::operations() const
{
    std::vector<Operation> found;
    OperationSeq last;
    for (auto next = m_fixture->stores().operations().next(last); next && *next;
         next = m_fixture->stores().operations().next(last)) {
        found.push_back(**next);
        last = found.back().seq;
    }
    return found;
}

/// The workspace is opened anew, so that the journal of the one before is written.
bool DecisionJournalTest::equalsTheLog() const
{
    m_fixture->close();
    const auto content = readJournal(journal());
    m_fixture->reopen(OpenMode::ReadOnly);
    return content && content->damagedLines == 0 && content->operations == operations();
}

void DecisionJournalTest::holdsEveryOperation()
{
    for (qint64 item = 1; item <= 100; ++item)
        answer(item % 30 + 1);
    QVERIFY(m_fixture->run([](const ReviewContext& context) { return undo(context, {1}); }));
    QVERIFY(equalsTheLog());
    QCOMPARE(operations().size(), size_t(101));
    QCOMPARE(QFile(journal()).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void DecisionJournalTest::goesOnAfterAKill_data()
{
    QTest::addColumn<int>("bytesLost");
    for (const int lost : {1, 2, 40, 700})
        QTest::addRow("%d bytes never reached the file", lost) << lost;
}

void DecisionJournalTest::goesOnAfterAKill()
{
    QFETCH(const int, bytesLost);
    answer(1);
    answer(2);
    answer(3);
    m_fixture->close();
    QFile file(journal());
    QVERIFY(file.resize(file.size() - bytesLost));
    m_fixture->reopen();
    answer(4);
    QVERIFY(equalsTheLog());
    QCOMPARE(journalPaths(m_fixture->workspacePath()).size(), 1);
}

void DecisionJournalTest::isMadeAnewWhenItIsGone()
{
    answer(1);
    m_fixture->close();
    QVERIFY(QFile::remove(journal()));
    m_fixture->reopen();
    answer(2);
    QVERIFY(equalsTheLog());
}

void DecisionJournalTest::anotherHistoryIsSetAside()
{
    answer(1);
    m_fixture->close();
    QByteArray line;
    {
        QFile file(journal());
        QVERIFY(file.open(QIODevice::ReadWrite));
        line = file.readAll().replace("\"verb\"", "\"vorb\"");
        file.resize(0);
        file.write(line);
    }
    m_fixture->reopen();
    answer(2);
    QVERIFY(equalsTheLog());
    const QStringList journals = journalPaths(m_fixture->workspacePath());
    QCOMPARE(journals.size(), 2);
    QCOMPARE(journals.front(), journal());
    QFile aside(journals.back());
    QVERIFY(aside.open(QIODevice::ReadOnly));
    QCOMPARE(aside.readAll(), line);
}

void DecisionJournalTest::aRestoreSetsItAside()
{
    answer(1);
    const auto backup = makeBackup(m_fixture->workspacePath(), BackupReason::ByHand, m_fixture->clock());
    QVERIFY(backup);
    answer(2);
    m_fixture->close();
    QVERIFY(restoreBackup(m_fixture->workspacePath(), backup->path, m_fixture->clock()));
    m_fixture->reopen();
    answer(3);
    QVERIFY(equalsTheLog());
    const QStringList journals = journalPaths(m_fixture->workspacePath());
    QCOMPARE(journals.size(), 2);
    QCOMPARE(readJournal(journals.back())->operations.size(), size_t(2));
}

void DecisionJournalTest::damagedLinesAreCounted()
{
    answer(1);
    answer(2);
    m_fixture->close();
    QFile file(journal());
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray whole = file.readAll();
    QVERIFY(file.seek(0));
    file.write("not json\n\n{\"seq\":1}\n\xff\xfe\n");
    file.write(whole.left(whole.indexOf('\n') + 1).replace("answer", "Answer"));
    file.write(whole);
    file.close();
    const auto content = readJournal(journal());
    QVERIFY(content);
    QCOMPARE(content->damagedLines, 4);
    QCOMPARE(content->operations.size(), size_t(2));
}

void DecisionJournalTest::aFolderInItsPlaceStopsNothing()
{
    m_fixture->close();
    QFile::remove(journal());
    QVERIFY(QDir().mkpath(journal() + u"/inside"_s));
    m_fixture->reopen();
    answer(1);
    QCOMPARE(operations().size(), size_t(1));
    QVERIFY(!readJournal(journal()));
}

WINNOW_TEST(DecisionJournalTest)
#include "decisionjournal_test.moc"
