#include "app/cli/benchsession.h"

#include "app/cli/madeupsession.h"
#include "app/cli/peakmemory.h"
#include "engine/store/stores.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <utility>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct BenchSessionText {
    Q_DECLARE_TR_FUNCTIONS(BenchSession)
};

Attempt<void> chooseSession(BenchSession& bench)
{
    const auto sessions = bench.workspace->stores().sessions().list();
    if (!sessions)
        return failed(sessions);
    if (sessions->empty())
        return failed(engine::ErrorCode::NotFound,
            BenchSessionText::tr("There is no session in “%1” to measure.").arg(bench.path));
    bench.session = sessions->front().id;
    return {};
}

} // namespace

Attempt<void> openBench(BenchSession& bench, const Environment& environment)
{
    auto opened = engine::Workspace::open(bench.path, engine::OpenMode::ReadWrite, environment.clock);
    if (!opened)
        return failed(opened);
    bench.workspace = std::move(*opened);
    return {};
}

Attempt<std::unique_ptr<BenchSession>> benchSession(
    const Arguments& arguments, const Environment& environment)
{
    auto bench = std::make_unique<BenchSession>();
    const bool isNamed = arguments.words().size() > 1;
    bench->path = isNamed ? arguments.word(1) : bench->folder.filePath(u"bench.winnow"_s);
    const auto clusters = arguments.number(u"clusters"_s, defaultBenchClusters);
    if (!clusters)
        return tl::unexpected(clusters.error());
    if (isNamed && !QFileInfo::exists(bench->path))
        return failed(engine::ErrorCode::NotFound,
            BenchSessionText::tr("There is no file “%1”. Make one with “bench generate”.").arg(bench->path));
    if (const auto opened = openBench(*bench, environment); !opened)
        return tl::unexpected(opened.error());
    if (isNamed) {
        const auto chosen = chooseSession(*bench);
        return chosen ? Attempt<std::unique_ptr<BenchSession>>(std::move(bench))
                      : tl::unexpected(chosen.error());
    }
    const auto made = makeUpSession(*bench->workspace, *clusters, environment);
    if (!made)
        return tl::unexpected(made.error());
    bench->session = *made;
    return bench;
}

engine::QueueQuery openItems(engine::SessionId session)
{
    engine::QueueQuery query;
    query.session = session;
    return query;
}

Measurement peakMemoryNow()
{
    return summarize(u"peak memory"_s, u"bytes"_s, {static_cast<double>(peakMemoryBytes())});
}

} // namespace winnow::app
