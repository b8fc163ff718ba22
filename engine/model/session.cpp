#include "engine/model/session.h"

#include <algorithm>

namespace winnow::engine {

using namespace Qt::StringLiterals;

std::size_t Dataset::partOf(RecordId record) const
{
    const auto beyond = std::upper_bound(parts.begin(), parts.end(), record,
        [](RecordId wanted, const DatasetPart& part) { return wanted < part.firstRecord; });
    return beyond == parts.begin() ? 0 : static_cast<std::size_t>(beyond - parts.begin()) - 1;
}

qint64 Dataset::rowNumber(RecordId record) const
{
    const RecordId first = parts.empty() ? firstRecord : parts[partOf(record)].firstRecord;
    return record.value - first.value + 1;
}

QString Dataset::tableName(RecordId record) const
{
    if (!isLinked())
        return {};
    return partOf(record) == 0 ? u"left"_s : u"right"_s;
}

} // namespace winnow::engine
