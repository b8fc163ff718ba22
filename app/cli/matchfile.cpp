#include "app/cli/matchfile.h"

#include "app/cli/sessionlookup.h"
#include "engine/workspace/workspace.h"

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

engine::ImportRequest importRequest(const MatchFileRequest& request)
{
    engine::ImportRequest import{.path = request.path,
        .name = request.name,
        .format = request.format,
        .schema = std::nullopt,
        .idColumn = request.columns.idColumn};
    if (request.linkedPath)
        import.linked = engine::TableFile{*request.linkedPath, request.format};
    return import;
}

engine::MatchRequest matchRequest(
    const MatchFileRequest& request, const engine::Dataset& dataset, const QString& name)
{
    engine::MatchRequest match{.dataset = dataset.id,
        .name = name,
        .schema = withChoice(dataset.schema, request.columns),
        .options = {}};
    match.options.threads = request.threads;
    match.model = request.model;
    match.learned = request.learned;
    match.uniqueTables = request.sources.uniqueTables;
    if (request.sources.sourceColumn)
        match.sourceField = dataset.schema.indexOf(*request.sources.sourceColumn);
    // The sources are what is to be brought together: being of one speaks for nothing.
    if (match.sourceField && request.columns.compared.empty())
        match.schema.fields[static_cast<size_t>(*match.sourceField)].role = engine::FieldRole::Show;
    return match;
}

} // namespace

engine::Result<MatchFileOutcome> matchFile(
    engine::Workspace& workspace, const MatchFileRequest& request, engine::Progress& progress)
{
    MatchFileOutcome outcome;
    const auto imported = engine::importTable(workspace, importRequest(request), progress);
    if (!imported)
        return engine::fail(imported);
    const engine::Dataset& dataset = imported->dataset;
    const auto name = freeSessionName(workspace.stores(), dataset.name);
    if (!name)
        return engine::fail(name);
    const auto matched = engine::matchDataset(workspace, matchRequest(request, dataset, *name), progress);
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
