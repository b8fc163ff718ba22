#include "app/cli/matchfile.h"

#include "app/cli/sessionlookup.h"
#include "engine/workspace/workspace.h"

namespace winnow::app {

using namespace Qt::StringLiterals;

engine::Result<MatchFileOutcome> matchFile(
    engine::Workspace& workspace, const MatchFileRequest& request, engine::Progress& progress)
{
    MatchFileOutcome outcome;
    const auto imported = engine::importTable(workspace,
        {.path = request.path,
            .name = request.name,
            .format = request.format,
            .schema = std::nullopt,
            .idColumn = request.columns.idColumn},
        progress);
    if (!imported)
        return engine::fail(imported);
    const engine::Dataset& dataset = imported->dataset;
    const auto name = freeSessionName(workspace.stores(), dataset.name);
    if (!name)
        return engine::fail(name);
    engine::MatchRequest match{.dataset = dataset.id,
        .name = *name,
        .schema = withChoice(dataset.schema, request.columns),
        .options = {}};
    match.options.threads = request.threads;
    const auto matched = engine::matchDataset(workspace, match, progress);
    if (!matched)
        return engine::fail(matched);
    outcome.import = *imported;
    outcome.match = *matched;
    outcome.sessionName = *name;
    outcome.stages = {{u"import"_s, imported->seconds}};
    outcome.stages.insert(outcome.stages.end(), matched->stages.begin(), matched->stages.end());
    return outcome;
}

} // namespace winnow::app
