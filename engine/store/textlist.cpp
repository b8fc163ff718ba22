#include "engine/store/textlist.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace winnow::engine {

QString textListToJson(const QStringList& texts)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact));
}

QStringList textListFromJson(const QString& json)
{
    QStringList texts;
    const QJsonArray array = QJsonDocument::fromJson(json.toUtf8()).array();
    for (const QJsonValue& value : array)
        texts.append(value.toString());
    return texts;
}

} // namespace winnow::engine
