#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/workspace/settings.h"

#include <QString>
#include <QStringList>

#include <optional>

namespace winnow::app {

/// What the command line asks of the window.
struct Options {
    enum class Request { Window, Help, Version };

    Request request = Request::Window;
    QString file; ///< a table to import or a workspace to open; empty: none
    QString workspace; ///< empty: the one for this user
    QString settingsFile; ///< empty: the one for this user
    std::optional<engine::ThemeChoice> theme; ///< for this start only
    engine::SessionId session; ///< none: where the person stopped
    bool opensSample = false;
    QString screenshotFolder; ///< empty: stay open for the person
};

/// `arguments` begins with the program's name. InvalidInput with a sentence for what is not understood.
engine::Result<Options> parseOptions(const QStringList& arguments);

/// The text of --help.
QString helpText();

} // namespace winnow::app
