#include "engine/workspace/evaluatesession.h"

#include "engine/records/truthfile.h"
#include "engine/store/stores.h"
#include "engine/store/transaction.h"
#include "engine/workspace/exportsource.h"
#include "engine/workspace/sessionpartition.h"
#include "engine/workspace/workspace.h"

#include <QCoreApplication>
#include <QHash>

#include <utility>

namespace winnow::engine {

namespace {

struct EvaluateSessionText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::EvaluateSessionText)
};

/// The truth of a table as groups of its rows, and what did not fit.
class TruthMapping {
public:
    /// Remembers by which id a row is called.
    void addRow(const QString& id, RowIndex row)
    {
        if (!m_rowOfId.contains(id))
            m_rowOfId.insert(id, row);
        else
            ++m_repeatedIds;
        ++m_rowCount;
    }

    std::vector<std::uint32_t> partition(const std::vector<TruthLabel>& labels)
    {
        QHash<QString, std::size_t> groupOfCluster;
        std::vector<std::vector<RowIndex>> groups;
        for (const TruthLabel& label : labels) {
            const auto row = find(label.recordId);
            if (!row)
                continue;
            const auto group = groupOfCluster.find(label.cluster);
            if (group != groupOfCluster.end()) {
                groups[*group].push_back(*row);
                continue;
            }
            groupOfCluster.insert(label.cluster, groups.size());
            groups.push_back({*row});
        }
        return partitionOfGroups(m_rowCount, groups);
    }

    std::vector<std::uint32_t> partition(const std::vector<TruthPair>& truePairs)
    {
        std::vector<RowPair> pairs;
        for (const TruthPair& pair : truePairs) {
            const auto left = find(pair.leftId);
            const auto right = find(pair.rightId);
            if (left && right)
                pairs.emplace_back(*left, *right);
        }
        return partitionOfPairs(m_rowCount, pairs);
    }

    [[nodiscard]] bool foundAny() const { return m_found > 0 || m_unknown == 0; }

    [[nodiscard]] std::vector<QString> warnings() const
    {
        std::vector<QString> sentences;
        if (m_unknown > 0) {
            sentences.push_back(EvaluateSessionText::tr(
                "%n id(s) of the truth file are not in the table, the first one is “%1”.", nullptr, m_unknown)
                                    .arg(m_firstUnknown));
        }
        if (m_repeatedIds > 0) {
            sentences.push_back(EvaluateSessionText::tr(
                "%n row(s) have the id of an earlier row and count as different from it.", nullptr,
                m_repeatedIds));
        }
        return sentences;
    }

private:
    std::optional<RowIndex> find(const QString& id)
    {
        const auto row = m_rowOfId.constFind(id);
        if (row != m_rowOfId.constEnd()) {
            ++m_found;
            return *row;
        }
        if (m_unknown++ == 0)
            m_firstUnknown = id;
        return std::nullopt;
    }

    QHash<QString, RowIndex> m_rowOfId;
    RowIndex m_rowCount = 0;
    int m_repeatedIds = 0;
    qint64 m_found = 0;
    int m_unknown = 0;
    QString m_firstUnknown;
};

Result<SessionEvaluation> evaluate(const ExportSource& source, const Truth& truth)
{
    TruthMapping mapping;
    const auto read = forEachRecord(source, [&](const ExportedRecord& record) -> Result<void> {
        mapping.addRow(textOf(record.name(source.dataset)),
            static_cast<RowIndex>(record.id.value - source.dataset.firstRecord.value));
        return {};
    });
    if (!read)
        return fail(read);
    const auto partition
        = SessionPartition::read(source.stores, source.session, source.dataset, source.progress);
    if (!partition)
        return fail(partition);
    const auto expected
        = std::visit([&mapping](const auto& known) { return mapping.partition(known); }, truth);
    if (!mapping.foundAny()) {
        return fail(ErrorCode::InvalidInput,
            EvaluateSessionText::tr(
                "None of the ids in the truth file is in the table. Name the column with the ids when "
                "you import or match."));
    }
    return SessionEvaluation{comparePartitions(partition->numbers(), expected), mapping.warnings()};
}

} // namespace

Result<SessionEvaluation> evaluateSession(
    const Workspace& workspace, SessionId session, const QString& truthPath, Progress& progress)
{
    const auto truth = readTruthFile(truthPath);
    if (!truth)
        return fail(truth);
    const auto reader = workspace.newReader();
    if (!reader)
        return fail(reader);
    const Stores& stores = (*reader)->stores();
    const auto snapshot = Transaction::beginRead(stores.database());
    if (!snapshot)
        return fail(snapshot);
    auto stored = stores.sessions().read(session);
    if (!stored)
        return fail(stored);
    auto dataset = stores.datasets().read(stored->dataset);
    if (!dataset)
        return fail(dataset);
    return evaluate({stores, std::move(*stored), std::move(*dataset), progress}, *truth);
}

} // namespace winnow::engine
