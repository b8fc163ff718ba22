#pragma once

#include "app/cli/arguments.h"
#include "app/cli/report.h"
#include "engine/base/clock.h"
#include "engine/base/progress.h"

#include <QString>

#include <functional>
#include <vector>

namespace winnow::app {

/// What every command gets from outside, so that tests can hand in their own.
struct Environment {
    const engine::Clock& clock;
    engine::Progress& progress;
    /// Prints a line at once, for a command that goes on.
    std::function<void(const QString&)> announce = [](const QString&) {
    };
    /// Prints a line at once where it is read and not parsed.
    std::function<void(const QString&)> warn = [](const QString&) {
    };
};

/// How many words without a leading "--" a command takes.
struct ArgumentCount {
    int least = 0;
    int most = 0;
};

/// One command of the table: how it is called, what it does, and the function that does it.
struct Command {
    QString name;
    QString synopsis; ///< what follows the name: "SESSION ITEM"
    QString summary; ///< one translated sentence
    ArgumentCount arguments;
    std::vector<Option> options; ///< besides --json and --help, which every command has
    std::function<Outcome(const Arguments&, const Environment&)> run;
};

/// "Usage: winnow-cli match FILE [options]".
QString usageLine(const Command& command);
/// The usage line, the summary and every option with its meaning.
QString helpText(const Command& command);

/// Reads the words after the command's name; a Usage failure names what is wrong with them.
Attempt<Arguments> parseArguments(const Command& command, const QStringList& words);

} // namespace winnow::app
