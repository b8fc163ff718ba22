#include "engine/workspace/trainingthread.h"

#include "engine/activelearning/stophint.h"
#include "engine/store/stores.h"
#include "engine/training/answerorder.h"
#include "engine/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>
#include <memory>
#include <new>
#include <utility>

namespace winnow::engine {

namespace {

struct TrainingThreadText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::TrainingThreadText)
};

constexpr std::size_t questionsAhead = 4;

PairAnswer unanswered(const TrainingQuestion& question)
{
    return {question.left, question.right, Verdict::Open, question.reason, question.inclusion};
}

Error outOfMemory()
{
    return {ErrorCode::Internal,
        TrainingThreadText::tr("There was not enough memory to learn from the answers. All answers are kept; "
                               "close other programs and open the page again.")};
}

} // namespace

struct TrainingThread::Desk {
    std::unique_ptr<Reader> reader;
    Trainer trainer;
    std::vector<std::uint32_t> groups; ///< when it was measured last
    std::size_t measuredAnswers = 0;
    std::vector<double> changes; ///< of groups, by answer

    [[nodiscard]] TrainingLesson lesson(const LearnRequest& request) const
    {
        TrainingLesson lesson{trainer.data().model, trainer.model(), trainer.knownAnswers(),
            trainer.answers(), trainer.trust(), {}};
        for (const TrainingQuestion& question :
            trainer.questionsBeside(request.open, request.skipped, questionsAhead))
            lesson.questions.push_back(unanswered(question));
        return lesson;
    }

    /// Several answers between two measurements count as one that changed and others that did not.
    void noteChange()
    {
        const std::vector<std::uint32_t> now = trainer.groups();
        const std::size_t answers = trainer.answers().size();
        if (!groups.empty() && answers > measuredAnswers) {
            changes.resize(changes.size() + (answers - measuredAnswers) - 1);
            changes.push_back(changedShare(groups, now));
        } else if (answers < measuredAnswers) {
            changes.resize(changes.size() - std::min(changes.size(), measuredAnswers - answers));
        }
        groups = now;
        measuredAnswers = answers;
    }

    [[nodiscard]] TrainingFigures figures()
    {
        noteChange();
        TrainingFigures figures;
        figures.quality = trainer.quality();
        figures.curve.emplace(trainer.logits(), figures.quality.calibration);
        figures.histogram = scoreHistogram(trainer.logits());
        figures.answers = trainer.answers().size();
        figures.mayStop = mayStop(changes, figures.quality.estimate);
        return figures;
    }

    [[nodiscard]] PlannedRegrouping plan(std::optional<double> threshold) const
    {
        PlannedRegrouping plan;
        plan.regrouping = trainer.regrouping(threshold);
        plan.threshold
            = threshold.value_or(plan.regrouping.learned[QLatin1StringView("threshold")].toDouble());
        plan.summary = summaryOf(plan.regrouping, trainer.items(), trainer.data().rows);
        return plan;
    }
};

TrainingThread::TrainingThread(const Workspace& workspace, SessionId session, QObject* parent)
    : QThread(parent)
    , m_workspace(workspace)
    , m_session(session)
{
}

TrainingThread::~TrainingThread()
{
    cancel();
    {
        const std::lock_guard lock(m_mutex);
        m_isEnding = true;
    }
    m_wake.notify_all();
    wait();
}

namespace {

/// Passes reports on to whoever listens to the thread.
class ThreadProgress final : public Progress {
public:
    ThreadProgress(TrainingThread& thread, const std::atomic<bool>& isCancelled)
        : m_thread(thread)
        , m_isCancelled(isCancelled)
    {
    }

    void report(const ProgressStep& step) override { Q_EMIT m_thread.progressed(step); }

    [[nodiscard]] bool isCancelled() const override { return m_isCancelled; }

private:
    TrainingThread& m_thread;
    const std::atomic<bool>& m_isCancelled;
};

} // namespace

void TrainingThread::run()
{
    try {
        ThreadProgress progress(*this, m_isCancelled);
        auto reader = m_workspace.newReader();
        if (!reader)
            return failed(reader.error());
        auto trainer = Trainer::open((*reader)->stores(), m_session, progress);
        if (!trainer)
            return failed(trainer.error());
        const auto inOrder = inOrderOfAnswering((*reader)->stores(), m_session, trainer->answers(), progress);
        if (!inOrder)
            return failed(inOrder.error());
        Desk desk{std::move(*reader), std::move(*trainer), {}, 0, {}};
        Q_EMIT opened(*inOrder);
        while (const auto job = takeJob())
            (*job)(desk);
    } catch (const std::bad_alloc&) {
        Q_EMIT failed(outOfMemory());
    }
}

void TrainingThread::learn(LearnRequest request)
{
    post([this, request = std::move(request)](Desk& desk) {
        Changes changes;
        changes.session = m_session;
        changes.items = request.items;
        if (request.hasAnswers) {
            if (const auto followed = desk.trainer.follow(desk.reader->stores(), changes); !followed)
                return failed(followed.error());
        }
        Q_EMIT learned(desk.lesson(request));
    });
}

void TrainingThread::measure()
{
    post([this](Desk& desk) { Q_EMIT measured(desk.figures()); });
}

void TrainingThread::plan(std::optional<double> threshold)
{
    post([this, threshold](Desk& desk) { Q_EMIT planned(desk.plan(threshold)); });
}

void TrainingThread::post(Job job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.notify_all();
}

std::optional<TrainingThread::Job> TrainingThread::takeJob()
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [this] { return m_isEnding || !m_jobs.empty(); });
    if (m_isEnding)
        return std::nullopt;
    Job job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

} // namespace winnow::engine
