#include "app/cli/commands.h"
#include "app/cli/qualityreport.h"
#include "app/cli/sessionlookup.h"
#include "app/cli/workspaceaccess.h"
#include "engine/workspace/simulatereview.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>
#include <vector>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct SimulateText {
    Q_DECLARE_TR_FUNCTIONS(SimulateCommand)
};

/// A share in [0, 1]; 0 when the option is not given.
Attempt<double> share(const Arguments& arguments, const QString& option)
{
    bool isNumber = true;
    const double value = arguments.value(option, u"0"_s).toDouble(&isNumber);
    if (isNumber && value >= 0 && value <= 1)
        return value;
    return misused(
        SimulateText::tr("--%1 takes a share between 0 and 1, 0.05 for one answer in twenty.").arg(option));
}

Attempt<engine::SimulatedReviewer> reviewerFrom(const Arguments& arguments)
{
    const auto truth = arguments.value(u"truth"_s);
    if (!truth)
        return misused(SimulateText::tr("--truth must name the file with the right answers."));
    if (!arguments.isSet(u"answers"_s))
        return misused(SimulateText::tr("--answers must say how many questions are answered."));
    const auto answers = arguments.number(u"answers"_s, 0, 0);
    const auto seed = arguments.number(u"seed"_s, 1, 0);
    const auto wrong = share(arguments, u"wrong"_s);
    const auto unsure = share(arguments, u"unsure"_s);
    if (!answers || !seed)
        return tl::unexpected((answers ? seed : answers).error());
    if (!wrong || !unsure)
        return tl::unexpected((wrong ? unsure : wrong).error());
    if (*wrong + *unsure > 1)
        return misused(SimulateText::tr("--wrong and --unsure together are more than all answers."));
    const auto most = static_cast<qint64>(std::numeric_limits<int>::max());
    return engine::SimulatedReviewer{*truth, static_cast<int>(std::min(*answers, most)),
        static_cast<std::uint64_t>(*seed), *wrong, *unsure};
}

QJsonObject secondsOf(std::vector<double> seconds)
{
    if (seconds.empty())
        return {{u"median"_s, 0}, {u"max"_s, 0}};
    std::sort(seconds.begin(), seconds.end());
    return {{u"median"_s, seconds[seconds.size() / 2]}, {u"max"_s, seconds.back()}};
}

QJsonObject jsonOf(const engine::SimulationOutcome& outcome)
{
    QJsonObject json = qualityJson(outcome.evaluation.quality);
    json[u"answers"_s] = outcome.answers();
    json[u"yes"_s] = outcome.yes;
    json[u"no"_s] = outcome.no;
    json[u"unsure"_s] = outcome.unsure;
    json[u"calibration_error"_s]
        = outcome.calibrationError ? QJsonValue(*outcome.calibrationError) : QJsonValue();
    json[u"first_question_seconds"_s] = outcome.openSeconds;
    json[u"seconds_per_question"_s] = secondsOf(outcome.questionSeconds);
    return json;
}

QString calibrationText(std::optional<double> error)
{
    if (!error)
        return {};
    return SimulateText::tr("The probabilities were off by %1 on average, judged by the answers.\n")
        .arg(*error, 0, 'f', 3);
}

QString textOf(const engine::SimulationOutcome& outcome)
{
    return SimulateText::tr("%n question(s) answered", nullptr, outcome.answers())
        + SimulateText::tr(": %L1 yes, %L2 no, %L3 unsure.\n")
              .arg(outcome.yes)
              .arg(outcome.no)
              .arg(outcome.unsure)
        + calibrationText(outcome.calibrationError) + qualityText(outcome.evaluation.quality);
}

Outcome run(const Arguments& arguments, const Environment& environment)
{
    const auto reviewer = reviewerFrom(arguments);
    if (!reviewer)
        return tl::unexpected(reviewer.error());
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadWrite, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto session = findSession((*workspace)->stores(), arguments.word(0));
    if (!session)
        return tl::unexpected(session.error());
    const auto outcome = engine::simulateReview(**workspace, session->id, *reviewer, environment.progress);
    if (!outcome)
        return failed(outcome);
    const auto& warnings = outcome->evaluation.warnings;
    return Report{.json = jsonOf(*outcome),
        .text = textOf(*outcome),
        .notices = QStringList(warnings.begin(), warnings.end())};
}

} // namespace

Command simulateCommand()
{
    return {u"simulate"_s, u"SESSION --truth FILE --answers N"_s,
        SimulateText::tr("Answers training questions by a truth file, groups the records again, evaluates."),
        {1, 1},
        {workspaceOption(),
            {u"truth"_s, u"FILE"_s, SimulateText::tr("CSV with the columns id,cluster or left_id,right_id")},
            {u"answers"_s, u"N"_s, SimulateText::tr("how many questions are answered")},
            {u"seed"_s, u"S"_s, SimulateText::tr("the same seed gives the same questions and answers; 1")},
            {u"wrong"_s, u"P"_s, SimulateText::tr("share of wrong answers, 0 to 1; 0")},
            {u"unsure"_s, u"P"_s, SimulateText::tr("share of “unsure” answers, 0 to 1; 0")}},
        run};
}

} // namespace winnow::app
