#include "ui/shell/menus.h"

#include "ui/common/actionregistry.h"

#include <QAction>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace winnow::ui {

namespace {

struct Menus {
    Q_DECLARE_TR_FUNCTIONS(winnow::ui::Menus)

public:
    static QString title(MenuPlace menu)
    {
        switch (menu) {
        case MenuPlace::File:
            return tr("&File");
        case MenuPlace::Edit:
            return tr("&Edit");
        case MenuPlace::View:
            return tr("&View");
        case MenuPlace::Help:
            return tr("&Help");
        case MenuPlace::None:
            break;
        }
        return {};
    }
};

void fillMenu(QMenu& menu, MenuPlace which, const ActionRegistry& registry, Place place)
{
    std::optional<std::optional<Place>> group;
    for (const ActionRegistry::Entry& entry : registry.entriesAt(place)) {
        if (entry.spec.menu != which)
            continue;
        if (group && *group != entry.spec.place)
            menu.addSeparator();
        group = entry.spec.place;
        menu.addAction(entry.action);
    }
}

} // namespace

void fillMenus(QMenuBar& bar, const ActionRegistry& registry, Place place)
{
    bar.clear();
    // Later, because one of them may be the one whose action led here.
    const auto former = bar.findChildren<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
    for (QMenu* menu : former)
        menu->deleteLater();
    for (const MenuPlace which : {MenuPlace::File, MenuPlace::Edit, MenuPlace::View, MenuPlace::Help}) {
        QMenu* menu = bar.addMenu(Menus::title(which));
        fillMenu(*menu, which, registry, place);
        menu->menuAction()->setVisible(!menu->isEmpty());
    }
}

} // namespace winnow::ui
