#include "ui/sync/managedialog.h"

#include "engine/text/displaytext.h"
#include "ui/common/actionbutton.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

#include <utility>

namespace winnow::ui {

ManageDialog::ManageDialog(const engine::Profile& profile, engine::RemoteSession session, QWidget* parent)
    : QDialog(parent)
    , m_session(std::move(session))
    , m_list(new QListWidget(this))
    , m_effect(new PlainLabel({}, ColorRole::Text, this))
    , m_question(new PlainLabel({}, ColorRole::Refuse, this))
    , m_name(new QLineEdit(this))
    , m_problem(new PlainLabel({}, ColorRole::Refuse, this))
    , m_do(new QAction(this))
{
    const QString name = m_session.name.isEmpty() ? m_session.id : m_session.name;
    setWindowTitle(tr("Manage %1").arg(engine::displayLine(name)));
    m_question->setText(
        tr("This cannot be undone at the server. To confirm, type the name of the session: %1")
            .arg(engine::displayLine(name)));
    listDeeds(profile.api);
    build();
    followChoice();
}

/// What this server cannot do stands there, too, and says why.
void ManageDialog::listDeeds(engine::RemoteApi api)
{
    const bool isFirstDialect = api == engine::RemoteApi::Dedupe;
    for (const engine::ServerDeed deed : engine::allServerDeeds()) {
        const engine::DeedFacts facts = engine::factsOf(deed);
        auto* item = new QListWidgetItem(facts.title, m_list);
        item->setData(Qt::UserRole, static_cast<int>(deed));
        if (isFirstDialect && !facts.isInDialectA) {
            item->setFlags(item->flags() & ~(Qt::ItemIsEnabled | Qt::ItemIsSelectable));
            item->setToolTip(tr("Servers of the API as published cannot do this."));
        } else if (!m_list->currentItem()) {
            m_list->setCurrentItem(item);
        }
    }
    m_list->setAccessibleName(tr("What can be done with the session"));
}

void ManageDialog::build()
{
    constexpr QSize usual(560, 520);
    for (PlainLabel* label : {m_effect, m_question, m_problem})
        label->setOverflow(Overflow::Wrap);
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
    layout->addWidget(m_list);
    layout->addWidget(m_effect);
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
    if (!item || !(item->flags() & Qt::ItemIsEnabled))
        return std::nullopt;
    return static_cast<engine::ServerDeed>(item->data(Qt::UserRole).toInt());
}

void ManageDialog::followChoice()
{
    const auto deed = chosen();
    const engine::DeedFacts facts = deed ? engine::factsOf(*deed) : engine::DeedFacts();
    m_effect->setText(deed ? facts.effect : tr("This server cannot do that."));
    m_question->setVisible(facts.isDangerous);
    m_name->setVisible(facts.isDangerous);
    m_name->clear();
    m_problem->setText({});
    m_do->setEnabled(deed.has_value());
    m_do->setText(facts.isFile ? tr("Save to a file…") : facts.title);
    m_button->setRole(facts.isDangerous ? ButtonRole::Refusing : ButtonRole::Primary);
}

void ManageDialog::give()
{
    const auto deed = chosen();
    if (!deed)
        return;
    if (!engine::factsOf(*deed).isDangerous) {
        Q_EMIT deedRequested(*deed, std::nullopt);
        return accept();
    }
    const auto confirmation = engine::DeedConfirmation::byName(*deed, m_session, m_name->text());
    if (!confirmation) {
        m_problem->setText(confirmation.error().message);
        return m_name->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT deedRequested(*deed, *confirmation);
    accept();
}

} // namespace winnow::ui
