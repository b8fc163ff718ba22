#pragma once

#include "engine/model/changes.h"
#include "engine/review/verbs.h"
#include "engine/training/pairview.h"
#include "engine/workspace/traininglesson.h"
#include "engine/workspace/trainingqueue.h"
#include "engine/workspace/trainingthread.h"
#include "engine/workspace/verbsender.h"
#include "engine/workspace/workspace.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <unordered_set>
#include <vector>

namespace winnow::engine {

/// How far a desk is with its session.
enum class TrainingState {
    Closed, ///< no session
    Opening, ///< the pairs are being read; see step()
    Ready,
    Stopped, ///< the opening was cancelled, or failed; see problem()
};

/// Precision and recall as they were estimated after so many answers.
struct QualityPoint {
    std::size_t answers = 0;
    Interval precision;
    Interval recall;

    bool operator==(const QualityPoint&) const = default;
};

/// A person's training of one session, without its window: which pair lies open, the answers on their way to
/// the disk, and what they have taught. Learning goes on in a thread of its own while the next pair, drawn
/// beforehand, is there at once; an answer that could not be kept brings its pair back.
class TrainingDesk : public QObject {
    Q_OBJECT

public:
    explicit TrainingDesk(Workspace& workspace, QObject* parent = nullptr);
    ~TrainingDesk() override;

    /// Begins to read the session's pairs; no session closes the desk. The one that is open stays so.
    void open(SessionId session);
    /// Begins again where the opening was stopped.
    void openAgain();
    void cancelOpening();
    /// A desk at rest collects what changes, and learns from it when it is used again. At first it is used.
    void setInUse(bool isInUse);

    [[nodiscard]] SessionId session() const { return m_session; }

    [[nodiscard]] TrainingState state() const { return m_state; }

    [[nodiscard]] const ProgressStep& step() const { return m_step; }

    /// Why the opening stopped, or nothing when it was cancelled.
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }

    [[nodiscard]] bool isReadOnly() const { return m_workspace.mode() == OpenMode::ReadOnly; }

    /// The pairs, and which of them lies open.
    [[nodiscard]] const TrainingQueue& queue() const { return m_queue; }

    /// What there is to see of the open pair; none without one.
    [[nodiscard]] const std::optional<PairView>& card() const { return m_card; }

    /// Whether there may be a question that has not been drawn yet.
    [[nodiscard]] bool isDrawing() const;

    /// None before the first one.
    [[nodiscard]] const std::optional<TrainingLesson>& lesson() const { return m_lesson; }

    /// None until nobody has answered for a moment; then those of the last such moment.
    [[nodiscard]] const std::optional<TrainingFigures>& figures() const { return m_figures; }

    [[nodiscard]] const std::vector<QualityPoint>& course() const { return m_course; }

    /// The one that regrouping would use: the person's choice, else the best one known. None before there
    /// are figures.
    [[nodiscard]] std::optional<double> threshold() const;
    /// In natural-log odds; none: the best one.
    void setThreshold(std::optional<double> threshold);

    /// What grouping again would do, at the threshold; none while it is being worked out.
    [[nodiscard]] const std::optional<PlannedRegrouping>& preview() const { return m_preview; }

    [[nodiscard]] bool isRegrouping() const { return m_work.isRegroupWanted || m_work.isRegroupPlanned; }

    [[nodiscard]] bool hasPendingVerbs() const { return m_sender.pending() > 0; }

    /// Whether the answers so far have been learned from and measured.
    [[nodiscard]] bool isSettled() const;

    /// Why the latest verb could not be kept; empty when it could.
    [[nodiscard]] const QString& saveProblem() const { return m_saveProblem; }

    /// An answer that was held back because others make it impossible.
    struct Objection {
        PairAnswer answer;
        AnswerConflict conflict;
    };

    [[nodiscard]] const std::optional<Objection>& objection() const { return m_objection; }

    [[nodiscard]] std::optional<UndoLabel> undoLabel() const;
    [[nodiscard]] std::optional<UndoLabel> redoLabel() const;

    /// Yes, No or Unsure on the open pair. One that others make impossible becomes the objection.
    void answer(Verdict verdict);
    void skip();
    void askSkipped();
    void goBack();
    void goNext();
    /// Drops the answer that was held back.
    void keepEarlier();
    /// Keeps it in spite of the others.
    void answerAnyway();
    void undo();
    void redo();
    /// Groups the undecided clusters again at the threshold, once all answers have been learned from.
    void regroup();

Q_SIGNALS:
    void stateChanged();
    void progressed();
    /// The open pair, or where it is among the others.
    void cardChanged();
    /// The lesson, and with it counts, trust, and what undo and redo would act on.
    void lessonChanged();
    void figuresChanged();
    /// The threshold, the preview, or whether grouping is under way.
    void regroupingChanged();
    void objectionChanged();
    void pendingChanged();
    void regrouped(const winnow::engine::RegroupingSummary& summary);
    void failed(const winnow::engine::Error& error);

private:
    /// What the thread has to do and is doing.
    struct Work {
        bool hasNews = false; ///< answers to learn from, or questions to draw
        bool isLearning = false;
        bool isReconciled = false; ///< the queue holds the answers of the lesson
        bool isMeasured = false; ///< the figures belong to the lesson
        bool isMeasuring = false;
        bool isPlanning = false;
        bool isRegroupWanted = false;
        bool isRegroupPlanned = false; ///< the next plan is to be carried out, or is being so
    };

    void start();
    void stop();
    void takeStep(const ProgressStep& step);
    void takeOpened(const std::vector<PairAnswer>& inOrder);
    void takeLesson(const TrainingLesson& lesson);
    void takeFigures(const TrainingFigures& figures);
    void takePlan(const PlannedRegrouping& plan);
    void takeFailure(const Error& error);
    void noteChanges(const Changes& changes);
    bool isNew(OperationSeq operation);
    void work();
    void reconcile();
    void refill();
    void keep(const PairAnswer& answer);
    void submit(Workspace::Verb verb, VerbSender::Done done);
    void takePending();
    void stepHistory(Workspace::Verb verb);
    void showStep(const Changes& changes);
    void show();
    void applyPlan(const PlannedRegrouping& plan);
    [[nodiscard]] std::vector<RecordPair> openPairs() const;

    Workspace& m_workspace;
    VerbSender m_sender;
    SessionId m_session;
    TrainingState m_state = TrainingState::Closed;
    ProgressStep m_step;
    std::optional<Error> m_problem;
    std::unique_ptr<TrainingThread> m_thread;
    int m_generation = 0; ///< of the thread

    TrainingQueue m_queue;
    std::optional<PairView> m_card;
    std::optional<TrainingLesson> m_lesson;
    std::optional<TrainingFigures> m_figures;
    std::vector<QualityPoint> m_course;
    std::optional<double> m_threshold; ///< chosen by the person
    std::optional<PlannedRegrouping> m_preview;
    std::optional<Objection> m_objection;
    QString m_saveProblem;

    std::vector<RecordPair> m_pendingPairs; ///< answered, but not durable yet
    std::unordered_set<OperationSeq> m_toldOnce; ///< that may be told of again
    std::vector<RecordPair> m_requestedOpen; ///< beside which the questions of the lesson were drawn
    LearnRequest m_news;
    Work m_work;
    bool m_isInUse = true;
    QTimer m_pause; ///< until nobody has answered for a moment
    QTimer m_steady; ///< until the threshold has stayed where it is for a moment
};

} // namespace winnow::engine
