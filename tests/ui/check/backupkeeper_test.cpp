#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"
#include "ui/check/backupkeeper.h"
#include "ui/check/backuplist.h"
#include "ui/common/actionregistry.h"

#include <QAction>
#include <QFile>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

#include <memory>
#include <vector>

using namespace winnow;
using namespace Qt::StringLiterals;

class BackupKeeperTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void backsUpWhenAsked();
    void backsUpEveryHalfHourWithAnswers();
    void saysWhatWentWrong();
    void theNewestOfTheListIsChosen();

private:
    void answer(qint64 item);
    void passMinutes(qint64 minutes);

    [[nodiscard]] std::vector<engine::Backup> backups() const
    {
        return engine::listBackups(m_fixture->workspacePath());
    }

    std::unique_ptr<tests::WorkspaceFixture> m_fixture;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ui::ActionRegistry> m_actions;
    std::unique_ptr<ui::TaskRunner> m_tasks;
    ui::BackupKeeper* m_keeper = nullptr;
    std::vector<ui::Message> m_messages;
};

void BackupKeeperTest::init()
{
    m_fixture = std::make_unique<tests::WorkspaceFixture>();
    QVERIFY(m_fixture->importAndMatch());
    m_window = std::make_unique<QWidget>();
    m_actions = std::make_unique<ui::ActionRegistry>();
    m_tasks = std::make_unique<ui::TaskRunner>(m_fixture->clock());
    m_keeper = new ui::BackupKeeper(m_fixture->workspace(), *m_actions, *m_tasks, m_window.get());
    m_messages.clear();
    connect(m_keeper, &ui::BackupKeeper::messageRaised, this,
        [this](const ui::Message& message) { m_messages.push_back(message); });
}

void BackupKeeperTest::cleanup()
{
    m_tasks.reset();
    m_window.reset();
    m_actions.reset();
    m_fixture.reset();
}

void BackupKeeperTest::answer(qint64 item)
{
    QVERIFY(m_fixture->run([item](const engine::ReviewContext& context) {
        return engine::answerItem(context, {item}, {engine::Verdict::Yes, {}});
    }));
}

void BackupKeeperTest::passMinutes(qint64 minutes)
{
    m_fixture->clock().advance(minutes * 60'000);
    m_keeper->backUpWhenDue();
    QTRY_VERIFY(!m_keeper->isRunning());
}

void BackupKeeperTest::backsUpWhenAsked()
{
    QSignalSpy ended(m_keeper, &ui::BackupKeeper::ended);
    m_keeper->action()->trigger();
    QVERIFY(!m_keeper->action()->isEnabled());
    QVERIFY(ended.wait(30'000));
    QVERIFY(m_keeper->action()->isEnabled());
    QCOMPARE(backups().size(), size_t(1));
    QCOMPARE(m_messages.size(), size_t(1));
    QCOMPARE(m_messages.front().tone, ui::Message::Tone::Note);
}

void BackupKeeperTest::backsUpEveryHalfHourWithAnswers()
{
    answer(1);
    passMinutes(29);
    QCOMPARE(backups().size(), size_t(0));
    passMinutes(1);
    QCOMPARE(backups().size(), size_t(1));
    QCOMPARE(backups().front().reason, engine::BackupReason::Interval);
    passMinutes(31); // nothing new
    QCOMPARE(backups().size(), size_t(1));
    answer(2);
    passMinutes(29);
    QCOMPARE(backups().size(), size_t(1));
    passMinutes(2);
    QCOMPARE(backups().size(), size_t(2));
    QVERIFY(m_messages.empty()); // nobody is told of what goes well by itself
}

void BackupKeeperTest::saysWhatWentWrong()
{
    QFile inTheWay(engine::backupFolder(m_fixture->workspacePath()));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    m_keeper->backUp();
    QTRY_COMPARE(m_messages.size(), size_t(1));
    QCOMPARE(m_messages.front().tone, ui::Message::Tone::Problem);
    answer(1); // the work goes on
}

void BackupKeeperTest::theNewestOfTheListIsChosen()
{
    ui::BackupList list;
    QVERIFY(!list.chosen());
    list.setBackups({{u"b"_s, 2}, {u"a"_s, 1}});
    QCOMPARE(list.chosen()->path, u"b"_s);
    auto* view = list.findChild<QListView*>();
    view->setCurrentIndex(view->model()->index(1, 0));
    QCOMPARE(list.chosen()->path, u"a"_s);
    list.setBackups({});
    QVERIFY(!list.chosen());
}

WINNOW_TEST(BackupKeeperTest)
#include "backupkeeper_test.moc"
