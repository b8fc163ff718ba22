// storebench [ROWS [records]]: prints what the store costs, or only what the import of records does; asserts
// nothing.
#include "engine/base/random.h"
#include "engine/history/history.h"
#include "engine/store/statement.h"
#include "engine/store/transaction.h"
#include "tests/engine/history/notesprojection.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 batchRows = 10'000;

/// Wall time and, because other programs may keep the processor busy, the time this program had of it.
class Stopwatch {
public:
    Stopwatch() { m_wall.start(); }

    [[nodiscard]] double seconds() const { return static_cast<double>(m_wall.nsecsElapsed()) / 1e9; }

    [[nodiscard]] double processorSeconds() const
    {
        return static_cast<double>(std::clock() - m_processor) / CLOCKS_PER_SEC;
    }

private:
    QElapsedTimer m_wall;
    std::clock_t m_processor = std::clock();
};

void print(const char* what, const Stopwatch& watch)
{
    std::printf(
        "%s: %.2f s, of it %.2f s of the processor\n", what, watch.seconds(), watch.processorSeconds());
    std::fflush(stdout);
}

template <typename T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

/// Keeps the greatest size of the write-ahead log that was seen.
class LogWatch {
public:
    explicit LogWatch(const QString& path)
        : m_path(path + u"-wal"_s)
    {
    }

    void look() { m_greatest = std::max(m_greatest, QFileInfo(m_path).size()); }

    [[nodiscard]] double greatestMebibytes() const { return static_cast<double>(m_greatest) / 1048576; }

private:
    QString m_path;
    qint64 m_greatest = 0;
};

/// Runs `insert(i)` for i in [0, rows) in transactions of bounded size.
template <typename Insert>
void inBatches(TestWorkspace& workspace, LogWatch& watch, qint64 rows, const Insert& insert)
{
    for (qint64 start = 0; start < rows; start += batchRows) {
        auto transaction = must(Transaction::begin(workspace.database()));
        for (qint64 i = start; i < std::min(rows, start + batchRows); ++i)
            insert(i);
        require(transaction.commit());
        watch.look();
    }
}

void benchRecords(TestWorkspace& workspace, qint64 rows)
{
    LogWatch watch(workspace.path());
    Stopwatch timer;
    Dataset dataset = must(workspace.stores().datasets().begin({u"bench"_s, u"bench.csv"_s, {}, {}, 0}));
    const std::string cells(100, 'x');
    for (qint64 start = 0; start < rows; start += batchRows) {
        const std::vector<NewRecord> records(std::min(rows - start, batchRows), {start, cells});
        auto transaction = must(Transaction::beginStaged(workspace.database()));
        require(insertRecords(workspace.database(), {dataset.firstRecord.value + start}, records));
        require(transaction.commit());
        watch.look();
    }
    dataset.recordCount = rows;
    require(workspace.stores().datasets().publish(dataset));
    require(workspace.database().checkpoint());
    print("records", timer);
    std::printf("  log at most %.1f MiB\n", watch.greatestMebibytes());
    timer = Stopwatch();
    qint64 bytes = 0;
    require(workspace.stores().records().forEach(
        dataset.firstRecord, rows, [&](const StoredRecord& record) -> Result<void> {
            bytes += record.cells.size();
            return {};
        }));
    print("records read", timer);
}

