#include "engine/store/undostore.h"
#include "tests/engine/store/testworkspace.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;

class UndoStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void remembersWhatStands()
    {
        TestWorkspace workspace;
        QVERIFY(workspace.isOpen());
        UndoStore& undo = workspace.stores().undo();
        const SessionId session{1};
        QVERIFY(!undo.nextUndo(session).value().has_value());
        for (const qint64 seq : {2, 5, 9})
            QVERIFY(undo.push(session, {seq}).has_value());
        QVERIFY(undo.push({2}, {11}).has_value());
        QCOMPARE(undo.nextUndo(session).value(), std::optional(OperationSeq{9}));
        QVERIFY(undo.markUndone(session, {9}).has_value());
        QVERIFY(undo.markUndone(session, {5}).has_value());
        QCOMPARE(undo.nextUndo(session).value(), std::optional(OperationSeq{2}));
        QCOMPARE(undo.nextRedo(session).value(), std::optional(OperationSeq{5}));
        QVERIFY(undo.stands(session, {2}).value());
        QVERIFY(!undo.stands(session, {5}).value());
        QVERIFY(undo.markRedone(session, {5}).has_value());
        QCOMPARE(undo.nextRedo(session).value(), std::optional(OperationSeq{9}));
        QVERIFY(undo.push(session, {20}).has_value());
        QVERIFY(!undo.nextRedo(session).value().has_value());
        QVERIFY(!undo.stands(session, {9}).value());
        QCOMPARE(undo.nextUndo({2}).value(), std::optional(OperationSeq{11}));
        QVERIFY(undo.removeAll().has_value());
        QVERIFY(!undo.nextUndo({2}).value().has_value());
    }
};

WINNOW_TEST(UndoStoreTest)
#include "undostore_test.moc"
