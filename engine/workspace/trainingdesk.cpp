#include "engine/workspace/trainingdesk.h"

#include "engine/store/stores.h"
#include "engine/training/answerorder.h"

#include <algorithm>
#include <utility>

namespace winnow::engine {

namespace {

constexpr int pauseMs = 900;
constexpr int steadyMs = 250;

} // namespace

TrainingDesk::TrainingDesk(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_sender(workspace)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseMs);
    m_steady.setSingleShot(true);
    m_steady.setInterval(steadyMs);
    connect(&m_pause, &QTimer::timeout, this, &TrainingDesk::work);
    connect(&m_steady, &QTimer::timeout, this, &TrainingDesk::work);
    connect(&workspace, &Workspace::changed, this, &TrainingDesk::noteChanges);
    connect(&workspace, &Workspace::changed, this, &TrainingDesk::work);
    connect(&m_sender, &VerbSender::pendingChanged, this, &TrainingDesk::takePending);
}

TrainingDesk::~TrainingDesk() = default;

void TrainingDesk::open(SessionId session)
{
    if (session == m_session)
        return;
    stop();
    m_session = session;
    m_state = TrainingState::Closed;
    if (session.isValid())
        start();
    else
        Q_EMIT stateChanged();
}

void TrainingDesk::openAgain()
{
    if (m_state != TrainingState::Stopped)
        return;
    stop();
    start();
}

void TrainingDesk::cancelOpening()
{
    if (m_state != TrainingState::Opening)
        return;
    m_thread->cancel();
    ++m_generation; // whatever it still tells of comes too late
    m_state = TrainingState::Stopped;
    Q_EMIT stateChanged();
}

void TrainingDesk::start()
{
    m_state = TrainingState::Opening;
    m_step = {};
    m_thread = std::make_unique<TrainingThread>(m_workspace, m_session);
    // What a thread has still told of when it is gone must not be taken for news of its successor.
    const auto take = [this, generation = ++m_generation](auto receive) {
        return [this, generation, receive](const auto& value) {
            if (generation == m_generation)
                (this->*receive)(value);
        };
    };
    connect(m_thread.get(), &TrainingThread::progressed, this, take(&TrainingDesk::takeStep));
    connect(m_thread.get(), &TrainingThread::opened, this, take(&TrainingDesk::takeOpened));
    connect(m_thread.get(), &TrainingThread::learned, this, take(&TrainingDesk::takeLesson));
    connect(m_thread.get(), &TrainingThread::measured, this, take(&TrainingDesk::takeFigures));
    connect(m_thread.get(), &TrainingThread::planned, this, take(&TrainingDesk::takePlan));
    connect(m_thread.get(), &TrainingThread::failed, this, take(&TrainingDesk::takeFailure));
    m_thread->start();
    Q_EMIT stateChanged();
}

void TrainingDesk::stop()
{
    ++m_generation;
    m_thread.reset();
    m_pause.stop();
    m_steady.stop();
    m_problem.reset();
    m_queue.restart({});
    m_card.reset();
    m_lesson.reset();
    m_figures.reset();
    m_course.clear();
    m_threshold.reset();
    m_preview.reset();
    m_objection.reset();
    m_pendingPairs.clear();
    m_toldOnce.clear();
    m_news = {};
    m_work = {};
}

void TrainingDesk::setInUse(bool isInUse)
{
    m_isInUse = isInUse;
    work();
}

void TrainingDesk::takeStep(const ProgressStep& step)
{
    m_step = step;
    Q_EMIT progressed();
}

void TrainingDesk::takeOpened(const std::vector<PairAnswer>& inOrder)
{
    m_state = TrainingState::Ready;
    m_queue.restart(inOrder);
    m_work.hasNews = true;
    Q_EMIT stateChanged();
    work();
}

