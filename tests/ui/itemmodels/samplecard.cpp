#include "tests/ui/itemmodels/samplecard.h"

namespace winnow::tests {

using namespace winnow::engine;
using namespace Qt::StringLiterals;

ClusterView sampleCard(
    const QStringList& fields, const QList<QStringList>& records, const std::vector<FieldRole>& roles)
{
    ClusterView card;
    card.item.id = ItemId{1};
    card.item.size = static_cast<int>(records.size());
    for (qsizetype field = 0; field < fields.size(); ++field) {
        const auto place = static_cast<size_t>(field);
        card.schema.fields.push_back(
            {fields[field], FieldType::Text, place < roles.size() ? roles[place] : FieldRole::Compare});
    }
    for (const QStringList& values : records) {
        const auto id = static_cast<qint64>(card.records.size()) + 1;
        Record record;
        record.id = RecordId{id};
        record.rowNumber = id;
        record.values = {values.begin(), values.end()};
        card.records.push_back(record);
        card.recordNames.push_back(u"r%1"_s.arg(id));
    }
    card.canonical = canonicalRecord(card.schema, card.records, {});
    return card;
}

} // namespace winnow::tests
