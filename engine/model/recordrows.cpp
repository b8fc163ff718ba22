#include "engine/model/recordrows.h"

#include <algorithm>

namespace winnow::engine {

RecordRows::RecordRows(const std::vector<RecordRun>& runs)
{
    for (const RecordRun& run : runs) {
        if (!m_runs.empty() && m_runs.back().first.value + m_runs.back().count == run.first.value) {
            m_runs.back().count += run.count;
        } else if (run.count > 0) {
            m_runs.push_back(run);
            m_firstRow.push_back(m_count);
        }
        m_count += static_cast<std::size_t>(run.count);
    }
}

RecordId RecordRows::recordOf(std::size_t row) const
{
    const auto beyond = std::upper_bound(m_firstRow.begin(), m_firstRow.end(), row);
    const auto run = static_cast<std::size_t>(beyond - m_firstRow.begin()) - 1;
    return {m_runs[run].first.value + static_cast<qint64>(row - m_firstRow[run])};
}

std::optional<std::uint32_t> RecordRows::rowOf(RecordId record) const
{
    const auto beyond = std::upper_bound(m_runs.begin(), m_runs.end(), record,
        [](RecordId wanted, const RecordRun& run) { return wanted < run.first; });
    if (beyond == m_runs.begin())
        return std::nullopt;
    const auto run = static_cast<std::size_t>(beyond - m_runs.begin()) - 1;
    const qint64 place = record.value - m_runs[run].first.value;
    if (place >= m_runs[run].count)
        return std::nullopt;
    return static_cast<std::uint32_t>(m_firstRow[run] + static_cast<std::size_t>(place));
}

} // namespace winnow::engine