void TrainingDesk::takeFailure(const Error& error)
{
    if (m_state == TrainingState::Opening) {
        m_state = TrainingState::Stopped;
        if (error.code != ErrorCode::Cancelled)
            m_problem = error;
        Q_EMIT stateChanged();
        return;
    }
    m_work.isLearning = m_work.isMeasuring = m_work.isPlanning = m_work.isRegroupPlanned = false;
    Q_EMIT regroupingChanged();
    Q_EMIT failed(error);
}

/// One job of each kind at a time; what is asked for meanwhile is taken together afterwards.
void TrainingDesk::work()
{
    if (m_state != TrainingState::Ready)
        return;
    const bool isUpToDate = !m_work.hasNews && !m_work.isLearning && !hasPendingVerbs();
    if (m_work.hasNews && !m_work.isLearning && (m_isInUse || m_work.isRegroupWanted)) {
        m_news.open = openPairs();
        m_news.skipped = m_queue.skipped();
        m_requestedOpen = m_news.open;
        m_work.hasNews = false;
        m_work.isLearning = true;
        m_thread->learn(std::exchange(m_news, {}));
    } else if (isUpToDate && m_work.isRegroupWanted && !m_work.isPlanning) {
        m_work.isRegroupWanted = false;
        m_work.isRegroupPlanned = m_work.isPlanning = true;
        m_thread->plan(m_threshold);
    } else if (isUpToDate && m_isInUse && !m_work.isMeasured && !m_work.isMeasuring && !m_pause.isActive()) {
        m_work.isMeasuring = true;
        m_thread->measure();
    } else if (isUpToDate && m_isInUse && m_work.isMeasured && !m_preview && !m_work.isPlanning
        && !m_steady.isActive()) {
        m_work.isPlanning = true;
        m_thread->plan(threshold());
    }
}

void TrainingDesk::takeLesson(const TrainingLesson& lesson)
{
    m_work.isLearning = false;
    m_work.isMeasured = m_work.isMeasured && m_lesson && m_lesson->model == lesson.model;
    m_lesson = lesson;
    m_work.isReconciled = false;
    reconcile();
    refill();
    if (m_figures) // the first ones are worked out at once
        m_pause.start();
    show();
    Q_EMIT lessonChanged();
    work();
}

/// Not with a lesson that began before the latest verb: another one is under way then.
void TrainingDesk::reconcile()
{
    const bool isOutdated = hasPendingVerbs() || m_work.hasNews || m_work.isLearning;
    if (!m_lesson || m_work.isReconciled || isOutdated)
        return;
    m_work.isReconciled = true;
    m_queue.reconcile(m_lesson->answers);
}

/// Questions were drawn beside the pairs that were open when they were asked for; those of now may decide
/// them.
void TrainingDesk::refill()
{
    std::vector<RecordPair> open = openPairs();
    std::erase_if(open, [this](const RecordPair& pair) {
        return std::find(m_requestedOpen.begin(), m_requestedOpen.end(), pair) != m_requestedOpen.end();
    });
    std::vector<PairAnswer> questions = m_lesson->questions;
    if (!open.empty()) {
        std::erase_if(questions, [this, &open](const PairAnswer& question) {
            return m_lesson->known.mayDecide(pairOf(question), open);
        });
    }
    m_queue.refill(questions);
    const auto& question = m_queue.question();
    if (question && m_lesson->makesNeedless(pairOf(*question)))
        m_queue.dropQuestion();
}

std::vector<RecordPair> TrainingDesk::openPairs() const
{
    std::vector<RecordPair> open = m_pendingPairs;
    if (m_queue.question())
        open.push_back(pairOf(*m_queue.question()));
    return open;
}

void TrainingDesk::takeFigures(const TrainingFigures& figures)
{
    m_work.isMeasuring = false;
    m_work.isMeasured = m_lesson && figures.answers == m_lesson->answers.size() && !m_work.isLearning;
    m_figures = figures;
    std::erase_if(
        m_course, [&figures](const QualityPoint& point) { return point.answers >= figures.answers; });
    const QualityEstimate& estimate = figures.quality.estimate;
    m_course.push_back({figures.answers, estimate.precision, estimate.recall});
    m_preview.reset();
    Q_EMIT figuresChanged();
    Q_EMIT regroupingChanged();
    work();
}

