#include "tests/support/testmain.h"
#include "ui/common/actionbutton.h"
#include "ui/common/actionregistry.h"
#include "ui/common/actiontext.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace winnow::ui;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(std::optional<winnow::ui::Place>)

class ActionRegistryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void findsConflicts_data();
    void findsConflicts();
    void listsWhatCanBeUsedAtAPlace();
    void firesOnlyWhileItsPageIsVisible();
    void leavesLettersToTextFields();
    void leavesEnterToAFocusedButton();
    void showsNamesAsTheyAre();
};

void ActionRegistryTest::findsConflicts_data()
{
    using OptionalPlace = std::optional<Place>;
    QTest::addColumn<OptionalPlace>("first");
    QTest::addColumn<OptionalPlace>("second");
    QTest::addColumn<QString>("key");
    QTest::addColumn<int>("conflicts");
    const OptionalPlace window;
    QTest::newRow("same page") << OptionalPlace(Place::Review) << OptionalPlace(Place::Review) << u"Y"_s << 1;
    QTest::newRow("page and window") << OptionalPlace(Place::Review) << window << u"Y"_s << 1;
    QTest::newRow("both window") << window << window << u"Y"_s << 1;
    QTest::newRow("pages that never meet")
        << OptionalPlace(Place::Review) << OptionalPlace(Place::Home) << u"Y"_s << 0;
    QTest::newRow("other key") << window << window << u"N"_s << 0;
}

void ActionRegistryTest::findsConflicts()
{
    QFETCH(std::optional<Place>, first);
    QFETCH(std::optional<Place>, second);
    QFETCH(QString, key);
    QWidget window;
    ActionRegistry registry;
    registry.declare({u"a"_s, u"A"_s, {QKeySequence(u"X"_s), QKeySequence(u"Y"_s)}, first}, &window);
    registry.declare({u"b"_s, u"B"_s, {QKeySequence(key)}, second}, &window);
    QTEST(static_cast<int>(registry.conflicts().size()), "conflicts");
}

void ActionRegistryTest::listsWhatCanBeUsedAtAPlace()
{
    QWidget window;
    ActionRegistry registry;
    QAction* everywhere = registry.declare({u"everywhere"_s, u"Everywhere"_s}, &window);
    registry.declare({u"home"_s, u"Home only"_s, {}, Place::Home}, &window);
    QCOMPARE(registry.entriesAt(Place::Home).size(), size_t(2));
    QCOMPARE(registry.entriesAt(Place::Review).size(), size_t(1));
    QCOMPARE(registry.find(u"everywhere"_s), everywhere);
    QVERIFY(!registry.find(u"nowhere"_s));
}

void ActionRegistryTest::firesOnlyWhileItsPageIsVisible()
{
    QWidget window;
    auto* page = new QWidget(&window);
    ActionRegistry registry;
    QAction* yes = registry.declare({u"yes"_s, u"Yes"_s, {QKeySequence(Qt::Key_Y)}, Place::Review}, page);
    QSignalSpy fired(yes, &QAction::triggered);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QTest::keyClick(&window, Qt::Key_Y);
    QCOMPARE(fired.count(), 1);
    page->hide();
    QTest::keyClick(&window, Qt::Key_Y);
    QCOMPARE(fired.count(), 1);
}

void ActionRegistryTest::leavesLettersToTextFields()
{
    QWidget window;
    auto* field = new QLineEdit(&window);
    ActionRegistry registry;
    QAction* yes = registry.declare({u"yes"_s, u"Yes"_s, {QKeySequence(Qt::Key_Y)}, Place::Review}, &window);
    QSignalSpy fired(yes, &QAction::triggered);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    field->setFocus();
    QTest::keyClick(field, Qt::Key_Y);
    QCOMPARE(fired.count(), 0);
    QCOMPARE(field->text(), u"y"_s);
}

void ActionRegistryTest::leavesEnterToAFocusedButton()
{
    QWidget window;
    ActionRegistry registry;
    QAction* go
        = registry.declare({u"go"_s, u"Go on"_s, {QKeySequence(Qt::Key_Return)}, Place::Home}, &window);
    QAction* other = registry.declare({u"other"_s, u"Other"_s, {}, Place::Home}, &window);
    auto* button = new ActionButton(other, ButtonRole::Normal, &window);
    QSignalSpy went(go, &QAction::triggered);
    QSignalSpy pressed(other, &QAction::triggered);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Return);
    QCOMPARE(pressed.count(), 1);
    QCOMPARE(went.count(), 0);
}

void ActionRegistryTest::showsNamesAsTheyAre()
{
    QWidget window;
    ActionRegistry registry;
    QAction* action
        = registry.declare({u"undo"_s, u"Undo “no” on Jones & Sons"_s, {QKeySequence(Qt::Key_Z)}}, &window);
    ActionButton button(action, ButtonRole::Plain);
    QCOMPARE(button.text(), u"Undo “no” on Jones & Sons"_s);
    QCOMPARE(button.accessibleName(), button.text());
    action->setText(escapedMnemonics(u"Undo <b>yes</b>"_s));
    action->setEnabled(false);
    QCOMPARE(button.text(), u"Undo <b>yes</b>"_s);
    QVERIFY(!button.isEnabled());
    QVERIFY(button.toolTip().contains("&lt;b&gt;"_L1));
    QVERIFY(button.toolTip().contains("(Z)"_L1));
}

WINNOW_TEST(ActionRegistryTest)
#include "actionregistry_test.moc"
