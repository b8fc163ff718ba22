#include "engine/workspace/growsession.h"

#include "engine/matching/cosineranks.h"
#include "engine/matching/matcher.h"
#include "engine/review/growverb.h"
#include "engine/review/sessionbuilder.h"
#include "engine/review/sessionmodel.h"
#include "engine/review/sessionorigin.h"
#include "engine/store/pairstore.h"
#include "engine/store/stores.h"
#include "engine/store/transaction.h"
#include "engine/training/cleansources.h"
#include "engine/training/trainer.h"
#include "engine/workspace/datasettable.h"
#include "engine/workspace/stagewatch.h"
#include "engine/workspace/workspace.h"
#include "engine/workspace/writequeue.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct GrowSessionText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::GrowSessionText)
};

constexpr std::size_t pairsPerBatch = 20'000;
constexpr int mostAttempts = 3; ///< when a reviewer regroups or takes back answers meanwhile
constexpr double muchGrowth = 0.2; ///< share of new records from which on a new model is worth it

/// Only what the model is about is compared.
Schema comparedBy(const MatchModel& model, Schema schema)
{
    for (Field& field : schema.fields) {
        if (field.role == FieldRole::Compare)
            field.role = FieldRole::Show;
    }
    for (const FieldModel& field : model.fields)
        schema.fields.at(static_cast<std::size_t>(field.field)).role = FieldRole::Compare;
    return schema;
}

QString namesOf(const Dataset& dataset, std::size_t firstPart)
{
    QStringList names;
    for (std::size_t part = firstPart; part < dataset.parts.size(); ++part)
        names.append(dataset.parts[part].name);
    return names.join(u", "_s);
}

/// One session on its way to a larger table.
class SessionGrowing {
public:
    SessionGrowing(Workspace& workspace, Session session, Dataset dataset, Progress& progress)
        : m_workspace(workspace)
        , m_session(std::move(session))
        , m_dataset(std::move(dataset))
        , m_rows(m_dataset.rows())
        , m_firstNewRow(static_cast<RowIndex>(m_dataset.upTo(m_session.parts).rows().count()))
        , m_progress(progress)
        , m_writes(workspace)
    {
    }

    Result<GrowthOutcome> run()
    {
        m_outcome.records = static_cast<qint64>(m_rows.count()) - m_firstNewRow;
        if (const auto matched = match(); !matched)
            return fail(matched);
        if (const auto ranked = rankPairs(); !ranked)
            return fail(ranked);
        if (const auto written = writePairs(); !written)
            return fail(written);
        m_outcome.stages.push_back({u"write"_s, m_watch.lap()});
        if (const auto joined = join(); !joined)
            return fail(joined);
        m_outcome.stages.push_back({u"join"_s, m_watch.lap()});
        noteMuchGrowth();
        return m_outcome;
    }

private:
    Result<void> match()
    {
        const auto reader = m_workspace.newReader();
        if (!reader)
            return fail(reader);
        const Stores& stores = (*reader)->stores();
        const auto model = readSessionModel(stores, m_session.id);
        if (!model)
            return fail(model);
        const Schema schema = comparedBy(*model, m_session.schema);
        const auto table = readMatchTable(stores, m_dataset, schema, m_progress);
        if (!table)
            return fail(table);
        const auto summary = stores.sessions().summary(m_session.id);
        if (!summary)
            return fail(summary);
        auto sources = cleanSourceOfRow(stores, m_dataset, cleanSourcesFromJson(*summary));
        if (!sources)
            return fail(sources);
        m_outcome.stages.push_back({u"read"_s, m_watch.lap()});
        MatchOptions options;
        options.model = *model;
        options.firstNewRow = m_firstNewRow;
        options.uniqueSourceOfRow = std::move(*sources);
        auto result = matchTable(*table, schema, options, m_progress);
        if (!result)
            return fail(result);
        take(*result);
        return {};
    }

    /// Pairs of old records among themselves are known already.
    void take(const MatchResult& result)
    {
        for (std::size_t place = 0; place < result.pairs.size(); ++place) {
            if (result.pairs.pairs[place].right >= m_firstNewRow)
                m_pairs.push_back(scoredPairOf(result.pairs, place, m_rows));
        }
        m_outcome.candidatePairs = result.candidatePairs;
        m_outcome.stages.insert(m_outcome.stages.end(), result.stages.begin(), result.stages.end());
        m_watch.lap();
    }