std::optional<double> TrainingDesk::threshold() const
{
    if (m_threshold || !m_figures)
        return m_threshold;
    return m_figures->quality.expectation.threshold;
}

void TrainingDesk::setThreshold(std::optional<double> threshold)
{
    if (threshold == m_threshold)
        return;
    m_threshold = threshold;
    m_preview.reset();
    m_steady.start();
    Q_EMIT regroupingChanged();
}

void TrainingDesk::takePlan(const PlannedRegrouping& plan)
{
    m_work.isPlanning = false;
    if (m_work.isRegroupPlanned) {
        applyPlan(plan);
    } else if (plan.threshold == threshold() && m_work.isMeasured) {
        m_preview = plan;
        Q_EMIT regroupingChanged();
    }
    work();
}

void TrainingDesk::regroup()
{
    if (m_state != TrainingState::Ready || isReadOnly() || isRegrouping())
        return;
    m_work.isRegroupWanted = true;
    Q_EMIT regroupingChanged();
    work();
}

void TrainingDesk::applyPlan(const PlannedRegrouping& plan)
{
    const auto finish = [this, summary = plan.summary](const Result<Changes>& result) {
        m_work.isRegroupPlanned = false;
        Q_EMIT regroupingChanged();
        if (result)
            Q_EMIT regrouped(summary);
        else
            Q_EMIT failed(result.error());
        work();
    };
    if (plan.summary.changesNothing())
        return finish(Changes{});
    submit([session = m_session, regrouping = plan.regrouping](
               const ReviewContext& context) { return applyRegrouping(context, session, regrouping); },
        finish);
}

void TrainingDesk::noteChanges(const Changes& changes)
{
    if (changes.session != m_session || m_state != TrainingState::Ready || !isNew(changes.operation))
        return;
    m_work.hasNews = true;
    m_work.isMeasured = false;
    m_news.hasAnswers = true;
    m_news.items.insert(m_news.items.end(), changes.items.begin(), changes.items.end());
}

/// What this desk has done itself is told of twice: by the verb and by the workspace.
bool TrainingDesk::isNew(OperationSeq operation)
{
    if (m_toldOnce.erase(operation) > 0)
        return false;
    m_toldOnce.insert(operation);
    return true;
}

void TrainingDesk::answer(Verdict verdict)
{
    const auto shown = m_queue.shown();
    if (!shown || !m_card || m_objection || isReadOnly())
        return;
    PairAnswer answer = *shown;
    answer.verdict = verdict;
    if (answer == *shown)
        return goNext();
    if (const auto conflict = m_lesson->known.conflictWith(answer)) {
        m_objection = Objection{answer, *conflict};
        Q_EMIT objectionChanged();
        return;
    }
    keep(answer);
}

void TrainingDesk::keepEarlier()
{
    if (!m_objection)
        return;
    m_objection.reset();
    Q_EMIT objectionChanged();
}

void TrainingDesk::answerAnyway()
{
    if (!m_objection)
        return;
    const PairAnswer answer = m_objection->answer;
    keepEarlier();
    keep(answer);
}

void TrainingDesk::keep(const PairAnswer& answer)
{
    const PairAnswer former = m_queue.shown().value_or(answer);
    m_pendingPairs.push_back(pairOf(answer));
    m_queue.keep(answer);
    submit([session = m_session, answer](
               const ReviewContext& context) { return comparePairs(context, session, {answer}); },
        [this, former](const Result<Changes>& result) {
            std::erase(m_pendingPairs, pairOf(former));
            m_saveProblem = result ? QString() : result.error().message;
            if (result)
                return;
            m_queue.reopen(former);
            show();
            Q_EMIT failed(result.error());
        });
    show();
}

