#include "engine/review/sessionbuilder.h"

#include "engine/review/clustertitle.h"
#include "engine/store/pairstore.h"
#include "engine/store/searchwords.h"
#include "engine/store/stores.h"
#include "engine/store/transaction.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace winnow::engine {

namespace {

/// Keeps the write-ahead log of one transaction below 64 MiB.
constexpr qint64 itemsPerRange = 200'000;

} // namespace

ScoredPair scoredPairOf(const ScoredPairs& pairs, std::size_t place, const RecordRows& rows)
{
    const ScoredRowPair& scored = pairs.pairs[place];
    const auto evidence = pairs.evidenceOf(place);
    ScoredPair pair{rows.recordOf(scored.left), rows.recordOf(scored.right), scored.weight,
        {evidence.begin(), evidence.end()}};
    if (place < pairs.signals.size())
        pair.signals = pairs.signals[place];
    return pair;
}

SessionBuilder::SessionBuilder(
    const MatchTable& table, const MatchResult& result, Schema schema, RecordRows rows)
    : m_table(table)
    , m_result(result)
    , m_schema(std::move(schema))
    , m_rows(std::move(rows))
    , m_titleField(titleField(m_schema, result.model))
{
}

std::vector<NewCluster> SessionBuilder::prepareClusters(BuildRange clusters) const
{
    std::vector<NewCluster> prepared;
    prepared.reserve(clusters.last - clusters.first);
    for (std::size_t i = clusters.first; i < clusters.last; ++i)
        prepared.push_back(newCluster(m_result.clusters[i]));
    return prepared;
}

Result<void> SessionBuilder::begin(Stores& stores, const NewSession& session)
{
    const auto begun = stores.sessions().begin(session);
    if (!begun)
        return fail(begun);
    m_session = *begun;
    return {};
}

Result<void> SessionBuilder::writePairs(Stores& stores, BuildRange pairs) const
{
    auto transaction = Transaction::beginStaged(stores.database());
    if (!transaction)
        return fail(transaction);
    std::vector<ScoredPair> batch;
    batch.reserve(pairs.last - pairs.first);
    for (std::size_t i = pairs.first; i < pairs.last; ++i)
        batch.push_back(scoredPairOf(m_result.pairs, i, m_rows));
    const auto inserted = insertPairs(stores.database(), m_session, batch);
    return inserted ? transaction->commit() : inserted;
}

Result<void> SessionBuilder::writeClusters(Stores& stores, const std::vector<NewCluster>& clusters)
{
    auto transaction = Transaction::beginStaged(stores.database());
    if (!transaction)
        return fail(transaction);
    ClusterInserter inserter(stores.database(), m_session);
    for (const NewCluster& cluster : clusters) {
        const auto inserted = inserter.insert(cluster);
        if (!inserted)
            return fail(inserted);
        m_items.last = *inserted;
        if (!m_items.first.isValid())
            m_items.first = *inserted;
    }
    return transaction->commit();
}

std::vector<ItemRange> SessionBuilder::decisionRanges() const
{
    std::vector<ItemRange> ranges;
    for (ItemId first = m_items.first; first.isValid() && first <= m_items.last; first.value += itemsPerRange)
        ranges.push_back({first, std::min(m_items.last, ItemId{first.value + itemsPerRange - 1})});
    return ranges;
}

Result<void> SessionBuilder::writeDecisions(Stores& stores, ItemRange items) const
{
    auto transaction = Transaction::beginStaged(stores.database());
    if (!transaction)
        return fail(transaction);
    const auto made = stores.decisions().createProposed(m_session, items.first, items.last);
    return made ? transaction->commit() : fail(made);
}

Result<void> SessionBuilder::publish(Stores& stores, const QJsonObject& summary)
{
    auto transaction = Transaction::begin(stores.database());
    if (!transaction)
        return fail(transaction);
    SessionOutcome outcome;
    outcome.model = QJsonDocument::fromJson(toJson(m_result.model)).object();
    outcome.summary = summary;
    outcome.needsAnswers = m_result.needsAnswers;
    outcome.total = static_cast<qint64>(clusterCount());
    if (const auto published = stores.sessions().publish(m_session, outcome); !published)
        return fail(published);
    return transaction->commit();
}

/// The row as matching saw it: enough to recognise it, and already in memory.
Record SessionBuilder::recordFromTable(RowIndex row) const
{
    Record record;
    record.id = recordOf(row);
    record.values.reserve(m_table.columns().size());
    for (const MatchColumn& column : m_table.columns()) {
        const std::string_view value = column.originals[column.valueOfRow[row]];
        record.values.push_back(QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size())));
    }
    return record;
}

NewCluster SessionBuilder::newCluster(const RowCluster& cluster) const
{
    NewCluster made;
    made.cluster.confidence = cluster.confidence;
    std::vector<Record> records;
    for (const RowIndex row : cluster.rows) {
        made.cluster.records.push_back(recordOf(row));
        records.push_back(recordFromTable(row));
    }
    made.title = clusterTitle(m_schema, m_titleField, records);
    made.words = searchText(clusterWords(m_schema, records, made.title));
    return made;
}

} // namespace winnow::engine
