#include "ui/records/findduplicates.h"

namespace winnow::ui {

engine::Result<FoundDuplicates> findDuplicates(
    engine::Workspace& workspace, const engine::ImportRequest& request, engine::Progress& progress)
{
    const auto imported = engine::importTable(workspace, request, progress);
    if (!imported)
        return engine::fail(imported);
    engine::MatchRequest match;
    match.dataset = imported->dataset.id;
    match.name = request.name;
    match.schema = imported->dataset.schema;
    const auto matched = engine::matchDataset(workspace, match, progress);
    if (!matched)
        return engine::fail(matched);
    return FoundDuplicates{matched->session, matched->clusters, imported->dataset.problemCount,
        imported->problems, matched->notices};
}

} // namespace winnow::ui
