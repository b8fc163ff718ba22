#include "engine/base/clock.h"
#include "tests/support/testmain.h"
#include "ui/shell/statusbar.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace winnow;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(winnow::ui::TaskStatus)

class StatusBarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void saysWhetherAllIsSaved_data();
    void saysWhetherAllIsSaved();
    void describesATask_data();
    void describesATask();
    void showsAndCancelsTheRunningTask();
};

void StatusBarTest::saysWhetherAllIsSaved_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("text");
    QTest::newRow("saved") << int(ui::SaveState::Saved) << QString() << u"✓ Saved"_s;
    QTest::newRow("saving") << int(ui::SaveState::Saving) << QString() << u"Saving…"_s;
    QTest::newRow("not saved") << int(ui::SaveState::NotSaved) << u"The disk is full."_s
                               << u"Not saved: The disk is full."_s;
}

void StatusBarTest::saysWhetherAllIsSaved()
{
    QFETCH(int, state);
    QFETCH(QString, problem);
    const engine::SystemClock clock;
    ui::TaskRunner tasks(clock);
    QAction keys(u"Keys"_s);
    ui::StatusBar bar(tasks, &keys);
    bar.setSaveState(static_cast<ui::SaveState>(state), problem);
    QTEST(bar.saveText(), "text");
}

void StatusBarTest::describesATask_data()
{
    QTest::addColumn<ui::TaskStatus>("task");
    QTest::addColumn<QString>("text");
    ui::TaskStatus task;
    task.title = u"Find duplicates"_s;
    QTest::newRow("just begun") << task << u"Find duplicates"_s;
    task.step = {u"Comparing pairs"_s, 1, 10};
    QTest::newRow("no estimate yet") << task << u"Find duplicates · Comparing pairs"_s;
    task.secondsLeft = 40;
    QTest::newRow("estimate") << task << u"Find duplicates · Comparing pairs · about 40 s left"_s;
    task.isCancelling = true;
    QTest::newRow("cancelling") << task << u"Find duplicates · cancelling…"_s;
}

void StatusBarTest::describesATask()
{
    QFETCH(ui::TaskStatus, task);
    QTEST(ui::taskLine(task), "text");
}

void StatusBarTest::showsAndCancelsTheRunningTask()
{
    const engine::SystemClock clock;
    ui::TaskRunner tasks(clock);
    QAction keys(u"Keys"_s);
    ui::StatusBar bar(tasks, &keys);
    QSignalSpy finished(&tasks, &ui::TaskRunner::finished);
    tasks.start(
        u"Find duplicates"_s, this,
        [](engine::Progress& progress) {
            progress.report({u"Comparing pairs"_s, 5, 10});
            while (!progress.isCancelled())
                QThread::msleep(1);
            return 0;
        },
        [](int) {});
    QTRY_VERIFY(bar.taskText().startsWith(u"Find duplicates · Comparing pairs"_s));
    bar.findChild<QAction*>()->trigger();
    QVERIFY(finished.wait());
    QVERIFY(bar.taskText().isEmpty());
}

WINNOW_TEST(StatusBarTest)
#include "statusbar_test.moc"
