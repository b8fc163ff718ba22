#include "app/cli/reviewlistener.h"
#include "engine/remote/memorysecretstore.h"
#include "engine/serving/reviewserver.h"
#include "engine/store/stores.h"
#include "engine/workspace/remoteaccess.h"
#include "tests/support/faultserver.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"
#include "ui/common/actionbutton.h"
#include "ui/common/actionregistry.h"
#include "ui/common/messagebar.h"
#include "ui/common/taskrunner.h"
#include "ui/itemmodels/comparisonmodel.h"
#include "ui/itemmodels/conflictmodel.h"
#include "ui/itemmodels/outboxmodel.h"
#include "ui/sync/managedialog.h"
#include "ui/sync/proposaldialog.h"
#include "ui/sync/serverdialog.h"
#include "ui/sync/sessionchooser.h"
#include "ui/sync/synckeeper.h"
#include "ui/sync/syncpage.h"

#include <QAction>
#include <QApplication>
#include <QLineEdit>
#include <QListWidget>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <functional>
#include <memory>

using namespace winnow;
using namespace Qt::StringLiterals;
using Kind = tests::FaultStep::Kind;

/// The page against a real server on this machine.
class SyncPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void asksForAServer();
    void aButtonAtWorkGivesTheFocusToTheServers();
    void shortTablesTakeNoMoreThanTheirRows();
    void takesASessionOfflineAndSends();
    void showsConflictsAndEndsThem();
    void aMissingKeyIsAskedForAgain();
    void worksConnected();
    void pausesAndRemoves();
    void waitingAnswersAreNeverReaimed(); // F62
    void managesASession();
    void aServerCanBeRenamed();
    void whatCannotBeReadIsSaid();
    void aSessionThatIsNotListedHasAnId();
    void proposalsAreAskedForAndAnswered();
    void whatIsUncertainIsToldThoughTheDialogIsClosed();

private:
    ui::ProposalDialog* openProposals();

    [[nodiscard]] QAction* action(const QString& id) const { return m_actions->find(id); }

    [[nodiscard]] ui::ActionButton* button(const QString& id) const;
    void addServer(const QString& key = u"k-anna"_s);
    engine::SessionId pull();
    void answer(engine::SessionId session, int place, engine::Verdict verdict);
    void syncNow();

    [[nodiscard]] QString lastMessage() const { return m_messages->isEmpty() ? QString() : m_lastMessage; }

    [[nodiscard]] ui::ConflictModel* conflicts() const { return m_page->findChild<ui::ConflictModel*>(); }

    [[nodiscard]] ui::OutboxModel* outbox() const { return m_page->findChild<ui::OutboxModel*>(); }

    std::unique_ptr<tests::WorkspaceFixture> m_office; ///< what the server serves
    std::unique_ptr<engine::ReviewServer> m_server;
    std::unique_ptr<app::ReviewListener> m_listener;
    QString m_url;
    std::unique_ptr<tests::FaultServer> m_faulty; ///< of the last dialect
    std::unique_ptr<tests::WorkspaceFixture> m_fixture;
    std::unique_ptr<ui::ActionRegistry> m_actions;
    std::unique_ptr<ui::TaskRunner> m_tasks;
    std::unique_ptr<ui::SyncPage> m_page;
    std::unique_ptr<QSignalSpy> m_messages;
    QString m_lastMessage;
    std::function<void()> m_lastAct; ///< that the last message offers
};

