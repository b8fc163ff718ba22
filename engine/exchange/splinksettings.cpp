#include "engine/exchange/splinksettings.h"

#include "engine/exchange/blockingrules.h"
#include "engine/matching/explanation.h"

#include <QCoreApplication>
#include <QStringList>

#include <nlohmann/json.hpp>

#include <cmath>
#include <map>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

using nlohmann::ordered_json;

/// Beyond this, a weight that Winnow smoothed is worth a note.
constexpr double noticedWeight = 0.05;

struct SplinkSettingsText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::SplinkSettings)

public:
    static QString untried()
    {
        return tr("The settings follow the documentation of Splink 4 and were not run with it here.");
    }

    static QString prepare(const QString& name, const QString& expression)
    {
        return tr("Column “%1” must be prepared as: %2").arg(name, expression);
    }

    static QString rowNumbers(const QString& name)
    {
        return tr("The table has no id column: number its rows from 1 in a column “%1”.").arg(name);
    }

    static QString idColumn(const QString& column, const QString& name)
    {
        return tr("The id column “%1” is expected as “%2”.").arg(column, name);
    }

    static QString tables()
    {
        return tr(
            "Give the tables the names “left” and “right” in Splink (input_table_aliases), as the labels "
            "that Winnow exports call them.");
    }

    static QString smoothed(const QString& name, const QString& level, double used, double stated)
    {
        return tr(
            "“%1”, level “%2”: Winnow counts %3 (natural log-odds), so that a better agreement does not "
            "count less and related rows are told apart; m and u say %4.")
            .arg(name, level, QString::number(used, 'f', 2), QString::number(stated, 'f', 2));
    }

    static QString echoes(const QString& names)
    {
        return tr(
            "The columns %1 say much the same. Winnow counts the strongest of them in full and the others "
            "with 30 %; Splink counts all in full.")
            .arg(names);
    }

    static QString learning()
    {
        return tr(
            "What answers have taught beyond m and u cannot be said in Splink's settings and is left out; "
            "--format winnow keeps it.");
    }

    static QString termFrequency()
    {
        return tr(
            "Splink adjusts equal values by their share of all rows, Winnow by their share of the different "
            "records, limited to a factor of 400.");
    }

    static QString blocking()
    {
        return tr(
            "Winnow looks for candidates by rare words; the blocking rules are the nearest that equality "
            "can do, reasoned from m and u. Check how many matches they miss.");
    }
};

std::string utf8(const QString& text)
{
    return text.toStdString();
}

/// Writes one model; gathers notes on the way.
class SettingsWriting {
public:
    SettingsWriting(const MatchModel& model, const Dataset& dataset, SqlDialect dialect)
        : m_model(model)
        , m_dataset(dataset)
        , m_dialect(dialect)
    {
        std::vector<QString> names;
        for (const Field& field : dataset.schema.fields)
            names.push_back(field.name);
        names.push_back(u"unique_id"_s);
        m_names = sqlNames(names);
    }

    SplinkExport write(Learning learning)
    {
        m_notes.push_back(SplinkSettingsText::untried());
        const ordered_json object = settings();
        noteTable();
        m_notes.push_back(SplinkSettingsText::termFrequency());
        m_notes.push_back(SplinkSettingsText::blocking());
        noteEchoes();
        if (learning == Learning::FromAnswers)
            m_notes.push_back(SplinkSettingsText::learning());
        const std::string text = object.dump(2, ' ', false, ordered_json::error_handler_t::replace);
        return {QByteArray::fromStdString(text + '\n'), m_notes};
    }

private:
    ordered_json settings()
    {
        ordered_json comparisons = ordered_json::array();
        for (const FieldModel& field : m_model.fields)
            comparisons.push_back(comparison(field));
        return {{"link_type", m_dataset.isLinked() ? "link_only" : "dedupe_only"},
            {"unique_id_column_name", utf8(idName())}, {"source_dataset_column_name", "source_dataset"},
            {"probability_two_random_records_match", probabilityOf(m_model.logPrior)},
            {"blocking_rules_to_generate_predictions", rules()}, {"comparisons", comparisons},
            {"retain_matching_columns", true}, {"retain_intermediate_calculation_columns", false},
            {"sql_dialect", m_dialect == SqlDialect::DuckDb ? "duckdb" : "spark"}};
    }

