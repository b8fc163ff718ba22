#include "engine/workspace/importtable.h"

#include "engine/records/columnunion.h"
#include "engine/store/stores.h"
#include "engine/store/transaction.h"
#include "engine/workspace/backups.h"
#include "engine/workspace/importprofile.h"
#include "engine/workspace/importsources.h"
#include "engine/workspace/writequeue.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>

#include <memory>
#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct ImportTableText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::ImportTableText)
};

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
    auto transaction = Transaction::beginStaged(stores.database());
    if (!transaction)
        return fail(transaction);
    std::vector<NewRecord> records;
    records.reserve(batch.size());
    for (size_t row = 0; row < batch.size(); ++row)
        records.push_back({batch.line(row), batch.packed(row)});
    const auto inserted = insertRecords(stores.database(), first, records);
    return inserted ? transaction->commit() : inserted;
}

QString datasetName(const ImportRequest& request)
{
    if (!request.name.isEmpty())
        return request.name;
    const QString name = QFileInfo(request.path).completeBaseName();
    return request.linked ? name + u" + "_s + QFileInfo(request.linked->path).completeBaseName() : name;
}

Result<ImportSources> openAdditionTo(const Workspace& workspace, const ImportRequest& request)
{
    const auto reader = workspace.newReader();
    if (!reader)
        return fail(reader);
    const auto dataset = (*reader)->stores().datasets().read(*request.addTo);
    return dataset ? openAddition(request, *dataset) : fail(dataset);
}

/// One import on its way: reads and packs in the worker thread while the writer inserts the batch before.
class TableImport {
public:
    TableImport(
        Workspace& workspace, ImportSources& sources, const ImportRequest& request, Progress& progress)
        : m_workspace(workspace)
        , m_sources(sources)
        , m_request(request)
        , m_progress(progress)
        , m_writes(workspace)
    {
    }

    Result<ImportOutcome> run()
    {
        if (const auto begun = begin(); !begun)
            return fail(begun);
        auto outcome = streamAll();
        if (outcome)
            outcome = publish();
        if (!outcome) {
            discard();
            return fail(outcome);
        }
        if (!m_request.addTo)
            return ImportOutcome{m_dataset, m_problems.kept, 0};
        return ImportOutcome{std::move(m_grown), m_problems.kept, 0, m_sources.notices};
    }

private:
    Result<void> begin()
    {
        const auto dataset = m_request.addTo ? stagedDataset() : newDataset();
        if (!dataset)
            return fail(dataset);
        if (!m_request.addTo)
            m_profile = std::make_unique<ImportProfile>(dataset->schema);
        return runNow([this, &dataset](const ReviewContext& context) -> Result<Changes> {
            auto begun = context.stores.datasets().begin(*dataset);
            if (!begun)
                return fail(begun);
            m_dataset = std::move(*begun);
            return Changes{};
        });
    }

    Result<NewDataset> newDataset() const
    {
        const auto idField = idFieldOf(m_request, m_sources.columns);
        if (!idField)
            return fail(idField);
        auto schema = initialSchema(m_request, m_sources.columns);
        if (!schema)
            return fail(schema);
        return NewDataset{datasetName(m_request), QFileInfo(m_request.path).absoluteFilePath(),
            std::move(*schema), *idField, m_workspace.clock().wallMs()};
    }

    /// What holds the records until they become a part of another dataset.
    [[nodiscard]] Result<NewDataset> stagedDataset() const
    {
        return NewDataset{m_sources.files.front().name, QFileInfo(m_request.path).absoluteFilePath(), {}, {},
            m_workspace.clock().wallMs()};
    }

    Result<void> streamAll()
    {
        for (ImportSource& source : m_sources.files) {
            if (!m_dataset.parts.empty() && m_profile)
                m_profile->beginNextFile();
            const RecordId first{m_dataset.firstRecord.value + m_dataset.recordCount};
            m_dataset.parts.push_back({source.name, QFileInfo(source.path).absoluteFilePath(), first, 0});
            if (const auto streamed = stream(source); !streamed)
                return streamed;
            keepProblems(source);
        }
        return m_writes.finish();
    }

    Result<void> stream(ImportSource& source)
    {
        auto state = ReadState::MoreRows;
        while (state == ReadState::MoreRows) {
            if (m_progress.isCancelled())
                return fail(ErrorCode::Cancelled,
                    ImportTableText::tr("The import was cancelled. Nothing of it was kept."));
            auto batch = std::make_shared<RowBatch>();
            const auto read = source.reader->next(*batch, batchBytes);
            if (!read)
                return fail(read);
            state = *read;
            if (!source.places.empty())
                *batch = withUnitedColumns(*batch, source.places, m_sources.columns.size());
            if (m_profile)
                m_profile->add(*batch);
            if (const auto pushed = write(batch); !pushed)
                return pushed;
            report(source);
        }
        return checkRows(source);
    }

    void report(const ImportSource& source) const
    {
        const QString text = m_request.linked ? ImportTableText::tr("Reading rows of %1").arg(source.name)
                                              : ImportTableText::tr("Reading rows");
        m_progress.report({text, source.reader->bytesRead(), source.reader->bytesTotal()});
    }

