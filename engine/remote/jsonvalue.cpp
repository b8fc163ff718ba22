#include "engine/remote/jsonvalue.h"

#include <QSet>

#include <algorithm>
#include <cmath>

namespace winnow::engine {

const JsonValue* JsonValue::find(QStringView name) const
{
    const auto found
        = std::ranges::find_if(members, [name](const JsonMember& member) { return member.name == name; });
    return found == members.end() ? nullptr : &found->value;
}

bool JsonValue::hasDoubleKeys() const
{
    QSet<QStringView> names;
    for (const JsonMember& member : members) {
        if (names.contains(member.name))
            return true;
        names.insert(member.name);
    }
    return false;
}

std::optional<QString> JsonValue::toId() const
{
    const auto isPartOfWhole = [](QChar c) {
        return c == u'-' || (c >= u'0' && c <= u'9');
    };
    const bool isWhole = kind == Kind::Number && std::ranges::all_of(text, isPartOfWhole);
    if ((kind != Kind::Text && !isWhole) || text.isEmpty())
        return std::nullopt;
    return text;
}

std::optional<qint64> JsonValue::toWhole() const
{
    bool fits = false;
    const qint64 number = kind == Kind::Number ? text.toLongLong(&fits) : 0;
    return fits ? std::optional(number) : std::nullopt;
}

std::optional<double> JsonValue::toReal() const
{
    bool fits = false;
    const double number = kind == Kind::Number || kind == Kind::Text ? text.toDouble(&fits) : 0;
    return fits && std::isfinite(number) ? std::optional(number) : std::nullopt;
}

std::optional<QString> idOf(const JsonValue* value)
{
    return value ? value->toId() : std::nullopt;
}

std::optional<qint64> wholeOf(const JsonValue* value)
{
    return value ? value->toWhole() : std::nullopt;
}

std::optional<double> realOf(const JsonValue* value)
{
    return value ? value->toReal() : std::nullopt;
}

QString textOf(const JsonValue* value)
{
    return value && value->kind == JsonValue::Kind::Text ? value->text : QString();
}

} // namespace winnow::engine