void SyncPageTest::init()
{
    m_office = std::make_unique<tests::WorkspaceFixture>();
    QVERIFY(m_office->importAndMatch());
    m_server = std::make_unique<engine::ReviewServer>(engine::syncRunnerOf(m_office->workspace()),
        m_office->stores().sessions().read({1}).value(),
        engine::ReviewerKeys::parse("anna k-anna\nbert k-bert\n").value(), m_office->clock());
    m_listener = std::make_unique<app::ReviewListener>(*m_server);
    const auto url = m_listener->listen({u"127.0.0.1"_s, 0, {}, {}});
    QVERIFY(url);
    m_url = *url;
    m_fixture = std::make_unique<tests::WorkspaceFixture>();
    m_actions = std::make_unique<ui::ActionRegistry>();
    m_tasks = std::make_unique<ui::TaskRunner>(m_fixture->clock());
    m_page = std::make_unique<ui::SyncPage>(m_fixture->workspace(), *m_actions, *m_tasks);
    m_page->keeper().setSecrets(std::make_unique<engine::MemorySecretStore>());
    m_messages = std::make_unique<QSignalSpy>(m_page.get(), &ui::Page::messageRaised);
    connect(m_page.get(), &ui::Page::messageRaised, this, [this](const ui::Message& message) {
        m_lastMessage = message.text;
        m_lastAct = message.action;
    });
    m_page->resize(1200, 800);
    m_page->show();
    m_page->activate();
}

void SyncPageTest::cleanup()
{
    m_messages.reset();
    m_page.reset();
    m_tasks.reset();
    m_actions.reset();
    m_fixture.reset();
    m_faulty.reset();
    m_listener.reset();
    m_server.reset();
    m_office.reset();
}

ui::ActionButton* SyncPageTest::button(const QString& id) const
{
    for (auto* button : m_page->findChildren<ui::ActionButton*>())
        if (button->action() == action(id))
            return button;
    return nullptr;
}

void SyncPageTest::addServer(const QString& key)
{
    engine::Profile profile;
    profile.name = u"office"_s;
    profile.baseUrl = m_url;
    m_page->keeper().add(profile, key);
    QTRY_VERIFY(m_page->isSettled());
}

engine::SessionId SyncPageTest::pull()
{
    QSignalSpy ready(m_page.get(), &ui::SyncPage::sessionReady);
    action(u"sync.sessions"_s)->trigger();
    ui::SessionChooser* chooser = nullptr;
    [&] {
        QTRY_VERIFY(chooser = qobject_cast<ui::SessionChooser*>(QApplication::activeModalWidget()));
    }();
    if (!chooser)
        return {};
    QTest::keyClick(chooser, Qt::Key_Return);
    [&] {
        QTRY_COMPARE(ready.size(), 1);
    }();
    return ready.isEmpty() ? engine::SessionId() : ready.front().front().value<engine::SessionId>();
}

void SyncPageTest::answer(engine::SessionId session, int place, engine::Verdict verdict)
{
    const auto page
        = m_fixture->stores().queue().page({session, engine::QueueFilter::Open, engine::QueueOrder::AsFound},
            {}, place + 1, engine::QueueDirection::Forward);
    const engine::ItemId item = page->back().id;
    QVERIFY(m_fixture->run([item, verdict](const engine::ReviewContext& context) {
        return engine::answerItem(context, item, {verdict, {}});
    }));
}

