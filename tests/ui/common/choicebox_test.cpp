#include "tests/support/testmain.h"
#include "ui/common/choicebox.h"

#include <QAbstractItemView>
#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace winnow::ui;
using namespace Qt::StringLiterals;

class ChoiceBoxTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsTheKeysOfItsList_data();
    void keepsTheKeysOfItsList();
};

void ChoiceBoxTest::keepsTheKeysOfItsList_data()
{
    QTest::addColumn<bool>("isOpen");
    QTest::addColumn<int>("acts");
    QTest::newRow("open list") << true << 0;
    QTest::newRow("closed list") << false << 1;
}

void ChoiceBoxTest::keepsTheKeysOfItsList()
{
    QFETCH(const bool, isOpen);
    QWidget window;
    QAction act(u"Find duplicates"_s);
    act.setShortcut(QKeySequence(Qt::Key_Return));
    window.addAction(&act);
    ChoiceBox box(&window);
    box.addItems({u"Comma"_s, u"Semicolon"_s});
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    box.setFocus();
    const QSignalSpy done(&act, &QAction::triggered);
    if (isOpen) {
        box.showPopup();
        QTRY_VERIFY(box.view()->isVisible());
        QTest::keyClick(box.view(), Qt::Key_Down);
    }
    QTest::keyClick(isOpen ? static_cast<QWidget*>(box.view()) : &box, Qt::Key_Return);
    QTEST(static_cast<int>(done.size()), "acts");
    QCOMPARE(box.currentIndex(), isOpen ? 1 : 0);
}

WINNOW_TEST(ChoiceBoxTest)
#include "choicebox_test.moc"
