#include "engine/review/queue.h"
#include "engine/store/stores.h"
#include "engine/workspace/settings.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"
#include "ui/common/actionregistry.h"
#include "ui/common/chip.h"
#include "ui/entities/entitiespage.h"

#include <QAction>
#include <QFile>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow;
using namespace winnow::engine;

class EntitiesPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void showsTheMembersOfTheSelectedEntity();
    void filtersByState();
    void followsTheReview();
    void hasRoomForEachState();
    void exportsAsATask();
    void saysWhyAnExportFailed();
    void standsWithoutASession();
    void namesEveryFocusableWidget();

private:
    [[nodiscard]] QTableView* table(const QString& name) const
    {
        return m_page->findChild<QTableView*>(name);
    }

    void confirmFirst();

    std::unique_ptr<tests::WorkspaceFixture> m_fixture;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<ui::TaskRunner> m_tasks;
    std::unique_ptr<ui::ActionRegistry> m_actions;
    std::unique_ptr<ui::EntitiesPage> m_page;
    SessionId m_session;
    qint64 m_clusters = 0;
};

void EntitiesPageTest::init()
{
    m_fixture = std::make_unique<tests::WorkspaceFixture>();
    const auto matched = m_fixture->importAndMatch();
    QVERIFY(matched);
    m_session = matched->session;
    m_clusters = matched->clusters;
    m_settings = std::make_unique<Settings>(m_fixture->path(u"settings.ini"_s));
    m_tasks = std::make_unique<ui::TaskRunner>(m_fixture->clock());
    m_actions = std::make_unique<ui::ActionRegistry>();
    m_page = std::make_unique<ui::EntitiesPage>(m_fixture->workspace(), *m_actions, *m_tasks, *m_settings);
    m_page->resize(1200, 800);
    m_page->show();
    m_page->openSession(m_session);
}

void EntitiesPageTest::cleanup()
{
    m_page.reset();
    m_actions.reset();
    m_tasks.reset();
    m_settings.reset();
    m_fixture.reset();
}

void EntitiesPageTest::confirmFirst()
{
    const auto queue = readQueuePage(m_fixture->stores(), {m_session}, std::nullopt, 1);
    const ItemId item = queue->items.front().id;
    QVERIFY(m_fixture->run([item](const ReviewContext& context) {
        return answerItem(context, item, {Verdict::Yes, {}});
    }));
}

void EntitiesPageTest::showsTheMembersOfTheSelectedEntity()
{
    QCOMPARE(m_page->entities().rowCount(), static_cast<int>(m_clusters));
    table(u"entities"_s)->selectRow(1);
    const QAbstractItemModel* members = table(u"members"_s)->model();
    QCOMPARE(members->rowCount(), 5);
    QVERIFY(members->columnCount() >= ui::MembersModel::FirstMemberColumn + 2);
    QVERIFY(!members->index(1, ui::MembersModel::OriginColumn).data().toString().isEmpty());
}

void EntitiesPageTest::filtersByState()
{
    confirmFirst();
    m_page->openSession(m_session);
    m_page->findChildren<ui::Chip*>().at(1)->click();
    QCOMPARE(m_page->entities().rowCount(), 1);
    m_page->findChildren<ui::Chip*>().at(2)->click();
    QCOMPARE(m_page->entities().rowCount(), static_cast<int>(m_clusters) - 1);
}

void EntitiesPageTest::followsTheReview()
{
    confirmFirst();
    QTRY_VERIFY(m_page->statusText().startsWith(u"1 confirmed"_s));
}

/// The columns are fitted while all entities are proposed.
void EntitiesPageTest::hasRoomForEachState()
{
    const QTableView& entities = *table(u"entities"_s);
    const int width = entities.columnWidth(0);
    confirmFirst();
    m_page->findChildren<ui::Chip*>().at(1)->click();
    QTRY_COMPARE(m_page->entities().rowCount(), 1);
    QCOMPARE(entities.columnWidth(0), width);
    QVERIFY(width >= entities.sizeHintForIndex(m_page->entities().index(0, 0)).width());
}

void EntitiesPageTest::exportsAsATask()
{
    const QString path = m_fixture->path(u"entities.csv"_s);
    const QSignalSpy exported(m_page.get(), &ui::EntitiesPage::exported);
    QSignalSpy messages(m_page.get(), &ui::Page::messageRaised);
    m_page->exportTo(path);
    QCOMPARE(m_tasks->tasks().size(), size_t(1));
    QTRY_COMPARE(exported.size(), 1);
    QCOMPARE(messages.size(), 1);
    QCOMPARE(messages[0][0].value<ui::Message>().tone, ui::Message::Tone::Note);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().count('\n') > m_clusters);
    QCOMPARE(m_settings->exportFolder(), QFileInfo(path).absolutePath());
}

void EntitiesPageTest::saysWhyAnExportFailed()
{
    QSignalSpy messages(m_page.get(), &ui::Page::messageRaised);
    m_page->exportTo(m_fixture->path(u"no such folder/entities.csv"_s));
    QTRY_COMPARE(messages.size(), 1);
    QCOMPARE(messages[0][0].value<ui::Message>().tone, ui::Message::Tone::Problem);
    QVERIFY(!messages[0][0].value<ui::Message>().text.isEmpty());
}

void EntitiesPageTest::standsWithoutASession()
{
    m_page->openSession({});
    QCOMPARE(m_page->entities().rowCount(), 0);
    QVERIFY(!m_actions->find(u"entities.export"_s)->isEnabled());
    m_page->exportTo(m_fixture->path(u"x.csv"_s));
    QVERIFY(m_tasks->tasks().empty());
    QCOMPARE(m_page->statusText(), QString());
}

void EntitiesPageTest::namesEveryFocusableWidget()
{
    for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s)
            || (widget->parentWidget() && widget->parentWidget()->inherits("QAbstractScrollArea")))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

WINNOW_TEST(EntitiesPageTest)
#include "entitiespage_test.moc"
