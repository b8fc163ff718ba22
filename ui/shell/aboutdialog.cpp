#include "ui/shell/aboutdialog.h"

#include "engine/base/version.h"
#include "ui/common/actionbutton.h"
#include "ui/common/metrics.h"
#include "ui/common/plainlabel.h"

#include <QAction>
#include <QVBoxLayout>

namespace winnow::ui {

using namespace Qt::StringLiterals;

AboutDialog::AboutDialog(QWidget* parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Winnow"));
    auto* name
        = new PlainLabel(tr("Winnow %1").arg(QLatin1StringView(engine::kVersion)), ColorRole::Text, this);
    name->setFont(titleFont(font()));
    auto* purpose = new PlainLabel(
        tr("A machine guesses which records are one entity, a person decides, and no decision is ever lost."),
        ColorRole::Text, this);
    purpose->setOverflow(Overflow::Wrap);
    auto* licence = new PlainLabel(tr("Free software under the GNU General Public License, version 3 or "
                                      "later, without any warranty.\nBuilt on Qt %1 and SQLite.")
                                       .arg(QLatin1StringView(qVersion())),
        ColorRole::Muted, this);
    licence->setOverflow(Overflow::Wrap);
    auto* close = new QAction(tr("Close"), this);
    connect(close, &QAction::triggered, this, &QDialog::accept);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(Space::page, Space::page, Space::page, Space::large);
    layout->setSpacing(Space::medium);
    for (PlainLabel* text : {name, purpose, licence})
        layout->addWidget(text);
    layout->addWidget(new ActionButton(close, ButtonRole::Normal, this), 0, Qt::AlignRight);
    constexpr int width = 420;
    setMinimumWidth(width);
}

} // namespace winnow::ui
