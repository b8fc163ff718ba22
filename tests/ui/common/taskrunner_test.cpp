#include "engine/base/clock.h"
#include "engine/base/result.h"
#include "tests/support/testmain.h"
#include "ui/common/taskrunner.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace winnow;
using namespace Qt::StringLiterals;

namespace {

/// Works until it is cancelled.
engine::Result<int> workUntilCancelled(engine::Progress& progress)
{
    progress.report({u"Waiting"_s, 3, 10});
    while (!progress.isCancelled())
        QThread::msleep(1);
    return engine::fail(engine::ErrorCode::Cancelled, u"Stopped."_s);
}

} // namespace

class TaskRunnerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void handsOverTheResultInItsOwnThread();
    void reportsProgressAndCancels();
    void runsSeveralAtOnce();
    void forgetsAContextThatIsGone();
    void cancelsWhenItIsDestroyed();

private:
    engine::SystemClock m_clock;
};

void TaskRunnerTest::handsOverTheResultInItsOwnThread()
{
    ui::TaskRunner runner(m_clock);
    QSignalSpy finished(&runner, &ui::TaskRunner::finished);
    QThread* worker = nullptr;
    QThread* receiver = nullptr;
    int result = 0;
    runner.start(
        u"Add"_s, this,
        [&worker](engine::Progress&) {
            worker = QThread::currentThread();
            return 41 + 1;
        },
        [&](int value) {
            result = value;
            receiver = QThread::currentThread();
        });
    QVERIFY(finished.wait());
    QCOMPARE(result, 42);
    QCOMPARE(receiver, QThread::currentThread());
    QVERIFY(worker != receiver);
    QVERIFY(runner.tasks().empty());
}

void TaskRunnerTest::reportsProgressAndCancels()
{
    ui::TaskRunner runner(m_clock);
    QSignalSpy progressed(&runner, &ui::TaskRunner::progressed);
    QSignalSpy finished(&runner, &ui::TaskRunner::finished);
    std::optional<engine::ErrorCode> code;
    const auto task
        = runner.start(u"Wait"_s, this, workUntilCancelled, [&code](const engine::Result<int>& result) {
              code = result ? std::nullopt : std::optional(result.error().code);
          });
    QVERIFY(progressed.wait());
    QCOMPARE(runner.tasks().front().title, u"Wait"_s);
    QCOMPARE(runner.tasks().front().step.stage, u"Waiting"_s);
    QCOMPARE(runner.tasks().front().step.done, 3);
    runner.cancel(task);
    QVERIFY(runner.tasks().front().isCancelling);
    QVERIFY(finished.wait());
    QCOMPARE(code, engine::ErrorCode::Cancelled);
}

void TaskRunnerTest::runsSeveralAtOnce()
{
    ui::TaskRunner runner(m_clock);
    QSignalSpy finished(&runner, &ui::TaskRunner::finished);
    const auto ignore = [](const engine::Result<int>&) {
    };
    const auto first = runner.start(u"First"_s, this, workUntilCancelled, ignore);
    const auto second = runner.start(u"Second"_s, this, workUntilCancelled, ignore);
    QCOMPARE(runner.tasks().size(), size_t(2));
    runner.cancel(second);
    QVERIFY(finished.wait());
    QCOMPARE(runner.tasks().front().id, first);
    runner.cancel(first);
    QVERIFY(finished.wait());
}

void TaskRunnerTest::forgetsAContextThatIsGone()
{
    ui::TaskRunner runner(m_clock);
    QSignalSpy finished(&runner, &ui::TaskRunner::finished);
    bool isCalled = false;
    auto context = std::make_unique<QObject>();
    const auto task = runner.start(u"Wait"_s, context.get(), workUntilCancelled,
        [&isCalled](const engine::Result<int>&) { isCalled = true; });
    context.reset();
    runner.cancel(task);
    QVERIFY(finished.wait());
    QVERIFY(!isCalled);
}

void TaskRunnerTest::cancelsWhenItIsDestroyed()
{
    bool isCalled = false;
    {
        ui::TaskRunner runner(m_clock);
        runner.start(u"Wait"_s, this, workUntilCancelled,
            [&isCalled](const engine::Result<int>&) { isCalled = true; });
    }
    QVERIFY(!isCalled);
}

WINNOW_TEST(TaskRunnerTest)
#include "taskrunner_test.moc"
