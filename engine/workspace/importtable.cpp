#include "engine/workspace/importtable.h"

#include "engine/matching/profile.h"
#include "engine/model/packedrecord.h"
#include "engine/records/tablereader.h"
#include "engine/store/stores.h"
#include "engine/store/transaction.h"
#include "engine/workspace/writequeue.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

#include <memory>
#include <utility>

namespace winnow::engine {

namespace {

struct ImportTableText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::ImportTableText)
};

constexpr qint64 profiledRows = 5000;
constexpr qsizetype batchBytes = 4 << 20;

Result<std::optional<int>> idFieldOf(const ImportRequest& request, const std::vector<QString>& columns)
{
    if (!request.idColumn)
        return std::optional<int>();
    for (size_t i = 0; i < columns.size(); ++i) {
        if (columns[i] == *request.idColumn)
            return std::optional(static_cast<int>(i));
    }
    return fail(ErrorCode::NotFound,
        ImportTableText::tr("The table has no column “%1”. Nothing was imported.").arg(*request.idColumn));
}

Result<Schema> initialSchema(const ImportRequest& request, const std::vector<QString>& columns)
{
    if (request.schema && request.schema->fields.size() != columns.size())
        return fail(ErrorCode::InvalidInput,
            ImportTableText::tr(
                "The table has %1 columns, but the choices were made for %2. Look at the preview again.")
                .arg(columns.size())
                .arg(request.schema->fields.size()));
    if (request.schema)
        return *request.schema;
    Schema schema;
    for (const QString& column : columns)
        schema.fields.push_back({column, FieldType::Text, FieldRole::Compare});
    return schema;
}

Result<void> insertRows(Stores& stores, RecordId first, const RowBatch& batch)
{
    auto transaction = Transaction::begin(stores.database());
    if (!transaction)
        return fail(transaction);
    RecordInserter inserter(stores.database());
    for (size_t row = 0; row < batch.size(); ++row) {
        const RecordId id{first.value + static_cast<qint64>(row)};
        if (const auto inserted = inserter.insert(id, batch.line(row), batch.packedBytes(row)); !inserted)
            return inserted;
    }
    return transaction->commit();
}

/// One import on its way: reads and packs in the worker thread while the writer inserts the batch before.
class TableImport {
public:
    TableImport(Workspace& workspace, TableReader& reader, const ImportRequest& request, Progress& progress)
        : m_workspace(workspace)
        , m_reader(reader)
        , m_request(request)
        , m_progress(progress)
        , m_writes(workspace)
    {
    }

    Result<ImportOutcome> run()
    {
        if (const auto begun = begin(); !begun)
            return fail(begun);
        auto outcome = stream();
        if (outcome)
            outcome = publish();
        if (!outcome) {
            discard();
            return fail(outcome);
        }
        return ImportOutcome{m_dataset, m_reader.problems().kept, 0};
    }

private:
    Result<void> begin()
    {
        const auto idField = idFieldOf(m_request, m_reader.columns());
        if (!idField)
            return fail(idField);
        auto schema = initialSchema(m_request, m_reader.columns());
        if (!schema)
            return fail(schema);
        const QFileInfo file(m_request.path);
        const QString name = m_request.name.isEmpty() ? file.completeBaseName() : m_request.name;
        const NewDataset dataset{
            name, file.absoluteFilePath(), std::move(*schema), *idField, m_workspace.clock().wallMs()};
        m_profile = std::make_unique<MatchTableBuilder>(dataset.schema);
        return runNow([this, &dataset](const ReviewContext& context) -> Result<Changes> {
            auto begun = context.stores.datasets().begin(dataset);
            if (!begun)
                return fail(begun);
            m_dataset = std::move(*begun);
            return Changes{};
        });
    }

    Result<void> stream()
    {
        auto state = ReadState::MoreRows;
        while (state == ReadState::MoreRows) {
            if (m_progress.isCancelled())
                return fail(ErrorCode::Cancelled,
                    ImportTableText::tr("The import was cancelled. Nothing of it was kept."));
            const auto batch = std::make_shared<RowBatch>();
            const auto read = m_reader.next(*batch, batchBytes);
            if (!read)
                return fail(read);
            state = *read;
            profile(*batch);
            if (const auto pushed = write(batch); !pushed)
                return pushed;
            m_progress.report(
                {ImportTableText::tr("Reading rows"), m_reader.bytesRead(), m_reader.bytesTotal()});
        }
        return m_writes.finish();
    }

    Result<void> write(const std::shared_ptr<RowBatch>& batch)
    {
        const RecordId first{m_dataset.firstRecord.value + m_dataset.recordCount};
        m_dataset.recordCount += static_cast<qint64>(batch->size());
        return m_writes.push([first, batch](const ReviewContext& context) -> Result<Changes> {
            const auto inserted = insertRows(context.stores, first, *batch);
            return inserted ? Result<Changes>(Changes{}) : fail(inserted);
        });
    }

    /// Column types are guessed from the beginning of the file.
    void profile(const RowBatch& batch)
    {
        std::vector<std::string_view> cells;
        for (size_t row = 0; row < batch.size() && m_profiled < profiledRows; ++row, ++m_profiled) {
            if (unpackCells(batch.packed(row), cells))
                m_profile->addRow(cells);
        }
    }

    Result<void> publish()
    {
        if (!m_request.schema)
            m_dataset.schema = withProfile(m_dataset.schema, profileColumns(m_profile->finish()));
        m_dataset.problemCount = m_reader.problems().total;
        return runNow([this](const ReviewContext& context) { return publishIn(context.stores); });
    }

    Result<Changes> publishIn(Stores& stores)
    {
        auto transaction = Transaction::begin(stores.database());
        if (!transaction)
            return fail(transaction);
        const auto problems = stores.datasets().appendProblems(m_dataset.id, 0, m_reader.problems().kept);
        if (!problems)
            return fail(problems);
        if (const auto published = stores.datasets().publish(m_dataset); !published)
            return fail(published);
        if (const auto committed = transaction->commit(); !committed)
            return fail(committed);
        Changes changes;
        changes.parts = ChangedPart::Datasets;
        changes.dataset = m_dataset.id;
        return changes;
    }

    /// Nobody waits for it: what is left of it if the program ends first is swept at the next opening.
    void discard()
    {
        (void)m_writes.finish();
        m_workspace.submit([dataset = m_dataset.id](const ReviewContext& context) -> Result<Changes> {
            const auto discarded = context.stores.datasets().discard(dataset);
            return discarded ? Result<Changes>(Changes{}) : fail(discarded);
        });
    }

    Result<void> runNow(Workspace::Verb verb)
    {
        if (const auto pushed = m_writes.push(std::move(verb)); !pushed)
            return pushed;
        return m_writes.finish();
    }

    Workspace& m_workspace;
    TableReader& m_reader;
    const ImportRequest& m_request;
    Progress& m_progress;
    Dataset m_dataset;
    std::unique_ptr<MatchTableBuilder> m_profile;
    qint64 m_profiled = 0;
    WriteQueue m_writes; ///< last, so that nothing it writes is gone before it
};

} // namespace

Result<ImportOutcome> importTable(Workspace& workspace, const ImportRequest& request, Progress& progress)
{
    QElapsedTimer timer;
    timer.start();
    const auto reader = TableReader::open(request.path, request.format);
    if (!reader)
        return fail(reader);
    auto outcome = TableImport(workspace, **reader, request, progress).run();
    if (outcome)
        outcome->seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return outcome;
}

} // namespace winnow::engine
