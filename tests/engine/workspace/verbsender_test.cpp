#include "engine/workspace/verbsender.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <atomic>

using namespace Qt::StringLiterals;
using namespace winnow;
using namespace winnow::engine;

class VerbSenderTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsInTheOrderOfTheVerbs();
    void passesFailuresOn_data();
    void passesFailuresOn();
    void mayGoWhileVerbsAreUnderWay();
};

void VerbSenderTest::tellsInTheOrderOfTheVerbs()
{
    tests::WorkspaceFixture fixture;
    VerbSender sender(fixture.workspace());
    const QSignalSpy changes(&sender, &VerbSender::pendingChanged);
    std::vector<int> order;
    for (int number = 0; number < 20; ++number) {
        sender.send([](const ReviewContext&) -> Result<Changes> { return Changes{}; },
            [&order, number](const Result<Changes>&) { order.push_back(number); });
    }
    QVERIFY(order.empty());
    QCOMPARE(sender.pending(), 20);
    QTRY_COMPARE(sender.pending(), 0);
    QCOMPARE(order.size(), size_t(20));
    QVERIFY(std::is_sorted(order.begin(), order.end()));
    QVERIFY(changes.size() >= 2);
}

void VerbSenderTest::passesFailuresOn_data()
{
    QTest::addColumn<OpenMode>("mode");
    QTest::addColumn<ErrorCode>("expected");

    QTest::newRow("of the verb") << OpenMode::ReadWrite << ErrorCode::DiskFull;
    QTest::newRow("refused at once") << OpenMode::ReadOnly << ErrorCode::ReadOnly;
}

void VerbSenderTest::passesFailuresOn()
{
    QFETCH(OpenMode, mode);
    tests::WorkspaceFixture fixture;
    fixture.reopen(mode);
    VerbSender sender(fixture.workspace());
    std::optional<ErrorCode> code;
    sender.send([](const ReviewContext&) -> Result<Changes> { return fail(ErrorCode::DiskFull, u"full"_s); },
        [&code](
            const Result<Changes>& result) { code = result ? ErrorCode::Internal : result.error().code; });
    QVERIFY(!code); // not before send() has returned
    QTRY_VERIFY(code);
    QTEST(*code, "expected");
}

void VerbSenderTest::mayGoWhileVerbsAreUnderWay()
{
    tests::WorkspaceFixture fixture;
    bool isTold = false;
    std::atomic<int> carriedOut = 0;
    {
        VerbSender sender(fixture.workspace());
        for (int number = 0; number < 50; ++number) {
            sender.send(
                [&carriedOut](const ReviewContext&) -> Result<Changes> {
                    ++carriedOut;
                    return Changes{};
                },
                [&isTold](const Result<Changes>&) { isTold = true; });
        }
    }
    fixture.close();
    QCoreApplication::processEvents();
    QCOMPARE(carriedOut.load(), 50);
    QVERIFY(!isTold);
}

WINNOW_TEST(VerbSenderTest)
#include "verbsender_test.moc"
