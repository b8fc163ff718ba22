#include "engine/base/random.h"
#include "engine/history/chain.h"
#include "engine/history/history.h"
#include "engine/history/replay.h"
#include "engine/store/statement.h"
#include "engine/store/transaction.h"
#include "tests/engine/history/notesprojection.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

/// A workspace with a history, which can be closed and opened again as after a restart.
class Desk {
public:
    explicit Desk(int items)
        : m_session(addItems(m_workspace, items))
    {
        restart();
    }

    void restart()
    {
        m_history.reset();
        m_projection.reset();
        m_workspace.reopen();
        require(Statement(m_workspace.database(), u"PRAGMA synchronous = OFF"_s).run());
        m_projection = std::make_unique<NotesProjection>(m_workspace.stores());
        m_history
            = std::make_unique<History>(m_workspace.database(), m_workspace.stores(), m_clock, u"Ada"_s);
    }

    Result<Changes> setNote(ItemId item, const QString& note)
    {
        return m_history->perform(noteDraft(m_session, item, note), *m_projection);
    }

    Result<Changes> undo() { return m_history->undo(m_session, *m_projection); }

    Result<Changes> redo() { return m_history->redo(m_session, *m_projection); }

    [[nodiscard]] std::map<ItemId, QString> notes() { return notesOf(stores(), m_session); }

    Stores& stores() { return m_workspace.stores(); }

    Database& database() { return m_workspace.database(); }

    History& history() { return *m_history; }

    NotesProjection& projection() { return *m_projection; }

    [[nodiscard]] SessionId session() const { return m_session; }

    [[nodiscard]] const FixedClock& clock() const { return m_clock; }

private:
    TestWorkspace m_workspace;
    FixedClock m_clock;
    SessionId m_session;
    std::unique_ptr<NotesProjection> m_projection;
    std::unique_ptr<History> m_history;
};

/// What undo and redo ought to do, told with plain stacks.
class Oracle {
public:
    void set(ItemId item, const QString& note)
    {
        m_done.push_back({item, m_notes[item], note});
        m_notes[item] = note;
        m_undone.clear();
    }

    bool undo()
    {
        if (m_done.empty())
            return false;
        m_undone.push_back(m_done.back());
        m_done.pop_back();
        m_notes[m_undone.back().item] = m_undone.back().before;
        return true;
    }

    bool redo()
    {
        if (m_undone.empty())
            return false;
        m_done.push_back(m_undone.back());
        m_undone.pop_back();
        m_notes[m_done.back().item] = m_done.back().after;
        return true;
    }

    [[nodiscard]] std::map<ItemId, QString> notes() const { return m_notes; }

    void know(ItemId item) { m_notes[item] = QString(); }

private:
    struct Step {
        ItemId item;
        QString before;
        QString after;
    };

    std::vector<Step> m_done;
    std::vector<Step> m_undone;
    std::map<ItemId, QString> m_notes;
};

} // namespace

class HistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void logsWhatItDoes()
    {
        Desk desk(2);
        const Changes changes = desk.setNote({1}, u"first"_s).value();
        QCOMPARE(changes.session, desk.session());
        QCOMPARE(changes.items, std::vector<ItemId>{{1}});
        QCOMPARE(changes.operation, OperationSeq{1});
        QVERIFY(changes.parts.testFlag(ChangedPart::Decisions));
        const Operation logged = desk.stores().operations().read({1}).value();
        QCOMPARE(logged.verb, u"note"_s);
        QCOMPARE(logged.actor, u"Ada"_s);
        QCOMPARE(logged.wallMs, desk.clock().wallMs());
        QCOMPARE(logged.inverse, (QJsonObject{{u"note"_s, u""_s}}));
        QCOMPARE(logged.operationId.size(), 36);
        QCOMPARE(logged.hash, hashOf(logged));
        QCOMPARE(desk.stores().sessions().read(desk.session()).value().touchedMs, desk.clock().wallMs());
    }

    void undoAndRedoAreOperations()
    {
        Desk desk(2);
        QVERIFY(desk.setNote({1}, u"first"_s).has_value());
        const Changes undone = desk.undo().value();
        QCOMPARE(undone.operation, OperationSeq{2});
        QCOMPARE(undone.undoes, std::optional(OperationSeq{1}));
        QCOMPARE(undone.items, std::vector<ItemId>{{1}});
        QCOMPARE(redoableOperation(desk.stores(), desk.session()).value()->seq, OperationSeq{1});
        const Changes redone = desk.redo().value();
        QCOMPARE(redone.redoes, std::optional(OperationSeq{1}));
        QCOMPARE(desk.notes()[{1}], u"first"_s);
        QCOMPARE(undoableOperation(desk.stores(), desk.session()).value()->seq, OperationSeq{1});
        QCOMPARE(desk.stores().operations().read({3}).value().verb, u"redo"_s);
    }

    void nothingToUndoOrRedo()
    {
        Desk desk(1);
        QCOMPARE(desk.undo().error().code, ErrorCode::NotFound);
        QVERIFY(desk.setNote({1}, u"x"_s).has_value());
        QCOMPARE(desk.redo().error().code, ErrorCode::NotFound);
        QVERIFY(desk.undo().has_value());
        QVERIFY(desk.setNote({1}, u"y"_s).has_value());
        QCOMPARE(desk.redo().error().code, ErrorCode::NotFound);
        QVERIFY(!redoableOperation(desk.stores(), desk.session()).value().has_value());
    }

    void refusedOperationLeavesNothing()
    {
        Desk desk(1);
        Operation draft = noteDraft(desk.session(), {1}, u"half"_s);
        draft.body[u"refuse"_s] = true;
        QCOMPARE(desk.history().perform(draft, desk.projection()).error().code, ErrorCode::InvalidInput);
        QCOMPARE(desk.notes()[{1}], QString());
        QCOMPARE(desk.stores().operations().head().value().seq, OperationSeq{0});
        QVERIFY(desk.setNote({1}, u"whole"_s).has_value());
        QCOMPARE(desk.stores().operations().head().value().seq, OperationSeq{1});
    }

    void foreignWriterIsAConflict()
    {
        Desk desk(1);
        QVERIFY(desk.setNote({1}, u"mine"_s).has_value());
        History other(desk.database(), desk.stores(), desk.clock(), u"Bob"_s);
        QVERIFY(other.perform(noteDraft(desk.session(), {1}, u"theirs"_s), desk.projection()).has_value());
        QCOMPARE(desk.setNote({1}, u"mine again"_s).error().code, ErrorCode::Conflict);
        QCOMPARE(desk.undo().error().code, ErrorCode::Conflict);
        QCOMPARE(desk.notes()[{1}], u"theirs"_s);
    }

    void redoThatGivesSomethingElseIsRefused()
    {
        Desk desk(1);
        QVERIFY(desk.setNote({1}, u"first"_s).has_value());
        QVERIFY(desk.undo().has_value());
        require(Statement(desk.database(), u"UPDATE decision SET note = 'meddled'"_s).run());
        QCOMPARE(desk.redo().error().code, ErrorCode::Corrupt);
        QCOMPARE(desk.notes()[{1}], u"meddled"_s);
    }

    void textThatIsNoUnicodeKeepsTheChain()
    {
        Desk desk(1);
        QVERIFY(desk.setNote({1}, u"x"_s + QChar(0xD800) + u"y\0z"_s).has_value());
        History odd(desk.database(), desk.stores(), desk.clock(), u"A"_s + QChar(0xDC00));
        QVERIFY(odd.perform(noteDraft(desk.session(), {1}, u"z"_s), desk.projection()).has_value());
        SilentProgress progress;
        const ChainReport report = verifyChain(desk.stores().operations(), progress).value();
        QVERIFY2(report.holds(), qPrintable(report.problem));
    }

    void tenThousandRandomOperations()
    {
        constexpr int items = 5;
        Desk desk(items);
        Oracle oracle;
        for (qint64 item = 1; item <= items; ++item)
            oracle.know({item});
        Random random(2024);
        quint64 undoShare = 5;
        for (int i = 0; i < 10'000; ++i) {
            if (i % 97 == 0)
                undoShare = 1 + random.below(9); // long ways back and forth
            const quint64 dice = random.below(12);
            if (dice < 2) {
                const ItemId item{static_cast<qint64>(1 + random.below(items))};
                QVERIFY(desk.setNote(item, QString::number(i)).has_value());
                oracle.set(item, QString::number(i));
            } else if (dice < 2 + undoShare) {
                QCOMPARE(desk.undo().has_value(), oracle.undo());
            } else {
                QCOMPARE(desk.redo().has_value(), oracle.redo());
            }
            if (i % 1000 == 999)
                desk.restart();
            if (i % 50 == 0)
                QCOMPARE(desk.notes(), oracle.notes());
        }
        QCOMPARE(desk.notes(), oracle.notes());
        checkReplay(desk);
        while (oracle.undo())
            QVERIFY(desk.undo().has_value());
        QCOMPARE(desk.undo().error().code, ErrorCode::NotFound);
        QCOMPARE(desk.notes(), oracle.notes());
    }

private:
    static void checkReplay(Desk& desk)
    {
        SilentProgress progress;
        QVERIFY(verifyChain(desk.stores().operations(), progress).value().holds());
        const auto notes = desk.notes();
        const auto nextUndo = desk.stores().undo().nextUndo(desk.session()).value();
        const auto nextRedo = desk.stores().undo().nextRedo(desk.session()).value();
        auto transaction = Transaction::begin(desk.database());
        QVERIFY(transaction.has_value());
        require(Statement(desk.database(), u"UPDATE decision SET note = ''"_s).run());
        const auto replayed = replay(desk.stores(), desk.projection(), progress);
        QVERIFY2(replayed.has_value(), replayed ? "" : qPrintable(replayed.error().message));
        QVERIFY(transaction->commit().has_value());
        QCOMPARE(desk.notes(), notes);
        QCOMPARE(desk.stores().undo().nextUndo(desk.session()).value(), nextUndo);
        QCOMPARE(desk.stores().undo().nextRedo(desk.session()).value(), nextRedo);
    }
};

WINNOW_TEST(HistoryTest)
#include "history_test.moc"
