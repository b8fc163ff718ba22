#include "engine/remote/deduperecordwire.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QSet>

#include <algorithm>

namespace winnow::engine {

namespace {

using Kind = JsonValue::Kind;

struct RecordText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::RecordText)
};

/// What the server says about a record, as opposed to what is in it.
bool isAboutTheRecord(QStringView name)
{
    static const QSet<QStringView> names{u"record_id", u"group_id", u"entity_id", u"confidence", u"clustered",
        u"checked_out", u"checkout_expire", u"lease_until", u"lease_holder"};
    return names.contains(name);
}

std::optional<QString> fieldText(const JsonValue& value)
{
    if (value.kind == Kind::Text || value.kind == Kind::Number)
        return value.text;
    if (value.kind == Kind::Boolean)
        return value.isTrue ? QStringLiteral("true") : QStringLiteral("false");
    return std::nullopt;
}

/// Milliseconds of an ISO 8601 time that says its zone.
std::optional<qint64> zonedTimeMs(const QString& text)
{
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid() || time.timeSpec() == Qt::LocalTime)
        return std::nullopt;
    return time.toMSecsSinceEpoch();
}

/// What is wrong with a record of a cluster; empty when it is right.
QString recordProblem(const std::optional<RemoteRecord>& record, const JsonValue& json,
    const QString& cluster, const std::vector<RemoteRecord>& before)
{
    if (!record)
        return RecordText::tr("a record has no id, or a field twice");
    const auto owner = idOf(json.find(u"group_id"));
    if (owner && *owner != cluster)
        return RecordText::tr("a record names another cluster");
    if (std::ranges::find(before, record->id, &RemoteRecord::id) != before.end())
        return RecordText::tr("a record occurs twice");
    return {};
}

void readCheckout(const JsonValue& json, RemoteCluster& cluster)
{
    const auto confidence = readConfidence(json.find(u"confidence"));
    if (confidence && (!cluster.confidence || *confidence < *cluster.confidence))
        cluster.confidence = confidence;
    const JsonValue* checkedOut = json.find(u"checked_out");
    cluster.isCheckedOut = cluster.isCheckedOut || (checkedOut && checkedOut->isTrue);
    readLease(json, cluster);
}

} // namespace

std::optional<RemoteRecord> readDedupeRecord(const JsonValue& record)
{
    const auto id = idOf(record.find(u"record_id"));
    if (!id || record.hasDoubleKeys())
        return std::nullopt;
    RemoteRecord read{*id, {}};
    for (const JsonMember& member : record.members) {
        // A field is a text of the table; lists and objects are additions of a newer server.
        const bool isField = member.value.kind != Kind::List && member.value.kind != Kind::Object;
        if (isField && !isAboutTheRecord(member.name))
            read.fields.emplace_back(member.name, fieldText(member.value));
    }
    return read;
}

std::optional<double> readConfidence(const JsonValue* value)
{
    const auto confidence = realOf(value);
    return confidence && *confidence >= 0 && *confidence <= 1 ? confidence : std::nullopt;
}

Result<RemoteCluster> readDedupeCluster(const QString& id, const JsonValue& records)
{
    if (records.kind != Kind::List || records.items.empty())
        return fail(ErrorCode::InvalidInput, RecordText::tr("it has no records"));
    RemoteCluster cluster;
    cluster.id = id;
    for (const JsonValue& json : records.items) {
        auto record = readDedupeRecord(json);
        const QString problem = recordProblem(record, json, id, cluster.records);
        if (!problem.isEmpty())
            return fail(ErrorCode::InvalidInput, problem);
        cluster.records.push_back(std::move(*record));
        readCheckout(json, cluster);
    }
    return cluster;
}

void readLease(const JsonValue& from, RemoteCluster& cluster)
{
    const auto end = zonedTimeMs(textOf(from.find(u"lease_until")));
    if (end && (!cluster.leaseEndMs || *end < *cluster.leaseEndMs))
        cluster.leaseEndMs = end;
    if (const QString holder = textOf(from.find(u"lease_holder")); !holder.isEmpty())
        cluster.leaseHolder = holder;
}

} // namespace winnow::engine
