#include "engine/store/sessionstore.h"
#include "tests/engine/store/testworkspace.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class SessionStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_workspace = std::make_unique<TestWorkspace>();
        QVERIFY(m_workspace->isOpen());
    }

    void appearsWhenPublished()
    {
        const SessionId id = m_workspace->beginSession();
        SessionStore& sessions = m_workspace->stores().sessions();
        QVERIFY(sessions.list().value().empty());
        QCOMPARE(sessions.read(id).error().code, ErrorCode::NotFound);
        QCOMPARE(sessions.view(id).error().code, ErrorCode::NotFound);

        const QJsonObject model{{u"prior"_s, -7.5}};
        QVERIFY(sessions.publish(id, {model, {{u"pairs"_s, 12}}, true, 5}).has_value());
        const Session session = sessions.read(id).value();
        QCOMPARE(session.name, u"first"_s);
        QCOMPARE(session.kind, u"clusters"_s);
        QCOMPARE(session.counts, (SessionCounts{5}));
        QVERIFY(session.needsAnswers);
        QVERIFY(!session.isTrained);
        QVERIFY(sessions.setLearned(id, {{u"threshold"_s, 0.5}}));
        QVERIFY(sessions.read(id).value().isTrained);
        QVERIFY(sessions.setLearned(id, {}));
        QCOMPARE(session.schema.fields.size(), size_t(2));
        QCOMPARE(sessions.list().value(), std::vector<Session>{session});
        QCOMPARE(sessions.model(id).value(), model);
        QCOMPARE(sessions.summary(id).value()[u"pairs"_s].toInt(), 12);
        QVERIFY(sessions.view(id).value().isEmpty());
    }

    void keepsCountersAndPlace()
    {
        const SessionId id = m_workspace->beginSession();
        SessionStore& sessions = m_workspace->stores().sessions();
        QVERIFY(sessions.publish(id, {{}, {}, false, 10}).has_value());
        QVERIFY(sessions.addCounts(id, {2, 3, 1, 0, 1, 4}).has_value());
        QVERIFY(sessions.addCounts(id, {0, -1, 0, 1, 0, -4}).has_value());
        QCOMPARE(sessions.read(id).value().counts, (SessionCounts{12, 2, 1, 1, 1, 0}));
        QVERIFY(sessions.setCounts(id, {7, 0, 0, 0, 0, 1}).has_value());
        QCOMPARE(sessions.read(id).value().counts, (SessionCounts{7, 0, 0, 0, 0, 1}));
        QVERIFY(sessions.touch(id, 4711).has_value());
        QCOMPARE(sessions.read(id).value().touchedMs, 4711);
        const QJsonObject view{{u"text"_s, u"\"quoted\" é"_s}};
        QVERIFY(sessions.setView(id, view).has_value());
        m_workspace->reopen();
        QCOMPARE(m_workspace->stores().sessions().view(id).value(), view);
    }

    void sweepRemovesOnlyTheUnpublished()
    {
        Stores& stores = m_workspace->stores();
        const SessionId kept = filledSession();
        QVERIFY(stores.sessions().publish(kept, {{}, {}, false, 1}).has_value());
        const SessionId left = filledSession();
        QVERIFY(stores.sessions().discard(kept).has_value());
        QVERIFY(stores.sessions().sweep().has_value());
        QCOMPARE(stores.sessions().list().value().size(), size_t(1));
        QCOMPARE(stores.clusters().readAfter(kept, {}, 10).value().size(), size_t(1));
        QCOMPARE(stores.decisions().readAfter(kept, {}, 10).value().size(), size_t(1));
        QVERIFY(stores.clusters().readAfter(left, {}, 10).value().empty());
        QVERIFY(stores.decisions().readAfter(left, {}, 10).value().empty());
        const std::vector<RecordId> records{{1}, {2}};
        QCOMPARE(stores.pairs().among(kept, records).value().size(), size_t(1));
        QVERIFY(stores.pairs().among(left, records).value().empty());
        QCOMPARE(stores.clusters().nextId().value(), ItemId{3});
    }

private:
    SessionId filledSession()
    {
        const SessionId id = m_workspace->beginSession();
        ClusterInserter clusters(m_workspace->database(), id);
        const ItemId item = clusters.insert({{{{1}, {2}}, 0.5}, u"title"_s, u"words"_s, {}}).value();
        require(m_workspace->stores().decisions().create(item));
        const std::vector<ScoredPair> pairs{{{1}, {2}, 3.5, {{2, 1.0F}}}};
        require(insertPairs(m_workspace->database(), id, pairs));
        return id;
    }

    std::unique_ptr<TestWorkspace> m_workspace;
};

WINNOW_TEST(SessionStoreTest)
#include "sessionstore_test.moc"