SessionId benchClusters(TestWorkspace& workspace, qint64 rows)
{
    const SessionId session = workspace.beginSession();
    LogWatch watch(workspace.path());
    Random random(1);
    Stopwatch timer;
    {
        ClusterInserter inserter(workspace.database(), session);
        inBatches(workspace, watch, rows, [&](qint64 i) {
            const QString words
                = u"casa %1 calle %2 madrid %3 no"_s.arg(i).arg(random.below(5000)).arg(random.below(90'000));
            must(inserter.insert(
                {{{{2 * i + 1}, {2 * i + 2}}, random.unit()}, u"Casa %1"_s.arg(i), words, {}}));
        });
    }
    print("clusters with words", timer);
    std::printf("  log at most %.1f MiB\n", watch.greatestMebibytes());
    timer = Stopwatch();
    must(workspace.stores().decisions().createForSession(session));
    watch.look();
    require(workspace.database().checkpoint());
    print("decisions", timer);
    std::printf("  log at most %.1f MiB\n", watch.greatestMebibytes());
    require(workspace.stores().sessions().publish(session, {{}, {}, false, rows}));
    return session;
}

void benchPairs(TestWorkspace& workspace, qint64 rows)
{
    const SessionId session = workspace.beginSession();
    LogWatch watch(workspace.path());
    Stopwatch timer;
    const std::vector<FieldEvidence> fields(5, {2, 1.5F});
    for (qint64 start = 0; start < rows; start += batchRows) {
        std::vector<ScoredPair> pairs;
        for (qint64 i = start; i < std::min(rows, start + batchRows); ++i)
            pairs.push_back({{i / 4 + 1}, {i / 4 + 2 + i % 4}, 3.5, fields});
        auto transaction = must(Transaction::beginStaged(workspace.database()));
        require(insertPairs(workspace.database(), session, pairs));
        require(transaction.commit());
        watch.look();
    }
    require(workspace.database().checkpoint());
    print("pairs", timer);
    std::printf("  log at most %.1f MiB\n", watch.greatestMebibytes());
}

void printSpread(const char* what, std::vector<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    std::printf("%s: p50 %.3f ms, p99 %.3f ms, max %.3f ms\n", what, milliseconds[milliseconds.size() / 2],
        milliseconds[milliseconds.size() * 99 / 100], milliseconds.back());
    std::fflush(stdout);
}

template <typename Work>
void measure(const char* what, int times, const Work& work)
{
    std::vector<double> milliseconds;
    for (int i = 0; i < times; ++i) {
        const Stopwatch timer;
        work(i);
        milliseconds.push_back(timer.seconds() * 1000);
    }
    printSpread(what, milliseconds);
}

void benchQueue(TestWorkspace& workspace, SessionId session)
{
    const QueueStore& queue = workspace.stores().queue();
    Random random(2);
    for (const QueueOrder order :
        {QueueOrder::LeastCertainFirst, QueueOrder::LargestFirst, QueueOrder::AsFound}) {
        measure("page of 200 at a random place", 200, [&](int) {
            const ItemKey key{random.unit(), 2, {static_cast<qint64>(random.below(1'000'000))}};
            must(queue.page({session, QueueFilter::Open, order}, key, 200, QueueDirection::Forward));
        });
    }
    for (const QString& text : {u"cas"_s, u"m"_s, u"calle 17"_s, u"123"_s, u"1 2"_s}) {
        measure(qPrintable(u"search for "_s + text), 10, [&](int) {
            must(queue.searchPage({session}, text, std::nullopt, 200, QueueDirection::Forward));
        });
    }
}

void benchCommits(TestWorkspace& workspace, SessionId session)
{
    require(Statement(workspace.database(), u"CREATE TABLE bare (id INTEGER PRIMARY KEY, x TEXT)"_s).run());
    measure("bare insert and commit", 500, [&](int i) {
        require(Statement(workspace.database(), u"INSERT INTO bare (x) VALUES (?)"_s).bind(i).run());
    });
    const FixedClock clock;
    NotesProjection projection(workspace.stores());
    History history(workspace.database(), workspace.stores(), clock, u"Ada"_s);
    const ItemId first = must(workspace.stores().clusters().readAfter(session, {}, 1)).front().id;
    measure("operation", 500, [&](int i) {
        must(history.perform(noteDraft(session, {first.value + i}, QString::number(i)), projection));
    });
    measure("undo", 500, [&](int) { must(history.undo(session, projection)); });
    measure("redo", 500, [&](int) { must(history.redo(session, projection)); });
}

} // namespace

int main(int argc, char** argv)
{
    QCoreApplication application(argc, argv);
    const qint64 rows = argc > 1 ? QString::fromLocal8Bit(argv[1]).toLongLong() : 1'000'000;
    TestWorkspace workspace;
    benchRecords(workspace, rows);
    if (argc > 2)
        return 0;
    const SessionId session = benchClusters(workspace, rows);
    benchPairs(workspace, rows);
    benchQueue(workspace, session);
    benchCommits(workspace, session);
    return 0;
}
