#include "ui/sync/managedialog.h"

#include "engine/text/displaytext.h"
#include "ui/common/actionbutton.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <utility>

namespace winnow::ui {

using namespace Qt::StringLiterals;

static constexpr int proposalRole = Qt::UserRole + 1;
static constexpr int missingRole = Qt::UserRole + 2; ///< bool: the server cannot do it

static bool isMissing(const QListWidgetItem* item)
{
    return !item || item->data(missingRole).toBool();
}

static QString groupOf(const engine::DeedFacts& facts)
{
    if (facts.isFile)
        return ManageDialog::tr("Look");
    return facts.word.startsWith("delete"_L1) ? ManageDialog::tr("Delete for everybody")
                                              : ManageDialog::tr("Change for everybody");
}

ManageDialog::ManageDialog(const engine::Profile& profile, engine::RemoteSession session, QWidget* parent)
    : QDialog(parent)
    , m_session(std::move(session))
    , m_list(new QListWidget(this))
    , m_effect(new PlainLabel({}, ColorRole::Text, this))
    , m_question(new PlainLabel({}, ColorRole::Refuse, this))
    , m_name(new QLineEdit(this))
    , m_thresholdLabel(new PlainLabel(
          tr("Threshold: from which probability on records are one cluster. Some servers do not look at it."),
          ColorRole::Muted, this))
    , m_threshold(new QDoubleSpinBox(this))
    , m_problem(new PlainLabel({}, ColorRole::Refuse, this))
    , m_do(new QAction(this))
{
    const QString name = engine::displayLine(m_session.name.isEmpty() ? m_session.id : m_session.name);
    const QString word = engine::confirmationWord(m_session);
    setWindowTitle(tr("Manage %1").arg(name));
    m_question->setText(word == name || m_session.name.isEmpty()
            ? tr("This cannot be undone at the server. To confirm, type the name of the session: %1")
                  .arg(word)
            : tr("This cannot be undone at the server. The name of the session cannot be typed (%1). To "
                 "confirm, type its id: %2")
                  .arg(name, word));
    listDeeds(profile.api == engine::RemoteApi::Dedupe);
    build();
    followChoice();
}

void ManageDialog::addHeading(const QString& text)
{
    auto* heading = new QListWidgetItem(text, m_list);
    heading->setFlags(Qt::NoItemFlags);
    heading->setFont(headingFont(font()));
}

void ManageDialog::add(QListWidgetItem* item, bool isThere)
{
    item->setText(u"    "_s + item->text());
    item->setData(missingRole, !isThere);
    if (!isThere)
        item->setForeground(Theme::of(this).colour(ColorRole::Quiet));
    if (!m_list->currentItem())
        m_list->setCurrentItem(item); // the first one, which looks and takes nothing from anybody
}

/// What this server cannot do stands there, too, and says why when one goes to it.
void ManageDialog::listDeeds(bool isFirstDialect)
{
    addHeading(tr("Review what is left"));
    for (const auto kind : {engine::ProposalKind::Join, engine::ProposalKind::Match}) {
        auto* item = new QListWidgetItem(
            kind == engine::ProposalKind::Join ? tr("Join entities…") : tr("Match records…"), m_list);
        item->setData(proposalRole, static_cast<int>(kind));
        add(item, !isFirstDialect);
    }
    QString group;
    for (const engine::ServerDeed deed : engine::allServerDeeds()) {
        const engine::DeedFacts facts = engine::factsOf(deed);
        const QString next = groupOf(facts);
        if (group != next)
            addHeading(next);
        group = next;
        auto* item = new QListWidgetItem(facts.title, m_list);
        item->setData(Qt::UserRole, static_cast<int>(deed));
        add(item, !isFirstDialect || facts.isInDialectA);
    }
    m_list->setAccessibleName(tr("What can be done with the session"));
}

void ManageDialog::build()
{
    constexpr QSize usual(600, 720);
    constexpr int thresholdWidth = 120;
    for (PlainLabel* label : {m_effect, m_question, m_thresholdLabel, m_problem})
        label->setOverflow(Overflow::Wrap);
    m_list->setSpacing(2);
    m_list->setFrameShape(QFrame::NoFrame);
    m_threshold->setFrame(false);
    m_threshold->setMaximumWidth(thresholdWidth);
    m_threshold->setRange(0, 1);
    m_threshold->setSingleStep(0.05);
    m_threshold->setValue(engine::DeedInput().threshold);
    m_threshold->setAccessibleName(tr("Threshold"));
    m_name->setAccessibleName(tr("Name of the session, to confirm"));
    auto* close = new QAction(tr("Close"), this);
    m_do->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Return));
    addAction(m_do);
    m_button = new ActionButton(m_do, ButtonRole::Normal, this);
    auto* acts = new QHBoxLayout;
    acts->addWidget(new ActionButton(close, ButtonRole::Normal, this));
    acts->addStretch(1);
    acts->addWidget(m_button);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::page, Space::page, Space::page, Space::large);
    layout->setSpacing(Space::medium);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_effect);
    layout->addWidget(m_thresholdLabel);
    layout->addWidget(m_threshold);
    layout->addWidget(m_question);
    layout->addWidget(m_name);
    layout->addWidget(m_problem);
    layout->addLayout(acts);
    resize(usual);
    connect(m_list, &QListWidget::currentRowChanged, this, &ManageDialog::followChoice);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_problem->setText({}); });
    connect(m_do, &QAction::triggered, this, &ManageDialog::give);
    connect(close, &QAction::triggered, this, &QDialog::reject);
}