    /// The pairs that are stored count as well.
    Result<void> rankPairs()
    {
        CosineRanks ranks(static_cast<RowIndex>(m_rows.count()));
        for (const ScoredPair& pair : m_pairs)
            ranks.add(rowOf(pair.left), rowOf(pair.right), pair.signals.cosine);
        const auto reader = m_workspace.newReader();
        if (!reader)
            return fail(reader);
        qint64 read = 0;
        const auto visited
            = (*reader)->stores().pairs().forEach(m_session.id, [&](const ScoredPair& pair) -> Result<void> {
                  if (read++ % pairsPerBatch == 0 && m_progress.isCancelled())
                      return cancelled();
                  const auto left = m_rows.rowOf(pair.left);
                  const auto right = m_rows.rowOf(pair.right);
                  m_hasLeftovers = m_hasLeftovers || !right || *right >= m_firstNewRow;
                  if (left && right && *right < m_firstNewRow)
                      ranks.add(*left, *right, pair.signals.cosine);
                  return {};
              });
        if (!visited)
            return visited;
        for (ScoredPair& pair : m_pairs)
            ranks.setRanks(pair.signals, rowOf(pair.left), rowOf(pair.right));
        return {};
    }

    Result<void> writePairs()
    {
        if (m_hasLeftovers) {
            if (const auto removed = removeLeftovers(); !removed)
                return removed;
        }
        for (std::size_t first = 0; first < m_pairs.size(); first += pairsPerBatch) {
            if (m_progress.isCancelled())
                return cancelled();
            const auto batch
                = std::span(m_pairs).subspan(first, std::min(pairsPerBatch, m_pairs.size() - first));
            m_progress.report({GrowSessionText::tr("Writing pairs"), static_cast<qint64>(first),
                static_cast<qint64>(m_pairs.size())});
            const auto pushed = m_writes.push(
                [this, batch](const ReviewContext& context) { return insert(context.stores, batch); });
            if (!pushed)
                return pushed;
        }
        return m_writes.finish();
    }

    /// What a run that was killed has left, or one that was undone and can no longer be redone.
    Result<void> removeLeftovers()
    {
        const auto pushed = m_writes.push([this](const ReviewContext& context) -> Result<Changes> {
            const auto redoable = context.stores.undo().nextRedo(m_session.id);
            if (!redoable)
                return fail(redoable);
            if (*redoable)
                return fail(ErrorCode::Conflict,
                    GrowSessionText::tr("Records were added to “%1” before, and that was undone. Redo brings "
                                        "them back. Nothing was changed.")
                        .arg(m_session.name));
            const auto removed
                = removePairsFrom(context.stores.database(), m_session.id, m_rows.recordOf(m_firstNewRow));
            return removed ? Result<Changes>(Changes{}) : fail(removed);
        });
        return pushed ? m_writes.finish() : pushed;
    }

    Result<Changes> insert(Stores& stores, std::span<const ScoredPair> batch) const
    {
        auto transaction = Transaction::beginStaged(stores.database());
        if (!transaction)
            return fail(transaction);
        if (const auto inserted = insertPairs(stores.database(), m_session.id, batch); !inserted)
            return fail(inserted);
        const auto committed = transaction->commit();
        return committed ? Result<Changes>(Changes{}) : fail(committed);
    }

    Result<void> join()
    {
        Result<void> applied;
        for (int attempt = 0; attempt < mostAttempts; ++attempt) {
            applied = tryToJoin();
            if (applied || applied.error().code != ErrorCode::Conflict)
                break;
        }
        return applied;
    }

    Result<void> tryToJoin()
    {
        const auto reader = m_workspace.newReader();
        if (!reader)
            return fail(reader);
        const auto head = (*reader)->stores().operations().head();
        if (!head)
            return fail(head);
        const auto trainer
            = Trainer::openGrown((*reader)->stores(), m_session.id, m_dataset.parts.size(), m_progress);
        if (!trainer)
            return fail(trainer);
        const Growth growth = trainer->growth(m_firstNewRow);
        const SessionGrowth verb{head->seq, m_dataset.parts.size(), namesOf(m_dataset, m_session.parts),
            m_outcome.records, growth.created, growth.withdrawn, growth.answers};
        const auto applied = m_workspace
                                 .submit([&](const ReviewContext& context) {
                                     return applyGrowth(context, m_session.id, verb);
                                 })
                                 .result();
        if (!applied)
            return fail(applied);
        count(growth);
        return {};
    }

