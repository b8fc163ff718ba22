#pragma once

#include "engine/base/error.h"

#include <QWidget>

namespace winnow::app {

/// Stands in for the window when a workspace cannot be opened: says why, and offers what can be done.
class TroubleWindow : public QWidget {
    Q_OBJECT

public:
    TroubleWindow(const QString& workspacePath, const engine::Error& error);

Q_SIGNALS:
    void workspaceRequested(const QString& path);

private:
    void askForOther();
};

/// "The workspace is in use": what kind of trouble it is, in a few words.
QString troubleTitle(engine::ErrorCode code);

} // namespace winnow::app
