#include "engine/history/history.h"
#include "engine/history/replay.h"
#include "engine/store/statement.h"
#include "tests/engine/history/notesprojection.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class ReplayTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_workspace = std::make_unique<TestWorkspace>();
        m_session = addItems(*m_workspace, 2);
        NotesProjection projection(m_workspace->stores());
        History history(m_workspace->database(), m_workspace->stores(), m_clock, u"Ada"_s);
        for (const qint64 item : {1, 2, 1})
            QVERIFY(
                history.perform(noteDraft(m_session, {item}, u"to %1"_s.arg(item)), projection).has_value());
        QVERIFY(history.undo(m_session, projection).has_value());
        QVERIFY(history.undo(m_session, projection).has_value());
        QVERIFY(history.redo(m_session, projection).has_value());
        m_notes = notesOf(m_workspace->stores(), m_session);
        blank();
    }

    void givesTheSameState()
    {
        require(Statement(m_workspace->database(), u"DELETE FROM undo_entry"_s).run());
        require(replayAll());
        QCOMPARE(notesOf(m_workspace->stores(), m_session), m_notes);
        QCOMPARE(m_workspace->stores().undo().nextUndo(m_session).value(), std::optional(OperationSeq{2}));
        QCOMPARE(m_workspace->stores().undo().nextRedo(m_session).value(), std::optional(OperationSeq{3}));
    }

    void refusesALogThatDoesNotFit_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("other inverse")
            << u"UPDATE operation SET inverse = '{\"note\":\"x\"}' WHERE seq = 2"_s;
        QTest::newRow("undo of another") << u"UPDATE operation SET undoes = 1 WHERE seq = 4"_s;
        QTest::newRow("redo of another") << u"UPDATE operation SET redoes = 3 WHERE seq = 6"_s;
        QTest::newRow("redo of nothing") << u"UPDATE operation SET redoes = 1, undoes = NULL WHERE seq = 4"_s;
    }

    void refusesALogThatDoesNotFit()
    {
        QFETCH(QString, damage);
        require(Statement(m_workspace->database(), u"DROP TRIGGER operation_is_never_edited"_s).run());
        require(Statement(m_workspace->database(), damage).run());
        const auto refused = replayAll();
        QVERIFY(!refused.has_value());
        QCOMPARE(refused.error().code, ErrorCode::Corrupt);
    }

    void passesOnWhatTheProjectionSays()
    {
        require(m_workspace->stores().decisions().remove({2}));
        QCOMPARE(replayAll().error().code, ErrorCode::NotFound);
    }

private:
    void blank() { require(Statement(m_workspace->database(), u"UPDATE decision SET note = ''"_s).run()); }

    Result<void> replayAll()
    {
        NotesProjection projection(m_workspace->stores());
        SilentProgress progress;
        return replay(m_workspace->stores(), projection, progress);
    }

    FixedClock m_clock;
    std::unique_ptr<TestWorkspace> m_workspace;
    SessionId m_session;
    std::map<ItemId, QString> m_notes;
};

WINNOW_TEST(ReplayTest)
#include "replay_test.moc"
