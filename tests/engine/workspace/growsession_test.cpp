#include "engine/review/queue.h"
#include "engine/store/stores.h"
#include "engine/training/sessionitems.h"
#include "engine/workspace/clusterimport.h"
#include "engine/workspace/evaluatesession.h"
#include "engine/workspace/growsession.h"
#include "engine/workspace/integrity.h"
#include "tests/support/stagecanceller.h"
#include "tests/support/testmain.h"
#include "tests/support/workspacefixture.h"

#include <QTest>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

enum class Rows { EveryFourth, Others };

QByteArray rowsOf(const QByteArray& table, Rows rows)
{
    const QList<QByteArray> lines = table.trimmed().split('\n');
    QByteArray part = lines[0] + '\n';
    for (qsizetype line = 1; line < lines.size(); ++line) {
        if ((line % 4 == 0) == (rows == Rows::EveryFourth))
            part += lines[line] + '\n';
    }
    return part;
}

} // namespace

class GrowSessionTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void newRecordsJoin();
    void clustersWithoutNewRecordsStay();
    void decidedClustersOpenAgainAndTheAnswerStays();
    void undoAndRedoAreExact();
    void theLogRebuildsIt();
    void otherSessionsOfTheTableStayAsTheyWere();
    void aRefusedPairStaysApart();
    void columnsAreFoundByName();
    void waitsWhenItIsCancelled_data();
    void waitsWhenItIsCancelled();
    void undoneGrowthIsRedone();
    void refusesWhatCannotGrow_data();
    void refusesWhatCannotGrow();

private:
    /// An item of the queue with its records.
    struct Item {
        Verdict verdict = Verdict::Open;
        std::vector<RecordId> records;
        ItemId lineage;

        bool operator==(const Item&) const = default;
    };

    using Queue = std::map<ItemId, Item>;

    [[nodiscard]] Queue queue() const;

    [[nodiscard]] Session session() const { return m_fixture->stores().sessions().read(m_session).value(); }

    Result<AdditionOutcome> add(const QByteArray& content, const QString& name = u"march.csv"_s);
    /// Adds every fourth row; ends the program when that fails.
    GrowthOutcome addFourths();
    void run(Workspace::Verb verb);
    void answer(ItemId item, Verdict verdict);
    void undoOne();
    [[nodiscard]] bool isSound() const;
    [[nodiscard]] RecordId firstNew() const;
    [[nodiscard]] std::vector<ItemId> grownBy(const Queue& before) const;

    std::unique_ptr<WorkspaceFixture> m_fixture;
    SessionId m_session;
    SilentProgress m_progress;
};

void GrowSessionTest::init()
{
    m_fixture = std::make_unique<WorkspaceFixture>();
    QVERIFY(m_fixture->isOpen());
    const QString file = m_fixture->writeFile(u"persons.csv"_s, rowsOf(m_fixture->table(), Rows::Others));
    const auto imported = m_fixture->import(file);
    QVERIFY(imported);
    MatchRequest request;
    request.dataset = imported->dataset.id;
    request.schema = imported->dataset.schema;
    const auto matched = matchDataset(m_fixture->workspace(), request, m_progress);
    QVERIFY(matched);
    m_session = matched->session;
}

