#include "app/cli/benchmarks.h"
#include "app/cli/matchfile.h"
#include "app/cli/workspaceaccess.h"
#include "engine/records/atomicfile.h"
#include "engine/review/queue.h"
#include "engine/review/verbs.h"
#include "engine/samples/samplefacilities.h"
#include "engine/store/barecommitloop.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 defaultAnswers = 1000;

struct BenchCommitText {
    Q_DECLARE_TR_FUNCTIONS(BenchCommit)
};

double millisecondsOf(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

/// A session of the bundled sample in this workspace.
Attempt<engine::SessionId> makeSession(
    engine::Workspace& workspace, const QTemporaryDir& folder, const Environment& environment)
{
    MatchFileRequest request;
    request.path = folder.filePath(u"sample.csv"_s);
    const auto written = engine::writeFileAtomically(
        request.path, [](QIODevice& device) { return engine::writeSampleFacilities(device); });
    if (!written)
        return failed(written);
    const auto outcome = matchFile(workspace, request, environment.progress);
    if (!outcome)
        return failed(outcome);
    return outcome->match.session;
}

Attempt<std::vector<engine::ItemId>> itemsOf(const engine::Workspace& workspace, engine::SessionId session)
{
    constexpr int mostItems = 1000;
    engine::QueueQuery query;
    query.session = session;
    const auto page = engine::readQueuePage(workspace.stores(), query, std::nullopt, mostItems);
    if (!page)
        return failed(page);
    if (page->items.empty())
        return failed(
            engine::ErrorCode::Internal, BenchCommitText::tr("The sample gave no clusters to answer."));
    std::vector<engine::ItemId> items;
    for (const engine::QueueItem& item : page->items)
        items.push_back(item.id);
    return items;
}

Attempt<std::vector<double>> answerTimes(engine::Workspace& workspace,
    const std::vector<engine::ItemId>& items, qint64 answers, const Environment& environment)
{
    std::vector<double> times;
    QElapsedTimer timer;
    for (qint64 answer = 0; answer < answers; ++answer) {
        if (environment.progress.isCancelled())
            return failed(engine::ErrorCode::Cancelled, BenchCommitText::tr("The benchmark was cancelled."));
        const engine::ItemId item = items[static_cast<size_t>(answer) % items.size()];
        const auto verdict = answer % 2 == 0 ? engine::Verdict::Yes : engine::Verdict::No;
        timer.start();
        const auto changes = runVerb(workspace, [item, verdict](const engine::ReviewContext& context) {
            return engine::answerItem(context, item, {verdict, {}});
        });
        if (!changes)
            return failed(changes);
        times.push_back(millisecondsOf(timer));
    }
    return times;
}

Attempt<std::vector<double>> bareTimes(const QString& path, qint64 commits)
{
    auto loop = engine::BareCommitLoop::open(path);
    if (!loop)
        return failed(loop);
    std::vector<double> times;
    QElapsedTimer timer;
    for (qint64 commit = 0; commit < commits; ++commit) {
        timer.start();
        const auto committed = (*loop)->commitOne();
        if (!committed)
            return failed(committed);
        times.push_back(millisecondsOf(timer));
    }
    return times;
}

} // namespace

Attempt<Measurements> benchCommit(const Arguments& arguments, const Environment& environment)
{
    const auto answers = arguments.number(u"rows"_s, defaultAnswers);
    if (!answers)
        return tl::unexpected(answers.error());
    const QTemporaryDir folder;
    auto workspace = engine::Workspace::open(
        folder.filePath(u"bench.winnow"_s), engine::OpenMode::ReadWrite, environment.clock);
    if (!workspace)
        return failed(workspace);
    const auto session = makeSession(**workspace, folder, environment);
    if (!session)
        return tl::unexpected(session.error());
    const auto items = itemsOf(**workspace, *session);
    if (!items)
        return tl::unexpected(items.error());
    const auto bare = bareTimes(folder.filePath(u"bare.sqlite"_s), *answers);
    if (!bare)
        return tl::unexpected(bare.error());
    const auto own = answerTimes(**workspace, *items, *answers, environment);
    if (!own)
        return tl::unexpected(own.error());
    const Measurement bareTime = summarize(u"bare SQLite transaction"_s, u"ms"_s, *bare);
    const Measurement ownTime = summarize(u"answer until durable"_s, u"ms"_s, *own);
    return Measurements{
        ownTime, bareTime, summarize(u"ratio of the medians"_s, u"1"_s, {ownTime.median / bareTime.median})};
}

} // namespace winnow::app
