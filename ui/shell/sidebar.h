#pragma once

#include "ui/common/place.h"

#include <QWidget>

#include <map>
#include <optional>

class QAction;

namespace winnow::ui {

class NavButton;

/// The places of the window with what is left in each.
class Sidebar : public QWidget {
    Q_OBJECT

public:
    explicit Sidebar(QWidget* parent = nullptr);

    /// `go` is the action that leads there; places appear in the order in which they are added.
    void addPlace(Place place, QAction* go);
    /// A place that is not in the sidebar (the import page) leaves none marked.
    void setCurrent(Place place);
    void setCount(Place place, std::optional<qint64> count);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::map<Place, NavButton*> m_buttons;
    QWidget* m_places;
};

} // namespace winnow::ui
