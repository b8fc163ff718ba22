#include "engine/training/pairview.h"

#include "engine/review/recordname.h"
#include "engine/store/stores.h"

#include <array>

namespace winnow::engine {

Result<PairView> readPairView(const Stores& stores, SessionId id, const RecordPair& pair,
    const MatchModel& model, const LearnedModel& learned)
{
    const auto session = stores.sessions().read(id);
    if (!session)
        return fail(session);
    const auto dataset = stores.datasets().readFor(*session);
    if (!dataset)
        return fail(dataset);
    const std::array both{pair.left, pair.right};
    auto records = stores.records().readRecords(*dataset, both);
    if (!records)
        return fail(records);
    const auto scored = stores.pairs().among(id, both);
    if (!scored)
        return fail(scored);
    PairView view{pair, session->schema, {}, std::move(*records), {}, {}};
    for (const Record& record : view.records)
        view.recordNames.push_back(recordName(*dataset, record));
    for (const FieldModel& field : model.fields)
        view.comparedFields.push_back(field.name);
    if (!scored->empty())
        view.explanation = explain(learned, model, scored->front().fields, scored->front().signals);
    return view;
}

} // namespace winnow::engine
