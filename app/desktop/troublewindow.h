#pragma once

#include "engine/base/error.h"

#include <QWidget>

namespace winnow::ui {
class EmptyState;
}

namespace winnow::app {

/// Stands in for the window when a workspace cannot be opened: says why, and offers what can be done.
class TroubleWindow : public QWidget {
    Q_OBJECT

public:
    TroubleWindow(const QString& workspacePath, const engine::Error& error);

Q_SIGNALS:
    void workspaceRequested(const QString& path);
    /// A workspace that another program has open is to be looked at, not changed.
    void readingRequested(const QString& path);
    /// A damaged workspace is to be put together again from what is left of it.
    void salvageRequested(const QString& path);

private:
    void offerReading(ui::EmptyState& state, const QString& workspacePath);
    void offerSalvage(ui::EmptyState& state, const QString& workspacePath);
    void askForOther();
};

/// "The workspace is in use": what kind of trouble it is, in a few words.
QString troubleTitle(engine::ErrorCode code);

} // namespace winnow::app
