#include "engine/sync/remoteimport.h"

#include "engine/base/progress.h"
#include "engine/model/packedrecord.h"
#include "engine/review/clustertitle.h"
#include "engine/review/sessionorigin.h"
#include "engine/review/unlearnedmodel.h"
#include "engine/store/searchwords.h"
#include "engine/store/stores.h"
#include "engine/store/transaction.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <numeric>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct ImportText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::RemoteImportText)
};

/// The column by which the server calls a record; the others are its fields, in the order in which they first
/// come.
const QString idColumn = u"record_id"_s;

/// Of the session's summary: the column of the titles, so that clusters that come later are called likewise.
const auto titleMember = "title_field"_L1;

Schema schemaOf(std::span<const RemoteCluster> clusters)
{
    Schema schema{{{idColumn, FieldType::Code, FieldRole::Show}}};
    for (const RemoteCluster& cluster : clusters) {
        for (const RemoteRecord& record : cluster.records) {
            for (const auto& [name, value] : record.fields) {
                if (!schema.indexOf(name))
                    schema.fields.push_back({name, FieldType::Text, FieldRole::Compare});
            }
        }
    }
    return schema;
}

bool isWordy(const QString& value)
{
    constexpr int fewestLetters = 3;
    int letters = 0;
    for (const QChar character : value)
        letters += character.isLetter() ? 1 : 0;
    return letters >= fewestLetters;
}

/// By which people tell clusters apart: the column of words with the most different values, none when there
/// are no words. The server does not say.
std::optional<int> tellingField(const Schema& schema, std::span<const RemoteCluster> clusters)
{
    constexpr std::size_t clustersLookedAt = 500;
    std::vector<QSet<QString>> values(schema.fields.size());
    for (std::size_t place = 0; place < std::min(clusters.size(), clustersLookedAt); ++place) {
        if (clusters[place].records.empty())
            continue;
        for (const auto& [name, value] : clusters[place].records.front().fields) {
            const auto field = schema.indexOf(name);
            if (field && value && isWordy(*value))
                values[static_cast<std::size_t>(*field)].insert(*value);
        }
    }
    const auto most = std::max_element(values.begin(), values.end(),
        [](const auto& one, const auto& other) { return one.size() < other.size(); });
    if (most == values.end() || most->isEmpty())
        return std::nullopt;
    return static_cast<int>(most - values.begin());
}

/// A field that no earlier cluster had has no column; its value follows those that have one.
std::vector<QString> cellsOf(const RemoteRecord& record, const Schema& schema)
{
    std::vector<QString> cells(schema.fields.size());
    std::vector<QString> surplus;
    cells[0] = record.id;
    for (const auto& [name, value] : record.fields) {
        const auto place = schema.indexOf(name);
        if (place && *place > 0)
            cells[static_cast<std::size_t>(*place)] = value.value_or(QString());
        else if (value)
            surplus.push_back(name + u": "_s + *value);
    }
    cells.insert(cells.end(), surplus.begin(), surplus.end());
    return cells;
}

/// One pull on its way into the workspace.
class ClusterIntake {
public:
    /// `all`: of which what run() gets is the first part; a new session gets the columns of all.
    ClusterIntake(Stores& stores, const RemotePlace& place, std::span<const RemoteCluster> all, qint64 nowMs)
        : m_stores(stores)
        , m_place(place)
        , m_all(all)
        , m_nowMs(nowMs)
    {
    }

    Result<ImportedClusters> run(std::span<const RemoteCluster> clusters)
    {
        auto binding = findBinding(m_stores, m_place);
        if (!binding)
            return fail(binding);
        m_imported.binding = *binding;
        auto fresh = unknownOf(clusters);
        if (!fresh)
            return fail(fresh);
        if (fresh->empty())
            return m_imported;
        const auto taken = m_imported.binding ? addRecords(*fresh) : makeSession(*fresh);
        if (!taken)
            return fail(taken);
        const auto written = writeItems(*fresh);
        return written ? Result<ImportedClusters>(m_imported) : fail(written);
    }

private:
    Result<std::vector<RemoteCluster>> unknownOf(std::span<const RemoteCluster> clusters) const
    {
        std::vector<RemoteCluster> fresh;
        for (const RemoteCluster& cluster : clusters) {
            if (cluster.records.empty())
                continue; // no question to ask
            if (!m_imported.binding) {
                fresh.push_back(cluster);
                continue;
            }
            const auto known = m_stores.remoteItems().find(
                m_imported.binding->id, cluster.id, fingerprintOf(recordIdsOf(cluster)));
            if (!known)
                return fail(known);
            if (!known->has_value())
                fresh.push_back(cluster);
        }
        return fresh;
    }

