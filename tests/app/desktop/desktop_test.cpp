#include "app/desktop/desktop.h"
#include "app/desktop/troublewindow.h"
#include "engine/store/stores.h"
#include "engine/workspace/backups.h"
#include "engine/workspace/workspace.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navbutton.h"
#include "ui/shell/pagestack.h"

#include <QAction>
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace winnow;
using namespace Qt::StringLiterals;

class DesktopTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void opensAWorkspaceThatIsNotThereYet();
    void opensATableOnTheImportPage();
    void opensTheSessionAskedFor_data();
    void opensTheSessionAskedFor();
    void saysWhyAWorkspaceCannotBeOpened_data();
    void saysWhyAWorkspaceCannotBeOpened();
    void opensTheWorkspaceOnceItIsFree();
    void looksAtAWorkspaceInUse();
    void putsADamagedWorkspaceTogether();
    void warnsOnceOfAFolderThatIsCopiedAway();
    void restoresABackup_data();
    void restoresABackup();

private:
    [[nodiscard]] app::Options options(const QString& workspace) const;

    QTemporaryDir m_folder;
};

app::Options DesktopTest::options(const QString& workspace) const
{
    app::Options options;
    options.workspace = m_folder.filePath(workspace);
    options.settingsFile = m_folder.filePath(u"settings.ini"_s);
    return options;
}

void DesktopTest::opensAWorkspaceThatIsNotThereYet()
{
    app::Desktop desktop(
        *qobject_cast<QApplication*>(QCoreApplication::instance()), options(u"new.winnow"_s));
    desktop.start();
    QVERIFY(desktop.window());
    QVERIFY(!desktop.trouble());
    QCOMPARE(desktop.window()->place(), ui::Place::Home);
}

void DesktopTest::opensATableOnTheImportPage()
{
    app::Options given = options(u"table.winnow"_s);
    given.file = m_folder.filePath(u"t.csv"_s);
    QFile file(given.file);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("a,b\n1,2\n") > 0);
    file.close();
    app::Desktop desktop(*qobject_cast<QApplication*>(QCoreApplication::instance()), given);
    desktop.start();
    QCOMPARE(desktop.window()->place(), ui::Place::Import);
    QSignalSpy finished(&desktop.window()->tasks(), &ui::TaskRunner::finished);
    QVERIFY(finished.wait(30'000));
}

void DesktopTest::opensTheSessionAskedFor_data()
{
    QTest::addColumn<bool>("isThere");
    QTest::addColumn<QString>("button"); ///< of the clusters, as a screen reader says it
    QTest::newRow("there") << true << u"Clusters, %1 left"_s;
    QTest::newRow("not there") << false << u"Clusters"_s;
}

void DesktopTest::opensTheSessionAskedFor()
{
    QFETCH(const bool, isThere);
    QFETCH(QString, button);
    tests::WorkspaceFixture fixture;
    const auto matched = fixture.importAndMatch();
    QVERIFY(matched);
    fixture.close();
    app::Options given = options(u"unused"_s);
    given.workspace = fixture.workspacePath();
    given.session = isThere ? matched->session : engine::SessionId{4711};
    app::Desktop desktop(*qobject_cast<QApplication*>(QCoreApplication::instance()), given);
    desktop.start();
    QVERIFY(desktop.window());
    QCOMPARE(desktop.window()->place(), isThere ? ui::Place::Review : ui::Place::Home);
    const auto buttons = desktop.window()->findChildren<ui::NavButton*>();
    QCOMPARE(
        buttons.at(1)->accessibleName(), button.contains(u"%1"_s) ? button.arg(matched->clusters) : button);
    QCOMPARE(desktop.window()->pages().messageText().isEmpty(), isThere);
}

/// F12
void DesktopTest::warnsOnceOfAFolderThatIsCopiedAway()
{
    QVERIFY(QDir(m_folder.path()).mkpath(u"Dropbox"_s));
    for (const bool isFirst : {true, false}) {
        app::Desktop desktop(
            *qobject_cast<QApplication*>(QCoreApplication::instance()), options(u"Dropbox/mine.winnow"_s));
        desktop.start();
        QVERIFY(desktop.window());
        QCOMPARE(desktop.window()->pages().messageText().contains(u"Dropbox"_s), isFirst);
    }
}

void DesktopTest::restoresABackup_data()
{
    QTest::addColumn<bool>("isWhole");
    QTest::newRow("whole") << true;
    QTest::newRow("damaged") << false;
}

void DesktopTest::restoresABackup()
{
    QFETCH(const bool, isWhole);
    tests::WorkspaceFixture fixture;
    const auto matched = fixture.importAndMatch();
    QVERIFY(matched);
    const auto answer = [](qint64 item) {
        return [item](const engine::ReviewContext& context) {
            return engine::answerItem(context, {item}, {engine::Verdict::Yes, {}});
        };
    };
    QVERIFY(fixture.run(answer(1)));
    const auto backup
        = engine::makeBackup(fixture.workspacePath(), engine::BackupReason::ByHand, fixture.clock());
    QVERIFY(backup);
    QVERIFY(fixture.run(answer(2)));
    fixture.close();
    if (!isWhole)
        QVERIFY(QFile::resize(backup->path, 5'000));
    app::Options given = options(u"unused"_s);
    given.workspace = fixture.workspacePath();
    given.session = matched->session;
    app::Desktop desktop(*qobject_cast<QApplication*>(QCoreApplication::instance()), given);
    desktop.start();
    QVERIFY(desktop.window());
    Q_EMIT desktop.window()->restoreRequested(backup->path);
    QTRY_VERIFY(!desktop.window()->pages().messageText().isEmpty());
    QCOMPARE(desktop.window()->place(), ui::Place::Check);
    QCOMPARE(desktop.window()->pages().messageText().contains(u"set aside"_s), isWhole);
    fixture.reopen(engine::OpenMode::ReadOnly);
    const auto session = fixture.stores().sessions().read(matched->session);
    QVERIFY(session);
    QCOMPARE(session->counts.yes, isWhole ? 1 : 2);
}

void DesktopTest::saysWhyAWorkspaceCannotBeOpened_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("foreign") << QByteArray("name,town\nMaria,Solothurn\n");
    QTest::newRow("another program's database")
        << QByteArray("SQLite format 3\0", 16).leftJustified(4096, 'x');
}

void DesktopTest::saysWhyAWorkspaceCannotBeOpened()
{
    QFETCH(QByteArray, content);
    const app::Options given = options(u"foreign.winnow"_s);
    QFile file(given.workspace);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    app::Desktop desktop(*qobject_cast<QApplication*>(QCoreApplication::instance()), given);
    desktop.start();
    QVERIFY(!desktop.window());
    QVERIFY(desktop.trouble());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), content);
}

