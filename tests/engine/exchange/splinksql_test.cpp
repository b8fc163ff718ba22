#include "engine/exchange/splinksql.h"
#include "engine/matching/comparator.h"
#include "engine/matching/shorttextcomparator.h"
#include "engine/matching/textcomparator.h"
#include "tests/support/testmain.h"

#include <QObject>
#include <QTest>

using namespace winnow::engine;
using namespace Qt::StringLiterals;

class SplinkSqlTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void makesNames_data();
    void makesNames();
    void quotes_data();
    void quotes();
    void hasAConditionPerLevel_data();
    void hasAConditionPerLevel();
    void speaksTheDialect_data();
    void speaksTheDialect();
    void preparesColumns_data();
    void preparesColumns();
};

void SplinkSqlTest::makesNames_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("plain") << QStringList{u"surname"_s, u"date_of_birth"_s}
                           << QStringList{u"surname"_s, u"date_of_birth"_s};
    QTest::newRow("spaces and case") << QStringList{u" Site  Name (old)"_s}
                                     << QStringList{u"site_name_old"_s};
    QTest::newRow("the same") << QStringList{u"A b"_s, u"a-b"_s, u"a_b"_s}
                              << QStringList{u"a_b"_s, u"a_b_2"_s, u"a_b_3"_s};
    QTest::newRow("digit first") << QStringList{u"2nd"_s} << QStringList{u"c_2nd"_s};
    QTest::newRow("nothing left") << QStringList{u"!?"_s, QString()} << QStringList{u"c_"_s, u"c__2"_s};
    QTest::newRow("letters of other scripts") << QStringList{u"Größe"_s} << QStringList{u"größe"_s};
    QTest::newRow("an attack") << QStringList{u"a\"; drop table x; --"_s} << QStringList{u"a_drop_table_x"_s};
}

void SplinkSqlTest::makesNames()
{
    QFETCH(const QStringList, names);
    QFETCH(const QStringList, expected);
    const auto made = sqlNames(std::vector<QString>(names.begin(), names.end()));
    QCOMPARE(QStringList(made.begin(), made.end()), expected);
}

void SplinkSqlTest::quotes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<SqlDialect>("dialect");
    QTest::addColumn<QString>("quoted");
    QTest::newRow("DuckDB") << "a b" << SqlDialect::DuckDb << "\"a b\"";
    QTest::newRow("Spark") << "a b" << SqlDialect::Spark << "`a b`";
    QTest::newRow("quote inside") << "a\"b" << SqlDialect::DuckDb << "\"a\"\"b\"";
    QTest::newRow("quote of the other") << "a\"b" << SqlDialect::Spark << "`a\"b`";
}

void SplinkSqlTest::quotes()
{
    QFETCH(const QString, name);
    QFETCH(const SqlDialect, dialect);
    QTEST(quotedName(name, dialect), "quoted");
}

void SplinkSqlTest::hasAConditionPerLevel_data()
{
    QTest::addColumn<FieldType>("type");
    for (const FieldType type : {FieldType::Text, FieldType::ShortText, FieldType::Number, FieldType::Code,
             FieldType::Date, FieldType::Phone, FieldType::Email})
        QTest::newRow(qPrintable(fieldTypeName(type))) << type;
}

void SplinkSqlTest::hasAConditionPerLevel()
{
    QFETCH(const FieldType, type);
    for (const SqlDialect dialect : {SqlDialect::DuckDb, SqlDialect::Spark}) {
        const auto conditions = levelConditions(type, u"x"_s, dialect);
        QCOMPARE(conditions.size(), levelNames(type).size());
        const QString left = quotedName(u"x_l"_s, dialect);
        const QString right = quotedName(u"x_r"_s, dialect);
        QCOMPARE(conditions[0], left + u" IS NULL OR "_s + right + u" IS NULL"_s);
        QCOMPARE(conditions[1], u"ELSE"_s);
        // Term frequencies are only adjusted where the condition is nothing but this.
        QCOMPARE(conditions.back(), left + u" = "_s + right);
        for (std::size_t level = 2; level < conditions.size(); ++level) {
            QVERIFY2(conditions[level].contains(left) && conditions[level].contains(right),
                qPrintable(conditions[level]));
            QVERIFY2(!conditions[level].contains(u'%'), qPrintable(conditions[level]));
            QCOMPARE(conditions[level].count(u'('), conditions[level].count(u')'));
        }
    }
}

