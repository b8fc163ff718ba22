#include "ui/sync/serverdialog.h"

#include "engine/workspace/remoteaccess.h"
#include "ui/common/actionbutton.h"
#include "ui/common/filechooser.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"

#include <QAction>
#include <QComboBox>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace winnow::ui {

using namespace Qt::StringLiterals;

ServerDialog::ServerDialog(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("Add a server"));
    build();
}

ServerDialog::ServerDialog(const engine::Profile& profile, QWidget* parent)
    : QDialog(parent)
    , m_profile(profile)
{
    setWindowTitle(tr("Edit the server"));
    build();
    m_name->setText(profile.name);
    m_address->setText(profile.baseUrl);
    m_api->setCurrentIndex(profile.api == engine::RemoteApi::Dedupe ? 0 : 1);
    m_key->setPlaceholderText(tr("unchanged"));
    m_authorities->setText(profile.extraCa);
}

void ServerDialog::build()
{
    constexpr int width = 460;
    m_name = new QLineEdit(this);
    m_address = new QLineEdit(this);
    m_address->setPlaceholderText(u"https://"_s);
    m_api = new QComboBox(this);
    m_api->addItems({tr("Dedupe API, as published"), tr("Dedupe API, as last deployed")});
    m_key = new QLineEdit(this);
    m_key->setEchoMode(QLineEdit::Password);
    m_problem = new PlainLabel({}, ColorRole::Refuse, this);
    m_problem->setOverflow(Overflow::Wrap);
    auto* form = new QFormLayout;
    form->addRow(tr("Name"), m_name);
    form->addRow(tr("Address"), m_address);
    form->addRow(tr("Protocol"), m_api);
    form->addRow(tr("Key"), m_key);
    form->addRow(tr("Authorities"), makeAuthorities());
    auto* hint
        = new PlainLabel(tr("The key goes into the keychain of your system, and never into the workspace."),
            ColorRole::Muted, this);
    hint->setOverflow(Overflow::Wrap);
    auto* accept = new QAction(tr("Keep it"), this);
    auto* cancel = new QAction(tr("Cancel"), this);
    accept->setShortcuts({QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    addAction(accept);
    auto* acts = new QHBoxLayout;
    acts->addStretch(1);
    acts->addWidget(new ActionButton(cancel, ButtonRole::Normal, this));
    acts->addWidget(new ActionButton(accept, ButtonRole::Primary, this));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::page, Space::page, Space::page, Space::large);
    layout->setSpacing(Space::medium);
    layout->addLayout(form);
    layout->addWidget(hint);
    layout->addWidget(m_problem);
    layout->addLayout(acts);
    setMinimumWidth(width);
    connect(accept, &QAction::triggered, this, &ServerDialog::give);
    connect(cancel, &QAction::triggered, this, &QDialog::reject);
}

QWidget* ServerDialog::makeAuthorities()
{
    auto* row = new QWidget(this);
    m_authorities = new QLineEdit(row);
    m_authorities->setPlaceholderText(tr("only those of the system"));
    m_authorities->setAccessibleName(tr("File of further authorities (PEM)"));
    auto* choose = new QAction(tr("Choose…"), this);
    choose->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_O));
    addAction(choose);
    connect(choose, &QAction::triggered, this, &ServerDialog::chooseAuthorities);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(m_authorities, 1);
    layout->addWidget(new ActionButton(choose, ButtonRole::Normal, row));
    return row;
}

void ServerDialog::chooseAuthorities()
{
    askForFile(this,
        {FileQuestion::Purpose::Open, tr("Authorities to trust besides those of the system"),
            tr("Certificates (*.pem *.crt *.cer);;All files (*)")},
        [this](const QString& path) { m_authorities->setText(path); });
}

engine::Profile ServerDialog::profile() const
{
    engine::Profile profile = m_profile;
    profile.name = m_name->text().trimmed();
    profile.baseUrl = m_address->text().trimmed();
    profile.api = m_api->currentIndex() == 0 ? engine::RemoteApi::Dedupe : engine::RemoteApi::DedupeC;
    profile.extraCa = m_authorities->text().trimmed();
    return profile;
}

QString ServerDialog::key() const
{
    return m_key->text().trimmed();
}

void ServerDialog::give()
{
    const auto base = engine::checkedBaseUrl(m_address->text());
    const bool isNew = !m_profile.id.isValid();
    if (m_name->text().trimmed().isEmpty())
        return m_problem->setText(tr("Give the server a name by which you know it."));
    if (!base)
        return m_problem->setText(base.error().message);
    if (!profile().extraCa.isEmpty() && !QFileInfo(profile().extraCa).isReadable())
        return m_problem->setText(
            tr("The file of further authorities cannot be read. Choose a PEM file, or leave it empty."));
    if (isNew && key().isEmpty())
        return m_problem->setText(tr("Give the key that you were given for this server."));
    Q_EMIT given(profile(), key());
    accept();
}

} // namespace winnow::ui
