#include "app/cli/evaluation.h"

#include "app/cli/sessiongroups.h"
#include "engine/model/packedrecord.h"
#include "engine/records/truthfile.h"
#include "engine/store/stores.h"

#include <QCoreApplication>
#include <QHash>

#include <numeric>
#include <string_view>
#include <variant>
#include <vector>

namespace winnow::app {

using engine::RowIndex;

namespace {

struct EvaluationText {
    Q_DECLARE_TR_FUNCTIONS(Evaluation)
};

/// The rows of a dataset by what people call their records.
struct RowNames {
    QHash<QString, RowIndex> rows;
    qint64 repeated = 0; ///< records whose name an earlier one has already
};

engine::Result<QString> recordName(const engine::StoredRecord& stored, const engine::Dataset& dataset)
{
    const auto cells = engine::unpackCells(stored.cells);
    if (!cells || static_cast<size_t>(*dataset.idField) >= cells->size())
        return engine::fail(engine::ErrorCode::Corrupt,
            EvaluationText::tr("A record of “%1” is damaged. “winnow-cli check” says more.")
                .arg(dataset.name));
    const std::string_view cell = (*cells)[static_cast<size_t>(*dataset.idField)];
    return QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())).trimmed();
}

engine::Result<RowNames> namesFromColumn(const engine::Stores& stores, const engine::Dataset& dataset)
{
    RowNames names;
    const auto visit = [&](const engine::StoredRecord& stored) -> engine::Result<void> {
        const auto name = recordName(stored, dataset);
        if (!name)
            return engine::fail(name);
        if (names.rows.contains(*name))
            ++names.repeated;
        else
            names.rows.insert(*name, static_cast<RowIndex>(stored.id.value - dataset.firstRecord.value));
        return {};
    };
    const auto read = stores.records().forEach(dataset.firstRecord, dataset.recordCount, visit);
    if (!read)
        return engine::fail(read);
    return names;
}

engine::Result<RowNames> rowNames(const engine::Stores& stores, const engine::Dataset& dataset)
{
    if (dataset.idField)
        return namesFromColumn(stores, dataset);
    RowNames names;
    for (qint64 row = 0; row < dataset.recordCount; ++row)
        names.rows.insert(QString::number(row + 1), static_cast<RowIndex>(row));
    return names;
}

/// The truth as a group number per row.
struct TruthPartition {
    std::vector<std::uint32_t> groups;
    qint64 used = 0; ///< entries of the truth file
    qint64 unknown = 0; ///< entries that name a record that is not there
};

/// Turns truth files into partitions of one table.
class TruthReader {
public:
    TruthReader(const RowNames& names, RowIndex rowCount)
        : m_names(names)
        , m_rowCount(rowCount)
    {
    }

    TruthPartition operator()(const std::vector<engine::TruthLabel>& labels) const
    {
        TruthPartition partition{std::vector<std::uint32_t>(m_rowCount), 0, 0};
        // Rows without a label keep a number of their own; the labels' numbers come behind.
        std::iota(partition.groups.begin(), partition.groups.end(), 0U);
        QHash<QString, std::uint32_t> groups;
        for (const engine::TruthLabel& label : labels) {
            const auto row = m_names.rows.constFind(label.recordId);
            const bool isKnown = row != m_names.rows.constEnd();
            ++(isKnown ? partition.used : partition.unknown);
            if (!isKnown)
                continue;
            const auto next = m_rowCount + static_cast<std::uint32_t>(groups.size());
            partition.groups[*row] = groups.value(label.cluster, next);
            groups.insert(label.cluster, partition.groups[*row]);
        }
        return partition;
    }

    TruthPartition operator()(const std::vector<engine::TruthPair>& pairs) const
    {
        std::vector<engine::RowPair> known;
        for (const engine::TruthPair& pair : pairs) {
            const auto left = m_names.rows.constFind(pair.leftId);
            const auto right = m_names.rows.constFind(pair.rightId);
            if (left != m_names.rows.constEnd() && right != m_names.rows.constEnd())
                known.emplace_back(*left, *right);
        }
        const auto used = static_cast<qint64>(known.size());
        return {engine::partitionOfPairs(m_rowCount, known), used, static_cast<qint64>(pairs.size()) - used};
    }

private:
    const RowNames& m_names;
    RowIndex m_rowCount;
};

QStringList noticesOf(const TruthPartition& truth, const RowNames& names)
{
    QStringList notices;
    if (truth.unknown > 0)
        notices.append(
            EvaluationText::tr("%n entries of the truth file name records that are not in the session; "
                               "they were left out.",
                nullptr, static_cast<int>(truth.unknown)));
    if (names.repeated > 0)
        notices.append(
            EvaluationText::tr("%n records have an id that an earlier record has already; the truth file's "
                               "ids mean the earlier ones.",
                nullptr, static_cast<int>(names.repeated)));
    return notices;
}

} // namespace

Attempt<SessionQuality> evaluateSession(
    const engine::Stores& stores, const engine::Session& session, const QString& truthPath)
{
    const auto truthFile = engine::readTruthFile(truthPath);
    if (!truthFile)
        return failed(truthFile);
    const auto dataset = stores.datasets().read(session.dataset);
    if (!dataset)
        return failed(dataset);
    const auto names = rowNames(stores, *dataset);
    if (!names)
        return failed(names);
    const auto groups = currentGroups(stores, session, *dataset);
    if (!groups)
        return failed(groups);
    const auto rowCount = static_cast<RowIndex>(dataset->recordCount);
    const TruthPartition truth = std::visit(TruthReader(*names, rowCount), *truthFile);
    if (truth.used == 0)
        return failed(engine::ErrorCode::InvalidInput,
            EvaluationText::tr(
                "The truth file names no record of the session. Its ids are values of the column that "
                "--id-column named when the table was matched, else row numbers."));
    const auto predicted = engine::partitionOfGroups(rowCount, *groups);
    return SessionQuality{engine::comparePartitions(predicted, truth.groups), noticesOf(truth, *names)};
}

} // namespace winnow::app
