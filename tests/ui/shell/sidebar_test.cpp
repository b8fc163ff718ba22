#include "tests/support/testmain.h"
#include "ui/shell/navbutton.h"
#include "ui/shell/sidebar.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace winnow::ui;
using namespace Qt::StringLiterals;

class SidebarTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void marksThePlace();
    void namesWhatIsLeft();
};

void SidebarTest::marksThePlace()
{
    Sidebar sidebar;
    QAction home(u"Home"_s);
    QAction review(u"Clusters"_s);
    sidebar.addPlace(Place::Home, &home);
    sidebar.addPlace(Place::Review, &review);
    const auto buttons = sidebar.findChildren<NavButton*>();
    sidebar.setCurrent(Place::Home);
    QVERIFY(buttons.at(0)->isChecked() && !buttons.at(1)->isChecked());
    sidebar.setCurrent(Place::Review);
    QVERIFY(!buttons.at(0)->isChecked() && buttons.at(1)->isChecked());
    sidebar.setCurrent(Place::Import);
    QVERIFY(!buttons.at(0)->isChecked() && !buttons.at(1)->isChecked());
}

void SidebarTest::namesWhatIsLeft()
{
    QAction action(u"Clusters"_s);
    NavButton button(&action);
    QCOMPARE(button.accessibleName(), u"Clusters"_s);
    button.setCount(7);
    QCOMPARE(button.accessibleName(), u"Clusters, 7 left"_s);
    QSignalSpy triggered(&action, &QAction::triggered);
    button.click();
    QCOMPARE(triggered.count(), 1);
    action.setEnabled(false);
    QVERIFY(!button.isEnabled());
}

WINNOW_TEST(SidebarTest)
#include "sidebar_test.moc"
