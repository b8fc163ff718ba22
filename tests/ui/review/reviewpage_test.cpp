#include "engine/store/stores.h"
#include "engine/workspace/settings.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"
#include "ui/common/actionbutton.h"
#include "ui/common/actionregistry.h"
#include "ui/common/emptystate.h"
#include "ui/common/plainlabel.h"
#include "ui/review/comparisongrid.h"
#include "ui/review/noteedit.h"
#include "ui/review/queuepane.h"
#include "ui/review/reasonspane.h"
#include "ui/review/reviewpage.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace winnow;
using namespace winnow::engine;

class ReviewPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aReviewByKeysIsThereAfterARestart();
    void countedRecordsAreToggledByDigits();
    void keysNeverFireInATextField();
    void picksTheFocusedValue();
    void offersUndoAndRedoOnlyWhenThereIsSomething();
    void yesNeedsTwoRecords();
    void givesTheKeysToWhatLiesOpen();
    void hidesAndShowsItsSides();
    void tellsWhetherAllIsSaved();
    void saysWhatToDoWhenNothingIsLeft();
    void saysThatNothingWasFound();
    void namesEveryFocusableWidget();
    void hasNoTwoActsOnOneKey();
    void exposesTheGridWithItsHeaders();
    void showsDataAsPlainText();
    void remembersItsLayout();

private:
    void openPage();
    void closePage();
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    void settle();
    [[nodiscard]] ItemId shown() const;
    [[nodiscard]] SessionCounts storedCounts() const;
    [[nodiscard]] QString emptyTitle() const;

    std::unique_ptr<tests::WorkspaceFixture> m_fixture;
    SessionId m_session;
    std::unique_ptr<ui::ActionRegistry> m_actions;
    std::unique_ptr<ui::ReviewPage> m_page;
};

void ReviewPageTest::init()
{
    m_fixture = std::make_unique<tests::WorkspaceFixture>(160);
    const auto matched = m_fixture->importAndMatch();
    QVERIFY(matched);
    m_session = matched->session;
    openPage();
}

void ReviewPageTest::cleanup()
{
    closePage();
    m_fixture.reset();
}

void ReviewPageTest::openPage()
{
    m_actions = std::make_unique<ui::ActionRegistry>();
    m_page = std::make_unique<ui::ReviewPage>(m_fixture->workspace(), *m_actions);
    m_page->resize(1440, 900);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    m_page->openSession(m_session);
    m_page->activate();
}

void ReviewPageTest::closePage()
{
    m_page.reset();
    m_actions.reset();
}

void ReviewPageTest::press(int key, Qt::KeyboardModifiers modifiers)
{
    QWidget* focus = QApplication::focusWidget();
    QTest::keyClick(focus ? focus : m_page.get(), static_cast<Qt::Key>(key), modifiers);
}

void ReviewPageTest::settle()
{
    QTRY_VERIFY(!m_page->desk().hasPendingVerbs());
    QCoreApplication::processEvents();
}

ItemId ReviewPageTest::shown() const
{
    const auto& card = m_page->desk().card();
    return card ? card->item.id : ItemId();
}

SessionCounts ReviewPageTest::storedCounts() const
{
    return m_fixture->stores().sessions().read(m_session)->counts;
}

QString ReviewPageTest::emptyTitle() const
{
    const auto* empty = m_page->findChild<ui::EmptyState*>();
    return empty->isVisible() ? empty->findChild<ui::PlainLabel*>()->text() : QString();
}

void ReviewPageTest::aReviewByKeysIsThereAfterARestart()
{
    m_page->desk().choose(QueueFilter::Open, QueueOrder::LargestFirst, {});
    for (int count = 0; count < 5; ++count) {
        QCOMPARE(m_page->desk().comparison().recordCount(), 3);
        press(Qt::Key_Right);
        press(Qt::Key_Space);
        QCOMPARE(m_page->desk().comparison().keptCount(), 2);
        press(Qt::Key_Y);
    }
    const int keys[] = {Qt::Key_Y, Qt::Key_N, Qt::Key_U};
    for (int count = 5; count < 50; ++count)
        press(keys[count % 3]);
    for (int count = 0; count < 10; ++count)
        press(Qt::Key_Z);
    settle();
    const SessionCounts counts = storedCounts();
    const ItemId place = shown();
    QCOMPARE(counts.decided(), 40);
    QVERIFY(place.isValid());

    closePage();
    m_fixture->reopen();
    openPage();
    QCOMPARE(storedCounts(), counts);
    QCOMPARE(m_page->desk().session()->counts, counts);
    QCOMPARE(shown(), place);
    QCOMPARE(m_page->desk().queue().query().order, QueueOrder::LargestFirst);
    press(Qt::Key_Z, Qt::ShiftModifier);
    settle();
    QCOMPARE(storedCounts().decided(), 41);
}

