#pragma once

#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

struct JsonMember;

/// A JSON value as its bytes had it: keys keep their order, even those that occur twice, and numbers their
/// spelling.
struct JsonValue {
    enum class Kind {
        Null,
        Boolean,
        Number,
        NotANumber, ///< the bare NaN or Infinity that some servers write, which JSON does not have
        Text,
        List,
        Object,
    };

    Kind kind = Kind::Null;
    bool isTrue = false; ///< of a Boolean
    QString text; ///< of a Text; of a Number its spelling
    std::vector<JsonValue> items; ///< of a List
    std::vector<JsonMember> members; ///< of an Object

    /// The first member of this name; null when there is none or this is no object.
    [[nodiscard]] const JsonValue* find(QStringView name) const;
    [[nodiscard]] bool hasDoubleKeys() const; ///< in this object itself
    /// A text, or a whole number as it is spelled: ids beyond 2^53 stay exact. Never empty.
    [[nodiscard]] std::optional<QString> toId() const;
    [[nodiscard]] std::optional<qint64> toWhole() const;
    /// A finite number; some servers write it as a text.
    [[nodiscard]] std::optional<double> toReal() const;
};

struct JsonMember {
    QString name;
    JsonValue value;
};

/// Of a member that may be missing.
std::optional<QString> idOf(const JsonValue* value);
std::optional<qint64> wholeOf(const JsonValue* value);
std::optional<double> realOf(const JsonValue* value);
/// Empty for anything but a text.
QString textOf(const JsonValue* value);

} // namespace winnow::engine
