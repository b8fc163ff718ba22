#include "app/cli/benchmarks.h"
#include "app/cli/benchsession.h"
#include "app/cli/madeupsession.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct BenchGenerateText {
    Q_DECLARE_TR_FUNCTIONS(BenchGenerate)
};

} // namespace

Attempt<Measurements> benchGenerate(const Arguments& arguments, const Environment& environment)
{
    const auto clusters = arguments.number(u"clusters"_s, defaultBenchClusters);
    if (!clusters)
        return tl::unexpected(clusters.error());
    if (arguments.words().size() != 2)
        return misused(BenchGenerateText::tr("“bench generate” takes the name of the workspace to make."));
    BenchSession bench;
    bench.path = arguments.word(1);
    if (QFileInfo::exists(bench.path))
        return failed(engine::ErrorCode::Conflict,
            BenchGenerateText::tr("“%1” is there already. Nothing was changed.").arg(bench.path));
    const auto time = timed([&]() -> Attempt<void> {
        if (const auto opened = openBench(bench, environment); !opened)
            return opened;
        const auto made = makeUpSession(*bench.workspace, *clusters, environment);
        return made ? Attempt<void>() : tl::unexpected(made.error());
    });
    if (!time)
        return tl::unexpected(time.error());
    return Measurements{summarize(u"generate"_s, u"ms"_s, {*time}), peakMemoryNow()};
}

} // namespace winnow::app
