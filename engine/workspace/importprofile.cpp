#include "engine/workspace/importprofile.h"

#include "engine/model/packedrecord.h"

#include <string_view>

namespace winnow::engine {

namespace {

constexpr qint64 profiledRows = 5000;

}

ImportProfile::ImportProfile(const Schema& schema)
    : m_whole(schema)
    , m_file(schema)
{
}

void ImportProfile::add(const RowBatch& batch)
{
    std::vector<std::string_view> cells;
    for (size_t row = 0; row < batch.size() && m_rowsOfFile < profiledRows; ++row, ++m_rowsOfFile) {
        if (!unpackCells(batch.packed(row), cells))
            continue;
        m_whole.addRow(cells);
        m_file.addRow(cells);
    }
}

void ImportProfile::beginNextFile()
{
    m_files.push_back(m_file.finish());
    m_rowsOfFile = 0;
}

std::vector<ColumnProfile> ImportProfile::finish()
{
    const MatchTable whole = m_whole.finish();
    if (m_files.empty())
        return profileColumns(whole);
    m_files.push_back(m_file.finish());
    return profileLinkedColumns(whole, m_files);
}

} // namespace winnow::engine
