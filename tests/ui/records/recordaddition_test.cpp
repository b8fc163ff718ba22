#include "engine/store/stores.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"
#include "ui/common/actionregistry.h"
#include "ui/common/taskrunner.h"
#include "ui/records/recordaddition.h"

#include <QAction>
#include <QTest>
#include <QWidget>

#include <memory>
#include <vector>

using namespace winnow;
using namespace Qt::StringLiterals;

namespace {

const QByteArray newcomers("id,name,street,town,phone\n"
                           "n1,Zoltan Unheard,Nowhere 1,Farland,1\nn2,Zoltan Unheard,Nowhere 1,Farland,1\n");

} // namespace

class RecordAdditionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void needsASession();
    void addsBesideTheReview();
    void saysWhyAFileCannotBeAdded();
    void remindsOfRecordsThatWait();

private:
    [[nodiscard]] QAction* action() const { return m_actions->find(u"records.add"_s); }

    [[nodiscard]] engine::Session session() const
    {
        return m_fixture->stores().sessions().read(m_session).value();
    }

    std::unique_ptr<tests::WorkspaceFixture> m_fixture;
    engine::SessionId m_session;
    std::unique_ptr<QWidget> m_window;
    std::unique_ptr<ui::ActionRegistry> m_actions;
    std::unique_ptr<ui::TaskRunner> m_tasks;
    ui::RecordAddition* m_addition = nullptr;
    std::vector<ui::Message> m_messages;
};

void RecordAdditionTest::init()
{
    m_fixture = std::make_unique<tests::WorkspaceFixture>();
    m_session = m_fixture->importAndMatch().value().session;
    m_window = std::make_unique<QWidget>();
    m_actions = std::make_unique<ui::ActionRegistry>();
    m_tasks = std::make_unique<ui::TaskRunner>(m_fixture->clock());
    m_addition = new ui::RecordAddition(m_fixture->workspace(), *m_actions, *m_tasks, m_window.get());
    m_messages.clear();
    connect(m_addition, &ui::RecordAddition::messageRaised, this,
        [this](const ui::Message& message) { m_messages.push_back(message); });
}

void RecordAdditionTest::cleanup()
{
    m_tasks.reset();
    m_window.reset();
    m_actions.reset();
    m_fixture.reset();
}

void RecordAdditionTest::needsASession()
{
    QVERIFY(!action()->isEnabled());
    m_addition->setSession(session());
    QVERIFY(action()->isEnabled());
    QVERIFY(m_messages.empty());
    m_addition->setSession(std::nullopt);
    QVERIFY(!action()->isEnabled());
    m_addition->addFile(u"nowhere.csv"_s);
    QVERIFY(m_tasks->tasks().empty());
}

void RecordAdditionTest::addsBesideTheReview()
{
    m_addition->setSession(session());
    m_addition->addFile(m_fixture->writeFile(u"march.csv"_s, newcomers));
    QVERIFY(!action()->isEnabled()); // one after the other
    QCOMPARE(m_tasks->tasks().front().title, u"Add march.csv"_s);
    QTRY_COMPARE(m_messages.size(), size_t(1));
    QCOMPARE(m_messages.front().text,
        u"2 records were added: 1 new clusters, 0 clusters have grown, 0 records stand alone."_s);
    QCOMPARE(m_messages.front().tone, ui::Message::Tone::Note);
    QCOMPARE(session().parts, size_t(2));
    QVERIFY(action()->isEnabled());
}

void RecordAdditionTest::saysWhyAFileCannotBeAdded()
{
    m_addition->setSession(session());
    m_addition->addFile(m_fixture->writeFile(u"other.csv"_s, "colour,taste\nred,sour\n"));
    QTRY_COMPARE(m_messages.size(), size_t(1));
    QCOMPARE(m_messages.front().tone, ui::Message::Tone::Problem);
    QVERIFY(m_messages.front().text.contains(u"no column"_s));
    QVERIFY(action()->isEnabled());
}

void RecordAdditionTest::remindsOfRecordsThatWait()
{
    engine::SilentProgress progress;
    engine::ImportRequest request;
    request.path = m_fixture->writeFile(u"march.csv"_s, newcomers);
    request.addTo = session().dataset;
    QVERIFY(engine::importTable(m_fixture->workspace(), request, progress));
    m_addition->setSession(session());
    QCOMPARE(m_messages.size(), size_t(1));
    QVERIFY(m_messages.front().text.contains(u'2'));
    m_addition->setSession(session());
    QCOMPARE(m_messages.size(), size_t(1)); // once per session
    m_messages.front().action();
    QTRY_COMPARE(m_messages.size(), size_t(2));
    QCOMPARE(session().parts, size_t(2));
}

WINNOW_TEST(RecordAdditionTest)
#include "recordaddition_test.moc"
