#pragma once

#include "engine/workspace/settings.h"
#include "ui/common/place.h"

#include <map>

class QAction;
class QWidget;

namespace winnow::ui {

class ActionRegistry;

/// The acts of the window itself, those that no page owns.
struct WindowActions {
    std::map<Place, QAction*> go;
    std::map<engine::ThemeChoice, QAction*> themes;
    QAction* palette = nullptr;
    QAction* keys = nullptr;
    QAction* check = nullptr;
    QAction* about = nullptr;
};

/// `chosen` is the theme that is marked at first.
WindowActions declareWindowActions(ActionRegistry& registry, QWidget* window, engine::ThemeChoice chosen);

/// After the acts of the pages, because it stands last in its menu and in the palette.
QAction* declareQuit(ActionRegistry& registry, QWidget* window);

} // namespace winnow::ui
