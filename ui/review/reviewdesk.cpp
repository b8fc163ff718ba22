#include "ui/review/reviewdesk.h"

#include "engine/review/view.h"
#include "engine/store/stores.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace winnow::ui {

using engine::Changes;
using engine::ItemId;
using engine::QueueDirection;
using engine::Result;
using engine::ReviewContext;

namespace {

constexpr int prefetchedCards = 3;

/// The verb, and after it the item that it acted on as the place: that may lie far before the place kept
/// last, and a place kept a moment later might not be kept at all.
engine::Workspace::Verb keepingPlace(engine::Workspace::Verb verb, const engine::SessionView& view)
{
    return [verb = std::move(verb), view](const ReviewContext& context) {
        Result<Changes> changes = verb(context);
        if (!changes || changes->items.empty())
            return changes;
        const auto card = engine::readCluster(context.stores, changes->items.front());
        // What cannot be kept costs a look for the place, no work: there is nothing to tell.
        if (card)
            std::ignore = engine::saveView(
                context.stores, changes->session, {view.filter, view.order, view.text, keyOf(card->item)});
        return changes;
    };
}

} // namespace

ReviewDesk::ReviewDesk(engine::Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_source(workspace.stores())
    , m_queue(m_source)
    , m_cards(workspace.stores())
    , m_sender(workspace)
    , m_places(workspace)
{
    m_prefetchTimer.setSingleShot(true);
    m_sessionTimer.setSingleShot(true);
    connect(&m_prefetchTimer, &QTimer::timeout, this, &ReviewDesk::prefetch);
    connect(&m_sessionTimer, &QTimer::timeout, this, &ReviewDesk::readSession);
    connect(&workspace, &engine::Workspace::changed, this, &ReviewDesk::take);
    connect(&m_queue, &QueueModel::readFailed, this, &ReviewDesk::raise);
    connect(&m_sender, &engine::VerbSender::pendingChanged, this, &ReviewDesk::pendingChanged);
}

void ReviewDesk::openSession(engine::SessionId session)
{
    m_places.flush();
    m_cards.clear();
    m_drafts.clear();
    m_session.reset();
    if (const auto found = m_workspace.stores().sessions().read(session))
        m_session = *found;
    else if (session.isValid())
        raise(found.error());
    if (!m_session) {
        m_queue.close();
        showNothing();
        Q_EMIT sessionChanged();
        return;
    }
    const engine::SessionView view = engine::readView(m_workspace.stores(), session);
    const auto row = m_queue.open({session, view.filter, view.order, view.text}, view.place);
    Q_EMIT queryChanged();
    Q_EMIT sessionChanged();
    goOrStay(row);
}

std::optional<int> ReviewDesk::row() const
{
    return m_row.isValid() ? std::optional(m_row.row()) : std::nullopt;
}

std::optional<engine::UndoLabel> ReviewDesk::undoLabel() const
{
    return m_session ? engine::nextUndo(m_workspace.stores(), m_session->id) : std::nullopt;
}

std::optional<engine::UndoLabel> ReviewDesk::redoLabel() const
{
    return m_session ? engine::nextRedo(m_workspace.stores(), m_session->id) : std::nullopt;
}

void ReviewDesk::choose(engine::QueueFilter filter, engine::QueueOrder order, const QString& text)
{
    if (!m_session)
        return;
    const engine::QueueQuery query{m_session->id, filter, order, text};
    if (query == m_queue.query())
        return;
    const auto row = m_queue.open(query);
    Q_EMIT queryChanged();
    goOrStay(row);
}

void ReviewDesk::goOrStay(std::optional<int> row)
{
    if (row)
        goToRow(*row);
    else
        showNothing();
}

void ReviewDesk::goToRow(int row)
{
    if (const auto item = m_queue.itemAt(row))
        show(item->id);
}

void ReviewDesk::goToItem(ItemId item)
{
    if (!m_queue.rowOf(item)) {
        if (const auto found = m_source.readItem(item))
            m_queue.open(m_queue.query(), keyOf(*found));
    }
    show(item);
}

void ReviewDesk::goNext()
{
    if (const auto row = m_queue.unansweredRow(m_row.row() + 1, QueueDirection::Forward))
        goToRow(*row);
}

void ReviewDesk::goBack()
{
    if (const auto row = m_queue.unansweredRow(m_row.row() - 1, QueueDirection::Backward))
        goToRow(*row);
}

/// To the next item that waits for an answer, at the end of the queue to the one before.
void ReviewDesk::goOnFrom(ItemId item)
{
    const int row = m_queue.rowOf(item).value_or(-1);
    auto next = m_queue.unansweredRow(row + 1, QueueDirection::Forward);
    if (!next)
        next = m_queue.unansweredRow(row - 1, QueueDirection::Backward);
    goOrStay(next);
}

void ReviewDesk::show(ItemId item)
{
    const auto card = m_cards.card(item);
    if (!card)
        return raise(card.error());
    if (m_card && m_card->item.id != item)
        keepDraft();
    m_card = *card;
    m_comparison.setCard(*card);
    if (m_drafts.contains(item.value))
        m_comparison.setExcluded(m_drafts.value(item.value));
    const auto row = m_queue.rowOf(item);
    m_row = row ? m_queue.index(*row) : QModelIndex();
    keepPlace();
    m_prefetchTimer.start(0);
    Q_EMIT cardChanged();
}

void ReviewDesk::showNothing()
{
    m_card.reset();
    m_row = QModelIndex();
    m_comparison.clear();
    keepPlace();
    Q_EMIT cardChanged();
}

void ReviewDesk::answer(engine::Verdict verdict)
{
    const bool isYes = verdict == engine::Verdict::Yes;
    if (!m_card || (isYes && m_comparison.keptCount() < 2))
        return;
    const ItemId item = m_card->item.id;
    keepDraft();
    const engine::Answer answer{verdict, isYes ? m_comparison.excluded() : std::vector<engine::RecordId>{}};
    m_queue.setAnswered(item, verdict);
    send(item,
        [item, answer](const ReviewContext& context) { return engine::answerItem(context, item, answer); });
    goOnFrom(item);
}

void ReviewDesk::toggleFlag()
{
    if (!m_card)
        return;
    const ItemId item = m_card->item.id;
    m_card->item.flagged = !m_card->item.flagged;
    const auto flag = m_card->item.flagged ? engine::Flag::Set : engine::Flag::Clear;
    send(item, [item, flag](const ReviewContext& context) { return engine::setFlag(context, item, flag); });
}

void ReviewDesk::setNote(const QString& note)
{
    if (!m_card || m_card->decision.note == note)
        return;
    const ItemId item = m_card->item.id;
    m_card->decision.note = note;
    send(item, [item, note](const ReviewContext& context) { return engine::setNote(context, item, note); });
}

void ReviewDesk::togglePick(int field, engine::RecordId record)
{
    if (!m_card)
        return;
    const ItemId item = m_card->item.id;
    const auto pick = m_comparison.pickOf(field) == record ? std::nullopt : std::optional(record);
    m_comparison.setPick(field, pick);
    send(item, [item, field, pick](const ReviewContext& context) {
        return engine::setCanonical(context, item, field, pick);
    });
}

void ReviewDesk::undo()
{
    if (m_session)
        stepHistory([session = m_session->id](
                        const ReviewContext& context) { return engine::undo(context, session); });
}

void ReviewDesk::redo()
{
    if (m_session)
        stepHistory([session = m_session->id](
                        const ReviewContext& context) { return engine::redo(context, session); });
}

void ReviewDesk::send(ItemId item, engine::Workspace::Verb verb)
{
    m_sender.send(std::move(verb), [this, item](const Result<Changes>& result) {
        m_saveProblem = result ? QString() : result.error().message;
        if (!result)
            takeBack(item, result.error());
    });
}

/// The records left out of the open card, for when it is opened again before it has been answered with them.
void ReviewDesk::keepDraft()
{
    const auto excluded = m_comparison.excluded();
    if (excluded == m_card->decision.excluded)
        m_drafts.remove(m_card->item.id.value);
    else
        m_drafts.insert(m_card->item.id.value, excluded);
}

/// The card that an undo or redo acted on is shown, wherever it is in the queue.
void ReviewDesk::stepHistory(engine::Workspace::Verb verb)
{
    m_places.flush(); // else an older place would be saved after the one of the verb
    const engine::QueueQuery& query = m_queue.query();
    auto kept = keepingPlace(std::move(verb), {query.filter, query.order, query.text, {}});
    m_sender.send(std::move(kept), [this](const Result<Changes>& result) {
        if (!result)
            return raise(result.error());
        if (result->items.empty() || !m_session || result->session != m_session->id)
            return;
        const ItemId item = result->items.front();
        take(*result);
        goToItem(item);
    });
}

void ReviewDesk::takeBack(ItemId item, const engine::Error& error)
{
    m_queue.clearAnswered(item);
    m_cards.forget({item});
    if (m_card && m_card->item.id == item)
        keepDraft();
    goToItem(item);
    raise(error);
}

void ReviewDesk::take(const Changes& changes)
{
    if (!m_session || changes.session != m_session->id)
        return;
    m_cards.forget(changes.items);
    m_queue.refresh(changes.items);
    m_sessionTimer.start(0);
    const bool concernsCard = m_card
        && std::find(changes.items.begin(), changes.items.end(), m_card->item.id) != changes.items.end();
    if (concernsCard)
        readCardAgain(changes);
    else if (m_card)
        m_prefetchTimer.start(0);
    else
        goOrStay(m_queue.unansweredRow(0, QueueDirection::Forward));
}

void ReviewDesk::readCardAgain(const Changes& changes)
{
    const ItemId item = m_card->item.id;
    if (changes.undoes || changes.redoes)
        m_drafts.remove(item.value);
    else
        keepDraft();
    m_card.reset();
    // A card that was withdrawn, because the undecided were grouped again, makes way for the next one.
    const auto card = m_cards.card(item);
    if (!card && card.error().code == engine::ErrorCode::NotFound)
        return goOrStay(m_queue.unansweredRow(0, QueueDirection::Forward));
    show(item);
}

void ReviewDesk::readSession()
{
    if (!m_session)
        return;
    if (const auto session = m_workspace.stores().sessions().read(m_session->id))
        m_session = *session;
    Q_EMIT sessionChanged();
}

/// One card at a time, so that a key never waits for more than one read.
void ReviewDesk::prefetch()
{
    for (int ahead = 1; ahead <= prefetchedCards && m_row.isValid(); ++ahead) {
        const auto item = m_queue.itemAt(m_row.row() + ahead);
        if (!item || m_cards.contains(item->id))
            continue;
        if (m_cards.card(item->id))
            m_prefetchTimer.start(0);
        return;
    }
}

void ReviewDesk::keepPlace()
{
    if (!m_session)
        return;
    const engine::QueueQuery& query = m_queue.query();
    const auto place = m_card ? std::optional(keyOf(m_card->item)) : std::nullopt;
    m_places.keep(m_session->id, {query.filter, query.order, query.text, place});
}

void ReviewDesk::flush()
{
    m_places.flush();
}

void ReviewDesk::raise(const engine::Error& error)
{
    Q_EMIT messageRaised(Message{Message::Tone::Problem, error.message});
}

} // namespace winnow::ui