    /// A single table without rows is merely of no use; two tables are meant to be linked at once.
    Result<void> checkRows(const ImportSource& source) const
    {
        const bool mayBeEmpty = !m_request.linked && !m_request.addTo;
        if (mayBeEmpty || m_dataset.parts.back().recordCount > 0)
            return {};
        if (m_request.addTo)
            return fail(ErrorCode::InvalidInput,
                ImportTableText::tr("“%1” has no rows, so there is nothing to add. Nothing was changed.")
                    .arg(source.name));
        return fail(ErrorCode::InvalidInput,
            ImportTableText::tr("“%1” has no rows, so there is nothing to link. Nothing was imported.")
                .arg(source.name));
    }

    Result<void> write(const std::shared_ptr<RowBatch>& batch)
    {
        const RecordId first{m_dataset.firstRecord.value + m_dataset.recordCount};
        m_dataset.recordCount += static_cast<qint64>(batch->size());
        m_dataset.parts.back().recordCount += static_cast<qint64>(batch->size());
        return m_writes.push([first, batch](const ReviewContext& context) -> Result<Changes> {
            const auto inserted = insertRows(context.stores, first, *batch);
            return inserted ? Result<Changes>(Changes{}) : fail(inserted);
        });
    }

    /// Lines are counted in each file, so of two files each problem says in which it is.
    void keepProblems(const ImportSource& source)
    {
        const RowProblems& problems = source.reader->problems();
        m_problems.total += problems.total;
        for (const RowProblem& problem : problems.kept) {
            if (m_problems.kept.size() == RowProblems::maxKept)
                return;
            m_problems.kept.push_back(problem);
            if (m_request.linked || m_request.addTo)
                m_problems.kept.back().message.prepend(source.name + u": "_s);
        }
    }

    Result<void> publish()
    {
        if (!m_request.schema && m_profile)
            m_dataset.schema = withProfile(m_dataset.schema, m_profile->finish());
        m_dataset.problemCount = m_problems.total;
        return runNow([this](const ReviewContext& context) { return publishIn(context.stores); });
    }

    Result<Changes> publishIn(Stores& stores)
    {
        auto transaction = Transaction::begin(stores.database());
        if (!transaction)
            return fail(transaction);
        const auto published = m_request.addTo ? addIn(stores, *m_request.addTo) : publishNewIn(stores);
        if (!published)
            return fail(published);
        if (const auto committed = transaction->commit(); !committed)
            return fail(committed);
        Changes changes;
        changes.parts = ChangedPart::Datasets;
        changes.dataset = m_request.addTo.value_or(m_dataset.id);
        return changes;
    }

    Result<void> publishNewIn(Stores& stores)
    {
        const auto problems = stores.datasets().appendProblems(m_dataset.id, 0, m_problems.kept);
        return problems ? stores.datasets().publish(m_dataset) : problems;
    }

    Result<void> addIn(Stores& stores, DatasetId target)
    {
        const auto before = stores.datasets().read(target);
        if (!before)
            return fail(before);
        const auto problems = stores.datasets().appendProblems(target, before->problemCount, m_problems.kept);
        if (!problems)
            return fail(problems);
        const auto part = stores.datasets().publishInto(target, m_dataset);
        if (!part)
            return fail(part);
        auto grown = stores.datasets().read(target);
        if (!grown)
            return fail(grown);
        m_grown = std::move(*grown);
        return {};
    }

    /// Nobody waits for it: what is left of it if the program ends first is swept at the next opening.
    void discard()
    {
        (void)m_writes.finish();
        m_workspace.remove(
            [dataset = m_dataset.id](Stores& stores) { return stores.datasets().discard(dataset); });
    }

    Result<void> runNow(Workspace::Verb verb)
    {
        if (const auto pushed = m_writes.push(std::move(verb)); !pushed)
            return pushed;
        return m_writes.finish();
    }

    Workspace& m_workspace;
    ImportSources& m_sources;
    const ImportRequest& m_request;
    Progress& m_progress;
    Dataset m_dataset;
    Dataset m_grown; ///< the one that was added to
    std::unique_ptr<ImportProfile> m_profile;
    RowProblems m_problems; ///< of all files read so far
    WriteQueue m_writes; ///< last, so that nothing it writes is gone before it
};

} // namespace

Result<ImportOutcome> importTable(Workspace& workspace, const ImportRequest& request, Progress& progress)
{
    QElapsedTimer timer;
    timer.start();
    const QString unsaved = backUpBefore(workspace.path(), BackupReason::BeforeImport, workspace.clock());
    auto sources = request.addTo ? openAdditionTo(workspace, request) : openSources(request);
    if (!sources)
        return fail(sources);
    auto outcome = TableImport(workspace, *sources, request, progress).run();
    if (outcome && !unsaved.isEmpty())
        outcome->notices.push_back(unsaved);
    if (outcome)
        outcome->seconds = static_cast<double>(timer.nsecsElapsed()) / 1e9;
    return outcome;
}

} // namespace winnow::engine