    Result<void> makeSession(std::span<const RemoteCluster> clusters)
    {
        const QString name = m_place.name.isEmpty() ? m_place.session : m_place.name;
        m_schema = schemaOf(m_all);
        auto dataset = m_stores.datasets().begin({name, m_place.profile.baseUrl, m_schema, 0, m_nowMs});
        if (!dataset)
            return fail(dataset);
        dataset->recordCount = recordCount(clusters);
        dataset->parts = {{name, m_place.profile.baseUrl, dataset->firstRecord, dataset->recordCount}};
        m_firstRecord = dataset->firstRecord;
        if (const auto inserted = insert(clusters); !inserted)
            return inserted;
        if (const auto published = m_stores.datasets().publish(*dataset); !published)
            return published;
        const auto session
            = m_stores.sessions().begin({u"clusters"_s, name, dataset->id, m_schema, m_nowMs, 1});
        if (!session)
            return fail(session);
        SessionOutcome outcome;
        outcome.model = QJsonDocument::fromJson(toJson(unlearnedModelOf(m_schema))).object();
        outcome.summary = toJson(SessionOrigin{ClusterOrigin::Imported, hasConfidence(m_all)});
        m_titleField = tellingField(m_schema, m_all);
        if (m_titleField)
            outcome.summary[titleMember] = *m_titleField;
        if (const auto published = m_stores.sessions().publish(*session, outcome); !published)
            return published;
        RemoteBinding binding{{}, m_place.profile.id, m_place.session, name, *session, {}, m_nowMs, {}};
        const auto bound = m_stores.profiles().bind(binding);
        if (!bound)
            return fail(bound);
        binding.id = *bound;
        m_imported.binding = binding;
        return {};
    }

    Result<void> addRecords(std::span<const RemoteCluster> clusters)
    {
        const auto session = m_stores.sessions().read(m_imported.binding->session);
        if (!session)
            return fail(session);
        m_schema = session->schema;
        const auto summary = m_stores.sessions().summary(session->id);
        if (summary && summary->contains(titleMember))
            m_titleField = (*summary)[titleMember].toInt();
        std::vector<QByteArray> cells;
        const std::vector<NewRecord> records = recordsOf(clusters, cells);
        const auto before = m_stores.datasets().read(session->dataset);
        const qint64 addition = before ? before->parts.back().addition + 1 : 1;
        const auto first = m_stores.datasets().append(
            session->dataset, m_imported.binding->name + u" (%1)"_s.arg(addition + 1), records);
        const auto dataset = m_stores.datasets().read(session->dataset);
        if (!first || !dataset)
            return first ? fail(dataset) : fail(first);
        m_firstRecord = *first;
        return m_stores.sessions().takeIn(session->id, dataset->parts.size());
    }

    static qint64 recordCount(std::span<const RemoteCluster> clusters)
    {
        return std::accumulate(
            clusters.begin(), clusters.end(), qint64{0}, [](qint64 count, const RemoteCluster& cluster) {
                return count + static_cast<qint64>(cluster.records.size());
            });
    }

    static bool hasConfidence(std::span<const RemoteCluster> clusters)
    {
        return std::all_of(clusters.begin(), clusters.end(),
            [](const RemoteCluster& cluster) { return cluster.confidence.has_value(); });
    }

    /// `cells` keeps what the records point to.
    std::vector<NewRecord> recordsOf(
        std::span<const RemoteCluster> clusters, std::vector<QByteArray>& cells) const
    {
        for (const RemoteCluster& cluster : clusters) {
            for (const RemoteRecord& record : cluster.records)
                cells.push_back(packCells(cellsOf(record, m_schema)));
        }
        std::vector<NewRecord> records;
        for (const QByteArray& packed : cells)
            records.push_back({0, {packed.constData(), static_cast<std::size_t>(packed.size())}});
        return records;
    }

    Result<void> insert(std::span<const RemoteCluster> clusters)
    {
        std::vector<QByteArray> cells;
        const std::vector<NewRecord> records = recordsOf(clusters, cells);
        return insertRecords(m_stores.database(), m_firstRecord, records);
    }