    void count(const Growth& growth)
    {
        m_outcome.alone = m_outcome.records;
        for (const NewlyGrouped& made : growth.created) {
            (made.follows.isValid() ? m_outcome.grown : m_outcome.created) += 1;
            const auto& records = made.cluster.records;
            m_outcome.alone -= records.end()
                - std::lower_bound(records.begin(), records.end(), m_rows.recordOf(m_firstNewRow));
        }
        m_outcome.reopened = static_cast<qint64>(growth.reopened.size());
    }

    void noteMuchGrowth()
    {
        if (static_cast<double>(m_outcome.records) > muchGrowth * m_firstNewRow)
            m_outcome.notices.push_back(GrowSessionText::tr(
                "The table has grown by more than a fifth. What is typical for it may be another now: "
                "matching it anew learns that, answers can be taken along as a file."));
    }

    [[nodiscard]] RowIndex rowOf(RecordId record) const { return m_rows.rowOf(record).value(); }

    static tl::unexpected<Error> cancelled()
    {
        return fail(ErrorCode::Cancelled,
            GrowSessionText::tr(
                "Cancelled. The clusters are as they were; the new records wait in the table."));
    }

    Workspace& m_workspace;
    Session m_session;
    Dataset m_dataset; ///< with all its parts
    RecordRows m_rows;
    RowIndex m_firstNewRow;
    Progress& m_progress;
    StageWatch m_watch;
    std::vector<ScoredPair> m_pairs; ///< with new records
    bool m_hasLeftovers = false;
    GrowthOutcome m_outcome;
    WriteQueue m_writes; ///< last, so that nothing it writes is gone before it
};

Result<void> checkHasModel(const Stores& stores, const Session& session)
{
    const auto origin = readSessionOrigin(stores, session.id);
    if (!origin)
        return fail(origin);
    if (origin->clusters == ClusterOrigin::Matched)
        return {};
    return fail(ErrorCode::NotSupported,
        GrowSessionText::tr("The clusters of “%1” were imported, so there is no model to compare new "
                            "records by. Nothing was changed; match the table to get one.")
            .arg(session.name));
}

/// A session and its table with all parts.
struct GrowingSession {
    Session session;
    Dataset dataset;

    [[nodiscard]] bool isWaiting() const { return session.parts < dataset.parts.size(); }
};

Result<GrowingSession> readGrowing(const Workspace& workspace, SessionId id)
{
    const auto reader = workspace.newReader();
    if (!reader)
        return fail(reader);
    const Stores& stores = (*reader)->stores();
    auto session = stores.sessions().read(id);
    if (!session)
        return fail(session);
    auto dataset = stores.datasets().read(session->dataset);
    if (!dataset)
        return fail(dataset);
    if (const auto checked = checkHasModel(stores, *session); !checked)
        return fail(checked);
    return GrowingSession{std::move(*session), std::move(*dataset)};
}

Result<ImportOutcome> addFile(
    Workspace& workspace, const GrowingSession& growing, const TableFile& file, Progress& progress)
{
    if (growing.isWaiting())
        return fail(ErrorCode::Conflict,
            GrowSessionText::tr(
                "“%1” was added to the table of “%2” before and waits to be taken in. Nothing "
                "was changed; take it in first, without another file.")
                .arg(namesOf(growing.dataset, growing.session.parts), growing.session.name));
    ImportRequest request;
    request.path = file.path;
    request.format = file.format;
    request.addTo = growing.dataset.id;
    return importTable(workspace, request, progress);
}

} // namespace

Result<GrowthOutcome> growSession(Workspace& workspace, SessionId id, Progress& progress)
{
    auto growing = readGrowing(workspace, id);
    if (!growing)
        return fail(growing);
    if (!growing->isWaiting())
        return fail(ErrorCode::InvalidInput,
            GrowSessionText::tr("“%1” has all records of its table already. Nothing was changed.")
                .arg(growing->session.name));
    return SessionGrowing(workspace, std::move(growing->session), std::move(growing->dataset), progress)
        .run();
}

Result<AdditionOutcome> addRecords(
    Workspace& workspace, SessionId session, const std::optional<TableFile>& file, Progress& progress)
{
    AdditionOutcome outcome;
    if (file) {
        const auto growing = readGrowing(workspace, session);
        if (!growing)
            return fail(growing);
        auto imported = addFile(workspace, *growing, *file, progress);
        if (!imported)
            return fail(imported);
        outcome.import = std::move(*imported);
    }
    auto growth = growSession(workspace, session, progress);
    if (!growth)
        return fail(growth);
    outcome.growth = std::move(*growth);
    return outcome;
}

} // namespace winnow::engine
