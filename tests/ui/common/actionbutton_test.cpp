#include "tests/support/testmain.h"
#include "ui/common/actionbutton.h"

#include <QAction>
#include <QTest>

using namespace winnow::ui;
using namespace Qt::StringLiterals;

class ActionButtonTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsItsKeyAsLongAsItFits_data();
    void keepsItsKeyAsLongAsItFits();
    void keepsItsKeyBesideAShorterText();
    void showsNoKeyWithoutOne();
};

void ActionButtonTest::keepsItsKeyAsLongAsItFits_data()
{
    QTest::addColumn<ButtonRole>("role");
    QTest::addColumn<int>("missing");
    QTest::addColumn<bool>("isShown");
    QTest::addRow("enough room") << ButtonRole::Normal << 0 << true;
    QTest::addRow("closer to the outline") << ButtonRole::Normal << 16 << true;
    QTest::addRow("too little") << ButtonRole::Normal << 17 << false;
    QTest::addRow("without an outline") << ButtonRole::Plain << 40 << true;
}

void ActionButtonTest::keepsItsKeyAsLongAsItFits()
{
    QFETCH(const ButtonRole, role);
    QFETCH(const int, missing);
    QAction action(u"Take the record out"_s);
    action.setShortcut(Qt::Key_Y);
    ActionButton button(&action, role);
    button.resize(button.sizeHint() - QSize(missing, 0));
    QTEST(button.isKeyShown(), "isShown");
}

void ActionButtonTest::keepsItsKeyBesideAShorterText()
{
    QAction action(u"Yes"_s);
    action.setShortcut(Qt::Key_Y);
    ActionButton button(&action, ButtonRole::Primary);
    const QSize usual = button.sizeHint();
    button.setLongestText(u"Yes, but only 99 of 99"_s);
    QVERIFY(button.sizeHint().width() > usual.width());
    button.resize(button.minimumSizeHint());
    QVERIFY(button.isKeyShown());
    action.setText(u"Yes, but only 12 of 99"_s);
    QVERIFY(!button.isKeyShown());
}

void ActionButtonTest::showsNoKeyWithoutOne()
{
    QAction action(u"Pause"_s);
    ActionButton button(&action, ButtonRole::Normal);
    button.resize(400, 40);
    QVERIFY(!button.isKeyShown());
}

WINNOW_TEST(ActionButtonTest)
#include "actionbutton_test.moc"