void ReviewPageTest::countedRecordsAreToggledByDigits()
{
    m_page->desk().choose(QueueFilter::Open, QueueOrder::LargestFirst, {});
    press(Qt::Key_2);
    QCOMPARE(m_page->desk().comparison().excluded().front(), *m_page->desk().comparison().recordOfColumn(1));
    press(Qt::Key_9);
    QCOMPARE(m_page->desk().comparison().keptCount(), 2);
    press(Qt::Key_2);
    press(Qt::Key_E);
    QCOMPARE(m_page->desk().comparison().keptCount(), 1);
}

void ReviewPageTest::keysNeverFireInATextField()
{
    const ItemId item = shown();
    press(Qt::Key_Slash);
    auto* field = m_page->findChild<QLineEdit*>();
    QCOMPARE(QApplication::focusWidget(), field);
    QTest::keyClicks(field, u"yns 2z"_s);
    QCOMPARE(field->text(), u"yns 2z"_s);
    field->clear();
    press(Qt::Key_Escape);
    press(Qt::Key_T);
    auto* note = m_page->findChild<QPlainTextEdit*>();
    QCOMPARE(QApplication::focusWidget(), note);
    QTest::keyClicks(note, u"yes no z"_s);
    press(Qt::Key_Escape);
    settle();
    QCOMPARE(shown(), item);
    QCOMPARE(m_page->desk().card()->decision.note, u"yes no z"_s);
    QCOMPARE(storedCounts().decided() + storedCounts().skipped, 0);
    press(Qt::Key_S);
    settle();
    QCOMPARE(storedCounts().skipped, 1);
}

void ReviewPageTest::picksTheFocusedValue()
{
    press(Qt::Key_Right);
    press(Qt::Key_C);
    const int field = m_page->desk().comparison().fieldOfRow(0);
    QCOMPARE(m_page->desk().comparison().pickOf(field), m_page->desk().comparison().recordOfColumn(1));
    settle();
    press(Qt::Key_C); // the card has been read again and its focused cell is the same
    settle();
    QCOMPARE(m_page->desk().comparison().pickOf(field), std::nullopt);
}

void ReviewPageTest::offersUndoAndRedoOnlyWhenThereIsSomething()
{
    const QAction* undo = m_actions->find(u"review.undo"_s);
    const QAction* redo = m_actions->find(u"review.redo"_s);
    QVERIFY(!undo->isEnabled() && !redo->isEnabled());
    press(Qt::Key_N);
    settle();
    QVERIFY(undo->isEnabled() && !redo->isEnabled());
    press(Qt::Key_Z);
    settle();
    QVERIFY(!undo->isEnabled() && redo->isEnabled());
}

void ReviewPageTest::yesNeedsTwoRecords()
{
    const QAction* yes = m_actions->find(u"review.yes"_s);
    QVERIFY(yes->isEnabled());
    press(Qt::Key_E);
    QVERIFY(!yes->isEnabled());
    QVERIFY(yes->text().startsWith(u"Yes, 1 of"_s));
    press(Qt::Key_E);
    QVERIFY(yes->isEnabled());
    QCOMPARE(yes->text(), u"Yes, one entity"_s);
}

void ReviewPageTest::givesTheKeysToWhatLiesOpen()
{
    while (shown().isValid())
        press(Qt::Key_N);
    settle();
    const auto* act = qobject_cast<const ui::ActionButton*>(QApplication::focusWidget());
    QVERIFY(act);
    QCOMPARE(act->action(), m_actions->find(u"review.showEntities"_s));
    QVERIFY(!m_page->findChild<ui::NoteEdit*>()->isVisible());
    press(Qt::Key_Z);
    settle();
    QVERIFY(shown().isValid());
    press(Qt::Key_Space);
    QCOMPARE(m_page->desk().comparison().excluded().size(), size_t(1));
}

void ReviewPageTest::hidesAndShowsItsSides()
{
    const auto* reasons = m_page->findChild<ui::ReasonsPane*>();
    QVERIFY(reasons->isVisible());
    press(Qt::Key_F9);
    QVERIFY(!reasons->isVisible());
    press(Qt::Key_T); // the note is in there
    QVERIFY(reasons->isVisible());
    press(Qt::Key_Escape);
    const auto* queue = m_page->findChild<ui::QueuePane*>();
    press(Qt::Key_F8);
    QVERIFY(!queue->isVisible());
    press(Qt::Key_Slash);
    QVERIFY(queue->isVisible());
}

