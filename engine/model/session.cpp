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
    if (parts.empty())
        return record.value - firstRecord.value + 1;
    const std::size_t part = partOf(record);
    qint64 before = 0;
    for (std::size_t earlier = 0; earlier < part && !isLinked(); ++earlier)
        before += parts[earlier].recordCount;
    return before + record.value - parts[part].firstRecord.value + 1;
}

RecordRows Dataset::rows() const
{
    if (parts.empty())
        return RecordRows({{firstRecord, recordCount}});
    std::vector<RecordRun> runs;
    for (const DatasetPart& part : parts)
        runs.push_back({part.firstRecord, part.recordCount});
    return RecordRows(runs);
}

Dataset Dataset::upTo(std::size_t partCount) const
{
    Dataset earlier = *this;
    if (partCount >= parts.size())
        return earlier;
    earlier.parts.resize(partCount);
    earlier.recordCount = static_cast<qint64>(earlier.rows().count());
    return earlier;
}

QString Dataset::tableName(RecordId record) const
{
    if (!isLinked())
        return {};
    return partOf(record) == 0 ? u"left"_s : u"right"_s;
}

} // namespace winnow::engine
