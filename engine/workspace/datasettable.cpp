#include "engine/workspace/datasettable.h"

#include "engine/model/packedrecord.h"
#include "engine/store/stores.h"

#include <QCoreApplication>

#include <future>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace winnow::engine {

namespace {

struct DatasetTableText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::MatchDatasetText)
};

constexpr qint64 recordsPerReport = 2'000;

Result<void> reportRecords(Progress& progress, qint64 read, qint64 total)
{
    if (progress.isCancelled())
        return fail(ErrorCode::Cancelled,
            DatasetTableText::tr("The matching was cancelled. Nothing of it was kept."));
    progress.report({DatasetTableText::tr("Reading records"), read, total});
    return {};
}

/// Builds the table in another thread while the next rows are read: to look up values takes longer than to
/// read them. A batch is given back in the thread that took its memory: what another one gives back, both
/// wait for.
class TableFeed {
public:
    explicit TableFeed(const Schema& schema)
        : m_builder(schema)
    {
    }

    /// Waits while the batch before the last one is still worked at.
    Result<void> add(const QByteArray& cells)
    {
        m_filling.push_back(cells);
        return m_filling.size() < rowsPerBatch ? Result<void>() : handOver();
    }

    Result<MatchTable> finish()
    {
        auto handedOver = handOver();
        if (handedOver)
            handedOver = wait();
        return handedOver ? Result<MatchTable>(m_builder.finish()) : fail(handedOver);
    }

private:
    static constexpr std::size_t rowsPerBatch = 4'096;

    Result<void> handOver()
    {
        if (const auto waited = wait(); !waited)
            return waited;
        std::swap(m_filling, m_building);
        m_filling.clear();
        const auto build = [this] {
            return addRows();
        };
        try {
            m_built = std::async(std::launch::async, build);
        } catch (const std::system_error&) { // the system has no room for another thread
            m_built = std::async(std::launch::deferred, build);
        }
        return {};
    }

    Result<void> wait() { return m_built.valid() ? m_built.get() : Result<void>(); }

    Result<void> addRows()
    {
        for (const QByteArray& packed : m_building) {
            ++m_rows;
            if (!unpackCells({packed.constData(), static_cast<size_t>(packed.size())}, m_cells))
                return fail(ErrorCode::Corrupt,
                    DatasetTableText::tr(
                        "Record %1 of the table cannot be read. Run the check of the workspace.")
                        .arg(m_rows));
            m_builder.addRow(m_cells);
        }
        return {};
    }

    MatchTableBuilder m_builder;
    std::vector<QByteArray> m_filling;
    std::vector<QByteArray> m_building;
    std::vector<std::string_view> m_cells;
    qint64 m_rows = 0;
    std::future<Result<void>> m_built; ///< last: it is waited for before what it works at goes
};

} // namespace

Result<MatchTable> readMatchTable(
    const Stores& stores, const Dataset& dataset, const Schema& schema, Progress& progress)
{
    TableFeed feed(schema);
    qint64 read = 0;
    const auto visited
        = stores.records().forEach(dataset.rows(), [&](const StoredRecord& record) -> Result<void> {
              if (read++ % recordsPerReport == 0) {
                  if (const auto reported = reportRecords(progress, read - 1, dataset.recordCount); !reported)
                      return reported;
              }
              return feed.add(record.cells);
          });
    if (!visited)
        return fail(visited);
    return feed.finish();
}

} // namespace winnow::engine
