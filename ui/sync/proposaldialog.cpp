#include "ui/sync/proposaldialog.h"

#include "engine/text/displaytext.h"
#include "ui/common/actionbutton.h"
#include "ui/common/messagebar.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/common/recordgrid.h"
#include "ui/itemmodels/comparisonmodel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace winnow::ui {

using engine::ProposalKind;

ProposalDialog::ProposalDialog(ProposalKind kind, const engine::RemoteSession& session, QWidget* parent)
    : QDialog(parent)
    , m_kind(kind)
    , m_model(new ComparisonModel(this, ComparedColumns::RecordsToChoose))
    , m_grid(new RecordGrid(*m_model, tr("Records of the question"), this))
    , m_question(new PlainLabel({}, ColorRole::Text, this))
    , m_remaining(new PlainLabel({}, ColorRole::Muted, this))
    , m_message(new MessageBar(this))
{
    constexpr QSize usual(980, 600);
    const QString name = engine::displayLine(session.name.isEmpty() ? session.id : session.name);
    setWindowTitle(kind == ProposalKind::Join ? tr("Join entities of %1").arg(name)
                                              : tr("Match records of %1").arg(name));
    m_question->setFont(headingFont(font()));
    m_question->setOverflow(Overflow::Wrap);
    declareActions();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::page, Space::page, Space::page, Space::large);
    layout->setSpacing(Space::medium);
    layout->addWidget(m_question);
    layout->addWidget(m_remaining);
    layout->addWidget(m_message);
    layout->addWidget(m_grid, 1);
    layout->addStretch(0);
    layout->addLayout(makeButtons());
    resize(usual);
    connect(m_grid, &RecordGrid::recordToggled, this, [this](int record) {
        if (m_kind == ProposalKind::Join || record > 0)
            m_model->toggleRecord(record);
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &ProposalDialog::followDraft);
    setState(State::Empty);
}

void ProposalDialog::declareActions()
{
    const auto declare = [this](const QString& text, const QList<QKeySequence>& keys, auto triggered) {
        auto* action = new QAction(text, this);
        action->setShortcuts(keys);
        addAction(action);
        connect(action, &QAction::triggered, this, triggered);
        return action;
    };
    m_next = declare(tr("Ask for the next one"), {Qt::Key_Return, Qt::Key_Enter}, [this] { ask(); });
    m_yes = declare({}, {Qt::Key_Y}, [this] { answer(draft()); });
    m_no = declare(m_kind == ProposalKind::Join ? tr("All different") : tr("None of these"), {Qt::Key_N},
        [this] { answer(std::vector<bool>(m_proposal.records.size(), false)); });
    m_toggle = declare(tr("Leave out or take in"), {Qt::Key_X}, [this] { toggleFocused(); });
    m_cancel = declare(tr("Cancel"), {Qt::Key_C}, [this] { Q_EMIT cancelRequested(); });
    m_close = new QAction(tr("Close"), this);
    connect(m_close, &QAction::triggered, this, &QDialog::reject);
}

QHBoxLayout* ProposalDialog::makeButtons()
{
    auto* row = new QHBoxLayout;
    const auto add = [this, row](QAction* action, ButtonRole role) {
        auto* button = new ActionButton(action, role, this);
        const auto follow = [button, action] {
            button->setVisible(action->isVisible());
        };
        connect(action, &QAction::changed, button, follow);
        row->addWidget(button);
    };
    add(m_close, ButtonRole::Normal);
    row->addStretch(1);
    add(m_toggle, ButtonRole::Plain);
    add(m_no, ButtonRole::Refusing);
    add(m_yes, ButtonRole::Primary);
    add(m_next, ButtonRole::Primary);
    add(m_cancel, ButtonRole::Normal);
    return row;
}

void ProposalDialog::setState(State state)
{
    m_state = state;
    for (QAction* action : {m_yes, m_no, m_toggle}) {
        action->setVisible(state == State::Asked);
        action->setEnabled(state == State::Asked);
    }
    m_next->setVisible(state == State::Empty);
    m_next->setEnabled(state == State::Empty);
    m_cancel->setVisible(state == State::Waiting);
    m_cancel->setEnabled(state == State::Waiting);
    m_question->setText(questionText());
    m_grid->setVisible(state != State::Empty && m_model->recordCount() > 0);
    followDraft();
    if (state == State::Asked)
        m_grid->focusGrid();
}

