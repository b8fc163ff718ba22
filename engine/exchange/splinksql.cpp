#include "engine/exchange/splinksql.h"

#include "engine/matching/shorttextcomparator.h"
#include "engine/matching/textcomparator.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct SplinkSqlText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::SplinkSql)
};

QString sqlName(const QString& name)
{
    QString result;
    for (const QChar letter : name.toLower().normalized(QString::NormalizationForm_C)) {
        if (letter.isLetterOrNumber())
            result += letter;
        else if (!result.endsWith(u'_') && !result.isEmpty())
            result += u'_';
    }
    while (result.endsWith(u'_'))
        result.chop(1);
    const bool isName = !result.isEmpty() && !result.front().isDigit();
    return isName ? result : u"c_"_s + result;
}

QString number(double value)
{
    return QString::number(value, 'g', 6);
}

/// The two values of a pair and the functions of a dialect.
class PairSql {
public:
    PairSql(const QString& column, SqlDialect dialect)
        : m_left(quotedName(column + u"_l"_s, dialect))
        , m_right(quotedName(column + u"_r"_s, dialect))
        , m_dialect(dialect)
    {
    }

    /// Puts the left value for %1 and the right one for %2.
    [[nodiscard]] QString both(const QString& pattern) const { return pattern.arg(m_left, m_right); }

    [[nodiscard]] QString isBlank() const { return both(u"%1 IS NULL OR %2 IS NULL"_s); }

    [[nodiscard]] QString isEqual() const { return both(u"%1 = %2"_s); }

    /// The same of both values, `pattern` with the value for %1.
    [[nodiscard]] QString same(const QString& pattern) const
    {
        return pattern.arg(m_left) + u" = "_s + pattern.arg(m_right);
    }

    [[nodiscard]] QString isLong(int least) const
    {
        return both(u"length(%1) >= %3 AND length(%2) >= %3"_s.replace(u"%3"_s, QString::number(least)));
    }

    [[nodiscard]] QString edits(int most, const QString& pattern = u"%1"_s) const
    {
        return u"damerau_levenshtein(%1, %2) <= %3"_s.arg(pattern.arg(m_left), pattern.arg(m_right))
            .arg(most);
    }

    [[nodiscard]] QString isSimilar(double least, const QString& pattern = u"%1"_s) const
    {
        const QString function
            = m_dialect == SqlDialect::DuckDb ? u"jaro_winkler_similarity"_s : u"jaro_winkler"_s;
        return u"%1(%2, %3) >= %4"_s.arg(function, pattern.arg(m_left), pattern.arg(m_right), number(least));
    }

    /// Cosine of the sets of words.
    [[nodiscard]] QString shareWords(double least) const
    {
        const bool isDuckDb = m_dialect == SqlDialect::DuckDb;
        const QString words = isDuckDb ? u"string_split(%1, ' ')"_s : u"split(%1, ' ')"_s;
        const QString shared
            = isDuckDb ? u"len(list_intersect(%1, %2))"_s : u"size(array_intersect(%1, %2))"_s;
        const QString count = isDuckDb ? u"len(list_distinct(%1))"_s : u"size(array_distinct(%1))"_s;
        const QString left = words.arg(m_left);
        const QString right = words.arg(m_right);
        return u"%1 >= %2 * sqrt(%3 * %4)"_s.arg(
            shared.arg(left, right), number(least), count.arg(left), count.arg(right));
    }

private:
    QString m_left;
    QString m_right;
    SqlDialect m_dialect;
};

template <typename Limits>
std::vector<QString> forLimits(const Limits& limits, const auto& condition)
{
    std::vector<QString> conditions;
    for (const double limit : limits)
        conditions.push_back(condition(limit));
    return conditions;
}

std::vector<QString> codeLevels(const PairSql& pair)
{
    return {pair.isLong(5) + u" AND "_s + pair.edits(2), pair.isLong(4) + u" AND "_s + pair.edits(1)};
}

std::vector<QString> numberLevels(const PairSql& pair)
{
    const QString close = pair.both(u"abs(try_cast(%1 AS double) - try_cast(%2 AS double)) <= 0.05 * "
                                    "greatest(abs(try_cast(%1 AS double)), abs(try_cast(%2 AS double)))"_s);
    std::vector<QString> levels = codeLevels(pair);
    levels.insert(levels.begin(), close);
    return levels;
}

/// Dates stand as yyyy-mm-dd.
std::vector<QString> dateLevels(const PairSql& pair)
{
    const QString year = pair.same(u"substr(%1, 1, 4)"_s);
    const QString month = pair.same(u"substr(%1, 6, 2)"_s);
    const QString day = pair.same(u"substr(%1, 9, 2)"_s);
    const QString swapped
        = pair.both(u"substr(%1, 6, 2) = substr(%2, 9, 2) AND substr(%1, 9, 2) = substr(%2, 6, 2)"_s);
    return {year, u"(%1 AND %2) OR (%1 AND %3) OR (%2 AND %3)"_s.arg(year, month, day),
        u"%1 OR (%2 AND %3)"_s.arg(pair.edits(1), year, swapped)};
}

/// Phone numbers stand as digits.
std::vector<QString> phoneLevels(const PairSql& pair)
{
    return {pair.edits(2), pair.edits(1), pair.isLong(7) + u" AND "_s + pair.same(u"right(%1, 7)"_s)};
}

std::vector<QString> emailLevels(const PairSql& pair)
{
    const QString name = u"split_part(%1, '@', 1)"_s;
    return {pair.isSimilar(0.88, name),
        pair.both(u"length(split_part(%1, '@', 1)) >= 4 AND length(split_part(%2, '@', 1)) >= 4 AND "_s)
            + pair.edits(1, name),
        pair.same(name)};
}

