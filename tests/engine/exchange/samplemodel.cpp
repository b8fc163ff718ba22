#include "tests/engine/exchange/samplemodel.h"

#include "engine/matching/comparator.h"

#include <array>
#include <cmath>
#include <utility>

namespace winnow::tests {

using namespace winnow::engine;
using namespace Qt::StringLiterals;

namespace {

const std::array<std::pair<QString, FieldType>, 7> columns{{{u"Site name"_s, FieldType::Text},
    {u"surname"_s, FieldType::ShortText}, {u"price"_s, FieldType::Number}, {u"zip"_s, FieldType::Code},
    {u"born"_s, FieldType::Date}, {u"phone"_s, FieldType::Phone}, {u"e-mail"_s, FieldType::Email}}};

} // namespace

FieldModel sampleField(int field, const QString& name, FieldType type)
{
    FieldModel model{field, name, type, levelNames(type), {0}, {0}, {0}, true, field};
    const std::size_t levels = model.levels.size();
    double m = 0.01;
    double u = 0.5;
    for (std::size_t level = 1; level < levels; ++level) {
        model.m.push_back(level + 1 < levels ? m : 0.8);
        model.u.push_back(level + 1 < levels ? u : 0.001);
        model.weights.push_back(std::log(model.m.back() / model.u.back()));
        m *= 1.2;
        u /= 2;
    }
    return model;
}

MatchModel sampleModel()
{
    MatchModel model;
    for (const auto& [name, type] : columns) {
        const int field = static_cast<int>(model.fields.size()) + 1;
        model.fields.push_back(sampleField(field, name, type));
    }
    model.logPrior = std::log(1000 / (5000.0 * 4999 / 2 - 1000));
    model.expectedMatches = 1000;
    return model;
}

Dataset sampleDataset()
{
    Dataset dataset;
    dataset.schema.fields.push_back({u"Id"_s, FieldType::Code, FieldRole::Show});
    for (const auto& [name, type] : columns)
        dataset.schema.fields.push_back({name, type, FieldRole::Compare});
    dataset.idField = 0;
    dataset.firstRecord = {1};
    dataset.recordCount = 5000;
    return dataset;
}

} // namespace winnow::tests