void DesktopTest::opensTheWorkspaceOnceItIsFree()
{
    const app::Options given = options(u"held.winnow"_s);
    const engine::SystemClock clock;
    auto holder = engine::Workspace::open(given.workspace, engine::OpenMode::ReadWrite, clock);
    QVERIFY(holder);
    app::Desktop desktop(*qobject_cast<QApplication*>(QCoreApplication::instance()), given);
    desktop.start();
    QVERIFY(desktop.trouble());
    holder->reset();
    desktop.trouble()->actions().front()->trigger();
    QTRY_VERIFY(desktop.window());
    QVERIFY(!desktop.trouble());
}

void DesktopTest::looksAtAWorkspaceInUse()
{
    tests::WorkspaceFixture fixture; // holds it
    QVERIFY(fixture.importAndMatch());
    app::Options given = options(u"unused"_s);
    given.workspace = fixture.workspacePath();
    app::Desktop desktop(*qobject_cast<QApplication*>(QCoreApplication::instance()), given);
    desktop.start();
    QVERIFY(desktop.trouble());
    Q_EMIT desktop.trouble()->readingRequested(given.workspace);
    QTRY_VERIFY(desktop.window());
    QVERIFY(desktop.window()->pages().messageText().contains(u"reading only"_s));
    desktop.window()->openSession({1});
    QTest::keyClick(&desktop.window()->pages(), Qt::Key_Y);
    QTRY_VERIFY(desktop.window()->pages().messageText().contains(u"Nothing was changed"_s));
    QCOMPARE(fixture.stores().sessions().read({1})->counts.yes, 0);
}

void DesktopTest::putsADamagedWorkspaceTogether()
{
    tests::WorkspaceFixture fixture;
    QVERIFY(fixture.importAndMatch());
    QVERIFY(fixture.run([](const engine::ReviewContext& context) {
        return engine::answerItem(context, {1}, {engine::Verdict::Yes, {}});
    }));
    QVERIFY(engine::makeBackup(fixture.workspacePath(), engine::BackupReason::ByHand, fixture.clock()));
    QVERIFY(fixture.run([](const engine::ReviewContext& context) {
        return engine::answerItem(context, {2}, {engine::Verdict::Yes, {}});
    }));
    fixture.close();
    QFile file(fixture.workspacePath());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.write(QByteArray(8192, 'x')) > 0);
    file.close();
    app::Options given = options(u"unused"_s);
    given.workspace = fixture.workspacePath();
    app::Desktop desktop(*qobject_cast<QApplication*>(QCoreApplication::instance()), given);
    desktop.start();
    QVERIFY(desktop.trouble());
    for (QAction* action : desktop.trouble()->actions()) {
        if (action->text() == u"Save what can be saved"_s)
            action->trigger();
    }
    QTRY_VERIFY(desktop.window());
    QCOMPARE(desktop.window()->place(), ui::Place::Check);
    fixture.reopen(engine::OpenMode::ReadOnly);
    QCOMPARE(fixture.stores().sessions().read({1})->counts.yes, 2);
}

WINNOW_TEST(DesktopTest)
#include "desktop_test.moc"