    Result<void> writeItems(std::span<const RemoteCluster> clusters)
    {
        ClusterInserter inserter(m_stores.database(), m_imported.binding->session);
        RecordId next = m_firstRecord;
        for (const RemoteCluster& cluster : clusters) {
            const auto item = inserter.insert(newCluster(cluster, next));
            if (!item)
                return fail(item);
            if (const auto made = m_stores.decisions().create(*item); !made)
                return made;
            const QStringList ids = recordIdsOf(cluster);
            const auto added = m_stores.remoteItems().add(
                {*item, m_imported.binding->id, cluster.id, fingerprintOf(ids), ids, 0, 0});
            if (!added)
                return added;
            next.value += static_cast<qint64>(cluster.records.size());
            ++m_imported.items;
        }
        m_imported.records = recordCount(clusters);
        SessionCounts more;
        more.total = m_imported.items;
        return m_stores.sessions().addCounts(m_imported.binding->session, more);
    }

    NewCluster newCluster(const RemoteCluster& cluster, RecordId first) const
    {
        NewCluster made;
        made.cluster.confidence = std::clamp(cluster.confidence.value_or(0), 0.0, 1.0);
        std::vector<Record> records;
        for (const RemoteRecord& remote : cluster.records) {
            Record record;
            record.id = {first.value++};
            record.values = cellsOf(remote, m_schema);
            record.values.resize(m_schema.fields.size());
            made.cluster.records.push_back(record.id);
            records.push_back(std::move(record));
        }
        made.title = clusterTitle(m_schema, m_titleField, records);
        made.words = searchText(clusterWords(m_schema, records, made.title));
        return made;
    }

    Stores& m_stores;
    const RemotePlace& m_place;
    std::span<const RemoteCluster> m_all;
    qint64 m_nowMs;
    Schema m_schema;
    std::optional<int> m_titleField;
    RecordId m_firstRecord;
    ImportedClusters m_imported;
};

struct Portion {
    std::span<const RemoteCluster> clusters;
    std::span<const RemoteCluster> all;
};

/// How many of the next clusters are written in one transaction.
std::size_t portionSize(std::span<const RemoteCluster> clusters)
{
    constexpr std::size_t mostClusters = 5'000;
    constexpr std::size_t mostRecords = 20'000;
    std::size_t records = 0;
    std::size_t size = 0;
    while (size < std::min(clusters.size(), mostClusters) && records < mostRecords)
        records += clusters[size++].records.size();
    return size;
}

Result<ImportedClusters> takePortionIn(
    Stores& stores, const RemotePlace& place, const Portion& portion, qint64 nowMs)
{
    auto transaction = Transaction::begin(stores.database());
    if (!transaction)
        return fail(transaction);
    auto imported = ClusterIntake(stores, place, portion.all, nowMs).run(portion.clusters);
    if (!imported)
        return imported;
    const auto committed = transaction->commit();
    return committed ? imported : fail(committed);
}

} // namespace

QStringList recordIdsOf(const RemoteCluster& cluster)
{
    QStringList ids;
    for (const RemoteRecord& record : cluster.records)
        ids.append(record.id);
    return ids;
}

Result<std::optional<RemoteBinding>> findBinding(const Stores& stores, const RemotePlace& place)
{
    const auto bindings = stores.profiles().bindings(place.profile.id);
    if (!bindings)
        return fail(bindings);
    for (const RemoteBinding& binding : *bindings) {
        if (binding.remoteId == place.session)
            return std::optional(binding);
    }
    return std::optional<RemoteBinding>();
}

Result<ImportedClusters> takeClustersIn(
    Stores& stores, const RemotePlace& place, std::span<const RemoteCluster> clusters, qint64 nowMs)
{
    return takePortionIn(stores, place, {clusters, clusters}, nowMs);
}

Result<ImportedClusters> takeQueueIn(const SyncRunner& runner, const RemotePlace& place,
    std::span<const RemoteCluster> clusters, qint64 nowMs, Progress& progress)
{
    ImportedClusters imported;
    std::size_t done = 0;
    do {
        progress.report({ImportText::tr("Taking clusters in"), static_cast<qint64>(done),
            static_cast<qint64>(clusters.size())});
        if (progress.isCancelled())
            return fail(ErrorCode::Cancelled,
                ImportText::tr("It was cancelled. %n clusters are here; the others come when you pull or "
                               "sync again.",
                    nullptr, static_cast<int>(done)));
        const Portion portion{clusters.subspan(done, portionSize(clusters.subspan(done))), clusters};
        const auto taken = runner([&](const ReviewContext& context) -> Result<void> {
            const auto result = takePortionIn(context.stores, place, portion, nowMs);
            if (!result)
                return fail(result);
            imported.binding = result->binding;
            imported.items += result->items;
            imported.records += result->records;
            return {};
        });
        if (!taken)
            return fail(taken);
        done += portion.clusters.size();
    } while (done < clusters.size());
    return imported;
}

} // namespace winnow::engine
