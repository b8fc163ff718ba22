#include "engine/store/contentdigest.h"
#include "engine/store/pairstore.h"
#include "engine/store/statement.h"
#include "engine/store/transaction.h"
#include "tests/engine/store/testworkspace.h"
#include "tests/support/testmain.h"

#include <QTest>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

/// What was imported and matched is noticed when it changes (F09).
class ContentDigestTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void followsWhatIsInserted();
    void followsWhatIsRemoved();
    void aRollbackTakesItBack();
    void noticesEachValue_data();
    void noticesEachValue();
    void theOrderDoesNotMatter();

private:
    [[nodiscard]] QString problems() const
    {
        const auto found = contentProblems(m_workspace->database());
        return found ? QStringList(found->begin(), found->end()).join(u' ') : found.error().message;
    }

    std::unique_ptr<TestWorkspace> m_workspace;
    SessionId m_session;
};

void ContentDigestTest::init()
{
    m_workspace = std::make_unique<TestWorkspace>();
    QVERIFY(m_workspace->isOpen());
    m_workspace->addDataset(5);
    m_session = m_workspace->beginSession();
    auto transaction = Transaction::begin(m_workspace->database());
    QVERIFY(transaction);
    const std::vector<ScoredPair> pairs{
        {{1}, {2}, 1.25, {{1, 0.5F}}, {}}, {{1}, {3}, -2.5, {{0, -0.5F}}, {}}, {{2}, {4}, 0.1, {}, {}}};
    QVERIFY(insertPairs(m_workspace->database(), m_session, pairs));
    NewCluster cluster;
    cluster.cluster = {{{1}, {2}}, 0.75};
    cluster.title = u"Grün & Söhne"_s;
    QVERIFY(ClusterInserter(m_workspace->database(), m_session).insert(cluster));
    QVERIFY(m_workspace->stores().sessions().publish(m_session, {{{u"a"_s, 1}}, {}}));
    QVERIFY(transaction->commit());
}

void ContentDigestTest::followsWhatIsInserted()
{
    QCOMPARE(problems(), QString());
    QCOMPARE(writtenDigest(m_workspace->database(), Content::Pair).value()->rows, 3);
    QCOMPARE(writtenDigest(m_workspace->database(), Content::Cluster).value()->rows, 1);
    m_workspace->close();
    m_workspace->reopen();
    QCOMPARE(problems(), QString());
}

void ContentDigestTest::followsWhatIsRemoved()
{
    QVERIFY(removePairsFrom(m_workspace->database(), m_session, {4}));
    QCOMPARE(writtenDigest(m_workspace->database(), Content::Pair).value()->rows, 2);
    QVERIFY(Statement(m_workspace->database(), u"UPDATE session SET published = 0"_s).run());
    QVERIFY(recomputeDigests(m_workspace->database()));
    QVERIFY(m_workspace->stores().sessions().discard(m_session));
    QCOMPARE(problems(), QString());
    QCOMPARE(*writtenDigest(m_workspace->database(), Content::Pair).value(), ContentDigest{});
    QCOMPARE(*writtenDigest(m_workspace->database(), Content::Cluster).value(), ContentDigest{});
}

void ContentDigestTest::aRollbackTakesItBack()
{
    {
        auto transaction = Transaction::begin(m_workspace->database());
        const std::vector<ScoredPair> pairs{{{3}, {4}, 1.0, {}, {}}};
        QVERIFY(insertPairs(m_workspace->database(), m_session, pairs));
    }
    QCOMPARE(problems(), QString());
    auto transaction = Transaction::begin(m_workspace->database());
    QVERIFY(transaction && transaction->commit());
    QCOMPARE(problems(), QString());
}

void ContentDigestTest::noticesEachValue_data()
{
    QTest::addColumn<QString>("change");
    QTest::addColumn<QString>("says");
    QTest::newRow("F09 a cell") << u"UPDATE record SET cells = CAST(cells || x'00' AS BLOB) WHERE id = 3"_s
                                << u"Imported"_s;
    QTest::newRow("F09 a line") << u"UPDATE record SET line = line + 1 WHERE id = 1"_s << u"Imported"_s;
    QTest::newRow("F09 two records for each other")
        << u"UPDATE record SET cells = (SELECT cells FROM record AS o WHERE o.id = 3 - record.id) WHERE id < 3"_s
        << u"Imported"_s;
    QTest::newRow("F09 a record less") << u"DELETE FROM record WHERE id = 5"_s << u"Imported"_s;
    QTest::newRow("F09 a weight") << u"UPDATE pair SET weight = weight + 1e-12 WHERE right_record = 2"_s
                                  << u"Scores"_s;
    QTest::newRow("F09 evidence") << u"UPDATE pair SET evidence = x'' WHERE right_record = 3"_s
                                  << u"Scores"_s;
    QTest::newRow("F09 signals") << u"UPDATE pair SET signals = 1 WHERE right_record = 3"_s << u"Scores"_s;
    QTest::newRow("F09 columns of a table") << u"UPDATE dataset SET schema = '[]'"_s << u"What is known"_s;
    QTest::newRow("F09 model") << u"UPDATE session SET model = '{}'"_s << u"The model"_s;
    QTest::newRow("F09 members") << u"UPDATE cluster SET members = x'0102'"_s << u"Clusters"_s;
    QTest::newRow("F09 title") << u"UPDATE cluster SET title = 'Gruen'"_s << u"Clusters"_s;
    QTest::newRow("F09 confidence") << u"UPDATE cluster SET confidence = 0.5"_s << u"Clusters"_s;
}

void ContentDigestTest::noticesEachValue()
{
    QFETCH(const QString, change);
    QFETCH(const QString, says);
    QVERIFY(Statement(m_workspace->database(), u"PRAGMA foreign_keys = 0"_s).run());
    QVERIFY(Statement(m_workspace->database(), change).run());
    QVERIFY2(problems().startsWith(says), qPrintable(problems()));
    QVERIFY(recomputeDigests(m_workspace->database()));
    QCOMPARE(problems(), QString());
}

void ContentDigestTest::theOrderDoesNotMatter()
{
    const ContentDigest one = digestOf(std::array{qint64{1}, qint64{2}}, "abc");
    const ContentDigest other = digestOf(std::array{qint64{2}, qint64{1}}, "abc");
    ContentDigest forward = one;
    forward += other;
    ContentDigest backward = other;
    backward += one;
    QCOMPARE(forward, backward);
    QVERIFY(one != other);
    forward += one.negated();
    QCOMPARE(forward, other);
}

WINNOW_TEST(ContentDigestTest)
#include "contentdigest_test.moc"
