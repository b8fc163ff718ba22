#include "tests/support/testmain.h"
#include "ui/common/keycap.h"
#include "ui/shell/keysheet.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace winnow::ui;
using namespace Qt::StringLiterals;

class KeySheetTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void listsEveryKeyOfThePage();
    void keepsKeysFromThePageBelow();
};

void KeySheetTest::listsEveryKeyOfThePage()
{
    QWidget window;
    window.resize(800, 600);
    ActionRegistry registry;
    registry.declare({u"quit"_s, u"Quit"_s, {QKeySequence(u"Ctrl+Q"_s)}}, &window);
    registry.declare({u"yes"_s, u"Yes"_s, {QKeySequence(u"Y"_s)}, Place::Review}, &window);
    registry.declare(
        {u"undo"_s, u"Undo"_s, {QKeySequence(u"Z"_s), QKeySequence(u"Ctrl+Z"_s)}, Place::Review}, &window);
    registry.declare({u"silent"_s, u"No key"_s, {}, Place::Review}, &window);
    KeySheet sheet(&window);
    sheet.showKeys(registry.entriesAt(Place::Review));
    QCOMPARE(sheet.lines(), QStringList({u"Yes (Y)"_s, u"Undo (Z)"_s, u"Quit (Ctrl Q)"_s}));
    QCOMPARE(sheet.findChildren<KeyCap*>().size(), 4 + 1); // and Esc, which closes the sheet
    sheet.showKeys(registry.entriesAt(Place::Home));
    QCOMPARE(sheet.lines(), QStringList(u"Quit (Ctrl Q)"_s));
}

void KeySheetTest::keepsKeysFromThePageBelow()
{
    QWidget window;
    window.resize(800, 600);
    ActionRegistry registry;
    QAction* yes = registry.declare({u"yes"_s, u"Yes"_s, {QKeySequence(u"Y"_s)}, Place::Review}, &window);
    QSignalSpy fired(yes, &QAction::triggered);
    KeySheet sheet(&window);
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    sheet.showKeys(registry.entriesAt(Place::Review));
    QTest::keyClick(&sheet, Qt::Key_Y);
    QCOMPARE(fired.count(), 0);
    QTest::keyClick(&sheet, Qt::Key_Escape);
    QVERIFY(sheet.isHidden());
    QTest::keyClick(&window, Qt::Key_Y);
    QCOMPARE(fired.count(), 1);
}

WINNOW_TEST(KeySheetTest)
#include "keysheet_test.moc"
