#include "app/desktop/sampledialogs.h"

#include "ui/sync/managedialog.h"
#include "ui/sync/proposaldialog.h"
#include "ui/sync/serverdialog.h"
#include "ui/sync/sessionchooser.h"

#include <QListWidget>

#include <vector>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

engine::Profile sampleProfile()
{
    engine::Profile profile;
    profile.id = {1};
    profile.name = u"Team"_s;
    profile.api = engine::RemoteApi::DedupeC;
    profile.baseUrl = u"https://dedupe.example.org"_s;
    return profile;
}

engine::RemoteSession sampleSession()
{
    return {u"4f1c2a52-7f0c-4a9e-9a55-1f0d3c2b7e11"_s, u"Clinics and schools"_s};
}

engine::RemoteRecord sampleRecord(
    const QString& id, const QString& name, const QString& street, const std::optional<QString>& phone)
{
    return {id,
        {{u"site_name"_s, name}, {u"address"_s, street}, {u"town"_s, u"Valparaíso"_s}, {u"phone"_s, phone}}};
}

engine::ProposalReply sampleProposal()
{
    return {
        engine::ServerProposal{engine::ProposalKind::Join, u"e"_s,
            {sampleRecord(u"0c2e-71"_s, u"Casa Central"_s, u"Av. Brasil 2950"_s, u"32 227 3000"_s),
                sampleRecord(u"5f17-02"_s, u"Casa Central PUCV"_s, u"Avenida Brasil 2950"_s, std::nullopt),
                sampleRecord(u"93aa-4d"_s, u"Casa Norte"_s, u"Av. Brasil 1480"_s, u"32 227 3117"_s)},
            {}},
        false, 14};
}

std::unique_ptr<QDialog> makeManageDialog(QWidget* parent)
{
    auto dialog = std::make_unique<ui::ManageDialog>(sampleProfile(), sampleSession(), parent);
    auto* list = dialog->findChild<QListWidget*>();
    for (int row = 0; row < list->count(); ++row) {
        if (list->item(row)->data(Qt::UserRole) == static_cast<int>(engine::ServerDeed::RewindRecords))
            list->setCurrentRow(row);
    }
    return dialog;
}

} // namespace

QString sampleDialogName(SampleDialog dialog)
{
    switch (dialog) {
    case SampleDialog::Server:
        return u"server"_s;
    case SampleDialog::Sessions:
        return u"sessions"_s;
    case SampleDialog::Manage:
        return u"manage"_s;
    case SampleDialog::Proposal:
        break;
    }
    return u"proposal"_s;
}

std::unique_ptr<QDialog> makeSampleDialog(SampleDialog dialog, QWidget* parent)
{
    if (dialog == SampleDialog::Server)
        return std::make_unique<ui::ServerDialog>(sampleProfile(), parent);
    if (dialog == SampleDialog::Sessions)
        return std::make_unique<ui::SessionChooser>(sampleProfile().name,
            std::vector{sampleSession(), engine::RemoteSession{u"b"_s, u"Persons"_s}}, parent);
    if (dialog == SampleDialog::Manage)
        return makeManageDialog(parent);
    auto proposal = std::make_unique<ui::ProposalDialog>(engine::ProposalKind::Join, sampleSession(), parent);
    proposal->showReply(sampleProposal());
    return proposal;
}

} // namespace winnow::app