void SyncPageTest::syncNow()
{
    action(u"sync.now"_s)->trigger();
    QVERIFY(m_page->keeper().isRunning());
    QTRY_VERIFY_WITH_TIMEOUT(m_page->isSettled(), 20'000);
}

void SyncPageTest::asksForAServer()
{
    QVERIFY(!action(u"sync.now"_s)->isEnabled());
    QVERIFY(m_page->summary().isEmpty());
    action(u"sync.add"_s)->trigger();
    auto* dialog = qobject_cast<ui::ServerDialog*>(QApplication::activeModalWidget());
    QVERIFY(dialog);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    const QList<QLineEdit*> fields = dialog->findChildren<QLineEdit*>();
    fields[0]->setText(u"office"_s);
    fields[1]->setText(u"http://example.org"_s);
    fields[2]->setText(u"k-anna"_s);
    QCOMPARE(fields[2]->echoMode(), QLineEdit::Password);
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(dialog->isVisible()); // not over the net for everybody to read
    fields[1]->setText(m_url);
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(!dialog->isVisible());
    QTRY_VERIFY2(action(u"sync.now"_s)->isEnabled(), qPrintable(lastMessage()));
    QCOMPARE(m_page->summary(), u"never synced"_s);
}

/// An Enter too many must not press the button beside the one that began the work.
void SyncPageTest::aButtonAtWorkGivesTheFocusToTheServers()
{
    button(u"sync.add"_s)->setFocus();
    addServer();
    const auto* servers = m_page->findChild<QTableView*>();
    QCOMPARE(m_page->focusWidget(), servers);
    button(u"sync.now"_s)->setFocus();
    syncNow();
    QCOMPARE(m_page->focusWidget(), servers);
}

/// No gap opens between them, and each act keeps its key at any width.
void SyncPageTest::shortTablesTakeNoMoreThanTheirRows()
{
    addServer();
    for (const int width : {1200, 700}) {
        m_page->resize(width, 800);
        QTRY_VERIFY(button(u"sync.remove"_s)->geometry().right() < width);
        const auto* table = m_page->findChild<QTableView*>();
        QTRY_VERIFY(table->height() < 120);
        QVERIFY(button(u"sync.inBackground"_s)->mapTo(m_page.get(), QPoint()).y() < 400);
        for (const QString& act : {u"sync.now"_s, u"sync.sessions"_s, u"sync.add"_s})
            QVERIFY(button(act)->isKeyShown());
    }
}

void SyncPageTest::takesASessionOfflineAndSends()
{
    addServer();
    const engine::SessionId session = pull();
    QVERIFY(session.isValid());
    answer(session, 0, engine::Verdict::Yes);
    answer(session, 0, engine::Verdict::No);
    QTRY_VERIFY(m_page->summary().contains(u"2 waiting"_s));
    QCOMPARE(outbox()->rowCount(), 2);
    syncNow();
    QVERIFY2(lastMessage().contains(u"2 answers were sent"_s), qPrintable(lastMessage()));
    QVERIFY(!m_page->summary().contains(u"waiting"_s));
    QCOMPARE(outbox()->index(0, ui::OutboxModel::State).data().toString(), u"confirmed"_s);
    QCOMPARE(m_office->stores().sessions().read({1})->counts.decided(), 2);
}

void SyncPageTest::showsConflictsAndEndsThem()
{
    addServer();
    QVERIFY(!button(u"sync.mine"_s)->isVisible()); // there is nothing to choose
    const engine::SessionId session = pull();
    for (const auto verdict : {engine::Verdict::Yes, engine::Verdict::Yes, engine::Verdict::Yes})
        answer(session, 0, verdict);
    for (const qint64 item : {1, 2, 3}) {
        QVERIFY(m_office->run([item](const engine::ReviewContext& context) {
            return engine::answerItem(context, {item}, {engine::Verdict::No, {}});
        }));
    }
    syncNow();
    QCOMPARE(conflicts()->rowCount(), 3);
    QCOMPARE(m_page->openConflicts(), std::optional<qint64>(3));
    QVERIFY(button(u"sync.mine"_s)->isVisible());
    QCOMPARE(conflicts()->index(0, ui::ConflictModel::Mine).data().toString(), u"yes"_s);
    QCOMPARE(conflicts()->index(0, ui::ConflictModel::Theirs).data().toString(), u"no"_s);
    m_page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->activate();
    QTest::keyClick(m_page.get(), Qt::Key_1); // mine
    QTRY_COMPARE(conflicts()->rowCount(), 2);
    QTRY_VERIFY(m_page->isSettled());
    QTest::keyClick(m_page.get(), Qt::Key_3); // later
    QTest::keyClick(m_page.get(), Qt::Key_2); // theirs
    QTRY_COMPARE(conflicts()->rowCount(), 1);
    QTRY_VERIFY(m_page->isSettled());
    action(u"sync.allTheirs"_s)->trigger();
    QTRY_COMPARE(conflicts()->rowCount(), 0);
    QTRY_VERIFY(m_page->isSettled());
    syncNow();
    QCOMPARE(conflicts()->rowCount(), 0);
    const engine::SessionCounts here = m_fixture->stores().sessions().read(session)->counts;
    const engine::SessionCounts there = m_office->stores().sessions().read({1})->counts;
    QCOMPARE(here.yes, 1);
    QCOMPARE(here.no, 2);
    QCOMPARE(there.yes, here.yes);
    QCOMPARE(there.no, here.no);
}

void SyncPageTest::aMissingKeyIsAskedForAgain()
{
    addServer(u"k-eve"_s);
    action(u"sync.sessions"_s)->trigger();
    QTRY_VERIFY(m_page->isSettled());
    QVERIFY2(!lastMessage().isEmpty() && !lastMessage().contains(u"k-eve"_s), qPrintable(lastMessage()));
    const auto profile = m_fixture->stores().profiles().read(u"office"_s);
    m_page->keeper().change(*profile, u"k-anna"_s);
    QTRY_VERIFY(m_page->isSettled());
    QVERIFY(pull().isValid());
}

void SyncPageTest::worksConnected()
{
    addServer();
    QSignalSpy ready(m_page.get(), &ui::SyncPage::sessionReady);
    const auto profile = m_fixture->stores().profiles().read(u"office"_s);
    m_page->keeper().checkOut(*profile, {m_server->publicId(), u"shared"_s});
    QTRY_COMPARE(ready.size(), 1);
    QVERIFY2(lastMessage().contains(u"yours until"_s), qPrintable(lastMessage()));
    QCOMPARE(m_fixture->stores().sessions().list()->front().counts.total, 1);
}

void SyncPageTest::pausesAndRemoves()
{
    addServer();
    action(u"sync.pause"_s)->trigger();
    QVERIFY(m_fixture->stores().profiles().read(u"office"_s)->isPaused);
    QCOMPARE(action(u"sync.pause"_s)->text(), u"Go on"_s);
    syncNow();
    QVERIFY(lastMessage().contains(u"paused"_s));
    action(u"sync.remove"_s)->trigger();
    QTRY_VERIFY(m_fixture->stores().profiles().list()->empty());
    QTRY_VERIFY(m_page->isSettled());
    QVERIFY(!action(u"sync.now"_s)->isEnabled());
}

/// The address of a server for which answers wait stays as it is.
void SyncPageTest::waitingAnswersAreNeverReaimed()
{
    addServer();
    const engine::SessionId session = pull();
    answer(session, 0, engine::Verdict::Yes);
    engine::Profile elsewhere = m_fixture->stores().profiles().read(u"office"_s).value();
    elsewhere.baseUrl = u"https://elsewhere.example"_s;
    m_page->keeper().change(elsewhere, {}); // before the answer is in the outbox
    QVERIFY2(m_lastMessage.contains(u"must not reach another server"_s), qPrintable(m_lastMessage));
    QCOMPARE(m_fixture->stores().profiles().read(u"office"_s)->baseUrl, m_url);
    syncNow();
    m_page->keeper().change(elsewhere, {}); // nothing waits any more
    QCOMPARE(m_fixture->stores().profiles().read(u"office"_s)->baseUrl, elsewhere.baseUrl);
}

void SyncPageTest::managesASession()
{
    addServer();
    action(u"sync.sessions"_s)->trigger();
    QTRY_VERIFY(qobject_cast<ui::SessionChooser*>(QApplication::activeModalWidget()));
    QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(qobject_cast<ui::ManageDialog*>(QApplication::activeModalWidget()));
    QWidget* dialog = QApplication::activeModalWidget();
    const QString name = dialog->windowTitle().section(u' ', 1);
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    auto* deeds = dialog->findChild<QListWidget*>();
    deeds->setCurrentRow(deeds->count() - 1); // to delete it
    dialog->findChild<QLineEdit*>()->setText(name);
    m_lastMessage.clear();
    QTest::keyClick(dialog, Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_page->isSettled() && !m_lastMessage.isEmpty(), 20'000);
    // Our own server deletes nothing for a reviewer, and the person is told so.
    QVERIFY2(m_lastMessage.contains(u"no such call"_s), qPrintable(m_lastMessage));
    QCOMPARE(m_office->stores().sessions().list()->size(), size_t(1));
}

void SyncPageTest::aServerCanBeRenamed()
{
    addServer();
    pull();
    engine::Profile renamed = m_fixture->stores().profiles().read(u"office"_s).value();
    renamed.name = u"town <b>hall</b>"_s;
    m_page->keeper().change(renamed, {});
    QCOMPARE(m_fixture->stores().profiles().read(renamed.id)->name, renamed.name);
    engine::Profile other;
    other.name = u"office"_s;
    other.baseUrl = m_url;
    m_page->keeper().add(other, u"k-bert"_s);
    QTRY_VERIFY(m_page->isSettled());
    renamed.name = u"office"_s; // which is taken now
    m_lastMessage.clear();
    m_page->keeper().change(renamed, {});
    QVERIFY2(m_lastMessage.contains(u"office"_s), qPrintable(m_lastMessage));
    QCOMPARE(m_fixture->stores().profiles().read(renamed.id)->name, u"town <b>hall</b>"_s);
}

/// F60: that nothing is open would be a lie.
void SyncPageTest::whatCannotBeReadIsSaid()
{
    m_faulty = std::make_unique<tests::FaultServer>();
    m_faulty->on({.path = "/*",
        .steps = {{Kind::Send,
                      tests::httpReply(
                          R"({"status":"ok","session_id":"s-1","objects":[{"1":[{"n":"a"},{"n":"b"}]}]})")},
            {Kind::Finish, {}}}});
    engine::Profile profile;
    profile.name = u"office"_s;
    profile.baseUrl = m_faulty->url().toString();
    m_page->keeper().add(profile, u"k-anna"_s);
    QTRY_VERIFY(m_page->isSettled());
    m_lastMessage.clear();
    m_page->keeper().pull(m_fixture->stores().profiles().read(u"office"_s).value(), {u"s-1"_s, u"s"_s});
    QTRY_VERIFY(m_page->isSettled() && !m_lastMessage.isEmpty());
    QVERIFY2(m_lastMessage.contains(u"Cluster 1 of the server cannot be read"_s), qPrintable(m_lastMessage));
}

/// client rule 4: a redirect to the sign-in page is a no, and is not followed.
void SyncPageTest::aSessionThatIsNotListedHasAnId()
{
    m_faulty = std::make_unique<tests::FaultServer>();
    m_faulty->on({.path = "/session-list/",
        .steps
        = {{Kind::Send, "HTTP/1.1 302 FOUND\r\nLocation: /login/?next=x\r\nContent-Length: 0\r\n\r\n"}}});
    engine::Profile profile;
    profile.name = u"office"_s;
    profile.api = engine::RemoteApi::DedupeC;
    profile.baseUrl = m_faulty->url().toString();
    m_page->keeper().add(profile, u"k-anna"_s);
    QTRY_VERIFY(m_page->isSettled());
    m_lastMessage.clear();
    action(u"sync.sessions"_s)->trigger();
    QTRY_VERIFY(m_page->isSettled() && !m_lastMessage.isEmpty());
    QVERIFY2(m_lastMessage.contains(u"signed in"_s), qPrintable(m_lastMessage));
    QVERIFY(m_lastAct);
    m_lastAct();
    auto* chooser = qobject_cast<ui::SessionChooser*>(QApplication::activeModalWidget());
    QVERIFY(chooser);
    QTRY_VERIFY(QApplication::activeWindow() == chooser);
    QTest::keyClick(chooser, Qt::Key_M, Qt::ControlModifier);
    QVERIFY(chooser->isVisible()); // there is nothing to manage yet
    chooser->findChild<QLineEdit*>()->setText(u" s-1 "_s);
    QTest::keyClick(chooser, Qt::Key_M, Qt::ControlModifier);
    QTRY_VERIFY(qobject_cast<ui::ManageDialog*>(QApplication::activeModalWidget()));
    QCOMPARE(QApplication::activeModalWidget()->windowTitle(), u"Manage s-1"_s);
    QApplication::activeModalWidget()->close();
}

/// The dialog of a server of the last dialect, by the way that a person goes.
ui::ProposalDialog* SyncPageTest::openProposals()
{
    m_faulty = std::make_unique<tests::FaultServer>();
    m_faulty->on({.path = "/session-list/",
        .steps = {{Kind::Send, tests::httpReply(R"({"status":"ok","objects":[{"id":"s-1","name":"C"}]})")}}});
    m_faulty->on({.path = "/get-canon-review-cluster/",
        .steps
        = {{Kind::Send, tests::httpReply(R"({"status":"ok","entity_id":"e-9","review_remainder":2,"objects":[
                {"record_id":"e-1","name":"<b>A</b>"},{"record_id":"e-2","name":"A"}]})")}}});
    engine::Profile profile;
    profile.name = u"office"_s;
    profile.api = engine::RemoteApi::DedupeC;
    profile.baseUrl = m_faulty->url().toString();
    m_page->keeper().add(profile, u"k-anna"_s);
    [&] {
        QTRY_VERIFY(m_page->isSettled());
        action(u"sync.sessions"_s)->trigger();
        QTRY_VERIFY(qobject_cast<ui::SessionChooser*>(QApplication::activeModalWidget()));
        QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_M, Qt::ControlModifier);
        QTRY_VERIFY(qobject_cast<ui::ManageDialog*>(QApplication::activeModalWidget()));
        QVERIFY(QTest::qWaitForWindowActive(QApplication::activeModalWidget()));
        QTest::keyClick(QApplication::activeModalWidget(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(qobject_cast<ui::ProposalDialog*>(QApplication::activeModalWidget()));
        QVERIFY(QTest::qWaitForWindowActive(QApplication::activeModalWidget()));
    }();
    return qobject_cast<ui::ProposalDialog*>(QApplication::activeModalWidget());
}

void SyncPageTest::proposalsAreAskedForAndAnswered()
{
    ui::ProposalDialog* dialog = openProposals();
    QVERIFY(dialog);
    m_faulty->on({.path = "/mark-canon-cluster/",
        .steps = {{Kind::Apply, {}},
            {Kind::Send, tests::httpReply(R"({"status":"ok","session_id":"s-1","entity_id":"e-9",
                "match_ids":["e-1","e-2"],"distinct_ids":[]})")}}});
    auto* model = dialog->findChild<ui::ComparisonModel*>();
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(model->recordCount(), 2, 20'000);
    QTest::keyClick(dialog, Qt::Key_Y);
    QTRY_COMPARE_WITH_TIMEOUT(model->recordCount(), 0, 20'000);
    QVERIFY(dialog->findChild<ui::MessageBar*>()->text().contains(u"has your answer"_s));
    QCOMPARE(m_faulty->effects(), 1);
    QVERIFY(m_faulty->deliveries().back().target.contains("match_ids=e-1%2Ce-2"));
}

/// client rule 7: nothing is sent again, whoever looks.
void SyncPageTest::whatIsUncertainIsToldThoughTheDialogIsClosed()
{
    ui::ProposalDialog* dialog = openProposals();
    QVERIFY(dialog);
    m_faulty->on({.path = "/mark-canon-cluster/",
        .steps = {{Kind::Apply, {}}, {Kind::Wait, {}, 300}, {Kind::Finish, {}}}});
    auto* model = dialog->findChild<ui::ComparisonModel*>();
    QTest::keyClick(dialog, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(model->recordCount(), 2, 20'000);
    m_lastMessage.clear();
    QTest::keyClick(dialog, Qt::Key_N);
    dialog->reject();
    QTRY_VERIFY_WITH_TIMEOUT(m_page->isSettled() && !m_lastMessage.isEmpty(), 20'000);
    QVERIFY2(m_lastMessage.contains(u"not known whether"_s), qPrintable(m_lastMessage));
    QCOMPARE(m_faulty->effects(), 1);
}

WINNOW_TEST(SyncPageTest)
#include "syncpage_test.moc"