/// The levels between "different" and "equal".
std::vector<QString> levelsBetween(FieldType type, const PairSql& pair)
{
    switch (type) {
    case FieldType::Text:
        return forLimits(TextComparator::limits, [&pair](double least) { return pair.shareWords(least); });
    case FieldType::ShortText:
        return forLimits(
            ShortTextComparator::limits, [&pair](double least) { return pair.isSimilar(least); });
    case FieldType::Number:
        return numberLevels(pair);
    case FieldType::Code:
        return codeLevels(pair);
    case FieldType::Date:
        return dateLevels(pair);
    case FieldType::Phone:
        return phoneLevels(pair);
    case FieldType::Email:
        return emailLevels(pair);
    }
    return {};
}

/// `pattern` replaced in all of a text. Spark always replaces all, and wants each backslash twice.
QString replaced(const QString& text, QString pattern, const QString& by, SqlDialect dialect)
{
    if (dialect == SqlDialect::DuckDb)
        return u"regexp_replace(%1, '%2', '%3', 'g')"_s.arg(text, pattern, by);
    return u"regexp_replace(%1, '%2', '%3')"_s.arg(text, pattern.replace(u"\\"_s, u"\\\\"_s), by);
}

QString textType(SqlDialect dialect)
{
    return dialect == SqlDialect::DuckDb ? u"varchar"_s : u"string"_s;
}

/// 19710624 as 1971-06-24.
QString withHyphens(const QString& text, SqlDialect dialect)
{
    const bool isDuckDb = dialect == SqlDialect::DuckDb;
    return replaced(
        text, u"^([0-9]{4})([0-9]{2})([0-9]{2})$"_s, isDuckDb ? uR"(\1-\2-\3)"_s : u"$1-$2-$3"_s, dialect);
}

} // namespace

std::vector<QString> sqlNames(const std::vector<QString>& names)
{
    QSet<QString> taken;
    std::vector<QString> result;
    for (const QString& name : names) {
        const QString wanted = sqlName(name);
        QString free = wanted;
        for (int number = 2; taken.contains(free); ++number)
            free = u"%1_%2"_s.arg(wanted).arg(number);
        taken.insert(free);
        result.push_back(free);
    }
    return result;
}

QString quotedName(const QString& name, SqlDialect dialect)
{
    const QChar quote = dialect == SqlDialect::DuckDb ? u'"' : u'`';
    QString inside = name;
    return quote + inside.replace(quote, QString(2, quote)) + quote;
}

std::vector<QString> levelConditions(FieldType type, const QString& column, SqlDialect dialect)
{
    const PairSql pair(column, dialect);
    std::vector<QString> conditions = levelsBetween(type, pair);
    conditions.insert(conditions.begin(), {pair.isBlank(), u"ELSE"_s});
    conditions.push_back(pair.isEqual());
    return conditions;
}

QString preparedColumn(FieldType type, const QString& source, SqlDialect dialect)
{
    const QString column = quotedName(source, dialect);
    const QString text = u"CAST(%1 AS %2)"_s.arg(column, textType(dialect));
    switch (type) {
    case FieldType::Date:
        return u"CAST(try_cast(%1 AS date) AS %2)"_s.arg(withHyphens(text, dialect), textType(dialect));
    case FieldType::Phone:
        return u"nullif(%1, '')"_s.arg(replaced(text, u"[^0-9]"_s, {}, dialect));
    case FieldType::Email:
        return u"nullif(lower(trim(%1)), '')"_s.arg(text);
    case FieldType::Number:
        return u"nullif(%1, '')"_s.arg(replaced(text, u"[^0-9.-]"_s, {}, dialect));
    case FieldType::Code:
        return u"nullif(%1, '')"_s.arg(
            replaced(u"lower(%1)"_s.arg(text), u"[^\\p{L}\\p{N}]+"_s, {}, dialect));
    case FieldType::Text:
    case FieldType::ShortText:
        break;
    }
    const QString plain
        = dialect == SqlDialect::DuckDb ? u"strip_accents(lower(%1))"_s.arg(text) : u"lower(%1)"_s.arg(text);
    return u"nullif(trim(%1), '')"_s.arg(replaced(plain, u"[^\\p{L}\\p{N}]+"_s, u" "_s, dialect));
}

QString comparisonNote(FieldType type)
{
    switch (type) {
    case FieldType::Text:
        return SplinkSqlText::tr(
            "Winnow weighs words by how rare they are and lets similar words count; the SQL "
            "counts equal words, all alike. The levels are therefore reached by other pairs "
            "than those from which m and u were learned.");
    case FieldType::ShortText:
        return SplinkSqlText::tr("Winnow compares by bytes of UTF-8, SQL by characters: outside of ASCII "
                                 "similarities differ a little.");
    case FieldType::Number:
    case FieldType::Code:
        return SplinkSqlText::tr(
            "Winnow counts two neighbouring characters that changed places as one edit and "
            "never edits between them; the SQL may. Distances of two edits can differ.");
    case FieldType::Date:
        return SplinkSqlText::tr(
            "Winnow also reads dates that are written with the day or the month first; the "
            "SQL needs yyyy-mm-dd.");
    case FieldType::Phone:
        return SplinkSqlText::tr(
            "Winnow gives values without any digit the lowest level; in the SQL they are "
            "blank.");
    case FieldType::Email:
        return {};
    }
    return {};
}

} // namespace winnow::engine
