#include "engine/review/clustertitle.h"

#include "engine/review/canonical.h"

#include <QSet>
#include <QStringList>

namespace winnow::engine {

namespace {

constexpr qsizetype titleLength = 120;
constexpr qsizetype wordsLength = 4000;

bool isText(const Field& field)
{
    return field.role == FieldRole::Compare
        && (field.type == FieldType::Text || field.type == FieldType::ShortText);
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

QString clusterTitle(const Schema& schema, const std::vector<Record>& records)
{
    for (size_t field = 0; field < schema.fields.size(); ++field) {
        if (!isText(schema.fields[field]))
            continue;
        const CanonicalValue value = canonicalValue(schema, static_cast<int>(field), records);
        if (!value.value.isEmpty())
            return singleLine(value.value);
    }
    return singleLine(firstValue(schema, records));
}

QString clusterWords(const Schema& schema, const std::vector<Record>& records, const QString& title)
{
    QSet<QString> known{title};
    QString words = title;
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
