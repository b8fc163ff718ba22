#include "engine/remote/jsonreader.h"

#include <QStringDecoder>

#include <array>

namespace winnow::engine {

namespace {

constexpr int maxDepth = 128;
constexpr int maxValues = 4'000'000;

struct Literal {
    QStringView spelling;
    JsonValue::Kind kind;
    bool isTrue;
};

constexpr std::array literals{Literal{u"null", JsonValue::Kind::Null, false},
    Literal{u"true", JsonValue::Kind::Boolean, true}, Literal{u"false", JsonValue::Kind::Boolean, false},
    Literal{u"NaN", JsonValue::Kind::NotANumber, false},
    Literal{u"Infinity", JsonValue::Kind::NotANumber, false},
    Literal{u"-Infinity", JsonValue::Kind::NotANumber, false}};

QString withoutLoneSurrogates(QString text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (isPair)
            ++i;
        else if (text[i].isSurrogate())
            text[i] = QChar::ReplacementCharacter;
    }
    return text;
}

/// Recursive descent over the text. Every read function is false when the text is not JSON there.
class JsonParser {
public:
    explicit JsonParser(QStringView text)
        : m_text(text)
    {
    }

    std::optional<JsonReading> parse()
    {
        JsonReading reading;
        skipBlanks();
        if (!readValue(reading.value, 1))
            return std::nullopt;
        skipBlanks();
        if (m_position != m_text.size())
            return std::nullopt;
        reading.hasDoubleKeys = m_hasDoubleKeys;
        return reading;
    }

private:
    [[nodiscard]] QChar peek() const { return m_position < m_text.size() ? m_text[m_position] : QChar(); }

    bool take(QChar c)
    {
        if (m_position >= m_text.size() || m_text[m_position] != c)
            return false;
        ++m_position;
        return true;
    }

    void skipBlanks()
    {
        while (m_position < m_text.size()
            && (peek() == u' ' || peek() == u'\t' || peek() == u'\n' || peek() == u'\r'))
            ++m_position;
    }

    bool readValue(JsonValue& value, int depth);
    bool readObject(JsonValue& object, int depth);
    bool readList(JsonValue& list, int depth);
    bool readText(QString& text);
    bool readEscape(QString& text);
    bool readLiteral(JsonValue& value);
    bool readNumber(JsonValue& value);
    bool skipDigits();

    QStringView m_text;
    qsizetype m_position = 0;
    int m_values = 0;
    bool m_hasDoubleKeys = false;
};

bool JsonParser::readValue(JsonValue& value, int depth)
{
    if (depth > maxDepth || ++m_values > maxValues)
        return false;
    if (peek() == u'{')
        return readObject(value, depth);
    if (peek() == u'[')
        return readList(value, depth);
    if (peek() == u'"') {
        value.kind = JsonValue::Kind::Text;
        return readText(value.text);
    }
    return readLiteral(value) || readNumber(value);
}

bool JsonParser::readObject(JsonValue& object, int depth)
{
    object.kind = JsonValue::Kind::Object;
    ++m_position;
    skipBlanks();
    if (take(u'}'))
        return true;
    do {
        skipBlanks();
        JsonMember& member = object.members.emplace_back();
        if (!readText(member.name))
            return false;
        skipBlanks();
        if (!take(u':'))
            return false;
        skipBlanks();
        if (!readValue(member.value, depth + 1))
            return false;
        skipBlanks();
    } while (take(u','));
    m_hasDoubleKeys = m_hasDoubleKeys || object.hasDoubleKeys();
    return take(u'}');
}

bool JsonParser::readList(JsonValue& list, int depth)
{
    list.kind = JsonValue::Kind::List;
    ++m_position;
    skipBlanks();
    if (take(u']'))
        return true;
    do {
        skipBlanks();
        if (!readValue(list.items.emplace_back(), depth + 1))
            return false;
        skipBlanks();
    } while (take(u','));
    return take(u']');
}

bool JsonParser::readText(QString& text)
{
    if (!take(u'"'))
        return false;
    bool hasEscapes = false;
    while (m_position < m_text.size()) {
        const qsizetype begin = m_position;
        while (m_position < m_text.size() && peek() >= u' ' && peek() != u'"' && peek() != u'\\')
            ++m_position;
        text.append(m_text.sliced(begin, m_position - begin));
        if (take(u'"')) {
            text = hasEscapes ? withoutLoneSurrogates(text) : text;
            return true;
        }
        hasEscapes = true;
        if (!take(u'\\') || !readEscape(text))
            return false;
    }
    return false;
}

bool JsonParser::readEscape(QString& text)
{
    constexpr QStringView names = u"\"\\/bfnrt";
    constexpr QStringView meanings = u"\"\\/\b\f\n\r\t";
    const QChar escape = peek();
    ++m_position;
    if (const qsizetype index = names.indexOf(escape); index >= 0 && !escape.isNull()) {
        text.append(meanings[index]);
        return true;
    }
    if (escape != u'u' || m_position + 4 > m_text.size())
        return false;
    char16_t code = 0;
    for (int i = 0; i < 4; ++i, ++m_position) {
        const qsizetype digit = QStringView(u"0123456789abcdef").indexOf(peek().toLower());
        if (digit < 0)
            return false;
        code = static_cast<char16_t>(code * 16 + digit);
    }
    text.append(QChar(code));
    return true;
}

bool JsonParser::readLiteral(JsonValue& value)
{
    for (const Literal& literal : literals) {
        if (!m_text.sliced(m_position).startsWith(literal.spelling))
            continue;
        value.kind = literal.kind;
        value.isTrue = literal.isTrue;
        m_position += literal.spelling.size();
        return true;
    }
    return false;
}

bool JsonParser::skipDigits()
{
    const qsizetype begin = m_position;
    while (peek() >= u'0' && peek() <= u'9')
        ++m_position;
    return m_position > begin;
}

bool JsonParser::readNumber(JsonValue& value)
{
    const qsizetype begin = m_position;
    take(u'-');
    if (!take(u'0') && !skipDigits())
        return false;
    if (take(u'.') && !skipDigits())
        return false;
    if (take(u'e') || take(u'E')) {
        if (!take(u'+'))
            take(u'-');
        if (!skipDigits())
            return false;
    }
    value.kind = JsonValue::Kind::Number;
    value.text = m_text.sliced(begin, m_position - begin).toString();
    return true;
}

} // namespace

std::optional<JsonReading> readJson(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(bytes);
    if (decoder.hasError())
        return std::nullopt;
    return JsonParser(text).parse();
}

} // namespace winnow::engine