std::optional<engine::ServerDeed> ManageDialog::chosen() const
{
    const QListWidgetItem* item = m_list->currentItem();
    if (isMissing(item) || !item->data(Qt::UserRole).isValid())
        return std::nullopt;
    return static_cast<engine::ServerDeed>(item->data(Qt::UserRole).toInt());
}

std::optional<engine::ProposalKind> ManageDialog::chosenProposals() const
{
    const QListWidgetItem* item = m_list->currentItem();
    if (isMissing(item) || !item->data(proposalRole).isValid())
        return std::nullopt;
    return static_cast<engine::ProposalKind>(item->data(proposalRole).toInt());
}

void ManageDialog::followChoice()
{
    const auto deed = chosen();
    const auto proposals = chosenProposals();
    const engine::DeedFacts facts = deed ? engine::factsOf(*deed) : engine::DeedFacts();
    m_effect->setText(deed ? facts.effect : tr("Servers of the API as published cannot do this."));
    for (QWidget* part : {static_cast<QWidget*>(m_question), static_cast<QWidget*>(m_name)})
        part->setVisible(facts.isDangerous);
    for (QWidget* part : {static_cast<QWidget*>(m_thresholdLabel), static_cast<QWidget*>(m_threshold)})
        part->setVisible(facts.takesThreshold);
    m_name->clear();
    m_problem->setText({});
    m_do->setEnabled(deed || proposals);
    m_button->setVisible(m_do->isEnabled());
    m_do->setText(facts.isFile ? tr("Save to a file…")
            : facts.takesFile  ? tr("%1 from a file…").arg(facts.title)
                               : facts.title);
    m_button->setRole(facts.isDangerous ? ButtonRole::Refusing : ButtonRole::Primary);
    if (proposals)
        followProposals(*proposals);
}

void ManageDialog::followProposals(engine::ProposalKind kind)
{
    const bool isJoin = kind == engine::ProposalKind::Join;
    m_effect->setText(isJoin
            ? tr("The second review: the server proposes entities to be joined, one proposal at a time. Each "
                 "answer goes out at once and holds for everybody.")
            : tr(
                "Records that are in no entity yet, one at a time, with those to which they may belong. Each "
                "answer goes out at once and holds for everybody."));
    m_do->setText(tr("Begin"));
}

void ManageDialog::give()
{
    if (const auto proposals = chosenProposals()) {
        Q_EMIT proposalsRequested(*proposals);
        return accept();
    }
    const auto deed = chosen();
    if (!deed)
        return;
    engine::DeedRequest request{*deed, m_session.id, std::nullopt, {}, m_threshold->value()};
    if (engine::factsOf(*deed).isDangerous) {
        const auto confirmation = engine::DeedConfirmation::byName(*deed, m_session, m_name->text());
        if (!confirmation) {
            m_problem->setText(confirmation.error().message);
            return m_name->setFocus(Qt::OtherFocusReason);
        }
        request.confirmation = *confirmation;
    }
    Q_EMIT deedRequested(request);
    accept();
}

} // namespace winnow::ui
