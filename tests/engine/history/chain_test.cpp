#include "engine/history/chain.h"
#include "engine/history/history.h"
#include "engine/store/statement.h"
#include "tests/engine/history/notesprojection.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

class CancelledProgress final : public Progress {
public:
    void report(const ProgressStep&) override { }

    [[nodiscard]] bool isCancelled() const override { return true; }
};

} // namespace

class ChainTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void hashIsFixed()
    {
        Operation operation;
        operation.seq = {1};
        operation.operationId = u"0"_s;
        operation.session = {2};
        operation.item = {3};
        operation.verb = u"note"_s;
        operation.body = {{u"b"_s, 1}, {u"a"_s, u"é"_s}};
        operation.inverse = {};
        operation.undoes = OperationSeq{7};
        operation.actor = u"Ada"_s;
        operation.wallMs = 4;
        operation.appVersion = u"1"_s;
        operation.previousHash = QByteArray(32, '\0');
        QCOMPARE(hashOf(operation).toHex(),
            QByteArray("cc834bda67e2f77b792dbf6ad02e2397623afbbdfe83cfeacc067f6831e79fad"));
    }

    void holdsWhenNothingWasTouched()
    {
        makeLog();
        const ChainReport report = verify();
        QVERIFY2(report.holds(), qPrintable(report.problem));
        QCOMPARE(report.operations, 8);
        QVERIFY(report.problem.isEmpty());
    }

    void noticesTampering_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<qint64>("broken");
        const QString update = u"UPDATE operation SET %1 WHERE seq = 5"_s;
        QTest::newRow("operation id") << update.arg(u"operation_id = 'x'"_s) << qint64(5);
        QTest::newRow("session") << update.arg(u"session_id = 77"_s) << qint64(5);
        QTest::newRow("item") << update.arg(u"item_id = 2"_s) << qint64(5);
        QTest::newRow("verb") << update.arg(u"verb = 'flag'"_s) << qint64(5);
        QTest::newRow("body") << update.arg(u"body = '{\"note\":\"forged\"}'"_s) << qint64(5);
        QTest::newRow("body that is no JSON") << update.arg(u"body = 'x'"_s) << qint64(5);
        QTest::newRow("inverse") << update.arg(u"inverse = '{}'"_s) << qint64(5);
        QTest::newRow("undoes") << update.arg(u"undoes = 4"_s) << qint64(5);
        QTest::newRow("redoes") << update.arg(u"redoes = 4"_s) << qint64(5);
        QTest::newRow("actor") << update.arg(u"actor = 'Eve'"_s) << qint64(5);
        QTest::newRow("time") << update.arg(u"wall_ms = wall_ms + 1"_s) << qint64(5);
        QTest::newRow("version") << update.arg(u"app_version = ''"_s) << qint64(5);
        QTest::newRow("previous hash") << update.arg(u"previous_hash = zeroblob(32)"_s) << qint64(5);
        QTest::newRow("hash") << update.arg(u"hash = zeroblob(32)"_s) << qint64(5);
        QTest::newRow("seq") << update.arg(u"seq = 100"_s) << qint64(5);
        QTest::newRow("before the first") << update.arg(u"seq = -1"_s) << qint64(1);
        QTest::newRow("first deleted") << u"DELETE FROM operation WHERE seq = 1"_s << qint64(1);
        QTest::newRow("one deleted") << u"DELETE FROM operation WHERE seq = 6"_s << qint64(6);
        QTest::newRow("end deleted") << u"DELETE FROM operation WHERE seq > 6"_s << qint64(7);
        QTest::newRow("all deleted") << u"DELETE FROM operation"_s << qint64(1);
    }

    void noticesTampering()
    {
        QFETCH(QString, sql);
        QFETCH(qint64, broken);
        makeLog();
        require(Statement(m_workspace->database(), u"DROP TRIGGER operation_is_never_edited"_s).run());
        require(Statement(m_workspace->database(), u"DROP TRIGGER operation_is_never_deleted"_s).run());
        require(Statement(m_workspace->database(), sql).run());
        const ChainReport report = verify();
        QVERIFY(!report.holds());
        QCOMPARE(report.firstBroken->value, broken);
        QCOMPARE(report.operations, broken - 1);
        QVERIFY(!report.problem.isEmpty());
        QCOMPARE(verifyChainTail(m_workspace->stores().operations(), 100)->firstBroken, report.firstBroken);
        // Of the last three and what they follow, one that was changed before them is no business.
        const auto tail = verifyChainTail(m_workspace->stores().operations(), 3);
        const bool isInTail = broken >= 6 || sql == u"DELETE FROM operation"_s || sql.contains(u"SET hash"_s)
            || sql.contains(u"SET seq = "_s) || sql.contains(u"body = 'x'"_s);
        QVERIFY(tail);
        QCOMPARE(!tail->holds(), isInTail);
    }

    void emptyLogHolds()
    {
        m_workspace = std::make_unique<TestWorkspace>();
        QVERIFY(verify().holds());
        QVERIFY(verifyChainTail(m_workspace->stores().operations(), 3)->holds());
    }

    void stopsWhenCancelled()
    {
        makeLog();
        CancelledProgress progress;
        QCOMPARE(
            verifyChain(m_workspace->stores().operations(), progress).error().code, ErrorCode::Cancelled);
    }

private:
    void makeLog()
    {
        m_workspace = std::make_unique<TestWorkspace>();
        const SessionId session = addItems(*m_workspace, 1);
        NotesProjection projection(m_workspace->stores());
        History history(m_workspace->database(), m_workspace->stores(), m_clock, u"Ada"_s);
        for (int i = 0; i < 6; ++i)
            QVERIFY(history.perform(noteDraft(session, {1}, QString::number(i)), projection).has_value());
        QVERIFY(history.undo(session, projection).has_value());
        QVERIFY(history.redo(session, projection).has_value());
    }

    ChainReport verify()
    {
        SilentProgress progress;
        return verifyChain(m_workspace->stores().operations(), progress).value();
    }

    FixedClock m_clock;
    std::unique_ptr<TestWorkspace> m_workspace;
};

WINNOW_TEST(ChainTest)
#include "chain_test.moc"