GrowSessionTest::Queue GrowSessionTest::queue() const
{
    Queue queue;
    const auto clusters = m_fixture->stores().clusters().readAfter(m_session, {}, 10'000).value();
    for (const StoredCluster& cluster : clusters) {
        const auto decision = m_fixture->stores().decisions().read(cluster.id).value();
        if (decision)
            queue[cluster.id] = {decision->decision.verdict, cluster.cluster.records, cluster.lineage};
    }
    return queue;
}

Result<AdditionOutcome> GrowSessionTest::add(const QByteArray& content, const QString& name)
{
    const TableFile file{m_fixture->writeFile(name, content), {}};
    return addRecords(m_fixture->workspace(), m_session, file, m_progress);
}

GrowthOutcome GrowSessionTest::addFourths()
{
    const auto added = add(rowsOf(m_fixture->table(), Rows::EveryFourth));
    if (!added)
        qFatal("%s", qPrintable(added.error().message));
    return added->growth;
}

void GrowSessionTest::run(Workspace::Verb verb)
{
    const auto done = m_fixture->run(std::move(verb));
    if (!done)
        qFatal("%s", qPrintable(done.error().message));
}

void GrowSessionTest::answer(ItemId item, Verdict verdict)
{
    run([item, verdict](const ReviewContext& context) { return answerItem(context, item, {verdict, {}}); });
}

void GrowSessionTest::undoOne()
{
    run([this](const ReviewContext& context) { return undo(context, m_session); });
}

bool GrowSessionTest::isSound() const
{
    SilentProgress progress;
    const auto report = checkIntegrity(m_fixture->workspace(), progress);
    return report && report->problems.empty();
}

RecordId GrowSessionTest::firstNew() const
{
    return m_fixture->stores().datasets().read(session().dataset).value().parts.at(1).firstRecord;
}

std::vector<ItemId> GrowSessionTest::grownBy(const Queue& before) const
{
    std::vector<ItemId> grown;
    for (const auto& [id, item] : before) {
        const bool isThere = queue().contains(id);
        if (!isThere)
            grown.push_back(id);
    }
    return grown;
}

void GrowSessionTest::newRecordsJoin()
{
    const GrowthOutcome growth = addFourths();
    QCOMPARE(growth.records, qint64{m_fixture->recordCount() / 4});
    QVERIFY(growth.grown > 3);
    QVERIFY(growth.created > 3);
    QCOMPARE(growth.reopened, qint64{0});
    QCOMPARE(session().parts, size_t(2));
    QCOMPARE(session().counts.total, static_cast<qint64>(queue().size()));
    QCOMPARE(growth.stages.front().name, u"read"_s);
    QCOMPARE(growth.stages.back().name, u"join"_s);
    qint64 together = 0;
    for (const auto& [id, item] : queue())
        together += std::count_if(item.records.begin(), item.records.end(),
            [this](RecordId record) { return record >= firstNew(); });
    QCOMPARE(growth.alone, growth.records - together);
    const QString truth = m_fixture->writeFile(u"truth.csv"_s, m_fixture->truth());
    const auto evaluation = evaluateSession(m_fixture->workspace(), m_session, truth, m_progress);
    QVERIFY2(evaluation, evaluation ? "" : qPrintable(evaluation.error().message));
    QVERIFY(evaluation->quality.f1() > 0.95);
    QVERIFY(isSound());
}

void GrowSessionTest::clustersWithoutNewRecordsStay()
{
    const Queue before = queue();
    for (const auto& [id, item] : before)
        answer(id, id.value % 2 == 0 ? Verdict::Yes : Verdict::Unsure);
    const Queue decided = queue();
    addFourths();
    const Queue after = queue();
    qint64 stayed = 0;
    for (const auto& [id, item] : decided) {
        if (!after.contains(id))
            continue;
        QCOMPARE(after.at(id), item);
        ++stayed;
    }
    QVERIFY(stayed > 3);
    for (const auto& [id, item] : after) {
        if (!decided.contains(id))
            QVERIFY(item.records.back() >= firstNew());
    }
}

void GrowSessionTest::decidedClustersOpenAgainAndTheAnswerStays()
{
    const Queue before = queue();
    for (const auto& [id, item] : before)
        answer(id, Verdict::Yes);
    run([id = before.begin()->first](
            const ReviewContext& context) { return setNote(context, id, u"the first"_s); });
    const GrowthOutcome growth = addFourths();
    const std::vector<ItemId> grown = grownBy(before);
    QVERIFY(!grown.empty());
    QCOMPARE(growth.reopened, static_cast<qint64>(grown.size()));
    QCOMPARE(session().counts.yes, static_cast<qint64>(before.size() - grown.size()));
    const auto answers = m_fixture->stores().pairAnswers().list(m_session).value();
    for (const ItemId id : grown) {
        const Item& old = before.at(id);
        const Queue now = queue();
        const auto follows = std::find_if(now.begin(), now.end(),
            [&old](const auto& entry) { return entry.second.lineage == old.lineage; });
        QVERIFY(follows != now.end());
        QCOMPARE(follows->second.verdict, Verdict::Open);
        QVERIFY(std::includes(follows->second.records.begin(), follows->second.records.end(),
            old.records.begin(), old.records.end()));
        const PairAnswer expected{old.records[0], old.records[1], Verdict::Yes};
        QVERIFY(std::find(answers.begin(), answers.end(), expected) != answers.end());
    }
}

void GrowSessionTest::undoAndRedoAreExact()
{
    const Queue before = queue();
    for (const auto& [id, item] : before)
        answer(id, Verdict::Yes);
    const Queue decided = queue();
    const Session was = session();
    addFourths();
    const Queue grown = queue();
    const Session is = session();
    QVERIFY(grown != decided);
    for (int round = 0; round < 2; ++round) {
        undoOne();
        QCOMPARE(queue(), decided);
        QCOMPARE(session().counts, was.counts);
        QCOMPARE(session().parts, size_t(1));
        QVERIFY(m_fixture->stores().pairAnswers().list(m_session).value().empty());
        run([this](const ReviewContext& context) { return redo(context, m_session); });
        QCOMPARE(queue(), grown);
        QCOMPARE(session().counts, is.counts);
        QCOMPARE(session().parts, size_t(2));
    }
    QVERIFY(isSound());
}

void GrowSessionTest::theLogRebuildsIt()
{
    answer(queue().begin()->first, Verdict::Yes);
    addFourths();
    answer(queue().rbegin()->first, Verdict::No);
    const Queue before = queue();
    QVERIFY(rebuildDecisions(m_fixture->workspace(), m_progress));
    QCOMPARE(queue(), before);
    QCOMPARE(session().parts, size_t(2));
    m_fixture->reopen();
    QCOMPARE(queue(), before);
    QVERIFY(isSound());
}

void GrowSessionTest::otherSessionsOfTheTableStayAsTheyWere()
{
    MatchRequest request;
    request.dataset = session().dataset;
    request.schema = session().schema;
    const auto other = matchDataset(m_fixture->workspace(), request, m_progress);
    QVERIFY(other);
    addFourths();
    const Session stays = m_fixture->stores().sessions().read(other->session).value();
    QCOMPARE(stays.parts, size_t(1));
    const Dataset whole = m_fixture->stores().datasets().read(stays.dataset).value();
    const Dataset seen = m_fixture->stores().datasets().readFor(stays).value();
    QCOMPARE(whole.recordCount, qint64{m_fixture->recordCount()});
    QCOMPARE(seen.recordCount, other->records);
    const auto taken = growSession(m_fixture->workspace(), other->session, m_progress);
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().message));
    QCOMPARE(taken->records, whole.recordCount - seen.recordCount);
}

