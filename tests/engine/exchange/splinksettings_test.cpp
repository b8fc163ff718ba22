#include "engine/exchange/splinksettings.h"
#include "tests/engine/exchange/samplemodel.h"
#include "tests/support/testmain.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace winnow::engine;
using namespace winnow::tests;
using namespace Qt::StringLiterals;

namespace {

/// The members that Splink 4 knows, from its documentation: it refuses settings with any other.
const QSet<QString> knownSettings{u"link_type"_s, u"comparisons"_s,
    u"blocking_rules_to_generate_predictions"_s, u"probability_two_random_records_match"_s,
    u"em_convergence"_s, u"max_iterations"_s, u"retain_matching_columns"_s,
    u"retain_intermediate_calculation_columns"_s, u"additional_columns_to_retain"_s,
    u"unique_id_column_name"_s, u"source_dataset_column_name"_s, u"bayes_factor_column_prefix"_s,
    u"term_frequency_adjustment_column_prefix"_s, u"comparison_vector_value_column_prefix"_s, u"linker_uid"_s,
    u"sql_dialect"_s};
const QSet<QString> knownOfComparison{
    u"output_column_name"_s, u"comparison_levels"_s, u"comparison_description"_s};
const QSet<QString> knownOfLevel{u"sql_condition"_s, u"label_for_charts"_s, u"is_null_level"_s,
    u"m_probability"_s, u"u_probability"_s, u"tf_adjustment_column"_s, u"tf_adjustment_weight"_s,
    u"tf_minimum_u_value"_s};

QString strangerIn(const QJsonObject& object, const QSet<QString>& known)
{
    for (const QString& member : object.keys()) {
        if (!known.contains(member))
            return member;
    }
    return {};
}

/// What a level may be at its place: the first is for blanks, the last for all the rest.
QString faultOfLevel(const QJsonObject& level, qsizetype place, qsizetype count)
{
    if (!strangerIn(level, knownOfLevel).isEmpty())
        return strangerIn(level, knownOfLevel);
    const QString condition = level["sql_condition"_L1].toString();
    if (condition.isEmpty() || level["label_for_charts"_L1].toString().isEmpty())
        return u"condition or label"_s;
    if (level["is_null_level"_L1].toBool() != (place == 0)
        || (condition == "ELSE"_L1) != (place == count - 1))
        return u"order"_s;
    if (place == 0)
        return level.contains("m_probability"_L1) ? u"m of blanks"_s : QString();
    const double m = level["m_probability"_L1].toDouble(-1);
    const double u = level["u_probability"_L1].toDouble(-1);
    return m > 0 && m <= 1 && u > 0 && u <= 1 ? QString() : u"m or u"_s;
}

QString faultOfComparison(const QJsonObject& comparison)
{
    if (!strangerIn(comparison, knownOfComparison).isEmpty())
        return strangerIn(comparison, knownOfComparison);
    const QJsonArray levels = comparison["comparison_levels"_L1].toArray();
    if (levels.size() < 3)
        return u"levels"_s;
    for (qsizetype place = 0; place < levels.size(); ++place) {
        const QString fault = faultOfLevel(levels[place].toObject(), place, levels.size());
        if (!fault.isEmpty())
            return comparison["output_column_name"_L1].toString() + u": "_s + fault;
    }
    return {};
}

/// Empty when the settings are of the form that Splink 4 documents.
QString faultOf(const QJsonObject& settings)
{
    if (!strangerIn(settings, knownSettings).isEmpty())
        return strangerIn(settings, knownSettings);
    const double prior = settings["probability_two_random_records_match"_L1].toDouble(-1);
    if (!(prior > 0 && prior < 1))
        return u"prior"_s;
    const QJsonArray rules = settings["blocking_rules_to_generate_predictions"_L1].toArray();
    for (const QJsonValue& rule : rules) {
        if (rule.toObject().keys() != QStringList{u"blocking_rule"_s})
            return u"blocking rule"_s;
    }
    const QJsonArray comparisons = settings["comparisons"_L1].toArray();
    for (const QJsonValue& comparison : comparisons) {
        const QString fault = faultOfComparison(comparison.toObject());
        if (!fault.isEmpty())
            return fault;
    }
    return rules.isEmpty() || comparisons.isEmpty() ? u"nothing in it"_s : QString();
}

QJsonObject settingsOf(const SplinkExport& splink)
{
    return QJsonDocument::fromJson(splink.settings).object();
}

bool isNoted(const SplinkExport& splink, const QString& words)
{
    return std::any_of(splink.notes.begin(), splink.notes.end(),
        [&words](const QString& note) { return note.contains(words); });
}

} // namespace

class SplinkSettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void hasTheDocumentedForm_data();
    void hasTheDocumentedForm();
    void theFormIsChecked();
    void eachLevelHasItsShares();
    void saysWhichTablesItIsFor_data();
    void saysWhichTablesItIsFor();
    void notesWhatDiffers();
};

void SplinkSettingsTest::hasTheDocumentedForm_data()
{
    QTest::addColumn<SqlDialect>("dialect");
    QTest::newRow("DuckDB") << SqlDialect::DuckDb;
    QTest::newRow("Spark") << SqlDialect::Spark;
}

