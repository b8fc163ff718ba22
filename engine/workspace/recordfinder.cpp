#include "engine/workspace/recordfinder.h"

#include "engine/exchange/splinksql.h"
#include "engine/matching/valueparsing.h"
#include "engine/review/recordname.h"
#include "engine/store/stores.h"
#include "engine/text/normalize.h"

#include <algorithm>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

constexpr char separator = '\x1f';

std::string keyOfId(const QString& table, const QString& id)
{
    return "id" + table.toStdString() + separator + id.trimmed().toStdString();
}

/// The beginning of a key of values: which fields they are of.
std::string keyOfShape(const std::vector<std::size_t>& fields)
{
    std::string key = "values";
    for (const std::size_t field : fields)
        key += separator + std::to_string(field);
    return key;
}

/// "left" or "right" of two tables for what another program may call them; empty when any may be meant, and
/// nothing when it is none of them.
std::optional<QString> tableNamed(const Dataset& dataset, const QString& name)
{
    if (name.isEmpty() || !dataset.isLinked())
        return QString();
    for (const DatasetPart& part : dataset.parts) {
        const QString table = dataset.tableName(part.firstRecord);
        const qsizetype dot = part.name.lastIndexOf(u'.');
        if (name == table || name == part.name || name == part.name.left(dot))
            return table;
    }
    return std::nullopt;
}

std::vector<QString> namesOf(const Schema& schema)
{
    std::vector<QString> names;
    for (const Field& field : schema.fields)
        names.push_back(field.name);
    return names;
}

} // namespace

RecordFinder::RecordFinder(const Session& session, const Dataset& dataset)
    : m_session(session)
    , m_dataset(dataset)
    , m_slugs(sqlNames(namesOf(dataset.schema)))
{
}

std::size_t RecordFinder::add(const ExchangedRecord& record)
{
    std::vector<std::pair<std::size_t, std::string>> compared;
    Details details;
    for (const ExchangedValue& value : record) {
        const auto field = fieldOf(value.column);
        if (!field && value.column == "record_id"_L1)
            details.recordId = value.text;
        if (!field)
            continue;
        const bool isCompared = m_session.schema.fields[*field].role == FieldRole::Compare;
        (isCompared ? compared : details.values)
            .emplace_back(*field, valueOf(*field, value.text.toStdString()));
    }
    std::sort(compared.begin(), compared.end());
    std::vector<std::size_t> shape;
    std::string values;
    for (const auto& [field, value] : compared) {
        shape.push_back(field);
        values += separator + value;
    }
    if (!shape.empty())
        m_shapes.insert(shape);
    return addQuery(keyOfShape(shape) + values, std::move(details));
}

std::size_t RecordFinder::add(const QString& table, const QString& id)
{
    m_isAskedById = true;
    const auto named = tableNamed(m_dataset, table);
    return addQuery(keyOfId(named.value_or(u"?"_s), id), {});
}

Result<void> RecordFinder::find(const ExportSource& source)
{
    const auto read = forEachRecord(source, [this](const ExportedRecord& record) -> Result<void> {
        visit(record);
        return {};
    });
    if (!read)
        return read;
    for (Query& query : m_queries) {
        query.candidates = m_slots[query.slot];
        const bool canNarrow = query.candidates.size() > 1 && query.candidates.size() < mostCandidates;
        if (const auto narrowed = canNarrow ? narrow(source, query) : Result<void>(); !narrowed)
            return narrowed;
    }
    return {};
}

/// By its name, in any case, or as it is written where names must be words.
std::optional<std::size_t> RecordFinder::fieldOf(const QString& column) const
{
    const auto& fields = m_dataset.schema.fields;
    if (const auto exact = m_dataset.schema.indexOf(column))
        return static_cast<std::size_t>(*exact);
    for (std::size_t field = 0; field < fields.size(); ++field) {
        const bool isSame = fields[field].name.trimmed().compare(column.trimmed(), Qt::CaseInsensitive) == 0;
        if (isSame || m_slugs[field] == column)
            return field;
    }
    return std::nullopt;
}

/// As matching takes it, and numbers however they are written.
std::string RecordFinder::valueOf(std::size_t field, std::string_view text) const
{
    const bool isNumber = m_session.schema.fields[field].type == FieldType::Number;
    if (const auto number = isNumber ? parseNumber(text) : std::nullopt)
        return QByteArray::number(*number, 'g', 17).toStdString();
    return normalizedForMatching(text);
}

std::size_t RecordFinder::addQuery(const std::string& key, Details details)
{
    std::string text = key + separator + details.recordId.toStdString();
    for (const auto& [field, value] : details.values)
        text += separator + std::to_string(field) + separator + value;
    const auto [query, isNew] = m_queryOfText.try_emplace(text, m_queries.size());
    if (!isNew)
        return query->second;
    const auto [slot, isNewKey] = m_slotOfKey.try_emplace(key, m_slots.size());
    if (isNewKey)
        m_slots.emplace_back();
    m_queries.push_back({slot->second, std::move(details), {}});
    return query->second;
}

void RecordFinder::visit(const ExportedRecord& record)
{
    if (m_isAskedById) {
        const QString id = textOf(record.key(m_dataset));
        offer(keyOfId({}, id), record.id);
        if (m_dataset.isLinked())
            offer(keyOfId(m_dataset.tableName(record.id), id), record.id);
    }
    for (const std::vector<std::size_t>& shape : m_shapes) {
        std::string key = keyOfShape(shape);
        for (const std::size_t field : shape)
            key += separator + valueOf(field, record.cells[field]);
        offer(key, record.id);
    }
}

void RecordFinder::offer(const std::string& key, RecordId record)
{
    const auto slot = m_slotOfKey.find(key);
    if (slot != m_slotOfKey.end() && m_slots[slot->second].size() < mostCandidates)
        m_slots[slot->second].push_back(record);
}

/// Keeps those with all the other values; when none has them, the values say nothing and all stay.
Result<void> RecordFinder::narrow(const ExportSource& source, Query& query) const
{
    const auto records = source.stores.records().readRecords(m_dataset, query.candidates);
    if (!records)
        return fail(records);
    std::vector<RecordId> called;
    std::vector<RecordId> alike;
    for (const Record& record : *records) {
        const bool isAlike = std::all_of(
            query.details.values.begin(), query.details.values.end(), [&](const auto& expected) {
                const std::string text = record.values[expected.first].toStdString();
                return valueOf(expected.first, text) == expected.second;
            });
        if (isAlike)
            alike.push_back(record.id);
        if (isAlike && recordKey(m_dataset, record).text() == query.details.recordId)
            called.push_back(record.id);
    }
    if (!called.empty())
        query.candidates = called;
    else if (!alike.empty())
        query.candidates = alike;
    return {};
}

} // namespace winnow::engine