QString ProposalDialog::questionText() const
{
    if (m_state == State::Waiting)
        return tr("Waiting for the server…");
    const bool isJoin = m_kind == ProposalKind::Join;
    if (m_state == State::Asked)
        return isJoin ? tr("Are these one entity?") : tr("To which of these does the first record belong?");
    return isJoin
        ? tr("The server proposes entities to be joined, one proposal after the other. Answer each before "
             "you close: this server may not show it again.")
        : tr("The server shows records that are in no entity yet, one after the other, and those to which "
             "they may belong.");
}

void ProposalDialog::followDraft()
{
    m_yes->setText(yesText());
    const int least = m_kind == ProposalKind::Join ? 2 : 1;
    const int kept = m_kind == ProposalKind::Join ? m_model->keptCount() : keptOthers();
    m_yes->setEnabled(m_state == State::Asked && kept >= least);
}

QString ProposalDialog::yesText() const
{
    if (m_kind == ProposalKind::Match)
        return tr("It belongs to %n of these", nullptr, keptOthers());
    return m_model->keptCount() == m_model->recordCount()
        ? tr("All are one")
        : tr("%n of these are one", nullptr, m_model->keptCount());
}

/// The kept ones besides the record that is asked about.
int ProposalDialog::keptOthers() const
{
    return std::max(0, m_model->keptCount() - 1);
}

std::vector<bool> ProposalDialog::draft() const
{
    std::vector<bool> keeps(m_proposal.records.size(), true);
    for (const engine::RecordId excluded : m_model->excluded())
        keeps[static_cast<std::size_t>(excluded.value) - 1] = false;
    return keeps;
}

void ProposalDialog::toggleFocused()
{
    const int record = m_grid->focusedRecord();
    const bool isAskedAbout = m_kind == ProposalKind::Match && record == 0;
    if (record >= 0 && !isAskedAbout)
        m_model->toggleRecord(record);
}

void ProposalDialog::ask()
{
    m_message->clear();
    setState(State::Waiting);
    Q_EMIT nextRequested();
}

void ProposalDialog::answer(const std::vector<bool>& keeps)
{
    m_message->clear();
    setState(State::Waiting);
    Q_EMIT answerRequested(m_proposal, keeps);
}

void ProposalDialog::showReply(const engine::ProposalReply& reply)
{
    m_remaining->setText(reply.remaining && *reply.remaining >= 0
            ? tr("%L1 left, as the server counts").arg(*reply.remaining)
            : QString());
    m_proposal = reply.proposal.value_or(engine::ServerProposal());
    m_model->setCard(cardOf(m_proposal));
    // Several joined by one key would join entities that nobody has looked at: the likeliest one at first.
    std::vector<engine::RecordId> excluded;
    for (std::size_t record = 2; m_kind == ProposalKind::Match && record < m_proposal.records.size();
         ++record)
        excluded.push_back({static_cast<qint64>(record) + 1});
    m_model->setExcluded(excluded);
    setState(reply.proposal ? State::Asked : State::Empty);
    if (!reply.proposal)
        m_message->showMessage({Message::Tone::Note,
            reply.isDone ? tr("Nothing is left in this step of the session.")
                         : tr("Nothing can be shown now: the rest is with other reviewers, or the server is "
                              "still at work. Ask again in a while.")});
}

void ProposalDialog::showReceipt(const engine::ProposalReceipt& receipt)
{
    m_proposal = {};
    m_model->clear();
    setState(State::Empty);
    m_message->showMessage(
        {receipt.isUncertain ? Message::Tone::Problem : Message::Tone::Note, receipt.message});
}

void ProposalDialog::showProblem(const QString& sentence)
{
    setState(m_proposal.records.empty() ? State::Empty : State::Asked);
    m_message->showMessage({Message::Tone::Problem, sentence});
}

} // namespace winnow::ui
