#include "engine/store/statement.h"
#include "engine/store/stores.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"
#include "ui/check/backupkeeper.h"
#include "ui/check/checkpage.h"
#include "ui/common/actionregistry.h"
#include "ui/common/taskrunner.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace winnow;
using namespace Qt::StringLiterals;

class CheckPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void saysThatAllIsSound();
    void listsWhatIsDamagedAndMendsIt();
    void mendsNothingThatTheLogDoesNotKnow();
    void copiesDiagnosticsWithoutContent();
    void canBeCancelled();
    void offersTheBackups();

private:
    [[nodiscard]] QAction* action(const QString& id) const { return m_actions->find(id); }

    [[nodiscard]] ui::CheckLine* line(int place) const
    {
        return m_page->findChildren<ui::CheckLine*>().at(place);
    }

    void checkAll()
    {
        m_page->check();
        QTRY_VERIFY(m_page->report().has_value());
    }

    /// Changes the file behind the program's back.
    void tamper(const QString& sql);

    std::unique_ptr<tests::WorkspaceFixture> m_fixture;
    std::unique_ptr<ui::ActionRegistry> m_actions;
    std::unique_ptr<ui::TaskRunner> m_tasks;
    std::unique_ptr<ui::CheckPage> m_page;
};

void CheckPageTest::init()
{
    m_fixture = std::make_unique<tests::WorkspaceFixture>();
    const auto matched = m_fixture->importAndMatch();
    QVERIFY(matched);
    const auto answered = m_fixture->run([](const engine::ReviewContext& context) {
        return engine::answerItem(context, {1}, {engine::Verdict::Yes, {}});
    });
    QVERIFY(answered);
    m_actions = std::make_unique<ui::ActionRegistry>();
    m_tasks = std::make_unique<ui::TaskRunner>(m_fixture->clock());
    m_page = std::make_unique<ui::CheckPage>(m_fixture->workspace(), *m_actions, *m_tasks);
    m_page->show();
    m_page->activate();
}

void CheckPageTest::cleanup()
{
    m_page.reset();
    m_tasks.reset();
    m_actions.reset();
    m_fixture.reset();
}

void CheckPageTest::tamper(const QString& sql)
{
    const auto done = m_fixture->run([sql](const engine::ReviewContext& context) {
        const auto run = engine::Statement(context.stores.database(), sql).run();
        return run ? engine::Result<engine::Changes>(engine::Changes{}) : engine::fail(run);
    });
    QVERIFY(done);
}

void CheckPageTest::saysThatAllIsSound()
{
    QCOMPARE(line(0)->state(), ui::CheckState::Unknown);
    m_page->check();
    QCOMPARE(line(0)->state(), ui::CheckState::Running);
    QVERIFY(!action(u"check.start"_s)->isEnabled());
    QTRY_VERIFY(m_page->report().has_value());
    for (int place = 0; place < 3; ++place)
        QCOMPARE(line(place)->state(), ui::CheckState::Fine);
    QVERIFY(m_page->statusText().contains(u"sound"_s));
    QVERIFY(action(u"check.start"_s)->isEnabled());
    QVERIFY(!action(u"check.rebuild"_s)->isVisible());
}

void CheckPageTest::listsWhatIsDamagedAndMendsIt()
{
    tamper(u"UPDATE decision SET verdict = 2 WHERE item_id = 1"_s);
    checkAll();
    QCOMPARE(line(1)->state(), ui::CheckState::Fine);
    QCOMPARE(line(2)->state(), ui::CheckState::Damaged);
    QVERIFY(!m_page->report()->problems.empty());
    QVERIFY(action(u"check.rebuild"_s)->isVisible());
    action(u"check.rebuild"_s)->trigger();
    QTRY_VERIFY(m_page->report() && m_page->report()->ok());
    QCOMPARE(m_fixture->stores().decisions().read({1}).value()->decision.verdict, engine::Verdict::Yes);
}

void CheckPageTest::mendsNothingThatTheLogDoesNotKnow()
{
    tamper(u"DROP TRIGGER operation_is_never_edited"_s);
    tamper(u"UPDATE operation SET actor = 'somebody else'"_s);
    checkAll();
    QCOMPARE(line(1)->state(), ui::CheckState::Damaged);
    QVERIFY(!action(u"check.rebuild"_s)->isVisible());
    QVERIFY(m_page->statusText().contains(u"Copy the file"_s));
}

void CheckPageTest::copiesDiagnosticsWithoutContent()
{
    action(u"check.copy"_s)->trigger();
    const QString copied = QApplication::clipboard()->text();
    QVERIFY(copied.contains(u"Winnow "_s));
    QVERIFY(copied.contains(u"1 operations"_s));
    QVERIFY(copied.contains(u"Not checked"_s));
    QVERIFY(!copied.contains(u"Harbour"_s)); // a street of the table
    QVERIFY(!copied.contains(QDir::homePath() + u'/'));
}

void CheckPageTest::canBeCancelled()
{
    m_page->check();
    m_page->cancel();
    QTRY_VERIFY(m_page->isSettled());
    QVERIFY(action(u"check.start"_s)->isEnabled());
    // A short check may have ended before it was cancelled.
    QCOMPARE(line(0)->state(), m_page->report() ? ui::CheckState::Fine : ui::CheckState::Unknown);
}

void CheckPageTest::offersTheBackups()
{
    QVERIFY(!action(u"check.restore"_s)->isEnabled());
    QSignalSpy ended(&m_page->keeper(), &ui::BackupKeeper::ended);
    action(u"file.backUp"_s)->trigger();
    QVERIFY(ended.wait(30'000));
    QVERIFY(action(u"check.restore"_s)->isEnabled());
    QSignalSpy asked(m_page.get(), &ui::CheckPage::restoreRequested);
    action(u"check.restore"_s)->trigger();
    QCOMPARE(asked.size(), 1);
    QVERIFY(QFile::exists(asked.front().front().toString()));
}

WINNOW_TEST(CheckPageTest)
#include "checkpage_test.moc"
