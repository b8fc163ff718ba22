#include "app/cli/benchinputs.h"
#include "app/cli/benchmarks.h"
#include "app/cli/columnchoice.h"
#include "app/cli/matchfile.h"
#include "app/cli/peakmemory.h"
#include "engine/records/tablereader.h"
#include "engine/workspace/simulatereview.h"
#include "engine/workspace/workspace.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 defaultAnswers = 60;

struct BenchQuestionsText {
    Q_DECLARE_TR_FUNCTIONS(BenchQuestions)
};

/// What a training by a scripted reviewer showed.
struct Training {
    engine::SimulationOutcome outcome;
    double unlearnedF1 = 0;
    double seconds = 0; ///< from the file to the clusters, without the evaluations
};

Attempt<engine::SessionId> matchedSession(engine::Workspace& workspace, const BenchInput& input,
    const Arguments& arguments, const Environment& environment)
{
    const auto reader = engine::TableReader::open(input.path);
    if (!reader)
        return failed(reader);
    const auto columns = chooseColumns(arguments, (*reader)->columns());
    if (!columns)
        return tl::unexpected(columns.error());
    const auto matched = matchFile(workspace, {input.path, {}, {}, *columns}, environment.progress);
    if (!matched)
        return failed(matched);
    return matched->match.session;
}

double secondsOf(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

Attempt<Training> trained(
    const BenchInput& input, const Arguments& arguments, qint64 answers, const Environment& environment)
{
    const QTemporaryDir folder;
    auto workspace = engine::Workspace::open(
        folder.filePath(u"bench.winnow"_s), engine::OpenMode::ReadWrite, environment.clock);
    if (!workspace)
        return failed(workspace);
    QElapsedTimer timer;
    timer.start();
    const auto session = matchedSession(**workspace, input, arguments, environment);
    if (!session)
        return tl::unexpected(session.error());
    Training training;
    training.seconds = secondsOf(timer);
    const auto before
        = engine::evaluateSession(**workspace, *session, *input.truthPath, environment.progress);
    if (!before)
        return failed(before);
    training.unlearnedF1 = before->quality.f1();
    const engine::SimulatedReviewer reviewer{*input.truthPath, static_cast<int>(answers)};
    const auto outcome = engine::simulateReview(**workspace, *session, reviewer, environment.progress);
    if (!outcome)
        return failed(outcome);
    training.outcome = *outcome;
    training.seconds += outcome->trainingSeconds;
    return training;
}

Measurements measurementsOf(const QString& label, const Training& training)
{
    const auto named = [&label](const QString& what) {
        return QString(label + u": "_s + what);
    };
    std::vector<double> milliseconds = training.outcome.questionSeconds;
    std::transform(milliseconds.begin(), milliseconds.end(), milliseconds.begin(),
        [](double seconds) { return 1000 * seconds; });
    return {summarize(named(u"first question"_s), u"s"_s, {training.outcome.openSeconds}),
        summarize(named(u"next question"_s), u"ms"_s, milliseconds),
        summarize(named(u"start to clusters"_s), u"s"_s, {training.seconds}),
        summarize(named(u"answers"_s), u"1"_s, {static_cast<double>(training.outcome.answers())}),
        summarize(named(u"pairwise F1 without answers"_s), u"1"_s, {training.unlearnedF1}),
        summarize(named(u"pairwise F1"_s), u"1"_s, {training.outcome.evaluation.quality.f1()}),
        summarize(named(u"peak memory"_s), u"bytes"_s, {static_cast<double>(peakMemoryBytes())})};
}

} // namespace

Attempt<Measurements> benchQuestions(const Arguments& arguments, const Environment& environment)
{
    const auto answers = arguments.number(u"answers"_s, defaultAnswers);
    if (!answers)
        return tl::unexpected(answers.error());
    const QTemporaryDir folder;
    const auto inputs = benchInputs(arguments, folder);
    if (!inputs)
        return tl::unexpected(inputs.error());
    Measurements all;
    for (const BenchInput& input : *inputs) {
        if (!input.truthPath)
            return misused(BenchQuestionsText::tr("Questions are answered by a truth: FILE:TRUTH."));
        const auto training = trained(input, arguments, *answers, environment);
        if (!training)
            return tl::unexpected(training.error());
        const Measurements results = measurementsOf(input.label, *training);
        all.insert(all.end(), results.begin(), results.end());
    }
    return all;
}

} // namespace winnow::app
