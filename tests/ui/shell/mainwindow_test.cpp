#include "engine/base/clock.h"
#include "engine/store/stores.h"
#include "engine/workspace/workspace.h"
#include "tests/support/testmain.h"
#include "ui/common/message.h"
#include "ui/common/theme.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/keysheet.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/navbutton.h"
#include "ui/shell/pagestack.h"
#include "ui/shell/themeswitcher.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QMenuBar>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace winnow;
using namespace Qt::StringLiterals;

namespace {

bool isReachedByTab(const QWidget& widget)
{
    return widget.isVisible() && widget.focusPolicy() != Qt::NoFocus && !widget.focusProxy();
}

QString accessibleNameOf(QWidget& widget)
{
    QAccessibleInterface* accessible = QAccessible::queryAccessibleInterface(&widget);
    return accessible ? accessible->text(QAccessible::Name) : QString();
}

} // namespace

class MainWindowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void hasNoTwoActsOnOneKey();
    void namesEveryFocusableWidget();
    void tabGoesInTheOrderOfReading();
    void reachesEveryActFromPaletteOrMenu();
    void takesADroppedFile_data();
    void takesADroppedFile();
    void makesTheSampleOnceAndReturnsWhereThePersonStopped();
    void returnsWhereThePersonWasWhenKilled();
    void followsTheChosenTheme();
    void takesANoteAwayWithThePageItWasReadOn();

private:
    void openWindow();
    QString writeTable();

    engine::SystemClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<engine::Settings> m_settings;
    std::unique_ptr<ui::ThemeSwitcher> m_themes;
    std::unique_ptr<engine::Workspace> m_workspace;
    std::unique_ptr<ui::MainWindow> m_window;
};

void MainWindowTest::initTestCase()
{
    m_themes
        = std::make_unique<ui::ThemeSwitcher>(*qobject_cast<QApplication*>(QCoreApplication::instance()));
}

void MainWindowTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<engine::Settings>(m_folder->filePath(u"settings.ini"_s));
    openWindow();
}

void MainWindowTest::openWindow()
{
    m_window.reset();
    m_workspace.reset();
    auto workspace
        = engine::Workspace::open(m_folder->filePath(u"w.winnow"_s), engine::OpenMode::ReadWrite, m_clock);
    QVERIFY2(workspace, qPrintable(workspace ? QString() : workspace.error().message));
    m_workspace = std::move(*workspace);
    m_window
        = std::make_unique<ui::MainWindow>(ui::WindowServices{*m_workspace, *m_settings, m_clock, *m_themes});
    m_window->restore();
    m_window->show();
}

void MainWindowTest::cleanup()
{
    m_window.reset();
    m_workspace.reset();
    m_settings.reset();
    m_folder.reset();
}

QString MainWindowTest::writeTable()
{
    QByteArray content("name,street,town\n");
    for (int i = 0; i < 30; ++i) {
        const QByteArray rest
            = ",Gartenweg " + QByteArray::number(i * 3 + 1) + ",Town " + QByteArray::number(i % 5) + '\n';
        content += "Institute number " + QByteArray::number(i * 17) + rest;
        content += "Institut number " + QByteArray::number(i * 17) + rest;
    }
    QFile file(m_folder->filePath(u"institutes.csv"_s));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                    : QString();
}

void MainWindowTest::hasNoTwoActsOnOneKey()
{
    QStringList conflicts;
    for (const ui::KeyConflict& conflict : m_window->actions().conflicts())
        conflicts.append(
            conflict.first + u" and "_s + conflict.second + u" on "_s + conflict.keys.toString());
    QVERIFY2(conflicts.isEmpty(), qPrintable(conflicts.join(u", "_s)));
}

void MainWindowTest::namesEveryFocusableWidget()
{
    m_window->showMessage({ui::Message::Tone::Note, u"Something happened."_s, u"Act"_s, [] {
                           }});
    QStringList unnamed;
    for (const ui::Place place : ui::allPlaces) {
        m_window->go(place);
        for (QWidget* widget : m_window->findChildren<QWidget*>()) {
            if (isReachedByTab(*widget) && accessibleNameOf(*widget).isEmpty())
                unnamed.append(ui::placeName(place) + u": "_s
                    + QLatin1StringView(widget->metaObject()->className()) + u" in "_s
                    + QLatin1StringView(widget->parentWidget()->metaObject()->className()));
        }
    }
    QVERIFY2(unnamed.isEmpty(), qPrintable(unnamed.join(u", "_s)));
}

