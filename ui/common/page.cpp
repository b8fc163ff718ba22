#include "ui/common/page.h"

namespace winnow::ui {

Page::Page(Place place, QWidget* parent)
    : QWidget(parent)
    , m_place(place)
{
}

QString Page::statusText() const
{
    return {};
}

void Page::activate()
{
    setFocus(Qt::OtherFocusReason);
}

void Page::saveState(engine::Settings&) const { }

void Page::restoreState(const engine::Settings&) { }

} // namespace winnow::ui
