#include "ui/training/trainingpage.h"

#include "engine/store/stores.h"
#include "engine/workspace/settings.h"
#include "ui/common/actiontext.h"
#include "ui/common/decisionbar.h"
#include "ui/common/emptystate.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/itemmodels/pairtexts.h"
#include "ui/training/objectionbar.h"
#include "ui/training/paircard.h"
#include "ui/training/qualitypane.h"
#include "ui/training/scorechart.h"
#include "ui/training/thresholdpane.h"
#include "ui/training/trainingside.h"

#include <QAction>
#include <QLocale>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <cmath>
#include <utility>

namespace winnow::ui {

using namespace Qt::StringLiterals;
using engine::TrainingDesk;
using engine::TrainingState;
using engine::Verdict;

namespace {

constexpr int sideWidth = 322;
constexpr int sideUnderBelow = 1100; // the answers and the side do not fit beside each other in less

} // namespace

TrainingPage::TrainingPage(engine::Workspace& workspace, ActionRegistry& actions, QWidget* parent)
    : Page(Place::Training, parent)
    , m_workspace(workspace)
    , m_desk(new TrainingDesk(workspace, this))
    , m_comparison(new ComparisonModel(this, ComparedColumns::Records))
    , m_actions(declareTrainingActions(actions, this))
    , m_splitter(new QSplitter(Qt::Horizontal, this))
{
    m_side = new TrainingSide(m_actions, this);
    m_splitter->addWidget(makeMiddle());
    m_splitter->addWidget(m_side);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(1);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    m_splitter->setSizes({10 * sideWidth, sideWidth});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_splitter);
    connectAnswers();
    connectGrouping();
    connectDesk();
    showPair();
    showLesson();
}

QWidget* TrainingPage::makeMiddle()
{
    auto* middle = new QWidget(this);
    m_card = new PairCard(m_actions, *m_comparison, middle);
    m_empty = new EmptyState({}, {}, middle);
    m_empty->addAct(m_actions.showClusters, ButtonRole::Primary);
    m_empty->addAct(m_actions.askSkipped, ButtonRole::Normal);
    m_empty->addAct(m_actions.openAgain, ButtonRole::Normal);
    m_empty->addAct(m_actions.cancel, ButtonRole::Normal);
    m_stack = new QStackedWidget(middle);
    m_stack->addWidget(m_card);
    m_stack->addWidget(m_empty);
    m_objection = new ObjectionBar(m_actions, middle);
    m_objection->hide();
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_objection);
    if (m_desk->isReadOnly()) {
        auto* notice
            = new PlainLabel(tr("The workspace is open for reading only: open it for writing to answer."),
                ColorRole::Refuse, middle);
        notice->setContentsMargins(Space::page, Space::small, Space::page, Space::small);
        notice->setOverflow(Overflow::Wrap);
        layout->addWidget(notice);
    }
    layout->addWidget(new DecisionBar(
        {m_actions.yes, m_actions.no, m_actions.unsure, m_actions.skip, m_actions.undo, {}}, middle));
    return middle;
}

void TrainingPage::connectAnswers()
{
    const std::pair<QAction*, Verdict> answers[]
        = {{m_actions.yes, Verdict::Yes}, {m_actions.no, Verdict::No}, {m_actions.unsure, Verdict::Unsure}};
    for (const auto& answer : answers)
        connect(answer.first, &QAction::triggered, m_desk,
            [this, verdict = answer.second] { m_desk->answer(verdict); });
    connect(m_actions.skip, &QAction::triggered, m_desk, &TrainingDesk::skip);
    connect(m_actions.undo, &QAction::triggered, m_desk, &TrainingDesk::undo);
    connect(m_actions.redo, &QAction::triggered, m_desk, &TrainingDesk::redo);
    connect(m_actions.next, &QAction::triggered, m_desk, &TrainingDesk::goNext);
    connect(m_actions.previous, &QAction::triggered, m_desk, &TrainingDesk::goBack);
    connect(m_actions.keepEarlier, &QAction::triggered, m_desk, &TrainingDesk::keepEarlier);
    connect(m_actions.answerAnyway, &QAction::triggered, m_desk, &TrainingDesk::answerAnyway);
    connect(m_actions.askSkipped, &QAction::triggered, m_desk, &TrainingDesk::askSkipped);
    connect(m_actions.cancel, &QAction::triggered, m_desk, &TrainingDesk::cancelOpening);
    connect(m_actions.openAgain, &QAction::triggered, m_desk, &TrainingDesk::openAgain);
    connect(m_actions.fields, &QAction::triggered, this, &TrainingPage::showFields);
    connect(m_actions.showClusters, &QAction::triggered, this, &TrainingPage::clustersRequested);
}