    [[nodiscard]] QString nameOf(const FieldModel& field) const
    {
        return m_names.at(static_cast<std::size_t>(field.field));
    }

    [[nodiscard]] QString idName() const
    {
        return m_dataset.idField ? m_names.at(static_cast<std::size_t>(*m_dataset.idField)) : m_names.back();
    }

    ordered_json comparison(const FieldModel& field)
    {
        const std::vector<QString> conditions = levelConditions(field.type, nameOf(field), m_dialect);
        ordered_json levels = ordered_json::array({nullLevel(field, conditions[0])});
        for (std::size_t level = conditions.size() - 1; level > 0; --level) {
            levels.push_back(comparisonLevel(field, level, conditions[level]));
            noteSmoothing(field, level);
        }
        noteField(field);
        return {{"output_column_name", utf8(nameOf(field))}, {"comparison_description", utf8(field.name)},
            {"comparison_levels", levels}};
    }

    static ordered_json nullLevel(const FieldModel& field, const QString& condition)
    {
        return {{"sql_condition", utf8(condition)}, {"label_for_charts", utf8(field.levels[0])},
            {"is_null_level", true}};
    }

    ordered_json comparisonLevel(const FieldModel& field, std::size_t level, const QString& condition) const
    {
        ordered_json object{{"sql_condition", utf8(condition)},
            {"label_for_charts", utf8(field.levels[level])}, {"m_probability", field.m[level]},
            {"u_probability", field.u[level]}};
        if (field.termFrequency && level + 1 == field.levels.size()) {
            object["tf_adjustment_column"] = utf8(nameOf(field));
            object["tf_adjustment_weight"] = 1.0;
        }
        return object;
    }

    [[nodiscard]] ordered_json rules() const
    {
        ordered_json rules = ordered_json::array();
        for (const std::vector<std::size_t>& fields : blockingRules(m_model)) {
            QStringList conditions;
            for (const std::size_t field : fields) {
                const QString name = quotedName(nameOf(m_model.fields[field]), m_dialect);
                conditions.append(u"l.%1 = r.%1"_s.arg(name));
            }
            rules.push_back({{"blocking_rule", utf8(conditions.join(u" AND "_s))}});
        }
        return rules;
    }

    void noteField(const FieldModel& field)
    {
        m_notes.push_back(
            SplinkSettingsText::prepare(nameOf(field), preparedColumn(field.type, field.name, m_dialect)));
        const QString note = comparisonNote(field.type);
        if (!note.isEmpty())
            m_notes.push_back(u"“%1”: %2"_s.arg(field.name, note));
    }

    void noteSmoothing(const FieldModel& field, std::size_t level)
    {
        if (field.m[level] <= 0 || field.u[level] <= 0)
            return;
        const double stated = std::log(field.m[level] / field.u[level]);
        if (std::abs(stated - field.weights[level]) > noticedWeight)
            m_notes.push_back(
                SplinkSettingsText::smoothed(field.name, field.levels[level], field.weights[level], stated));
    }

    void noteTable()
    {
        if (!m_dataset.idField)
            m_notes.push_back(SplinkSettingsText::rowNumbers(idName()));
        else if (m_dataset.schema.fields[static_cast<std::size_t>(*m_dataset.idField)].name != idName())
            m_notes.push_back(SplinkSettingsText::idColumn(
                m_dataset.schema.fields[static_cast<std::size_t>(*m_dataset.idField)].name, idName()));
        if (m_dataset.isLinked())
            m_notes.push_back(SplinkSettingsText::tables());
    }

    void noteEchoes()
    {
        std::map<int, QStringList> groups;
        for (const FieldModel& field : m_model.fields)
            groups[field.group].append(u"“%1”"_s.arg(field.name));
        for (const auto& [group, names] : groups) {
            if (names.size() > 1)
                m_notes.push_back(SplinkSettingsText::echoes(names.join(u", "_s)));
        }
    }

    const MatchModel& m_model;
    const Dataset& m_dataset;
    SqlDialect m_dialect;
    std::vector<QString> m_names; ///< by field of the schema, then that of row numbers
    std::vector<QString> m_notes;
};

} // namespace

SplinkExport splinkSettings(
    const MatchModel& model, const Dataset& dataset, SqlDialect dialect, Learning learning)
{
    return SettingsWriting(model, dataset, dialect).write(learning);
}

} // namespace winnow::engine
