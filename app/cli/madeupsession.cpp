#include "app/cli/madeupsession.h"

#include "engine/base/random.h"
#include "engine/matching/comparator.h"
#include "engine/matching/matcher.h"
#include "engine/records/atomicfile.h"
#include "engine/records/tablewriter.h"
#include "engine/review/sessionbuilder.h"
#include "engine/samples/samplepersons.h"
#include "engine/samples/typingerror.h"
#include "engine/store/stores.h"
#include "engine/workspace/datasettable.h"
#include "engine/workspace/importtable.h"
#include "engine/workspace/sessionwriter.h"
#include "engine/workspace/workspace.h"

#include <QTemporaryDir>

#include <algorithm>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 largeEvery = 8; ///< one cluster of so many has three records
constexpr std::size_t surname = 1; ///< its place among the columns of a person
constexpr std::uint64_t seed = 7;

int sizeOf(qint64 cluster)
{
    return cluster % largeEvery == 0 ? 3 : 2;
}

/// A person as often as the cluster has records, the later ones with a typing error in the name.
engine::Result<void> writeTable(QIODevice& device, qint64 clusters)
{
    engine::TableWriter writer(device, engine::CellSafety::Exact);
    writer.row(engine::samplePersonColumns());
    engine::Random random(seed);
    qint64 cluster = 0;
    engine::samplePersons({clusters, seed}, [&](const engine::SamplePerson& person) {
        for (int copy = 0; copy < sizeOf(cluster); ++copy) {
            for (std::size_t column = 0; column < person.values.size(); ++column) {
                const std::string_view value = person.values[column];
                if (copy > 0 && column == surname)
                    writer.cell(engine::withTypingError(
                        QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())), random));
                else
                    writer.cell(value);
            }
            writer.endRow();
        }
        ++cluster;
    });
    return writer.finish();
}

/// A model whose weights rise evenly from level to level.
engine::MatchModel evenModel(const engine::Schema& schema)
{
    engine::MatchModel model;
    model.logPrior = -10;
    for (std::size_t field = 0; field < schema.fields.size(); ++field) {
        const engine::Field& column = schema.fields[field];
        if (column.role != engine::FieldRole::Compare)
            continue;
        engine::FieldModel learned{static_cast<int>(field), column.name, column.type,
            engine::levelNames(column.type), {}, {}, {}, false, static_cast<int>(model.fields.size())};
        const double levels = static_cast<double>(learned.levels.size()) - 1;
        for (std::size_t level = 0; level < learned.levels.size(); ++level) {
            const double share = level == 0 ? 0 : 1 / levels;
            learned.m.push_back(share);
            learned.u.push_back(share);
            learned.weights.push_back(
                level == 0 ? 0 : -3 + 6 * (static_cast<double>(level) - 1) / (levels - 1));
        }
        model.fields.push_back(std::move(learned));
    }
    return model;
}

/// Clusters of neighbouring rows with their pairs.
class MadeUpResult {
public:
    explicit MadeUpResult(const engine::MatchTable& table, const engine::Schema& schema)
        : m_table(table)
    {
        m_result.model = evenModel(schema);
        m_result.pairs.fieldCount = m_result.model.fields.size();
    }

    engine::MatchResult build(qint64 clusters)
    {
        engine::Random random(seed);
        engine::RowIndex first = 0;
        for (qint64 cluster = 0; cluster < clusters; ++cluster) {
            engine::RowCluster rows;
            for (int row = 0; row < sizeOf(cluster); ++row)
                rows.rows.push_back(first + static_cast<engine::RowIndex>(row));
            rows.confidence = 0.5 + random.unit() / 2;
            addPairs(rows.rows);
            first += static_cast<engine::RowIndex>(rows.rows.size());
            m_result.clusters.push_back(std::move(rows));
        }
        return std::move(m_result);
    }

private:
    void addPairs(const std::vector<engine::RowIndex>& rows)
    {
        for (std::size_t left = 0; left < rows.size(); ++left) {
            for (std::size_t right = left + 1; right < rows.size(); ++right)
                addPair(rows[left], rows[right]);
        }
    }

    void addPair(engine::RowIndex left, engine::RowIndex right)
    {
        double weight = m_result.model.logPrior;
        for (const engine::FieldModel& field : m_result.model.fields) {
            const auto& column = m_table.columns()[static_cast<std::size_t>(field.field)];
            const engine::ValueId one = column.valueOfRow[left];
            const engine::ValueId other = column.valueOfRow[right];
            const std::size_t equal = field.levels.size() - 1;
            const std::size_t level = one == 0 || other == 0 ? 0 : one == other ? equal : equal - 1;
            const auto contribution = static_cast<float>(field.weights[level]);
            m_result.pairs.evidence.push_back({static_cast<quint8>(level), contribution});
            weight += contribution;
        }
        m_result.pairs.pairs.push_back({left, right, weight});
    }

    const engine::MatchTable& m_table;
    engine::MatchResult m_result;
};

} // namespace

Attempt<engine::SessionId> makeUpSession(
    engine::Workspace& workspace, qint64 clusters, const Environment& environment)
{
    const QTemporaryDir folder;
    engine::ImportRequest request;
    request.path = folder.filePath(u"persons.csv"_s);
    const auto written = engine::writeFileAtomically(
        request.path, [clusters](QIODevice& device) { return writeTable(device, clusters); });
    if (!written)
        return failed(written);
    const auto imported = engine::importTable(workspace, request, environment.progress);
    if (!imported)
        return failed(imported);
    const auto reader = workspace.newReader();
    if (!reader)
        return failed(reader);
    const engine::Dataset& dataset = imported->dataset;
    const auto table
        = engine::readMatchTable((*reader)->stores(), dataset, dataset.schema, environment.progress);
    if (!table)
        return failed(table);
    const engine::MatchResult result = MadeUpResult(*table, dataset.schema).build(clusters);
    engine::SessionBuilder builder(*table, result, dataset.schema, dataset.rows());
    const engine::NewSession session{
        u"clusters"_s, dataset.name, dataset.id, dataset.schema, environment.clock.wallMs()};
    const auto made = engine::writeSession(workspace, builder, session, {}, environment.progress);
    return made ? Attempt<engine::SessionId>(*made) : failed(made);
}

} // namespace winnow::app
