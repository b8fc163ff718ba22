// storebench [ROWS]: prints what the store costs; asserts nothing.
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

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 batchRows = 10'000;

double seconds(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
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
    QElapsedTimer timer;
    timer.start();
    const Dataset dataset
        = must(workspace.stores().datasets().begin({u"bench"_s, u"bench.csv"_s, {}, {}, 0}));
    {
        RecordInserter inserter(workspace.database());
        QByteArray cells(100, 'x');
        inBatches(workspace, watch, rows, [&](qint64 i) {
            std::copy_n(reinterpret_cast<const char*>(&i), sizeof i, cells.data());
            require(inserter.insert({dataset.firstRecord.value + i}, i + 2, cells));
        });
    }
    require(workspace.database().checkpoint());
    std::printf("records: %lld in %.2f s, log at most %.1f MiB\n", static_cast<long long>(rows),
        seconds(timer), watch.greatestMebibytes());
    timer.start();
    qint64 bytes = 0;
    require(workspace.stores().records().forEach(
        dataset.firstRecord, rows, [&](const StoredRecord& record) -> Result<void> {
            bytes += record.cells.size();
            return {};
        }));
    std::printf("records read: %lld bytes in %.2f s\n", static_cast<long long>(bytes), seconds(timer));
}

SessionId benchClusters(TestWorkspace& workspace, qint64 rows)
{
    const SessionId session = workspace.beginSession();
    LogWatch watch(workspace.path());
    Random random(1);
    QElapsedTimer timer;
    timer.start();
    {
        ClusterInserter inserter(workspace.database(), session);
        inBatches(workspace, watch, rows, [&](qint64 i) {
            const QString words
                = u"Casa %1 Calle %2 Madrid %3 Nº"_s.arg(i).arg(random.below(5000)).arg(random.below(90'000));
            must(inserter.insert(
                {{{{2 * i + 1}, {2 * i + 2}}, random.unit()}, u"Casa %1"_s.arg(i), words, {}}));
        });
    }
    std::printf(
        "clusters with words: %.2f s, log at most %.1f MiB\n", seconds(timer), watch.greatestMebibytes());
    timer.start();
    must(workspace.stores().decisions().createForSession(session));
    watch.look();
    require(workspace.database().checkpoint());
    std::printf("decisions: %.2f s, log at most %.1f MiB\n", seconds(timer), watch.greatestMebibytes());
    require(workspace.stores().sessions().publish(session, {{}, {}, false, rows}));
    return session;
}

void benchPairs(TestWorkspace& workspace, qint64 rows)
{
    const SessionId session = workspace.beginSession();
    LogWatch watch(workspace.path());
    QElapsedTimer timer;
    timer.start();
    {
        PairInserter inserter(workspace.database(), session);
        const std::vector<FieldEvidence> fields(5, {2, 1.5F});
        inBatches(workspace, watch, rows, [&](qint64 i) {
            require(inserter.insert({{i / 4 + 1}, {i / 4 + 2 + i % 4}, 3.5, fields}));
        });
    }
    require(workspace.database().checkpoint());
    std::printf("pairs: %.2f s, log at most %.1f MiB\n", seconds(timer), watch.greatestMebibytes());
}

void printSpread(const char* what, std::vector<double> milliseconds)
{
    std::sort(milliseconds.begin(), milliseconds.end());
    std::printf("%s: p50 %.3f ms, p99 %.3f ms, max %.3f ms\n", what, milliseconds[milliseconds.size() / 2],
        milliseconds[milliseconds.size() * 99 / 100], milliseconds.back());
}

template <typename Work>
void measure(const char* what, int times, const Work& work)
{
    std::vector<double> milliseconds;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        work(i);
        milliseconds.push_back(seconds(timer) * 1000);
    }
    printSpread(what, milliseconds);
}

void benchQueue(TestWorkspace& workspace, SessionId session)
{
    const QueueStore& queue = workspace.stores().queue();
    Random random(2);
    for (const ItemOrder order :
        {ItemOrder::LeastCertainFirst, ItemOrder::LargestFirst, ItemOrder::AsFound}) {
        measure("page of 200 at a random place", 200, [&](int) {
            const ItemKey key{random.unit(), 2, {static_cast<qint64>(random.below(1'000'000))}};
            must(queue.page({session, ItemFilter::Open, order}, key, 200, ItemDirection::Forward));
        });
    }
    for (const QString& text : {u"cas"_s, u"m"_s, u"calle 17"_s, u"123"_s, u"1 2"_s}) {
        measure(qPrintable(u"search for "_s + text), 10,
            [&](int) { must(queue.searchPage({session}, text, std::nullopt, 200, ItemDirection::Forward)); });
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
    const SessionId session = benchClusters(workspace, rows);
    benchPairs(workspace, rows);
    benchQueue(workspace, session);
    benchCommits(workspace, session);
    return 0;
}