void TrainingPage::connectGrouping()
{
    constexpr double step = 0.25; // natural-log odds
    connect(m_actions.raise, &QAction::triggered, this, [this] { moveThreshold(step); });
    connect(m_actions.lower, &QAction::triggered, this, [this] { moveThreshold(-step); });
    connect(m_actions.suggest, &QAction::triggered, m_desk, [this] { m_desk->setThreshold(std::nullopt); });
    connect(m_actions.regroup, &QAction::triggered, m_desk, &TrainingDesk::regroup);
    connect(m_actions.side, &QAction::triggered, this, [this] {
        m_isSideShown = !m_isSideShown;
        m_side->setVisible(m_isSideShown);
    });
    connect(&m_side->threshold(), &ThresholdPane::thresholdChosen, m_desk, &TrainingDesk::setThreshold);
}

void TrainingPage::connectDesk()
{
    connect(m_desk, &TrainingDesk::stateChanged, this, &TrainingPage::showPair);
    connect(m_desk, &TrainingDesk::stateChanged, this, &TrainingPage::showLesson);
    connect(m_desk, &TrainingDesk::progressed, this, &TrainingPage::showEmpty);
    connect(m_desk, &TrainingDesk::cardChanged, this, &TrainingPage::showPair);
    connect(m_desk, &TrainingDesk::lessonChanged, this, &TrainingPage::showLesson);
    connect(m_desk, &TrainingDesk::figuresChanged, this, &TrainingPage::showLesson);
    connect(m_desk, &TrainingDesk::regroupingChanged, this, &TrainingPage::showRegrouping);
    connect(m_desk, &TrainingDesk::objectionChanged, this, &TrainingPage::showObjection);
    connect(m_desk, &TrainingDesk::pendingChanged, this, &TrainingPage::showSaveState);
    connect(m_desk, &TrainingDesk::regrouped, this, &TrainingPage::tellOfRegrouping);
    connect(m_desk, &TrainingDesk::failed, this, [this](const engine::Error& error) {
        Q_EMIT messageRaised({Message::Tone::Problem, error.message});
    });
}

void TrainingPage::openSession(engine::SessionId session)
{
    m_session = session;
    const auto read = m_workspace.stores().sessions().read(session);
    m_name = read ? read->name : QString();
    if (isVisible() || !session.isValid())
        m_desk->open(session);
    showEmpty();
}

QString TrainingPage::title() const
{
    return m_name.isEmpty() ? tr("Training") : m_name;
}

QString TrainingPage::statusText() const
{
    const int answers = m_desk->queue().counts().all();
    return m_desk->state() == TrainingState::Ready ? tr("%Ln pair(s) answered", nullptr, answers) : QString();
}

bool TrainingPage::isSettled() const
{
    const TrainingState state = m_desk->state();
    return state == TrainingState::Closed || state == TrainingState::Stopped || m_desk->isSettled();
}

void TrainingPage::activate()
{
    m_wantsFocus = !m_desk->card();
    if (m_desk->card())
        m_card->focusGrid();
    else
        setFocus(Qt::OtherFocusReason);
}

void TrainingPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    m_desk->open(m_session);
    m_desk->setInUse(true);
}

void TrainingPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    m_desk->setInUse(false);
}

void TrainingPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const auto orientation = window()->width() < sideUnderBelow ? Qt::Vertical : Qt::Horizontal;
    if (m_splitter->orientation() == orientation)
        return;
    m_splitter->setOrientation(orientation);
    if (orientation == Qt::Vertical) // the pair is what is answered
        m_splitter->setSizes({height() * 3 / 4, height() / 4});
    else
        m_splitter->setSizes({width() - sideWidth, sideWidth});
}

void TrainingPage::saveState(engine::Settings& settings) const
{
    if (m_splitter->orientation() == Qt::Horizontal)
        settings.setLayout(u"training.sides"_s, m_splitter->saveState());
    settings.setShown(u"training.side"_s, m_isSideShown);
}

void TrainingPage::restoreState(const engine::Settings& settings)
{
    const QByteArray sizes = settings.layout(u"training.sides"_s);
    if (!sizes.isEmpty())
        m_splitter->restoreState(sizes);
    m_isSideShown = settings.isShown(u"training.side"_s);
    m_side->setVisible(m_isSideShown);
}

void TrainingPage::showPair()
{
    const auto& card = m_desk->card();
    const auto shown = m_desk->queue().shown();
    if (card && shown)
        m_card->setPair(*card, *shown, static_cast<int>(m_desk->queue().place()) + 1);
    m_stack->setCurrentIndex(card ? 0 : 1);
    if (card && std::exchange(m_wantsFocus, false))
        m_card->focusGrid();
    const int hidden = m_comparison->hiddenFieldCount();
    const bool showsAll = m_comparison->detail() == FieldDetail::All;
    m_actions.fields->setText(showsAll ? tr("Fewer fields") : tr("%Ln more field(s)", nullptr, hidden));
    m_card->showFieldsButton(hidden > 0);
    m_side->quality().showDesk(*m_desk);
    showEmpty();
    showActs();
    Q_EMIT statusChanged();
}

void TrainingPage::showActs()
{
    const engine::TrainingQueue& queue = m_desk->queue();
    const bool canAnswer = m_desk->card() && !m_desk->isReadOnly() && !m_desk->objection();
    for (QAction* action : {m_actions.yes, m_actions.no, m_actions.unsure})
        action->setEnabled(canAnswer);
    m_actions.skip->setEnabled(m_desk->card() && !m_desk->objection());
    m_actions.previous->setEnabled(queue.place() > 0);
    m_actions.next->setEnabled(queue.isLookingBack());
    for (QAction* action : {m_actions.keepEarlier, m_actions.answerAnyway})
        action->setEnabled(m_desk->objection().has_value());
    const auto undo = m_desk->undoLabel();
    const auto redo = m_desk->redoLabel();
    m_actions.undo->setText(undo ? escapedMnemonics(tr("Undo %1").arg(undo->text)) : tr("Undo"));
    m_actions.redo->setText(redo ? escapedMnemonics(tr("Redo %1").arg(redo->text)) : tr("Redo"));
    // A key that comes before its answer is durable must not get lost.
    const bool canStep = m_desk->state() == TrainingState::Ready && !m_desk->isReadOnly();
    m_actions.undo->setEnabled(canStep && (undo || m_desk->hasPendingVerbs()));
    m_actions.redo->setEnabled(canStep && (redo || m_desk->hasPendingVerbs()));
}

