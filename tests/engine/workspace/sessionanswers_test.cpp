#include "engine/review/pairverbs.h"
#include "engine/store/stores.h"
#include "engine/workspace/sessionanswers.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QTest>

#include <algorithm>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

class SessionAnswersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void readsWhatClusterAnswersImply();
    void stopsWhenCancelled();
};

namespace {

class Cancelled final : public Progress {
public:
    void report(const ProgressStep&) override { }

    [[nodiscard]] bool isCancelled() const override { return true; }
};

/// The first open item with so many records.
StoredCluster itemOfSize(const WorkspaceFixture& fixture, SessionId session, std::size_t size, int nth)
{
    const auto clusters = fixture.stores().clusters().readAfter(session, {}, 1000);
    if (!clusters)
        return {};
    for (const StoredCluster& cluster : *clusters) {
        if (cluster.cluster.records.size() == size && nth-- == 0)
            return cluster;
    }
    return {};
}

} // namespace

void SessionAnswersTest::readsWhatClusterAnswersImply()
{
    WorkspaceFixture fixture;
    const auto matched = fixture.importAndMatch();
    QVERIFY(matched);
    const auto three = itemOfSize(fixture, matched->session, 3, 0);
    const auto refused = itemOfSize(fixture, matched->session, 3, 1);
    const auto two = itemOfSize(fixture, matched->session, 2, 0);
    QVERIFY(three.id.isValid() && refused.id.isValid() && two.id.isValid());
    const auto& records = three.cluster.records;
    const auto decide = [&fixture](ItemId item, const Answer& answer) {
        return fixture.run([=](const ReviewContext& context) { return answerItem(context, item, answer); });
    };
    QVERIFY(decide(three.id, {Verdict::Yes, {records[0]}}));
    QVERIFY(decide(refused.id, {Verdict::No, {}}));
    QVERIFY(decide(two.id, {Verdict::No, {}}));

    SilentProgress progress;
    const auto session = fixture.stores().sessions().read(matched->session);
    const auto dataset = fixture.stores().datasets().read(session->dataset);
    const auto read = readSessionAnswers(fixture.stores(), *session, *dataset, progress);
    QVERIFY(read);
    std::vector<PairAnswer> expected{{records[0], records[1], Verdict::No},
        {records[1], records[2], Verdict::Yes},
        {two.cluster.records[0], two.cluster.records[1], Verdict::No}};
    std::sort(expected.begin(), expected.end(),
        [](const PairAnswer& one, const PairAnswer& other) { return one.left < other.left; });
    QCOMPARE(read->implied, expected);
    QCOMPARE(read->openRefusals, 1);
    QVERIFY(read->given.empty());

    // An answer on the pair itself stands for what is implied.
    QVERIFY(fixture.run([&](const ReviewContext& context) {
        return comparePairs(
            context, matched->session, {{two.cluster.records[0], two.cluster.records[1], Verdict::Yes}});
    }));
    const auto again = readSessionAnswers(fixture.stores(), *session, *dataset, progress);
    QVERIFY(again);
    QCOMPARE(again->implied.size(), 2U);
    QCOMPARE(again->all().size(), 3U);
}

void SessionAnswersTest::stopsWhenCancelled()
{
    WorkspaceFixture fixture;
    const auto matched = fixture.importAndMatch();
    QVERIFY(matched);
    Cancelled progress;
    const auto session = fixture.stores().sessions().read(matched->session);
    const auto dataset = fixture.stores().datasets().read(session->dataset);
    const auto read = readSessionAnswers(fixture.stores(), *session, *dataset, progress);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::Cancelled);
}

WINNOW_TEST(SessionAnswersTest)
#include "sessionanswers_test.moc"
