#include "engine/workspace/clusterimport.h"

#include "engine/matching/matcher.h"
#include "engine/records/tablerows.h"
#include "engine/review/sessionbuilder.h"
#include "engine/review/sessionorigin.h"
#include "engine/review/unlearnedmodel.h"
#include "engine/store/stores.h"
#include "engine/workspace/datasettable.h"
#include "engine/workspace/sessionwriter.h"
#include "engine/workspace/workspace.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct ClusterImportText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::ClusterImport)

public:
    static QString unknown(const QString& id) { return tr("Record “%1” is not in the table.").arg(id); }

    static QString repeated(const QString& id)
    {
        return tr("The table has several records with the id “%1”.").arg(id);
    }

    static QString nothing()
    {
        return tr("The cluster file puts no two records of the table together. Nothing was imported.");
    }
};

/// The rows of a table by their ids, read before anything is imported.
struct TableIds {
    QHash<QString, std::optional<RowIndex>> rowOfId; ///< nothing for an id of several rows
    RowIndex rowCount = 0;
};

Result<TableIds> readIds(TableReader& reader, const std::optional<QString>& idColumn)
{
    const auto place = idColumn ? placeOfColumn(reader.columns(), *idColumn) : std::nullopt;
    TableIds ids;
    const auto read = forEachRow(reader, [&](const TableRow& row) -> Result<void> {
        const QString own = row.text(place);
        const QString id = own.isEmpty() ? QString::number(ids.rowCount + 1) : own;
        if (ids.rowOfId.contains(id))
            ids.rowOfId[id] = std::nullopt;
        else
            ids.rowOfId.insert(id, ids.rowCount);
        ++ids.rowCount;
        return {};
    });
    return read ? Result<TableIds>(std::move(ids)) : fail(read);
}

/// The clusters of a file in rows of its table.
class RowGrouping {
public:
    explicit RowGrouping(const TableIds& ids)
        : m_ids(ids)
    {
    }

    void add(const ClusterRow& row, RowProblems& problems)
    {
        const auto found = m_ids.rowOfId.constFind(row.record);
        if (found == m_ids.rowOfId.constEnd())
            return problems.add(row.line, [&row] { return ClusterImportText::unknown(row.record); });
        if (!*found)
            return problems.add(row.line, [&row] { return ClusterImportText::repeated(row.record); });
        Group& group = m_groups[row.cluster];
        group.rows.push_back(**found);
        if (row.score)
            group.confidence = std::min(group.confidence.value_or(1), *row.score);
        ++m_named;
    }

    [[nodiscard]] qint64 named() const { return m_named; }

    /// Whether somebody has said of each cluster how sure it is.
    [[nodiscard]] bool hasConfidence() const
    {
        return std::all_of(m_groups.begin(), m_groups.end(), [](const auto& group) {
            return group.second.rows.size() < 2 || group.second.confidence.has_value();
        });
    }

    /// Those of two rows or more, ascending by first row.
    [[nodiscard]] std::vector<RowCluster> clusters() const
    {
        std::vector<RowCluster> clusters;
        const bool isKnown = hasConfidence();
        for (const auto& [name, group] : m_groups) {
            if (group.rows.size() < 2)
                continue;
            clusters.push_back({group.rows, isKnown ? *group.confidence : 0});
            std::sort(clusters.back().rows.begin(), clusters.back().rows.end());
        }
        std::sort(clusters.begin(), clusters.end(),
            [](const RowCluster& one, const RowCluster& other) { return one.rows < other.rows; });
        return clusters;
    }

private:
    struct Group {
        std::vector<RowIndex> rows;
        std::optional<double> confidence; ///< the least score
    };

    const TableIds& m_ids;
    std::map<QString, Group> m_groups;
    qint64 m_named = 0;
};

/// The id says which record it is, not what it is of.
Schema reviewedSchema(const Dataset& dataset)
{
    Schema schema = dataset.schema;
    if (dataset.idField)
        schema.fields[static_cast<std::size_t>(*dataset.idField)].role = FieldRole::Show;
    return schema;
}

Result<SessionId> writeClusterSession(Workspace& workspace, const Dataset& dataset,
    const RowGrouping& grouping, const QString& name, Progress& progress)
{
    const auto reader = workspace.newReader();
    if (!reader)
        return fail(reader);
    const Schema schema = reviewedSchema(dataset);
    const auto table = readMatchTable((*reader)->stores(), dataset, schema, progress);
    if (!table)
        return fail(table);
    MatchResult result;
    result.model = unlearnedModelOf(schema);
    result.clusters = grouping.clusters();
    result.pairs.fieldCount = result.model.fields.size();
    SessionBuilder builder(*table, result, schema, dataset.rows());
    const NewSession session{
        u"clusters"_s, name, dataset.id, schema, workspace.clock().wallMs(), dataset.parts.size()};
    QJsonObject summary = toJson(SessionOrigin{ClusterOrigin::Imported, grouping.hasConfidence()});
    summary["records"_L1] = dataset.recordCount;
    summary["clusters"_L1] = static_cast<qint64>(result.clusters.size());
    return writeSession(workspace, builder, session, summary, progress);
}

} // namespace

Result<ClusterImportOutcome> importClusters(
    Workspace& workspace, const ClusterImportRequest& request, Progress& progress)
{
    const auto file = readClusterFile(request.clustersPath, request.columns);
    if (!file)
        return fail(file);
    const auto table = TableReader::open(request.table.path, request.table.format);
    if (!table)
        return fail(table);
    ImportRequest import = request.table;
    const auto sameName = placeOfColumn((*table)->columns(), file->recordColumn);
    if (!import.idColumn && sameName)
        import.idColumn = (*table)->columns()[*sameName];
    const auto ids = readIds(**table, import.idColumn);
    if (!ids)
        return fail(ids);
    ClusterImportOutcome outcome;
    outcome.problems = file->problems;
    RowGrouping grouping(*ids);
    for (const ClusterRow& row : file->rows)
        grouping.add(row, outcome.problems);
    std::stable_sort(outcome.problems.kept.begin(), outcome.problems.kept.end(),
        [](const RowProblem& one, const RowProblem& other) { return one.line < other.line; });
    if (outcome.problems.total > 0 && request.problemRows == ProblemRows::Refuse)
        return outcome;
    outcome.clusters = static_cast<qint64>(grouping.clusters().size());
    if (outcome.clusters == 0)
        return fail(ErrorCode::InvalidInput, ClusterImportText::nothing());
    const auto imported = importTable(workspace, import, progress);
    if (!imported)
        return fail(imported);
    outcome.dataset = imported->dataset;
    outcome.sessionName = request.sessionName.isEmpty() ? imported->dataset.name : request.sessionName;
    const auto session
        = writeClusterSession(workspace, imported->dataset, grouping, outcome.sessionName, progress);
    if (!session)
        return fail(session);
    outcome.session = *session;
    outcome.unnamed = imported->dataset.recordCount - grouping.named();
    outcome.hasConfidence = grouping.hasConfidence();
    return outcome;
}

} // namespace winnow::engine