void SplinkSettingsTest::hasTheDocumentedForm()
{
    QFETCH(const SqlDialect, dialect);
    const SplinkExport splink = splinkSettings(sampleModel(), sampleDataset(), dialect, Learning::None);
    const QJsonObject settings = settingsOf(splink);
    QCOMPARE(faultOf(settings), QString());
    QCOMPARE(settings["comparisons"_L1].toArray().size(), 7);
    QSet<QString> names;
    for (const QJsonValue& comparison : settings["comparisons"_L1].toArray())
        names.insert(comparison["output_column_name"_L1].toString());
    QVERIFY(names.contains(u"site_name"_s) && names.contains(u"e_mail"_s));
}

void SplinkSettingsTest::theFormIsChecked()
{
    QJsonObject settings
        = settingsOf(splinkSettings(sampleModel(), sampleDataset(), SqlDialect::DuckDb, Learning::None));
    settings["winnow_notes"_L1] = u"Splink refuses this"_s;
    QCOMPARE(faultOf(settings), u"winnow_notes"_s);
    MatchModel model = sampleModel();
    model.fields[2].m[1] = 1.5;
    QCOMPARE(faultOf(settingsOf(splinkSettings(model, sampleDataset(), SqlDialect::DuckDb, Learning::None))),
        u"price: m or u"_s);
}

void SplinkSettingsTest::eachLevelHasItsShares()
{
    const MatchModel model = sampleModel();
    const QJsonObject settings
        = settingsOf(splinkSettings(model, sampleDataset(), SqlDialect::DuckDb, Learning::None));
    const double pairs = 5000.0 * 4999 / 2;
    QCOMPARE(settings["probability_two_random_records_match"_L1].toDouble(), 1000 / pairs);
    const QJsonArray comparisons = settings["comparisons"_L1].toArray();
    for (std::size_t field = 0; field < model.fields.size(); ++field) {
        const QJsonArray levels
            = comparisons[static_cast<qsizetype>(field)]["comparison_levels"_L1].toArray();
        const std::size_t count = model.fields[field].levels.size();
        QCOMPARE(levels.size(), static_cast<qsizetype>(count));
        for (std::size_t level = 1; level < count; ++level) {
            const QJsonValue written = levels[static_cast<qsizetype>(count - level)];
            QCOMPARE(written["m_probability"_L1].toDouble(), model.fields[field].m[level]);
            QCOMPARE(written["u_probability"_L1].toDouble(), model.fields[field].u[level]);
            QCOMPARE(written["tf_adjustment_column"_L1].isString(), level + 1 == count);
        }
    }
}

void SplinkSettingsTest::saysWhichTablesItIsFor_data()
{
    QTest::addColumn<bool>("isLinked");
    QTest::addColumn<bool>("hasId");
    QTest::addColumn<QString>("linkType");
    QTest::addColumn<QString>("idColumn");
    QTest::addColumn<QString>("noted");
    QTest::newRow("one table") << false << true << "dedupe_only"
                               << "id"
                               << "“Id” is expected as “id”";
    QTest::newRow("row numbers") << false << false << "dedupe_only"
                                 << "unique_id"
                                 << "number its rows";
    QTest::newRow("two tables") << true << true << "link_only"
                                << "id"
                                << "“left” and “right”";
}

void SplinkSettingsTest::saysWhichTablesItIsFor()
{
    QFETCH(const bool, isLinked);
    QFETCH(const bool, hasId);
    Dataset dataset = sampleDataset();
    if (!hasId)
        dataset.idField.reset();
    if (isLinked)
        dataset.parts = {{u"a.csv"_s, {}, {1}, 2000}, {u"b.csv"_s, {}, {2001}, 3000}};
    const SplinkExport splink = splinkSettings(sampleModel(), dataset, SqlDialect::DuckDb, Learning::None);
    const QJsonObject settings = settingsOf(splink);
    QTEST(settings["link_type"_L1].toString(), "linkType");
    QTEST(settings["unique_id_column_name"_L1].toString(), "idColumn");
    QFETCH(const QString, noted);
    QVERIFY2(isNoted(splink, noted), qPrintable(noted));
}

void SplinkSettingsTest::notesWhatDiffers()
{
    MatchModel model = sampleModel();
    const SplinkExport plain = splinkSettings(model, sampleDataset(), SqlDialect::DuckDb, Learning::None);
    QVERIFY(isNoted(plain, u"not run with it"_s));
    QVERIFY(isNoted(plain, u"“Site name”: Winnow weighs words"_s));
    QVERIFY(isNoted(plain, u"Column “site_name” must be prepared as"_s));
    QVERIFY(!isNoted(plain, u"say much the same"_s));
    QVERIFY(!isNoted(plain, u"answers have taught"_s));
    QVERIFY(!isNoted(plain, u"must not count less"_s));

    model.fields[1].group = model.fields[0].group;
    model.fields[1].weights[2] += 0.2;
    const SplinkExport other
        = splinkSettings(model, sampleDataset(), SqlDialect::DuckDb, Learning::FromAnswers);
    QVERIFY(isNoted(other, u"“Site name”, “surname” say much the same"_s));
    QVERIFY(isNoted(other, u"answers have taught"_s));
    QVERIFY(isNoted(other, u"“surname”, level “similarity 0.70 or more”"_s));
}

WINNOW_TEST(SplinkSettingsTest)
#include "splinksettings_test.moc"
