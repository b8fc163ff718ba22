#include "engine/training/trainingdata.h"

#include "engine/review/sessionmodel.h"
#include "engine/review/sessionscoring.h"
#include "engine/store/stores.h"
#include "engine/training/cleansources.h"

#include <QCoreApplication>

namespace winnow::engine {

namespace {

struct TrainingDataText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::TrainingDataText)
};

constexpr qint64 pairsPerReport = 20'000;

/// The pairs of one session on their way into a table.
class PairReading {
public:
    PairReading(const RecordRows& rows, const MatchModel& model, Progress& progress)
        : m_rows(rows)
        , m_builder(static_cast<RowIndex>(rows.count()), model)
        , m_progress(progress)
    {
    }

    Result<void> add(const ScoredPair& pair)
    {
        if (m_read++ % pairsPerReport == 0) {
            m_progress.report({TrainingDataText::tr("Reading scored pairs"), m_read - 1, 0});
            if (m_progress.isCancelled())
                return fail(ErrorCode::Cancelled, TrainingDataText::tr("Cancelled. Nothing was changed."));
        }
        const auto left = m_rows.rowOf(pair.left);
        const auto right = m_rows.rowOf(pair.right);
        if (!left || !right)
            return {}; // of a file that the session has not taken in, or no longer
        if (m_builder.add({*left, *right, pair.weight}, pair.fields, pair.signals))
            return {};
        return fail(ErrorCode::Corrupt,
            TrainingDataText::tr("The scores of records %1 and %2 do not fit their session. Your answers are "
                                 "not affected; match the table again to train on it.")
                .arg(pair.left.value)
                .arg(pair.right.value));
    }

    [[nodiscard]] qint64 count() const { return m_read; }

    PairTable finish() { return m_builder.finish(); }

private:
    const RecordRows& m_rows;
    PairTableBuilder m_builder;
    Progress& m_progress;
    qint64 m_read = 0;
};

Result<std::vector<std::uint32_t>> declaredSources(
    const Stores& stores, SessionId session, const Dataset& dataset)
{
    const auto summary = stores.sessions().summary(session);
    return summary ? cleanSourceOfRow(stores, dataset, cleanSourcesFromJson(*summary)) : fail(summary);
}

} // namespace

Result<TrainingData> readTrainingData(
    const Stores& stores, SessionId id, Progress& progress, std::optional<std::size_t> parts)
{
    const auto session = stores.sessions().read(id);
    if (!session)
        return fail(session);
    const auto whole = stores.datasets().read(session->dataset);
    if (!whole)
        return fail(whole);
    const Dataset dataset = whole->upTo(parts.value_or(session->parts));
    const RecordRows rows = dataset.rows();
    auto model = readSessionModel(stores, id);
    if (!model)
        return fail(model);
    PairReading reading(rows, *model, progress);
    const auto visited
        = stores.pairs().forEach(id, [&reading](const ScoredPair& pair) { return reading.add(pair); });
    if (!visited)
        return fail(visited);
    // Without pairs every record would stand alone, and grouping again would take the clusters apart.
    if (reading.count() == 0 && session->counts.total > 0)
        return fail(ErrorCode::NotSupported,
            TrainingDataText::tr(
                "The clusters of this session were imported without scored pairs, so there is nothing "
                "to train on. Review the clusters themselves, or match the table."));
    auto sources = declaredSources(stores, id, dataset);
    if (!sources)
        return fail(sources);
    auto inherited = readInherited(stores, id, *model);
    if (!inherited)
        return fail(inherited);
    return TrainingData{id, rows, std::move(*model), session->needsAnswers, reading.finish(),
        std::move(*sources), std::move(*inherited)};
}

} // namespace winnow::engine