void SplinkSqlTest::speaksTheDialect_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<int>("level");
    QTest::addColumn<QString>("duckDb");
    QTest::addColumn<QString>("spark");
    const QString names = QString::number(ShortTextComparator::limits[2]);
    const QString words = QString::number(TextComparator::limits[4]);
    QTest::newRow("names") << FieldType::ShortText << 4
                           << u"jaro_winkler_similarity(\"x_l\", \"x_r\") >= "_s + names
                           << u"jaro_winkler(`x_l`, `x_r`) >= "_s + names;
    QTest::newRow("codes")
        << FieldType::Code << 3
        << "length(\"x_l\") >= 4 AND length(\"x_r\") >= 4 AND damerau_levenshtein(\"x_l\", \"x_r\") <= 1"
        << "length(`x_l`) >= 4 AND length(`x_r`) >= 4 AND damerau_levenshtein(`x_l`, `x_r`) <= 1";
    QTest::newRow("words")
        << FieldType::Text << 6
        << u"len(list_intersect(string_split(\"x_l\", ' '), string_split(\"x_r\", ' '))) >= "_s + words
            + u" * sqrt(len(list_distinct(string_split(\"x_l\", ' '))) * "
              "len(list_distinct(string_split(\"x_r\", ' '))))"_s
        << u"size(array_intersect(split(`x_l`, ' '), split(`x_r`, ' '))) >= "_s + words
            + u" * sqrt(size(array_distinct(split(`x_l`, ' '))) * size(array_distinct(split(`x_r`, ' '))))"_s;
    QTest::newRow("years") << FieldType::Date << 2 << "substr(\"x_l\", 1, 4) = substr(\"x_r\", 1, 4)"
                           << "substr(`x_l`, 1, 4) = substr(`x_r`, 1, 4)";
}

void SplinkSqlTest::speaksTheDialect()
{
    QFETCH(const FieldType, type);
    QFETCH(const int, level);
    QTEST(levelConditions(type, u"x"_s, SqlDialect::DuckDb)[static_cast<std::size_t>(level)], "duckDb");
    QTEST(levelConditions(type, u"x"_s, SqlDialect::Spark)[static_cast<std::size_t>(level)], "spark");
}

void SplinkSqlTest::preparesColumns_data()
{
    QTest::addColumn<FieldType>("type");
    QTest::addColumn<QString>("duckDb");
    QTest::addColumn<QString>("spark");
    QTest::newRow("phone") << FieldType::Phone
                           << "nullif(regexp_replace(CAST(\"My %1\" AS varchar), '[^0-9]', '', 'g'), '')"
                           << "nullif(regexp_replace(CAST(`My %1` AS string), '[^0-9]', ''), '')";
    QTest::newRow("date") << FieldType::Date
                          << "CAST(try_cast(regexp_replace(CAST(\"My %1\" AS varchar), "
                             "'^([0-9]{4})([0-9]{2})([0-9]{2})$', '\\1-\\2-\\3', 'g') AS date) AS varchar)"
                          << "CAST(try_cast(regexp_replace(CAST(`My %1` AS string), "
                             "'^([0-9]{4})([0-9]{2})([0-9]{2})$', '$1-$2-$3') AS date) AS string)";
    QTest::newRow("code")
        << FieldType::Code
        << "nullif(regexp_replace(lower(CAST(\"My %1\" AS varchar)), '[^\\p{L}\\p{N}]+', '', 'g'), '')"
        << "nullif(regexp_replace(lower(CAST(`My %1` AS string)), '[^\\\\p{L}\\\\p{N}]+', ''), '')";
}

void SplinkSqlTest::preparesColumns()
{
    QFETCH(const FieldType, type);
    QTEST(preparedColumn(type, u"My %1"_s, SqlDialect::DuckDb), "duckDb");
    QTEST(preparedColumn(type, u"My %1"_s, SqlDialect::Spark), "spark");
}

WINNOW_TEST(SplinkSqlTest)
#include "splinksql_test.moc"
