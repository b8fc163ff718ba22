#pragma once

#include "engine/model/session.h"
#include "engine/review/speed.h"
#include "engine/review/verbs.h"
#include "engine/workspace/verbsender.h"
#include "ui/common/message.h"
#include "ui/itemmodels/comparisonmodel.h"
#include "ui/itemmodels/queuemodel.h"
#include "ui/itemmodels/storedqueue.h"
#include "ui/review/cardcache.h"
#include "ui/review/placekeeper.h"

#include <QHash>
#include <QPersistentModelIndex>
#include <QTimer>

#include <optional>

namespace winnow::ui {

/// A reviewer's work on one session, without its window: which card lies open, the records left out of it for
/// now, the answers on their way to the disk, and where to go on. The next card is there at once; an answer
/// that could not be stored brings its card back.
class ReviewDesk : public QObject {
    Q_OBJECT

public:
    explicit ReviewDesk(engine::Workspace& workspace, QObject* parent = nullptr);

    /// Goes to the place where the reviewer stopped; no session closes the desk.
    void openSession(engine::SessionId session);

    /// None while no session is open. The counts are those of the disk.
    [[nodiscard]] const std::optional<engine::Session>& session() const { return m_session; }

    [[nodiscard]] QueueModel& queue() { return m_queue; }

    [[nodiscard]] ComparisonModel& comparison() { return m_comparison; }

    /// None when the selection is empty.
    [[nodiscard]] const std::optional<engine::ClusterView>& card() const { return m_card; }

    /// The open card's row in the queue; none when it is not in the selection.
    [[nodiscard]] std::optional<int> row() const;
    [[nodiscard]] std::optional<engine::UndoLabel> undoLabel() const;
    [[nodiscard]] std::optional<engine::UndoLabel> redoLabel() const;

    [[nodiscard]] bool hasPendingVerbs() const { return m_sender.pending() > 0; }

    /// Why the latest verb could not be stored; empty when it could.
    [[nodiscard]] const QString& saveProblem() const { return m_saveProblem; }

    void choose(engine::QueueFilter filter, engine::QueueOrder order, const QString& text);
    void goToRow(int row);
    void goToItem(engine::ItemId item);
    void goNext();
    void goBack();

    /// Yes keeps the records that are not left out together; it does nothing while fewer than two are kept.
    void answer(engine::Verdict verdict);
    void toggleFlag();
    void setNote(const QString& note);
    /// Lets this record's value survive in the field; the same again releases it.
    void togglePick(int field, engine::RecordId record);
    void undo();
    void redo();
    /// For when the window closes.
    void flush();

Q_SIGNALS:
    void cardChanged();
    /// Its counters, or what undo and redo would act on.
    void sessionChanged();
    void queryChanged();
    void pendingChanged();
    void messageRaised(const winnow::ui::Message& message);

private:
    void goOnFrom(engine::ItemId item);
    void goOrStay(std::optional<int> row);
    void show(engine::ItemId item);
    void showNothing();
    void send(engine::ItemId item, engine::Workspace::Verb verb);
    void keepDraft();
    void stepHistory(engine::Workspace::Verb verb);
    void takeBack(engine::ItemId item, const engine::Error& error);
    void take(const engine::Changes& changes);
    void readCardAgain(const engine::Changes& changes);
    void readSession();
    void prefetch();
    void keepPlace();
    void raise(const engine::Error& error);

    engine::Workspace& m_workspace;
    StoredQueue m_source;
    QueueModel m_queue;
    ComparisonModel m_comparison;
    CardCache m_cards;
    engine::VerbSender m_sender;
    PlaceKeeper m_places;
    QTimer m_prefetchTimer;
    QTimer m_sessionTimer;
    std::optional<engine::Session> m_session;
    std::optional<engine::ClusterView> m_card;
    QString m_saveProblem;
    QPersistentModelIndex m_row;
    QHash<qint64, std::vector<engine::RecordId>>
        m_drafts; ///< records left out, by item id, until the answer is durable
};

} // namespace winnow::ui