/// Of a pair that was said to be two persons, a new record joins one.
void GrowSessionTest::aRefusedPairStaysApart()
{
    const Queue before = queue();
    for (const auto& [id, item] : before)
        answer(id, Verdict::No);
    addFourths();
    const auto answers = m_fixture->stores().pairAnswers().list(m_session).value();
    QVERIFY(!answers.empty());
    const Queue now = queue();
    for (const PairAnswer& apart : answers) {
        QCOMPARE(apart.verdict, Verdict::No);
        for (const auto& [id, item] : now) {
            const bool holdsLeft = std::binary_search(item.records.begin(), item.records.end(), apart.left);
            const bool holdsRight = std::binary_search(item.records.begin(), item.records.end(), apart.right);
            QVERIFY(!(holdsLeft && holdsRight));
        }
    }
    for (const auto& [id, item] : before) {
        if (item.records.size() > 2)
            QVERIFY(now.contains(id)); // the answer does not say which of its pairs is wrong
    }
    QVERIFY(isSound());
}

void GrowSessionTest::columnsAreFoundByName()
{
    const auto added = add("remark,Name,id\nnew here,Zoltan Unheard,n1\n");
    QVERIFY2(added, added ? "" : qPrintable(added.error().message));
    QCOMPARE(added->growth.records, qint64{1});
    QCOMPARE(added->growth.alone, qint64{1});
    QCOMPARE(added->import->notices.size(), size_t(4)); // three columns are missing, one is unknown
    const Dataset dataset = m_fixture->stores().datasets().readFor(session()).value();
    const RecordId last = dataset.rows().recordOf(dataset.rows().count() - 1);
    const auto record = m_fixture->stores().records().readRecords(dataset, std::array{last}).value().front();
    QCOMPARE(record.values, (std::vector{u"n1"_s, u"Zoltan Unheard"_s, u""_s, u""_s, u""_s}));
    QCOMPARE(record.surplus, (std::vector{u"new here"_s}));
    QCOMPARE(record.rowNumber, dataset.recordCount);
    QCOMPARE(record.line, qint64{2});
}

