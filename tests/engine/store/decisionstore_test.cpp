#include "engine/store/decisionstore.h"
#include "engine/store/statement.h"
#include "tests/engine/store/testworkspace.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

Decision openDecision(ItemId item)
{
    Decision decision;
    decision.item = item;
    return decision;
}

} // namespace

class DecisionStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_workspace = std::make_unique<TestWorkspace>();
        QVERIFY(m_workspace->isOpen());
        m_session = m_workspace->beginSession();
        ClusterInserter inserter(m_workspace->database(), m_session);
        for (qint64 id = 1; id <= 4; ++id) {
            const auto origin = id == 4 ? std::optional(OperationSeq{9}) : std::nullopt;
            QVERIFY(inserter.insert({{{{id}, {id + 10}}, 0.5}, u"t"_s, u"w"_s, origin}).has_value());
        }
    }

    void opensWhatMatchingProposed()
    {
        DecisionStore& decisions = m_workspace->stores().decisions();
        QCOMPARE(decisions.createForSession(m_session).value(), 3);
        QCOMPARE(decisions.read({2}).value(), (StoredDecision{m_session, 0.5, 2, openDecision({2})}));
        QVERIFY(!decisions.read({4}).value().has_value());
        QVERIFY(decisions.create({4}).has_value());
        QVERIFY(decisions.read({4}).value().has_value());
        QVERIFY(!decisions.create({4}).has_value());
        QCOMPARE(decisions.create({5}).error().code, ErrorCode::NotFound);
        QCOMPARE(decisions.readAfter(m_session, {1}, 2).value().size(), size_t(2));
        QVERIFY(decisions.remove({4}).has_value());
        QVERIFY(!decisions.read({4}).value().has_value());
        QVERIFY(decisions.removeAll(m_session).has_value());
        QCOMPARE(decisions.createProposed(m_session, {2}, {4}).value(), 2);
    }

    void writesAnswers_data()
    {
        QTest::addColumn<Decision>("decision");
        QTest::newRow("open") << openDecision({1});
        QTest::newRow("partial yes") << Decision{{1}, Verdict::Yes, false, {{1}, {11}}, u""_s, {}};
        QTest::newRow("all of it") << Decision{
            {1}, Verdict::Skip, true, {{11}}, u"\"x\"\n\0é"_s, {{0, {1}}, {3, {11}}}};
    }

    void writesAnswers()
    {
        QFETCH(Decision, decision);
        DecisionStore& decisions = m_workspace->stores().decisions();
        QVERIFY(decisions.createForSession(m_session).has_value());
        QVERIFY(decisions.write(decision).has_value());
        QCOMPARE(decisions.read({1}).value()->decision, decision);
        decision.item = {99};
        QCOMPARE(decisions.write(decision).error().code, ErrorCode::NotFound);
    }

    void damagedDecisionIsAnError_data()
    {
        QTest::addColumn<QString>("damage");
        QTest::newRow("excluded records") << u"excluded = x'80'"_s;
        QTest::newRow("verdict") << u"verdict = 77"_s;
    }

    void damagedDecisionIsAnError()
    {
        QFETCH(QString, damage);
        DecisionStore& decisions = m_workspace->stores().decisions();
        QVERIFY(decisions.createForSession(m_session).has_value());
        require(Statement(m_workspace->database(), u"UPDATE decision SET "_s + damage).run());
        QCOMPARE(decisions.read({1}).error().code, ErrorCode::Corrupt);
    }

private:
    std::unique_ptr<TestWorkspace> m_workspace;
    SessionId m_session;
};

WINNOW_TEST(DecisionStoreTest)
#include "decisionstore_test.moc"
