#include "ui/home/homepage.h"

#include "engine/model/changes.h"
#include "engine/store/stores.h"
#include "engine/text/displaytext.h"
#include "engine/workspace/workspace.h"
#include "ui/common/actionbutton.h"
#include "ui/common/actionregistry.h"
#include "ui/common/emptystate.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/common/taskrunner.h"
#include "ui/home/cardview.h"
#include "ui/home/sessioncarddelegate.h"
#include "ui/home/sessioncardmodel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace winnow::ui {

using namespace Qt::StringLiterals;

HomePage::HomePage(engine::Workspace& workspace, ActionRegistry& actions, TaskRunner& tasks, QWidget* parent)
    : Page(Place::Home, parent)
    , m_workspace(workspace)
    , m_tasks(tasks)
    , m_model(new SessionCardModel(this))
    , m_content(new QStackedWidget(this))
{
    declareActions(actions);
    m_content->addWidget(makeStart());
    m_content->addWidget(makeOverview());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_content);
    for (const auto signal : {&TaskRunner::started, &TaskRunner::progressed, &TaskRunner::finished})
        connect(&tasks, signal, this, &HomePage::showTasks);
    connect(&workspace, &engine::Workspace::changed, this, [this](const engine::Changes& changes) {
        if (changes.parts.testFlag(engine::ChangedPart::Sessions) && isVisible())
            readSessions();
    });
    readSessions();
}

void HomePage::declareActions(ActionRegistry& actions)
{
    const QList<QKeySequence> enter{QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)};
    m_continue = actions.declare({u"home.continue"_s, tr("Continue"), enter, Place::Home}, this);
    m_newSession = actions.declare(
        {u"home.newSession"_s, tr("New session"), {QKeySequence::New}, {}, MenuPlace::File}, window());
    m_openWorkspace = actions.declare(
        {u"home.openWorkspace"_s, tr("Open workspace…"), {QKeySequence::Open}, {}, MenuPlace::File},
        window());
    m_sample = actions.declare({u"home.sample"_s, tr("Try the sample"), {}, {}, MenuPlace::File}, window());
    connect(m_continue, &QAction::triggered, this, &HomePage::openCurrent);
    connect(m_newSession, &QAction::triggered, this, &HomePage::newSessionRequested);
    connect(m_openWorkspace, &QAction::triggered, this, &HomePage::openWorkspaceRequested);
    connect(m_sample, &QAction::triggered, this, &HomePage::sampleRequested);
}

QWidget* HomePage::makeStart()
{
    auto* start = new EmptyState(tr("Find and review duplicates"),
        tr("Drop a table (CSV or TSV) anywhere in this window, or choose a file. Winnow groups the rows that "
           "look like "
           "one entity and asks you about each group. Everything stays on this computer, every answer is "
           "saved at "
           "once, and every answer can be undone."),
        this);
    start->addAct(m_continue, ButtonRole::Primary);
    start->addAct(m_newSession, ButtonRole::Normal);
    start->addAct(m_openWorkspace, ButtonRole::Normal);
    return start;
}

QWidget* HomePage::makeOverview()
{
    auto* overview = new QWidget(this);
    m_greeting = new PlainLabel({}, ColorRole::Text, overview);
    m_greeting->setFont(titleFont(font()));
    m_stopped = new PlainLabel({}, ColorRole::Muted, overview);
    m_stopped->setContentsMargins(0, 5, 0, 0);
    auto* title = new QHBoxLayout;
    title->setSpacing(Space::medium);
    title->addWidget(m_greeting);
    title->addWidget(m_stopped, 1);
    auto* acts = new QHBoxLayout;
    acts->setSpacing(10);
    acts->addWidget(new ActionButton(m_continue, ButtonRole::Primary, overview));
    for (QAction* action : {m_newSession, m_openWorkspace, m_sample})
        acts->addWidget(new ActionButton(action, ButtonRole::Normal, overview));
    acts->addStretch();
    acts->addWidget(new PlainLabel(tr("or drop a file here"), ColorRole::Muted, overview));
    acts->addSpacing(Space::large);
    m_cards = new CardView(overview);
    m_cards->setItemDelegate(new SessionCardDelegate(m_cards));
    m_cards->setModel(m_model);
    m_cards->setAccessibleName(tr("Sessions"));
    connect(m_cards, &QAbstractItemView::clicked, this, &HomePage::openCurrent);
    auto* layout = new QVBoxLayout(overview);
    layout->setContentsMargins(Space::page, Space::page, Space::page - Space::large, 0);
    layout->setSpacing(Space::large);
    layout->addLayout(title);
    layout->addLayout(acts);
    layout->addSpacing(Space::tiny);
    layout->addWidget(m_cards, 1);
    return overview;
}

QString HomePage::title() const
{
    return tr("Home");
}

QString HomePage::statusText() const
{
    return tr("%n session(s)", nullptr, static_cast<int>(m_model->sessions().size()));
}

void HomePage::activate()
{
    readSessions();
    if (m_content->currentIndex() == 0)
        return setFocus(Qt::OtherFocusReason);
    m_cards->setFocus(Qt::OtherFocusReason);
}

void HomePage::readSessions()
{
    auto sessions = m_workspace.stores().sessions().list();
    if (!sessions)
        Q_EMIT messageRaised({Message::Tone::Problem, sessions.error().message});
    m_model->setSessions(sessions ? std::move(*sessions) : std::vector<engine::Session>());
    showGreeting();
    Q_EMIT statusChanged();
}

void HomePage::showTasks()
{
    m_model->setTasks(m_tasks.tasks());
    showGreeting();
}

void HomePage::showGreeting()
{
    const bool isEmpty = m_model->rowCount() == 0;
    m_content->setCurrentIndex(isEmpty ? 0 : 1);
    const auto& sessions = m_model->sessions();
    // At the first start Enter leads to the sample, later back to the work.
    m_continue->setEnabled(isEmpty || !sessions.empty());
    m_continue->setText(isEmpty ? tr("Start with the sample") : tr("Continue"));
    if (!m_cards->currentIndex().isValid() || !m_model->sessionAt(m_cards->currentIndex().row()))
        m_cards->setCurrentIndex(m_model->index(m_model->rowCount() - static_cast<int>(sessions.size())));
    m_greeting->setText(
        sessions.empty() ? tr("Your first session is on its way") : tr("Good to see you back"));
    if (sessions.empty())
        return m_stopped->clear();
    const engine::Session& last = sessions.front();
    m_stopped->setText(tr("You stopped at %1 of %2 in %3")
                           .arg(QLocale().toString(last.counts.decided()),
                               QLocale().toString(last.counts.total), engine::displayLine(last.name)));
}

void HomePage::openCurrent()
{
    if (m_model->rowCount() == 0) {
        Q_EMIT sampleRequested();
        return;
    }
    if (const engine::Session* session = m_model->sessionAt(m_cards->currentIndex().row()))
        Q_EMIT sessionChosen(session->id);
}

} // namespace winnow::ui
