#include "engine/workspace/matchdataset.h"

#include "engine/activelearning/pairscores.h"
#include "engine/activelearning/regrouping.h"
#include "engine/activelearning/thresholds.h"
#include "engine/matching/comparator.h"
#include "engine/review/sessionbuilder.h"
#include "engine/store/stores.h"
#include "engine/training/cleansources.h"
#include "engine/training/regroupingplan.h"
#include "engine/workspace/datasettable.h"
#include "engine/workspace/sessionwriter.h"
#include "engine/workspace/stagewatch.h"
#include "engine/workspace/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct MatchDatasetText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::MatchDatasetText)
};

Result<void> checkSchema(const Schema& schema, const Dataset& dataset)
{
    if (schema.fields.size() == dataset.schema.fields.size())
        return {};
    return fail(ErrorCode::InvalidInput,
        MatchDatasetText::tr(
            "The table has %1 columns, but the choices were made for %2. Nothing was matched.")
            .arg(dataset.schema.fields.size())
            .arg(schema.fields.size()));
}

CleanSources declaredSources(const MatchRequest& request)
{
    CleanSources sources;
    sources.field = request.sourceField;
    if (request.uniqueTables == UniqueTables::Left || request.uniqueTables == UniqueTables::Both)
        sources.parts.push_back(0);
    if (request.uniqueTables == UniqueTables::Right || request.uniqueTables == UniqueTables::Both)
        sources.parts.push_back(1);
    return sources;
}

/// The number of the source without repetitions that each row is of; the column is in memory already.
std::vector<std::uint32_t> uniqueSources(
    const MatchTable& table, const Dataset& dataset, const CleanSources& declared)
{
    if (declared.field)
        return table.columns().at(static_cast<size_t>(*declared.field)).valueOfRow;
    return declared.parts.empty() ? std::vector<std::uint32_t>() : sourcesOfParts(dataset, declared.parts);
}

Result<MatchOptions> optionsFor(const MatchTable& table, const Dataset& dataset, const MatchRequest& request)
{
    MatchOptions options = request.options;
    if (dataset.isLinked())
        options.secondTableStart = static_cast<RowIndex>(dataset.parts[0].recordCount);
    else if (request.uniqueTables != UniqueTables::None)
        return fail(ErrorCode::InvalidInput,
            MatchDatasetText::tr("“%1” is a single table, so its records have no partners in another one. "
                                 "Nothing was matched.")
                .arg(dataset.name));
    options.uniqueSourceOfRow = uniqueSources(table, dataset, declaredSources(request));
    return options;
}

/// A request whose schema compares what its model, if any, is about.
struct FittedRequest {
    MatchRequest request;
    std::vector<QString> notices;
};

QString typeNotice(const Field& column, const FieldModel& field)
{
    return MatchDatasetText::tr("Column “%1” looks like “%2” here; the model compares it as “%3”.")
        .arg(column.name, fieldTypeName(column.type), fieldTypeName(field.type));
}

/// Makes the column that the field is about a compared one.
void fitField(FittedRequest& fitted, FieldModel field)
{
    const auto place = fitted.request.schema.indexOf(field.name);
    if (!place) {
        fitted.notices.push_back(
            MatchDatasetText::tr("The model also compares “%1”, which this table has not.").arg(field.name));
        return;
    }
    Field& column = fitted.request.schema.fields[static_cast<size_t>(*place)];
    if (column.type != field.type)
        fitted.notices.push_back(typeNotice(column, field));
    column.type = field.type;
    column.role = FieldRole::Compare;
    field.field = *place;
    field.levels = levelNames(field.type);
    fitted.request.options.model->fields.push_back(std::move(field));
}

Result<FittedRequest> withModel(const MatchRequest& request)
{
    FittedRequest fitted{request, {}};
    if (!request.model)
        return fitted;
    for (Field& column : fitted.request.schema.fields) {
        if (column.role == FieldRole::Compare)
            column.role = FieldRole::Show;
    }
    fitted.request.options.model = *request.model;
    auto& fields = fitted.request.options.model->fields;
    fields.clear();
    for (const FieldModel& field : request.model->fields)
        fitField(fitted, field);
    if (fields.empty())
        return fail(ErrorCode::InvalidInput,
            MatchDatasetText::tr(
                "The table has none of the columns that the model compares. Nothing was matched."));
    std::sort(fields.begin(), fields.end(),
        [](const FieldModel& one, const FieldModel& other) { return one.field < other.field; });
    return fitted;
}

/// What was learned, and from which log-odds on pairs are matches by it.
struct Inherited {
    LearnedModel model;
    double threshold = 0;
};

