#pragma once

#include "engine/review/view.h"

#include <QObject>
#include <QTimer>

namespace winnow::engine {
class Workspace;
}

namespace winnow::ui {

/// Saves where the reviewer stands, at the latest half a second after a move, so that moving costs few writes
/// and a reviewer who never rests comes back to where they were all the same.
class PlaceKeeper : public QObject {
    Q_OBJECT

public:
    explicit PlaceKeeper(engine::Workspace& workspace, QObject* parent = nullptr);
    ~PlaceKeeper() override;

    void keep(engine::SessionId session, const engine::SessionView& view);
    /// Saves now what waits.
    void flush();

private:
    engine::Workspace& m_workspace;
    QTimer m_timer;
    engine::SessionId m_session; ///< none: nothing waits
    engine::SessionView m_view;
};

} // namespace winnow::ui
