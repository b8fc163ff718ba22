#include "engine/review/unlearnedmodel.h"

#include "engine/matching/comparator.h"

namespace winnow::engine {

MatchModel unlearnedModelOf(const Schema& schema)
{
    MatchModel model;
    for (std::size_t field = 0; field < schema.fields.size(); ++field) {
        const Field& column = schema.fields[field];
        if (column.role != FieldRole::Compare)
            continue;
        const std::vector<QString> levels = levelNames(column.type);
        const std::vector<double> nothing(levels.size());
        model.fields.push_back({static_cast<int>(field), column.name, column.type, levels, nothing, nothing,
            nothing, false, static_cast<int>(model.fields.size())});
    }
    return model;
}

} // namespace winnow::engine
