#pragma once

#include "ui/common/place.h"

class QMenuBar;

namespace winnow::ui {

class ActionRegistry;

/// Fills the menus File, Edit, View and Help with what can be used at a place. Actions of other places are
/// left out: an action in a menu bar would keep its key while its page is hidden.
void fillMenus(QMenuBar& bar, const ActionRegistry& registry, Place place);

} // namespace winnow::ui