void TrainingPage::showEmpty()
{
    const TrainingState state = m_desk->state();
    const auto skipped = static_cast<int>(m_desk->queue().skipped().size());
    const bool isReady = state == TrainingState::Ready && !m_desk->isDrawing();
    m_actions.cancel->setVisible(state == TrainingState::Opening);
    m_actions.openAgain->setVisible(state == TrainingState::Stopped);
    m_actions.askSkipped->setVisible(isReady && skipped > 0);
    m_actions.showClusters->setVisible(isReady);
    m_side->setEnabled(state == TrainingState::Ready);
    if (state == TrainingState::Closed)
        m_empty->setTexts(
            tr("No session is open"), tr("Open a session on the home page, or make one from a table."));
    else if (state == TrainingState::Opening)
        m_empty->setTexts(tr("The pairs are being read"),
            m_desk->step().done > 0 ? tr("%1: %2", "a step of long work and how far it is")
                                          .arg(m_desk->step().stage, QLocale().toString(m_desk->step().done))
                                    : m_desk->step().stage);
    else if (state == TrainingState::Stopped)
        m_empty->setTexts(m_desk->problem() ? tr("The pairs could not be read") : tr("Cancelled"),
            m_desk->problem() ? m_desk->problem()->message
                              : tr("The pairs were not read to the end. Nothing was changed."));
    else if (!isReady)
        m_empty->setTexts(tr("The next pair is being chosen"), {});
    else if (skipped > 0)
        m_empty->setTexts(tr("No other pair is left to ask about"),
            tr("%Ln skipped pair(s) can still be asked.", nullptr, skipped));
    else if (m_desk->queue().answered().empty())
        m_empty->setTexts(tr("No pair to ask about"),
            tr("Matching has found no two records that could be one entity, so there is nothing to learn."));
    else
        m_empty->setTexts(tr("No pair is left to ask about"),
            tr("All that could be asked follows from your answers. Group the undecided again to apply "
               "them."));
}

void TrainingPage::showLesson()
{
    const auto& lesson = m_desk->lesson();
    m_side->setTrust(lesson ? lesson->trust : engine::Trust::Unchecked);
    m_side->quality().showDesk(*m_desk);
    m_side->threshold().showFigures(*m_desk);
    showEmpty();
    showActs();
    showRegrouping();
}

void TrainingPage::showRegrouping()
{
    m_side->threshold().showRegrouping(*m_desk);
    const bool hasThreshold = m_desk->threshold().has_value();
    for (QAction* action : {m_actions.raise, m_actions.lower, m_actions.suggest})
        action->setEnabled(hasThreshold);
    const bool changesNothing = m_desk->preview() && m_desk->preview()->summary.changesNothing();
    m_actions.regroup->setEnabled(m_desk->state() == TrainingState::Ready && !m_desk->isReadOnly()
        && !m_desk->isRegrouping() && !changesNothing);
}

void TrainingPage::showObjection()
{
    const auto& objection = m_desk->objection();
    if (objection) {
        const QString answer = objection->answer.verdict == Verdict::Yes ? tr("Yes") : tr("No");
        m_objection->setObjection(
            answer, conflictLines(m_workspace.stores(), m_session, objection->conflict));
    }
    m_objection->setVisible(objection.has_value());
    showActs();
}

void TrainingPage::showSaveState()
{
    const bool isPending = m_desk->hasPendingVerbs();
    const QString& problem = m_desk->saveProblem();
    const SaveState settled = problem.isEmpty() ? SaveState::Saved : SaveState::NotSaved;
    Q_EMIT saveStateChanged(isPending ? SaveState::Saving : settled, isPending ? QString() : problem);
    showEmpty();
    showActs();
}

void TrainingPage::showFields()
{
    m_comparison->setDetail(
        m_comparison->detail() == FieldDetail::All ? FieldDetail::Relevant : FieldDetail::All);
    showPair();
}

void TrainingPage::moveThreshold(double by)
{
    if (const auto threshold = m_desk->threshold())
        m_desk->setThreshold(std::round(*threshold / ScoreChart::unit) * ScoreChart::unit + by);
}

void TrainingPage::tellOfRegrouping(const engine::RegroupingSummary& summary)
{
    Q_EMIT messageRaised({Message::Tone::Note,
        summary.changesNothing() ? tr("Grouped again: %1.").arg(effectText(summary))
                                 : tr("Grouped again: %1. Undo takes it back.").arg(effectText(summary))});
}

} // namespace winnow::ui
