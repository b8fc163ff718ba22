#include "engine/review/newclusters.h"

#include "engine/review/clustertitle.h"
#include "engine/store/stores.h"

#include <optional>

namespace winnow::engine {

Result<std::vector<NewItem>> newItemsOf(const Stores& stores, const Session& session, const MatchModel& model,
    const std::vector<NewlyGrouped>& clusters)
{
    const auto dataset = stores.datasets().read(session.dataset);
    if (!dataset)
        return fail(dataset);
    const auto next = stores.clusters().nextId();
    if (!next)
        return fail(next);
    const std::optional<int> title = titleField(session.schema, model);
    std::vector<NewItem> items;
    for (const NewlyGrouped& made : clusters) {
        const auto records = stores.records().readRecords(*dataset, made.cluster.records);
        if (!records)
            return fail(records);
        const ItemId item{next->value + static_cast<qint64>(items.size())};
        items.push_back({item, made.cluster.records, made.cluster.confidence,
            clusterTitle(session.schema, title, *records), made.follows});
    }
    return items;
}

} // namespace winnow::engine
