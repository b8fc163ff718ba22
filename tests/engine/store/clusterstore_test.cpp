#include "engine/store/clusterstore.h"
#include "engine/store/statement.h"
#include "tests/engine/store/testworkspace.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class ClusterStoreTest : public QObject {
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_workspace = std::make_unique<TestWorkspace>();
        QVERIFY(m_workspace->isOpen());
        m_session = m_workspace->beginSession();
    }

    void readsBackWhatWasInserted()
    {
        QCOMPARE(m_workspace->stores().clusters().nextId().value(), ItemId{1});
        const ItemId first = insert({{{3}, {17}, {90}}, 0.75}, {});
        const ItemId second = insert({{{5}, {6}}, 0.5}, OperationSeq{12});
        const ClusterStore& clusters = m_workspace->stores().clusters();
        QCOMPARE(clusters.nextId().value(), ItemId{3});
        const StoredCluster made{second, m_session, {{{5}, {6}}, 0.5}, u"title"_s, OperationSeq{12}, second};
        QCOMPARE(clusters.read(second).value(), made);
        QCOMPARE(clusters.read(first).value().cluster.records, (std::vector<RecordId>{{3}, {17}, {90}}));
        QCOMPARE(clusters.madeBy({12}).value(), std::vector<StoredCluster>{made});
        QVERIFY(clusters.madeBy({13}).value().empty());
        QCOMPARE(clusters.read({3}).error().code, ErrorCode::NotFound);
    }

    void pagesThroughASession()
    {
        for (qint64 id = 1; id <= 5; ++id)
            insert({{{id}, {id + 1}}, 0.5}, {});
        const ClusterStore& clusters = m_workspace->stores().clusters();
        QCOMPARE(clusters.readAfter(m_session, {}, 3).value().size(), size_t(3));
        const auto rest = clusters.readAfter(m_session, {3}, 3).value();
        QCOMPARE(rest.size(), size_t(2));
        QCOMPARE(rest[0].id, ItemId{4});
        QVERIFY(clusters.readAfter({77}, {}, 3).value().empty());
    }

    void damagedMembersAreAnError()
    {
        const ItemId item = insert({{{3}, {17}}, 0.75}, {});
        require(Statement(m_workspace->database(), u"UPDATE cluster SET members = x'80'"_s).run());
        QCOMPARE(m_workspace->stores().clusters().read(item).error().code, ErrorCode::Corrupt);
    }

private:
    ItemId insert(const Cluster& cluster, std::optional<OperationSeq> origin)
    {
        ClusterInserter inserter(m_workspace->database(), m_session);
        return inserter.insert({cluster, u"title"_s, u"words"_s, origin}).value();
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    SessionId m_session;
};

WINNOW_TEST(ClusterStoreTest)
#include "clusterstore_test.moc"
