#include "ui/review/reviewpage.h"

#include "engine/workspace/settings.h"
#include "ui/common/actionbutton.h"
#include "ui/common/actiontext.h"
#include "ui/common/decisionbar.h"
#include "ui/common/emptystate.h"
#include "ui/common/keycap.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/review/cardheader.h"
#include "ui/review/comparisongrid.h"
#include "ui/review/noteedit.h"
#include "ui/review/queuepane.h"
#include "ui/review/reasonspane.h"
#include "ui/review/reviewframe.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QStackedWidget>
#include <QStyle>
#include <QVBoxLayout>

namespace winnow::ui {

using namespace Qt::StringLiterals;
using engine::Verdict;

ReviewPage::ReviewPage(engine::Workspace& workspace, ActionRegistry& actions, QWidget* parent)
    : Page(Place::Review, parent)
    , m_desk(new ReviewDesk(workspace, this))
    , m_actions(declareReviewActions(actions, this))
    , m_queue(new QueuePane(m_desk->queue(), keyText(m_actions.search->shortcut()), this))
{
    // In this order Tab goes through them.
    QWidget* card = makeCardOrEmpty();
    auto* decisions = new DecisionBar({m_actions.yes, m_actions.no, m_actions.unsure, m_actions.skip,
                                          m_actions.undo, tr("Yes, %1 of %2").arg(99).arg(99)},
        this);
    m_reasons = new ReasonsPane(m_actions.note, this);
    m_frame = new ReviewFrame({m_queue, card, m_reasons, decisions}, this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_frame);
    connectAnswers();
    connectRecordActs();
    connectMoves();
    connectDesk();
    showSession();
    showCard();
}

QWidget* ReviewPage::makeCardOrEmpty()
{
    m_empty = new EmptyState({}, {}, this);
    m_skippedButton = m_empty->addAct(m_actions.showSkipped, ButtonRole::Normal);
    m_entitiesButton = m_empty->addAct(m_actions.showEntities, ButtonRole::Primary);
    m_empty->addAct(m_actions.showOpen, ButtonRole::Normal);
    m_empty->addAct(m_actions.clearSearch, ButtonRole::Normal);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(makeCard());
    m_stack->addWidget(m_empty);
    return m_stack;
}

QWidget* ReviewPage::makeCard()
{
    auto* card = new QWidget(this);
    m_header = new CardHeader(m_actions, card);
    m_header->setCompact(false);
    m_grid = new ComparisonGrid(m_desk->comparison(), card);
    m_contextHint = new PlainLabel(
        tr("Grey field names are shown for context and were not compared."), ColorRole::Muted, card);
    m_contextHint->setFont(smallFont(font()));
    m_fieldsButton = new ActionButton(m_actions.fields, ButtonRole::Plain, card);
    auto* hints = new QHBoxLayout;
    hints->addWidget(m_contextHint);
    hints->addWidget(m_fieldsButton);
    hints->addStretch(1);
    auto* layout = new QVBoxLayout(card);
    // The grid's scroll bar stands in the margin, so that its columns end where the header does.
    const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
    m_header->setContentsMargins(0, 0, bar, 0);
    layout->setContentsMargins(Space::page, Space::medium, Space::page - bar, 0);
    layout->setSpacing(Space::medium);
    layout->addWidget(m_header);
    layout->addWidget(m_grid, 1);
    layout->addLayout(hints);
    layout->addStretch(0);
    return card;
}

void ReviewPage::connectAnswers()
{
    const std::pair<QAction*, Verdict> answers[] = {{m_actions.yes, Verdict::Yes},
        {m_actions.no, Verdict::No}, {m_actions.unsure, Verdict::Unsure}, {m_actions.skip, Verdict::Skip}};
    for (const auto& answer : answers)
        connect(answer.first, &QAction::triggered, m_desk,
            [this, verdict = answer.second] { m_desk->answer(verdict); });
    connect(m_actions.undo, &QAction::triggered, m_desk, &ReviewDesk::undo);
    connect(m_actions.redo, &QAction::triggered, m_desk, &ReviewDesk::redo);
    connect(m_actions.flag, &QAction::triggered, m_desk, &ReviewDesk::toggleFlag);
}

void ReviewPage::connectRecordActs()
{
    connect(m_actions.toggleRecord, &QAction::triggered, this, &ReviewPage::toggleFocusedRecord);
    connect(m_actions.excludeOthers, &QAction::triggered, this, &ReviewPage::excludeOthers);
    connect(m_actions.pickValue, &QAction::triggered, this, &ReviewPage::pickFocusedValue);
    ComparisonModel* comparison = &m_desk->comparison();
    for (int column = 0; column < static_cast<int>(m_actions.toggleNumbered.size()); ++column) {
        connect(m_actions.toggleNumbered[static_cast<size_t>(column)], &QAction::triggered, comparison,
            [comparison, column] { comparison->toggleRecord(column); });
    }
    connect(m_grid, &ComparisonGrid::recordToggled, comparison, &ComparisonModel::toggleRecord);
    connect(comparison, &QAbstractItemModel::dataChanged, this, &ReviewPage::showDraft);
}

void ReviewPage::connectMoves()
{
    connect(m_actions.next, &QAction::triggered, m_desk, &ReviewDesk::goNext);
    connect(m_actions.previous, &QAction::triggered, m_desk, &ReviewDesk::goBack);
    connect(m_actions.note, &QAction::triggered, this, &ReviewPage::writeNote);
    connect(m_actions.search, &QAction::triggered, this, &ReviewPage::search);
    connect(m_actions.fields, &QAction::triggered, this, &ReviewPage::showFields);
    connect(m_actions.queue, &QAction::triggered, m_frame,
        [this] { m_frame->setQueueShown(!m_frame->isQueueShown()); });
    connect(m_actions.reasons, &QAction::triggered, m_frame,
        [this] { m_frame->setReasonsShown(!m_frame->areReasonsShown()); });
    connect(m_actions.showEntities, &QAction::triggered, this, &ReviewPage::entitiesRequested);
    const auto select = [this](engine::QueueFilter filter) {
        m_desk->choose(filter, m_desk->queue().query().order, {});
        activate();
    };
    connect(
        m_actions.showSkipped, &QAction::triggered, this, [select] { select(engine::QueueFilter::Skipped); });
    connect(m_actions.showOpen, &QAction::triggered, this, [select] { select(engine::QueueFilter::Open); });
    connect(m_actions.clearSearch, &QAction::triggered, this,
        [this, select] { select(m_desk->queue().query().filter); });
    connect(m_queue, &QueuePane::queryChosen, m_desk, &ReviewDesk::choose);
    connect(m_queue, &QueuePane::rowChosen, m_desk, &ReviewDesk::goToRow);
    connect(m_queue, &QueuePane::rowClicked, m_frame, &ReviewFrame::closeDrawer);
    connect(m_queue, &QueuePane::searchLeft, this, &ReviewPage::leaveTextField);
    connect(&m_reasons->note(), &NoteEdit::noteWritten, m_desk, &ReviewDesk::setNote);
    connect(&m_reasons->note(), &NoteEdit::left, this, &ReviewPage::leaveTextField);
    connect(m_frame, &ReviewFrame::frameWidthChanged, m_header,
        [this] { m_header->setCompact(m_frame->frameWidth() != FrameWidth::Wide); });
}

void ReviewPage::connectDesk()
{
    connect(m_desk, &ReviewDesk::cardChanged, this, &ReviewPage::showCard);
    connect(m_desk, &ReviewDesk::sessionChanged, this, &ReviewPage::showSession);
    connect(m_desk, &ReviewDesk::pendingChanged, this, &ReviewPage::showSaveState);
    connect(m_desk, &ReviewDesk::messageRaised, this, &Page::messageRaised);
    connect(
        m_desk, &ReviewDesk::queryChanged, m_queue, [this] { m_queue->setQuery(m_desk->queue().query()); });
}

void ReviewPage::openSession(engine::SessionId session)
{
    m_desk->openSession(session);
}

QString ReviewPage::title() const
{
    return m_desk->session() ? m_desk->session()->name : tr("Clusters");
}

QString ReviewPage::statusText() const
{
    const auto& session = m_desk->session();
    if (!session || session->counts.total == 0)
        return {};
    const QLocale locale;
    return tr("%1 of %2 decided")
        .arg(locale.toString(session->counts.decided()), locale.toString(session->counts.total));
}

void ReviewPage::activate()
{
    if (m_desk->card())
        m_grid->focusGrid();
    else
        m_empty->focusAct();
}

void ReviewPage::saveState(engine::Settings& settings) const
{
    m_desk->flush();
    const QByteArray sizes = m_frame->saveSizes();
    if (!sizes.isEmpty())
        settings.setLayout(u"review.sides"_s, sizes);
    settings.setLayout(u"review.columnWidth"_s, QByteArray::number(m_grid->chosenColumnWidth()));
    settings.setShown(u"review.reasons"_s, m_frame->areReasonsShown());
}

void ReviewPage::restoreState(const engine::Settings& settings)
{
    m_frame->restoreSizes(settings.layout(u"review.sides"_s));
    m_grid->setChosenColumnWidth(settings.layout(u"review.columnWidth"_s).toInt());
    m_frame->setReasonsShown(settings.isShown(u"review.reasons"_s));
}

void ReviewPage::showCard()
{
    const auto& card = m_desk->card();
    m_queue->setCurrentRow(m_desk->row());
    for (QAction* action : {m_actions.no, m_actions.unsure, m_actions.skip, m_actions.flag, m_actions.note,
             m_actions.toggleRecord, m_actions.excludeOthers, m_actions.pickValue})
        action->setEnabled(card.has_value());
    m_reasons->setCard(card.value_or(engine::ClusterView{}));
    m_actions.note->setText(
        card && !card->decision.note.isEmpty() ? tr("Change the note") : tr("Write a note"));
    if (card)
        m_header->setItem(card->item);
    else
        showEmpty();
    turnTo(card ? 0 : 1);
    showFieldHints();
    showDraft();
}

/// The keys stay with what lies open when it is another page of the stack.
void ReviewPage::turnTo(int index)
{
    if (m_stack->currentIndex() == index)
        return;
    const QWidget* focus = window()->focusWidget();
    const bool hadFocus = focus && m_stack->isAncestorOf(focus);
    m_stack->setCurrentIndex(index);
    if (hadFocus)
        activate();
}

void ReviewPage::showFieldHints()
{
    const ComparisonModel& comparison = m_desk->comparison();
    const int hidden = comparison.hiddenFieldCount();
    const bool showsAll = comparison.detail() == FieldDetail::All;
    m_actions.fields->setText(showsAll ? tr("Fewer fields")
            : hidden > 0               ? tr("%n more field(s)", nullptr, hidden)
                                       : tr("More fields"));
    m_actions.fields->setEnabled(hidden > 0);
    m_fieldsButton->setVisible(hidden > 0);
    bool hasContext = false;
    for (int row = 0; row < comparison.rowCount(); ++row)
        hasContext
            = hasContext || !comparison.headerData(row, Qt::Vertical, ComparisonModel::ComparedRole).toBool();
    m_contextHint->setVisible(hasContext);
}

void ReviewPage::showDraft()
{
    const ComparisonModel& comparison = m_desk->comparison();
    const int kept = comparison.keptCount();
    const int total = comparison.recordCount();
    m_header->setKept(kept, total);
    m_actions.yes->setText(kept == total ? tr("Yes, one entity") : tr("Yes, %1 of %2").arg(kept).arg(total));
    m_actions.yes->setEnabled(kept >= 2);
    if (m_desk->card())
        m_reasons->setExcluded(*m_desk->card(), comparison.excluded());
}

void ReviewPage::showSession()
{
    const auto undo = m_desk->undoLabel();
    const auto redo = m_desk->redoLabel();
    m_actions.undo->setText(undo ? escapedMnemonics(tr("Undo %1").arg(undo->text)) : tr("Undo"));
    m_actions.redo->setText(redo ? escapedMnemonics(tr("Redo %1").arg(redo->text)) : tr("Redo"));
    enableHistory();
    if (m_desk->session())
        m_queue->setCounts(m_desk->session()->counts);
    if (!m_desk->card())
        showEmpty();
    Q_EMIT statusChanged();
}

/// A key that comes before its answer is durable must not get lost.
void ReviewPage::enableHistory()
{
    const bool isPending = m_desk->hasPendingVerbs();
    m_actions.undo->setEnabled(isPending || m_desk->undoLabel());
    m_actions.redo->setEnabled(isPending || m_desk->redoLabel());
}

void ReviewPage::showEmpty()
{
    const auto& session = m_desk->session();
    const engine::SessionCounts counts = session ? session->counts : engine::SessionCounts{};
    const engine::QueueQuery& query = m_desk->queue().query();
    const bool isSearch = session && !query.text.isEmpty();
    const bool isOpen = query.filter == engine::QueueFilter::Open;
    const bool isDone = session && !isSearch && isOpen;
    m_actions.showEntities->setVisible(isDone);
    m_actions.showSkipped->setVisible(isDone && counts.skipped > 0);
    m_actions.showSkipped->setText(tr("Review %n skipped", nullptr, static_cast<int>(counts.skipped)));
    m_skippedButton->setRole(ButtonRole::Primary);
    m_entitiesButton->setRole(counts.skipped > 0 ? ButtonRole::Normal : ButtonRole::Primary);
    m_actions.showOpen->setVisible(session && !isSearch && !isOpen);
    m_actions.clearSearch->setVisible(isSearch);
    if (!session)
        m_empty->setTexts(
            tr("No session is open"), tr("Open a session on the home page, or make one from a table."));
    else if (isSearch)
        m_empty->setTexts(
            tr("Nothing found"), tr("No cluster of this filter has words beginning like that."));
    else if (!isOpen)
        m_empty->setTexts(tr("Nothing here"), tr("No cluster is in this filter."));
    else if (counts.total == 0)
        m_empty->setTexts(tr("No duplicates found"), tr("Every record of this table stands alone."));
    else if (counts.remaining() == 0)
        m_empty->setTexts(tr("All %n cluster(s) are decided", nullptr, static_cast<int>(counts.total)),
            tr("The entities are ready to be exported."));
    else
        m_empty->setTexts(tr("Every cluster has been looked at"),
            tr("%n skipped cluster(s) still wait for an answer.", nullptr, static_cast<int>(counts.skipped)));
}

void ReviewPage::showFields()
{
    ComparisonModel& comparison = m_desk->comparison();
    comparison.setDetail(comparison.detail() == FieldDetail::All ? FieldDetail::Relevant : FieldDetail::All);
    showCard();
}

void ReviewPage::showSaveState()
{
    const bool isPending = m_desk->hasPendingVerbs();
    const QString& problem = m_desk->saveProblem();
    const SaveState settled = problem.isEmpty() ? SaveState::Saved : SaveState::NotSaved;
    enableHistory();
    Q_EMIT saveStateChanged(isPending ? SaveState::Saving : settled, isPending ? QString() : problem);
}

void ReviewPage::toggleFocusedRecord()
{
    if (const auto cell = m_grid->focusedCell())
        m_desk->comparison().toggleRecord(cell->column);
}

void ReviewPage::excludeOthers()
{
    if (const auto cell = m_grid->focusedCell())
        m_desk->comparison().excludeOthers(cell->column);
}

void ReviewPage::pickFocusedValue()
{
    const auto cell = m_grid->focusedCell();
    const auto record = cell ? m_desk->comparison().recordOfColumn(cell->column) : std::nullopt;
    if (record)
        m_desk->togglePick(m_desk->comparison().fieldOfRow(cell->row), *record);
}

void ReviewPage::writeNote()
{
    m_frame->setReasonsShown(true);
    m_reasons->note().startWriting();
}

void ReviewPage::search()
{
    m_frame->setQueueShown(true);
    m_queue->startSearch();
}

void ReviewPage::leaveTextField()
{
    m_frame->closeDrawer();
    activate();
}

} // namespace winnow::ui
