#include "engine/review/recordname.h"

#include <QCoreApplication>

namespace winnow::engine {

namespace {

struct RecordNameText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::RecordName)
};

} // namespace

QString RecordKey::text() const
{
    return table.isEmpty() ? id : table + u':' + id;
}

RecordKey recordKey(const Dataset& dataset, const Record& record)
{
    const auto field = static_cast<size_t>(dataset.idField.value_or(-1));
    const bool hasId = field < record.values.size() && !record.values[field].isEmpty();
    return {hasId ? record.values[field] : QString::number(record.rowNumber), dataset.tableName(record.id)};
}

QString recordName(const Dataset& dataset, const Record& record)
{
    const QString id = recordKey(dataset, record).id;
    if (!dataset.isLinked())
        return id;
    return RecordNameText::tr("%1 %2", "name of a file, then the id of one of its records")
        .arg(dataset.parts[dataset.partOf(record.id)].name, id);
}

} // namespace winnow::engine