void TrainingDesk::submit(Workspace::Verb verb, VerbSender::Done done)
{
    m_sender.send(std::move(verb),
        [this, generation = m_generation, done = std::move(done)](const Result<Changes>& result) {
            if (result) // before the lesson at hand is taken for one that knows of it
                noteChanges(*result);
            if (generation == m_generation)
                done(result);
            work(); // after the queue shows what was done: questions are drawn beside what lies open
        });
}

void TrainingDesk::takePending()
{
    reconcile();
    Q_EMIT pendingChanged();
    work();
}

void TrainingDesk::skip()
{
    if (!m_queue.shown() || m_objection)
        return;
    const bool isQuestion = !m_queue.isLookingBack();
    m_queue.skip();
    if (isQuestion)
        m_work.hasNews = true;
    show();
    work();
}

void TrainingDesk::askSkipped()
{
    m_queue.forgetSkipped();
    m_work.hasNews = true;
    work();
}

void TrainingDesk::goBack()
{
    m_queue.goBack();
    show();
}

void TrainingDesk::goNext()
{
    m_queue.goNext();
    show();
}

void TrainingDesk::undo()
{
    stepHistory(
        [session = m_session](const ReviewContext& context) { return engine::undo(context, session); });
}

void TrainingDesk::redo()
{
    stepHistory(
        [session = m_session](const ReviewContext& context) { return engine::redo(context, session); });
}

void TrainingDesk::stepHistory(Workspace::Verb verb)
{
    if (m_state != TrainingState::Ready || isReadOnly())
        return;
    submit(std::move(verb), [this](const Result<Changes>& result) {
        if (result)
            showStep(*result);
        else
            Q_EMIT failed(result.error());
    });
}

/// The pair that an undo or redo acted on is shown as it stands now, before anything is learned from it.
void TrainingDesk::showStep(const Changes& changes)
{
    const auto step = changes.undoes ? changes.undoes : changes.redoes;
    const auto answers = step ? answersOf(m_workspace.stores(), *step) : std::vector<PairAnswer>{};
    if (!answers)
        return failed(answers.error());
    for (auto answer = answers->rbegin(); answer != answers->rend(); ++answer) {
        const auto stored = m_workspace.stores().pairAnswers().read(m_session, answer->left, answer->right);
        if (!stored)
            return failed(stored.error());
        PairAnswer standing = stored->value_or(*answer);
        standing.verdict = *stored ? standing.verdict : Verdict::Open;
        if (changes.undoes)
            m_queue.reopen(standing);
        else
            m_queue.restore(standing);
    }
    show();
}

void TrainingDesk::show()
{
    keepEarlier();
    m_card.reset();
    const auto shown = m_queue.shown();
    if (shown && m_lesson) {
        auto card = readPairView(
            m_workspace.stores(), m_session, pairOf(*shown), m_lesson->matchModel, m_lesson->model);
        if (card)
            m_card = std::move(*card);
        else
            Q_EMIT failed(card.error());
    }
    Q_EMIT cardChanged();
}

bool TrainingDesk::isDrawing() const
{
    return !m_queue.question() && (!m_lesson || m_work.hasNews || m_work.isLearning || hasPendingVerbs());
}

bool TrainingDesk::isSettled() const
{
    return m_state == TrainingState::Ready && !hasPendingVerbs() && m_work.isMeasured && !m_work.hasNews
        && !m_work.isLearning && m_preview && !isRegrouping();
}

std::optional<UndoLabel> TrainingDesk::undoLabel() const
{
    return m_session.isValid() ? nextUndo(m_workspace.stores(), m_session) : std::nullopt;
}

std::optional<UndoLabel> TrainingDesk::redoLabel() const
{
    return m_session.isValid() ? nextRedo(m_workspace.stores(), m_session) : std::nullopt;
}

} // namespace winnow::engine
