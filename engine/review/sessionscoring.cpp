#include "engine/review/sessionscoring.h"

#include "engine/activelearning/learnedexplanation.h"
#include "engine/review/sessionmodel.h"
#include "engine/store/stores.h"

#include <QCoreApplication>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct SessionScoringText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::SessionScoringText)
};

tl::unexpected<Error> unreadable()
{
    return fail(ErrorCode::Corrupt,
        SessionScoringText::tr(
            "What was learned in this session cannot be read. Your answers are safe; group "
            "the undecided records again to learn anew."));
}

std::optional<LearnedModel> learnedFrom(const QJsonObject& stored, const MatchModel& model)
{
    const auto learned = learnedModelFromJson(stored["model"_L1].toObject());
    return learned && learned->levels.size() == model.fields.size() ? learned : std::nullopt;
}

Result<QJsonObject> inheritedJson(const Stores& stores, SessionId session)
{
    const auto summary = stores.sessions().summary(session);
    return summary ? Result<QJsonObject>((*summary)["inherited"_L1].toObject()) : fail(summary);
}

void appendEvidence(std::vector<FieldEvidence>& evidence, double weight)
{
    evidence.push_back({0, static_cast<float>(weight)});
}

/// The sum in the order in which explanations add it up.
double weightOf(double prior, const std::vector<FieldEvidence>& evidence)
{
    double weight = prior;
    for (const FieldEvidence& field : evidence)
        weight += double{field.weight};
    return weight;
}

void score(const SessionScoring& scoring, ScoredPair& pair)
{
    const LearnedExplanation terms = explain(*scoring.learned, scoring.model, pair.fields, pair.signals);
    for (std::size_t field = 0; field < terms.fields.size(); ++field)
        pair.fields[field].weight
            = static_cast<float>(terms.fields[field].evidence + terms.fields[field].learned);
    for (const double term : {terms.cosine, terms.rank, terms.codes})
        appendEvidence(pair.fields, term);
    pair.weight = weightOf(terms.prior, pair.fields);
}

} // namespace

double SessionScoring::prior() const
{
    return learned ? learned->alpha + learned->beta / LearnedModel::weightUnit * model.logPrior
                   : model.logPrior;
}

Result<QJsonObject> readLearned(const Stores& stores, SessionId session)
{
    auto learned = stores.sessions().learned(session);
    if (!learned || !learned->isEmpty())
        return learned;
    return inheritedJson(stores, session);
}

Result<std::optional<LearnedModel>> readInherited(
    const Stores& stores, SessionId session, const MatchModel& model)
{
    const auto stored = inheritedJson(stores, session);
    if (!stored)
        return fail(stored);
    if (stored->isEmpty())
        return std::nullopt;
    auto inherited = learnedFrom(*stored, model);
    if (!inherited)
        return unreadable();
    return inherited;
}

Result<SessionScoring> readSessionScoring(const Stores& stores, SessionId session)
{
    auto model = readSessionModel(stores, session);
    if (!model)
        return fail(model);
    const double threshold = model->threshold;
    SessionScoring scoring{std::move(*model), std::nullopt, threshold};
    const auto stored = readLearned(stores, session);
    if (!stored)
        return fail(stored);
    if (stored->isEmpty())
        return scoring;
    scoring.learned = learnedFrom(*stored, scoring.model);
    const QJsonValue learnedThreshold = (*stored)["threshold"_L1];
    if (!scoring.learned || !learnedThreshold.isDouble())
        return unreadable();
    scoring.threshold = learnedThreshold.toDouble();
    return scoring;
}

std::vector<ScoredPair> scoredNow(const SessionScoring& scoring, std::vector<ScoredPair> pairs)
{
    if (!scoring.learned)
        return pairs;
    for (ScoredPair& pair : pairs) {
        if (pair.fields.size() == scoring.model.fields.size())
            score(scoring, pair);
    }
    return pairs;
}

std::vector<QString> evidenceNames(const SessionScoring& scoring)
{
    std::vector<QString> names;
    for (const FieldModel& field : scoring.model.fields)
        names.push_back(field.name);
    if (!scoring.learned)
        return names;
    names.push_back(SessionScoringText::tr("Whole records"));
    names.push_back(SessionScoringText::tr("Best partners"));
    names.push_back(SessionScoringText::tr("Codes"));
    return names;
}

} // namespace winnow::engine
