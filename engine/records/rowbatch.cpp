#include "engine/records/rowbatch.h"

namespace winnow::engine {

std::string_view RowBatch::packed(size_t row) const
{
    const qsizetype start = row == 0 ? 0 : m_rows[row - 1].end;
    return {m_arena.constData() + start, static_cast<size_t>(m_rows[row].end - start)};
}

QByteArray RowBatch::packedBytes(size_t row) const
{
    const std::string_view bytes = packed(row);
    return QByteArray::fromRawData(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

void RowBatch::clear()
{
    m_arena.resize(0);
    m_rows.clear();
}

void RowBatch::endRow(qint64 number, qint64 line)
{
    m_rows.push_back({m_arena.size(), number, line});
}

} // namespace winnow::engine