void MainWindowTest::tabGoesInTheOrderOfReading()
{
    m_window->openSample(writeTable());
    QTRY_COMPARE_WITH_TIMEOUT(m_window->place(), ui::Place::Review, 60'000);
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_window->findChild<ui::NavButton*>()->setFocus();
    QStringList visited;
    for (int steps = 0; steps < 40; ++steps) {
        const QString name = accessibleNameOf(*QApplication::focusWidget());
        if (visited.contains(name))
            break;
        visited.append(name);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    const QStringList order{u"Home"_s, u"Search clusters"_s, u"Open 30"_s, u"Clusters in the queue"_s,
        u"Comparison of the records"_s, u"Yes, one entity"_s, u"Skip"_s, u"Write a note"_s, u"Keys"_s};
    QStringList met;
    for (const QString& name : visited) {
        if (order.contains(name))
            met.append(name);
    }
    QCOMPARE(met, order);
}

void MainWindowTest::reachesEveryActFromPaletteOrMenu()
{
    auto* sheet = m_window->findChild<ui::KeySheet*>();
    for (const ui::Place place : ui::allPlaces) {
        const auto entries = m_window->actions().entriesAt(place);
        sheet->showKeys(entries);
        const auto withKeys = std::count_if(entries.begin(), entries.end(),
            [](const ui::ActionRegistry::Entry& entry) { return !entry.action->shortcuts().isEmpty(); });
        QCOMPARE(sheet->lines().size(), withKeys);
        sheet->dismiss();
        for (const ui::ActionRegistry::Entry& entry : entries)
            QVERIFY2(!entry.action->text().isEmpty(), qPrintable(entry.spec.id));
    }
    QCOMPARE(m_window->menuBar()->actions().size(), 4);
}

void MainWindowTest::takesADroppedFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<bool>("isWorkspace");
    QTest::newRow("table") << u"/tmp/does-not-exist.csv"_s << false;
    QTest::newRow("workspace") << u"/tmp/other.winnow"_s << true;
}

void MainWindowTest::takesADroppedFile()
{
    QFETCH(QString, path);
    QFETCH(bool, isWorkspace);
    QSignalSpy asked(m_window.get(), &ui::MainWindow::workspaceRequested);
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    QDragEnterEvent enter(QPoint(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(m_window.get(), &drop);
    QCOMPARE(asked.count(), isWorkspace ? 1 : 0);
    QCOMPARE(m_window->place(), isWorkspace ? ui::Place::Home : ui::Place::Import);
    if (!isWorkspace)
        QTRY_VERIFY(!m_window->pages().messageText().isEmpty());
}

void MainWindowTest::makesTheSampleOnceAndReturnsWhereThePersonStopped()
{
    const QString table = writeTable();
    m_window->openSample(table);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->place(), ui::Place::Review, 60'000);
    m_window->go(ui::Place::Home);
    m_window->openSample(table);
    QCOMPARE(m_window->place(), ui::Place::Review);
    QCOMPARE(m_workspace->stores().sessions().list()->size(), size_t(1));
    m_window->go(ui::Place::Entities);
    m_window->close();
    openWindow();
    QCOMPARE(m_window->place(), ui::Place::Entities);
}

void MainWindowTest::returnsWhereThePersonWasWhenKilled()
{
    m_window->openSample(writeTable());
    QTRY_COMPARE_WITH_TIMEOUT(m_window->place(), ui::Place::Review, 60'000);
    openWindow(); // without closing the one before
    QCOMPARE(m_window->place(), ui::Place::Review);
    m_window->go(ui::Place::Entities);
    openWindow();
    QCOMPARE(m_window->place(), ui::Place::Entities);
}

void MainWindowTest::followsTheChosenTheme()
{
    m_window->actions().find(u"view.theme.dark"_s)->trigger();
    QCOMPARE(m_settings->theme(), engine::ThemeChoice::Dark);
    openWindow();
    QVERIFY(ui::Theme::of(m_window.get()).isDark());
    QVERIFY(m_window->actions().find(u"view.theme.dark"_s)->isChecked());
    m_window->actions().find(u"view.theme.light"_s)->trigger();
    openWindow();
    QVERIFY(!ui::Theme::of(m_window.get()).isDark());
}

/// What is a problem, or offers something, stays until it is closed.
void MainWindowTest::takesANoteAwayWithThePageItWasReadOn()
{
    using Tone = ui::Message::Tone;
    const auto turnTo = [this](const QString& action) {
        m_window->actions().find(action)->trigger();
    };
    const ui::Message kept[]
        = {{Tone::Problem, u"The disk is full."_s}, {Tone::Note, u"Ready."_s, u"Open it"_s}};
    for (const ui::Message& message : kept) {
        m_window->showMessage(message);
        turnTo(u"go.sync"_s);
        QCOMPARE(m_window->place(), ui::Place::Sync);
        QCOMPARE(m_window->pages().messageText(), message.text);
        turnTo(u"go.home"_s);
    }
    m_window->showMessage({Tone::Note, u"Two answers were sent."_s});
    m_window->go(ui::Place::Sync); // by the program, which says it on the page it goes to
    QVERIFY(!m_window->pages().messageText().isEmpty());
    turnTo(u"go.home"_s);
    QVERIFY(m_window->pages().messageText().isEmpty());
}

WINNOW_TEST(MainWindowTest)
#include "mainwindow_test.moc"