void GrowSessionTest::waitsWhenItIsCancelled_data()
{
    QTest::addColumn<QString>("stage");
    QTest::newRow("reading") << u"Reading records"_s;
    QTest::newRow("comparing") << u"Comparing"_s;
    QTest::newRow("writing") << u"Writing pairs"_s;
    QTest::newRow("joining") << u"Reading scored pairs"_s;
}

void GrowSessionTest::waitsWhenItIsCancelled()
{
    QFETCH(const QString, stage);
    const Queue before = queue();
    StageCanceller canceller(stage);
    const TableFile file{
        m_fixture->writeFile(u"march.csv"_s, rowsOf(m_fixture->table(), Rows::EveryFourth)), {}};
    const auto cancelled = addRecords(m_fixture->workspace(), m_session, file, canceller);
    QVERIFY(!cancelled);
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QCOMPARE(queue(), before);
    QCOMPARE(session().parts, size_t(1));
    QVERIFY(isSound());
    const auto again = addRecords(m_fixture->workspace(), m_session, file, m_progress);
    QVERIFY(!again); // or it would be added twice
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    const auto taken = addRecords(m_fixture->workspace(), m_session, std::nullopt, m_progress);
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().message));
    QVERIFY(taken->growth.grown > 3);
    QVERIFY(isSound());
}

void GrowSessionTest::undoneGrowthIsRedone()
{
    addFourths();
    const Queue grown = queue();
    undoOne();
    const auto again = growSession(m_fixture->workspace(), m_session, m_progress);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::Conflict);
    answer(queue().rbegin()->first, Verdict::Unsure); // nothing to redo any more
    const auto anew = growSession(m_fixture->workspace(), m_session, m_progress);
    QVERIFY2(anew, anew ? "" : qPrintable(anew.error().message));
    std::set<std::vector<RecordId>> one;
    std::set<std::vector<RecordId>> other;
    for (const auto& [id, item] : grown)
        one.insert(item.records);
    for (const auto& [id, item] : queue())
        other.insert(item.records);
    QCOMPARE(other, one);
    QVERIFY(isSound());
}

void GrowSessionTest::refusesWhatCannotGrow_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no rows") << QByteArray("id,name\n") << ErrorCode::InvalidInput;
    QTest::newRow("no common column") << QByteArray("a,b\n1,2\n") << ErrorCode::InvalidInput;
    QTest::newRow("empty file") << QByteArray() << ErrorCode::InvalidInput;
}

void GrowSessionTest::refusesWhatCannotGrow()
{
    QFETCH(const QByteArray, content);
    const auto added = add(content);
    QVERIFY(!added);
    QTEST(added.error().code, "code");
    QCOMPARE(m_fixture->stores().datasets().read(session().dataset).value().parts.size(), size_t(1));
    const auto nothing = growSession(m_fixture->workspace(), m_session, m_progress);
    QVERIFY(!nothing);
    QCOMPARE(nothing.error().code, ErrorCode::InvalidInput);
}

WINNOW_TEST(GrowSessionTest)
#include "growsession_test.moc"
