#include "engine/workspace/simulatereview.h"

#include "engine/base/random.h"
#include "engine/store/stores.h"
#include "engine/training/trainer.h"
#include "engine/workspace/exportsource.h"
#include "engine/workspace/sessiontruth.h"
#include "engine/workspace/workspace.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFuture>

#include <utility>

namespace winnow::engine {

namespace {

struct SimulateReviewText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::SimulateReviewText)
};

double secondsOf(const QElapsedTimer& timer)
{
    return static_cast<double>(timer.nsecsElapsed()) / 1e9;
}

/// One run of questions and answers.
class Simulation {
public:
    Simulation(
        Workspace& workspace, const Stores& stores, const SimulatedReviewer& reviewer, Progress& progress)
        : m_workspace(workspace)
        , m_stores(stores)
        , m_reviewer(reviewer)
        , m_progress(progress)
        , m_random(reviewer.seed)
    {
    }

    Result<SimulationOutcome> run(SessionId session)
    {
        m_session = session;
        const auto source = readExportSource(m_stores, session, m_progress);
        if (!source)
            return fail(source);
        auto truth = readSessionTruth(*source, m_reviewer.truthPath);
        if (!truth)
            return fail(truth);
        m_truth = std::move(*truth);
        QElapsedTimer timer;
        timer.start();
        m_sinceOpening.start();
        auto trainer = Trainer::open(m_stores, session, m_progress, m_reviewer.seed);
        if (!trainer)
            return fail(trainer);
        auto question = trainer->nextQuestion();
        m_outcome.openSeconds = secondsOf(timer);
        while (question && m_outcome.answers() < m_reviewer.answers) {
            timer.restart();
            if (const auto answered = answer(*trainer, *question); !answered)
                return fail(answered);
            question = trainer->nextQuestion();
            m_outcome.questionSeconds.push_back(secondsOf(timer));
        }
        return finish(*trainer);
    }

private:
    Result<void> answer(Trainer& trainer, const TrainingQuestion& question)
    {
        if (m_progress.isCancelled())
            return fail(ErrorCode::Cancelled,
                SimulateReviewText::tr("Cancelled. The answers given so far are kept."));
        m_progress.report(
            {SimulateReviewText::tr("Answering questions"), m_outcome.answers(), m_reviewer.answers});
        const PairAnswer given{question.left, question.right, verdictOn(trainer.data(), question),
            question.reason, question.inclusion};
        const auto changes = perform([session = m_session, given](const ReviewContext& context) {
            return comparePairs(context, session, {given});
        });
        return changes ? trainer.follow(m_stores, *changes) : fail(changes);
    }

    Verdict verdictOn(const TrainingData& data, const TrainingQuestion& question)
    {
        const double draw = m_random.unit();
        if (draw < m_reviewer.unsure) {
            ++m_outcome.unsure;
            return Verdict::Unsure;
        }
        const bool isOne
            = m_truth.groupOfRow[data.rowOf(question.left)] == m_truth.groupOfRow[data.rowOf(question.right)];
        const bool isWrong = draw < m_reviewer.unsure + m_reviewer.wrong;
        if (isOne != isWrong) {
            ++m_outcome.yes;
            return Verdict::Yes;
        }
        ++m_outcome.no;
        return Verdict::No;
    }

    Result<Changes> perform(Workspace::Verb verb) { return m_workspace.submit(std::move(verb)).result(); }

    Result<SimulationOutcome> finish(const Trainer& trainer)
    {
        if (m_outcome.answers() > 0) {
            const auto grouped = perform(
                [session = m_session, regrouping = trainer.regrouping()](
                    const ReviewContext& context) { return applyRegrouping(context, session, regrouping); });
            if (!grouped)
                return fail(grouped);
        }
        m_outcome.trainingSeconds = secondsOf(m_sinceOpening);
        if (const TrainingQuality quality = trainer.quality(); quality.isCalibrated)
            m_outcome.calibrationError = quality.calibrationError;
        auto evaluation = evaluateSession(m_workspace, m_session, m_reviewer.truthPath, m_progress);
        if (!evaluation)
            return fail(evaluation);
        m_outcome.evaluation = std::move(*evaluation);
        return m_outcome;
    }

    Workspace& m_workspace;
    const Stores& m_stores;
    const SimulatedReviewer& m_reviewer;
    Progress& m_progress;
    Random m_random;
    SessionId m_session;
    SessionTruth m_truth;
    QElapsedTimer m_sinceOpening;
    SimulationOutcome m_outcome;
};

} // namespace

Result<SimulationOutcome> simulateReview(
    Workspace& workspace, SessionId session, const SimulatedReviewer& reviewer, Progress& progress)
{
    const auto reader = workspace.newReader();
    if (!reader)
        return fail(reader);
    return Simulation(workspace, (*reader)->stores(), reviewer, progress).run(session);
}

} // namespace winnow::engine