void ReviewPageTest::tellsWhetherAllIsSaved()
{
    QSignalSpy states(m_page.get(), &ui::Page::saveStateChanged);
    press(Qt::Key_N);
    QCOMPARE(states.size(), 1);
    QCOMPARE(states[0][0].value<ui::SaveState>(), ui::SaveState::Saving);
    settle();
    QTRY_COMPARE(states.size(), 2);
    QCOMPARE(states[1][0].value<ui::SaveState>(), ui::SaveState::Saved);

    closePage();
    m_fixture->reopen(OpenMode::ReadOnly);
    openPage();
    QSignalSpy failures(m_page.get(), &ui::Page::saveStateChanged);
    QSignalSpy messages(m_page.get(), &ui::Page::messageRaised);
    const ItemId item = shown();
    press(Qt::Key_Y);
    QTRY_VERIFY(!failures.isEmpty() && failures.back()[0].value<ui::SaveState>() == ui::SaveState::NotSaved);
    QVERIFY(!failures.back()[1].toString().isEmpty());
    QCOMPARE(messages.size(), 1);
    QCOMPARE(shown(), item);
}

void ReviewPageTest::saysWhatToDoWhenNothingIsLeft()
{
    press(Qt::Key_S);
    while (shown().isValid())
        press(Qt::Key_N);
    settle();
    QTRY_COMPARE(emptyTitle(), u"Every cluster has been looked at"_s);
    const QAction* skipped = m_actions->find(u"review.showSkipped"_s);
    QVERIFY(skipped->isVisible());
    m_actions->find(u"review.showSkipped"_s)->trigger();
    QVERIFY(shown().isValid());
    press(Qt::Key_Y);
    settle();
    QTRY_COMPARE(m_page->desk().session()->counts.remaining(), 0);
    m_actions->find(u"review.showOpen"_s)->trigger();
    QTRY_VERIFY(emptyTitle().startsWith(u"All "_s));
    QSignalSpy entities(m_page.get(), &ui::ReviewPage::entitiesRequested);
    m_actions->find(u"review.showEntities"_s)->trigger();
    QCOMPARE(entities.size(), 1);
}

void ReviewPageTest::saysThatNothingWasFound()
{
    press(Qt::Key_Slash);
    QTest::keyClicks(m_page->findChild<QLineEdit*>(), u"qqqqqqq"_s);
    press(Qt::Key_Return);
    QCOMPARE(emptyTitle(), u"Nothing found"_s);
    m_actions->find(u"review.clearSearch"_s)->trigger();
    QCOMPARE(emptyTitle(), QString());
    QVERIFY(shown().isValid());
    m_page->openSession({});
    QCOMPARE(emptyTitle(), u"No session is open"_s);
}

void ReviewPageTest::namesEveryFocusableWidget()
{
    for (const QWidget* widget : m_page->findChildren<QWidget*>()) {
        if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(u"qt_"_s)
            || (widget->parentWidget() && widget->parentWidget()->inherits("QAbstractScrollArea")))
            continue;
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

void ReviewPageTest::hasNoTwoActsOnOneKey()
{
    for (const ui::KeyConflict& conflict : m_actions->conflicts())
        QFAIL(qPrintable(conflict.first + u" "_s + conflict.second));
}

void ReviewPageTest::exposesTheGridWithItsHeaders()
{
    const auto* grid = m_page->findChild<ui::ComparisonGrid*>();
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(grid->findChild<QWidget*>());
    QVERIFY(table && table->tableInterface());
    const auto rows = table->tableInterface()->rowCount();
    QCOMPARE(rows, m_page->desk().comparison().rowCount());
    QCOMPARE(table->tableInterface()->rowDescription(0),
        m_page->desk().comparison().headerData(0, Qt::Vertical, Qt::DisplayRole).toString());
    QCOMPARE(table->tableInterface()->columnDescription(0),
        m_page->desk().comparison().headerData(0, Qt::Horizontal, Qt::DisplayRole).toString());
}

void ReviewPageTest::showsDataAsPlainText()
{
    for (const QLabel* label : m_page->findChildren<QLabel*>())
        QCOMPARE(label->textFormat(), Qt::PlainText);
}

void ReviewPageTest::remembersItsLayout()
{
    const QString path = m_fixture->path(u"settings.ini"_s);
    {
        Settings settings(path);
        m_page->findChild<ui::ComparisonGrid*>()->setChosenColumnWidth(210);
        press(Qt::Key_F9);
        m_page->saveState(settings);
    }
    closePage();
    openPage();
    const Settings settings(path);
    m_page->restoreState(settings);
    QCOMPARE(m_page->findChild<ui::ComparisonGrid*>()->chosenColumnWidth(), 210);
    QVERIFY(!m_page->findChild<ui::ReasonsPane*>()->isVisible());
}

WINNOW_TEST(ReviewPageTest)
#include "reviewpage_test.moc"