/// Scores and groups what matching has found by what answers on another table have taught. Nothing when they
/// taught nothing, or nothing that is of the request's model.
std::optional<Inherited> inherit(
    MatchResult& result, const MatchRequest& request, const MatchOptions& options, RowIndex rows)
{
    if (!request.model || !request.learned)
        return std::nullopt;
    const auto learned = learnedFor(result.model, *request.model, *request.learned);
    if (!learned) {
        result.notices.push_back(MatchDatasetText::tr(
            "What answers have taught does not belong to the model, so only the model's weights are used."));
        return std::nullopt;
    }
    if (learned->answers == 0)
        return std::nullopt; // grouped again at another threshold, without any
    const PairTable pairs = pairTableOf(rows, result.model, result.pairs);
    const std::vector<double> logits = pairLogits(pairs, *learned, options.threads);
    const double threshold = options.threshold ? *options.threshold : bestThreshold(logits);
    const AnswerLinks none;
    result.clusters = regroup({pairs, logits, threshold, none, {}, options.uniqueSourceOfRow,
        missingLogit(pairs, logits), options.threads});
    return Inherited{*learned, threshold};
}

QJsonObject summaryOf(const MatchOutcome& outcome, const MatchRequest& request)
{
    QJsonArray stages;
    for (const StageTime& stage : outcome.stages)
        stages.append(QJsonObject{{"name"_L1, stage.name}, {"seconds"_L1, stage.seconds}});
    QJsonArray notices;
    for (const QString& notice : outcome.notices)
        notices.append(notice);
    QJsonObject summary{{"records"_L1, outcome.records}, {"candidate_pairs"_L1, outcome.candidatePairs},
        {"scored_pairs"_L1, outcome.scoredPairs}, {"clusters"_L1, outcome.clusters}, {"stages"_L1, stages},
        {"notices"_L1, notices}};
    const QJsonObject declared = toJson(declaredSources(request));
    for (auto member = declared.begin(); member != declared.end(); ++member)
        summary.insert(member.key(), member.value());
    return summary;
}

/// The counts of the match run and the time of each of its stages, the one of writing excepted.
MatchOutcome outcomeOf(const MatchTable& table, const MatchResult& result, double readSeconds)
{
    MatchOutcome outcome;
    outcome.records = table.rowCount();
    outcome.candidatePairs = result.candidatePairs;
    outcome.scoredPairs = result.scoredPairs;
    outcome.clusters = static_cast<qint64>(result.clusters.size());
    outcome.needsAnswers = result.needsAnswers;
    outcome.notices = result.notices;
    outcome.stages.push_back({u"read"_s, readSeconds});
    outcome.stages.insert(outcome.stages.end(), result.stages.begin(), result.stages.end());
    return outcome;
}

} // namespace

Result<MatchOutcome> matchDataset(Workspace& workspace, const MatchRequest& asked, Progress& progress)
{
    StageWatch watch;
    const auto reader = workspace.newReader();
    if (!reader)
        return fail(reader);
    const auto dataset = (*reader)->stores().datasets().read(asked.dataset);
    if (!dataset)
        return fail(dataset);
    if (const auto checked = checkSchema(asked.schema, *dataset); !checked)
        return fail(checked);
    const auto fitted = withModel(asked);
    if (!fitted)
        return fail(fitted);
    const MatchRequest& request = fitted->request;
    const auto table = readMatchTable((*reader)->stores(), *dataset, request.schema, progress);
    if (!table)
        return fail(table);
    const double readSeconds = watch.lap();
    const auto options = optionsFor(*table, *dataset, request);
    if (!options)
        return fail(options);
    auto result = matchTable(*table, request.schema, *options, progress);
    if (!result)
        return fail(result);
    const auto inherited = inherit(*result, request, *options, table->rowCount());
    result->notices.insert(result->notices.begin(), fitted->notices.begin(), fitted->notices.end());
    MatchOutcome outcome = outcomeOf(*table, *result, readSeconds);
    watch.lap();
    SessionBuilder builder(*table, *result, request.schema, dataset->rows());
    const QString name = request.name.isEmpty() ? dataset->name : request.name;
    const NewSession session{
        u"clusters"_s, name, dataset->id, request.schema, workspace.clock().wallMs(), dataset->parts.size()};
    QJsonObject summary = summaryOf(outcome, request);
    if (inherited)
        summary.insert("inherited"_L1, learnedJson(inherited->model, inherited->threshold));
    const auto written = writeSession(workspace, builder, session, summary, progress);
    if (!written)
        return fail(written);
    outcome.session = *written;
    outcome.stages.push_back({u"write"_s, watch.lap()});
    return outcome;
}

} // namespace winnow::engine
