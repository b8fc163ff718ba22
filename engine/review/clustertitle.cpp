#include "engine/review/clustertitle.h"

#include "engine/review/canonical.h"

#include <QSet>

#include <algorithm>

namespace winnow::engine {

namespace {

constexpr qsizetype titleLength = 120;
constexpr qsizetype wordsLength = 4000;
constexpr qsizetype usualLength = 500;

bool isText(const FieldModel& field)
{
    return field.type == FieldType::Text || field.type == FieldType::ShortText;
}

double agreementWeight(const FieldModel& field)
{
    return field.weights.empty() ? 0 : field.weights.back();
}

/// Cut at a whole character, with an ellipsis as the last one.
QString singleLine(const QString& value)
{
    const QString line = value.left(4 * titleLength).simplified();
    if (line.size() <= titleLength)
        return line;
    qsizetype end = titleLength - 1;
    if (line.at(end - 1).isHighSurrogate())
        --end;
    return line.left(end) + QChar(u'…');
}

QString firstValue(const Schema& schema, const std::vector<Record>& records)
{
    for (const FieldRole role : {FieldRole::Compare, FieldRole::Show, FieldRole::Ignore}) {
        for (size_t field = 0; field < schema.fields.size(); ++field) {
            if (schema.fields[field].role != role)
                continue;
            const CanonicalValue value = canonicalValue(schema, static_cast<int>(field), records);
            if (!value.value.isEmpty())
                return value.value;
        }
    }
    return {};
}

} // namespace

std::optional<int> titleField(const Schema& schema, const MatchModel& model)
{
    double most = 0;
    for (const FieldModel& field : model.fields)
        most = isText(field) ? std::max(most, agreementWeight(field)) : most;
    for (const FieldModel& field : model.fields) {
        const bool isKnown = field.field >= 0 && static_cast<size_t>(field.field) < schema.fields.size();
        if (isKnown && isText(field) && agreementWeight(field) >= most / 2)
            return field.field;
    }
    return std::nullopt;
}

QString clusterTitle(const Schema& schema, std::optional<int> titleField, const std::vector<Record>& records)
{
    if (titleField) {
        const QString title = singleLine(canonicalValue(schema, *titleField, records).value);
        if (!title.isEmpty())
            return title;
    }
    return singleLine(firstValue(schema, records));
}

QString clusterWords(const Schema& schema, const std::vector<Record>& records, const QString& title)
{
    QSet<QString> known{title};
    QString words;
    words.reserve(usualLength);
    words += title;
    for (const Record& record : records) {
        for (size_t field = 0; field < schema.fields.size() && field < record.values.size(); ++field) {
            const QString& value = record.values[field];
            if (schema.fields[field].role != FieldRole::Compare || value.isEmpty() || known.contains(value))
                continue;
            if (words.size() + value.size() >= wordsLength)
                return words;
            known.insert(value);
            words += u' ' + value;
        }
    }
    return words;
}

} // namespace winnow::engine
