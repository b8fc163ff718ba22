#include "engine/store/statement.h"
#include "engine/store/transaction.h"
#include "tests/engine/store/testworkspace.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr int full = 2;
constexpr int normal = 1;

int synchronous(const Database& database)
{
    Statement read(database, u"PRAGMA synchronous"_s);
    return read.step().value_or(false) ? static_cast<int>(read.integer(0)) : -1;
}

void addRecord(Database& database, int id)
{
    const NewRecord record{id, "packed"};
    require(insertRecords(database, {id}, std::span(&record, 1)));
}

size_t records(Database& database)
{
    return Stores(database).records().readRange({1}, 100).value().size();
}

enum class Ending { Commit, Rollback, Move };

} // namespace

Q_DECLARE_METATYPE(Ending)

class TransactionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatIsCommitted();
    void stagesOnlyWhileItIsOpen_data();
    void stagesOnlyWhileItIsOpen();
    void stagesAgainAndAgain();
    void refusesASecondOne();
};

void TransactionTest::keepsWhatIsCommitted()
{
    TestWorkspace workspace;
    QVERIFY(workspace.isOpen());
    {
        auto dropped = Transaction::begin(workspace.database());
        QVERIFY(dropped);
        addRecord(workspace.database(), 1);
    }
    QCOMPARE(records(workspace.database()), size_t(0));
    auto kept = Transaction::begin(workspace.database());
    QVERIFY(kept);
    addRecord(workspace.database(), 1);
    QVERIFY(kept->commit());
    workspace.reopen();
    QCOMPARE(records(workspace.database()), size_t(1));
}

void TransactionTest::stagesOnlyWhileItIsOpen_data()
{
    QTest::addColumn<Ending>("ending");
    QTest::addColumn<size_t>("left");

    QTest::newRow("commit") << Ending::Commit << size_t(1);
    QTest::newRow("rollback") << Ending::Rollback << size_t(0);
    QTest::newRow("moved, then committed") << Ending::Move << size_t(1);
}

void TransactionTest::stagesOnlyWhileItIsOpen()
{
    QFETCH(const Ending, ending);
    TestWorkspace workspace;
    QVERIFY(workspace.isOpen());
    QCOMPARE(synchronous(workspace.database()), full);
    {
        auto staged = Transaction::beginStaged(workspace.database());
        QVERIFY(staged);
        QCOMPARE(synchronous(workspace.database()), normal);
        addRecord(workspace.database(), 1);
        if (ending == Ending::Move) {
            Transaction moved(std::move(*staged));
            QVERIFY(moved.commit());
        } else if (ending == Ending::Commit) {
            QVERIFY(staged->commit());
            QCOMPARE(synchronous(workspace.database()), full);
        }
    }
    QCOMPARE(synchronous(workspace.database()), full);
    QTEST(records(workspace.database()), "left");
}

/// Settings act when their statement is prepared, so statements that are kept prepared would act only once.
void TransactionTest::stagesAgainAndAgain()
{
    TestWorkspace workspace;
    QVERIFY(workspace.isOpen());
    for (int round = 1; round <= 3; ++round) {
        auto staged = Transaction::beginStaged(workspace.database());
        QVERIFY(staged);
        QCOMPARE(synchronous(workspace.database()), normal);
        addRecord(workspace.database(), round);
        QVERIFY(staged->commit());
        auto durable = Transaction::begin(workspace.database());
        QVERIFY(durable);
        QCOMPARE(synchronous(workspace.database()), full);
        QVERIFY(durable->commit());
    }
    QCOMPARE(records(workspace.database()), size_t(3));
}

void TransactionTest::refusesASecondOne()
{
    TestWorkspace workspace;
    QVERIFY(workspace.isOpen());
    auto first = Transaction::begin(workspace.database());
    QVERIFY(first);
    QVERIFY(!Transaction::begin(workspace.database()));
    QVERIFY(!Transaction::beginStaged(workspace.database()));
    addRecord(workspace.database(), 1);
    QVERIFY(first->commit());
    QCOMPARE(synchronous(workspace.database()), full);
    QCOMPARE(records(workspace.database()), size_t(1));
}

WINNOW_TEST(TransactionTest)
#include "transaction_test.moc"
