#include "engine/base/clock.h"
#include "engine/workspace/workspace.h"
#include "tests/support/testmain.h"
#include "ui/common/actionregistry.h"
#include "ui/common/taskrunner.h"
#include "ui/home/cardview.h"
#include "ui/home/homepage.h"
#include "ui/home/sessioncarddelegate.h"
#include "ui/home/sessioncardmodel.h"

#include <QAction>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace winnow;
using namespace Qt::StringLiterals;

class HomePageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void leadsToTheSampleWithOneKeyAtFirst();
    void showsARunningTaskAsACard();
    void fillsARowWithCards_data();
    void fillsARowWithCards();

private:
    engine::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<engine::Workspace> m_workspace;
    std::unique_ptr<ui::TaskRunner> m_tasks;
    std::unique_ptr<ui::ActionRegistry> m_actions;
    std::unique_ptr<ui::HomePage> m_page;
};

void HomePageTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    auto workspace
        = engine::Workspace::open(m_folder->filePath(u"w.winnow"_s), engine::OpenMode::ReadWrite, m_clock);
    QVERIFY2(workspace, qPrintable(workspace ? QString() : workspace.error().message));
    m_workspace = std::move(*workspace);
    m_tasks = std::make_unique<ui::TaskRunner>(m_clock);
    m_actions = std::make_unique<ui::ActionRegistry>();
    m_page = std::make_unique<ui::HomePage>(*m_workspace, *m_actions, *m_tasks);
}

void HomePageTest::cleanup()
{
    m_page.reset();
    m_actions.reset();
    m_tasks.reset();
    m_workspace.reset();
    m_folder.reset();
}

void HomePageTest::leadsToTheSampleWithOneKeyAtFirst()
{
    QSignalSpy sample(m_page.get(), &ui::HomePage::sampleRequested);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activate();
    QTest::keyClick(m_page.get(), Qt::Key_Return);
    QCOMPARE(sample.count(), 1);
}

void HomePageTest::showsARunningTaskAsACard()
{
    QSignalSpy sample(m_page.get(), &ui::HomePage::sampleRequested);
    const auto task = m_tasks->start(
        u"Wait"_s, this,
        [](engine::Progress& progress) {
            while (!progress.isCancelled())
                QThread::msleep(1);
            return 0;
        },
        [](int) {});
    m_actions->find(u"home.continue"_s)->trigger();
    QCOMPARE(sample.count(), 0);
    QSignalSpy finished(m_tasks.get(), &ui::TaskRunner::finished);
    m_tasks->cancel(task);
    QVERIFY(finished.wait());
    m_actions->find(u"home.continue"_s)->trigger();
    QCOMPARE(sample.count(), 1);
}

void HomePageTest::fillsARowWithCards_data()
{
    QTest::addColumn<int>("width");
    QTest::addColumn<int>("inARow");
    QTest::newRow("wide") << 1264 << 3;
    QTest::newRow("medium") << 824 << 2;
    QTest::newRow("narrow") << 584 << 1;
}

void HomePageTest::fillsARowWithCards()
{
    QFETCH(const int, width);
    QFETCH(const int, inARow);
    ui::SessionCardModel model;
    model.setSessions(std::vector<engine::Session>(7));
    ui::CardView view;
    view.setItemDelegate(new ui::SessionCardDelegate(&view));
    view.setModel(&model);
    view.resize(width, 400);
    view.show();
    const int top = view.visualRect(model.index(0)).top();
    QVERIFY(top < 10);
    for (int card = 1; card < 7; ++card)
        QCOMPARE(view.visualRect(model.index(card)).top() == top, card < inARow);
}

WINNOW_TEST(HomePageTest)
#include "homepage_test.moc"
