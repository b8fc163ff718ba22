#include "engine/serving/servedcluster.h"

#include "engine/store/stores.h"

#include <QDateTime>

#include <nlohmann/json.hpp>

namespace winnow::engine {

using namespace Qt::StringLiterals;
using Json = nlohmann::ordered_json;

QString servedTime(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

Result<Json> servedRecords(const Stores& stores, const Session& session, ItemId item)
{
    const auto cluster = stores.clusters().read(item);
    const auto dataset = stores.datasets().readFor(session);
    const auto decision = stores.decisions().read(item);
    if (!cluster || !dataset || !decision)
        return !cluster ? fail(cluster) : !dataset ? fail(dataset) : fail(decision);
    const auto records = stores.records().readRecords(*dataset, cluster->cluster.records);
    if (!records)
        return fail(records);
    const double confidence = decision->has_value() ? (*decision)->confidence : cluster->cluster.confidence;
    Json served = Json::array();
    for (const Record& record : *records) {
        Json row = Json::object();
        for (std::size_t field = 0; field < session.schema.fields.size(); ++field) {
            const Field& column = session.schema.fields[field];
            if (column.role == FieldRole::Compare)
                row[column.name.toStdString()] = record.values[field].toStdString();
        }
        // The protocol's own members win over columns of the same name.
        row["record_id"] = record.id.value;
        row["group_id"] = item.value;
        row["confidence"] = confidence;
        served.push_back(std::move(row));
    }
    return served;
}

void addLease(Json& records, const std::optional<Lease>& lease, qint64 nowMs)
{
    const bool isHeld = lease && lease->expiresMs > nowMs;
    for (Json& record : records) {
        record["clustered"] = false;
        record["checked_out"] = isHeld;
        record["checkout_expire"] = nullptr;
        if (!isHeld)
            continue;
        record["checkout_expire"] = QDateTime::fromMSecsSinceEpoch(lease->expiresMs)
                                        .toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s)
                                        .toStdString();
        record["lease_until"] = servedTime(lease->expiresMs).toStdString();
        record["lease_holder"] = lease->holder.toStdString();
    }
}

Result<Json> servedDecision(const Stores& stores, ItemId item)
{
    const auto decision = stores.decisions().read(item);
    const auto operations = stores.operations().ofItem(item, 1);
    if (!decision || !operations)
        return decision ? fail(operations) : fail(decision);
    if (!decision->has_value() || operations->empty())
        return Json();
    const Decision& made = (*decision)->decision;
    if (made.verdict != Verdict::Yes && made.verdict != Verdict::No)
        return Json();
    const QString action = made.excluded.empty() ? verdictName(made.verdict) : u"partial"_s;
    return Json{{"action", action.toStdString()}, {"by", operations->front().actor.toStdString()},
        {"at", servedTime(operations->front().wallMs).toStdString()}};
}

} // namespace winnow::engine
