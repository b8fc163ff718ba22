#include "app/cli/commandline.h"

#include "app/cli/commands.h"
#include "engine/base/memory.h"
#include "engine/base/version.h"

#include <QCoreApplication>
#include <QFileDevice>
#include <QIODevice>
#include <QJsonDocument>

#include <algorithm>
#include <new>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct CommandLineText {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// How results are printed.
enum class Style { Text, Json };

void print(QIODevice& device, const QString& text)
{
    device.write(text.toUtf8());
}

void printJson(QIODevice& device, const QJsonObject& object)
{
    device.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

QString overview()
{
    const std::vector<Command> commands = allCommands();
    QString text = CommandLineText::tr("Usage: winnow-cli COMMAND [options]\n\nFinds duplicate records and "
                                       "keeps what people decide about them.\n\nCommands:\n");
    qsizetype width = 0;
    for (const Command& command : commands)
        width = std::max(width, command.name.size());
    for (const Command& command : commands)
        text += u"  "_s + command.name.leftJustified(width + 2) + command.summary + u'\n';
    return text
        + CommandLineText::tr("\n“winnow-cli help COMMAND” explains a command. Exit codes: 0 fine, 1 failed, "
                              "2 wrong usage, 3 partly done.\n");
}

ExitCode printFailure(const Failure& failure, const QString& usage, Style style, const Console& console)
{
    if (style == Style::Json)
        printJson(console.output,
            {{u"error"_s,
                QJsonObject{{u"code"_s, failureName(failure)}, {u"message"_s, failure.error.message}}}});
    print(console.errors, failure.error.message + u'\n');
    if (failure.exit == ExitCode::Usage)
        print(console.errors, usage + u'\n');
    return failure.exit;
}

ExitCode printReport(const Report& report, Style style, const Console& console)
{
    for (const QString& notice : report.notices)
        print(console.errors, notice + u'\n');
    if (style == Style::Json)
        printJson(console.output, report.json);
    else
        print(console.output, report.text);
    return report.exit;
}

/// What a run takes from outside besides its words.
struct Surroundings {
    const Console& console;
    const engine::Clock& clock;
    const std::function<bool()>& isCancelled;
};

Outcome runWithProgress(const Command& command, const Arguments& arguments, const Surroundings& surroundings)
{
    // Gone before anything is printed, so that no sentence stands behind half a progress line.
    TerminalProgress progress(surroundings.console.errors, surroundings.console.progress, surroundings.clock,
        surroundings.isCancelled);
    const auto announce = [&surroundings](const QString& line) {
        print(surroundings.console.output, line + u'\n');
        if (auto* file = qobject_cast<QFileDevice*>(&surroundings.console.output))
            file->flush();
    };
    const auto warn = [&surroundings](const QString& line) {
        print(surroundings.console.errors, line + u'\n');
    };
    return command.run(arguments, {surroundings.clock, progress, announce, warn});
}

Outcome runWithinMemory(const Command& command, const Arguments& arguments, const Surroundings& surroundings)
{
    try {
        return runWithProgress(command, arguments, surroundings);
    } catch (const std::bad_alloc&) {
        return failed(engine::outOfMemory());
    }
}

ExitCode runCommand(const Command& command, const QStringList& words, const Surroundings& surroundings)
{
    const Console& console = surroundings.console;
    const Style style = words.contains(u"--json"_s) ? Style::Json : Style::Text;
    const Attempt<Arguments> arguments = parseArguments(command, words);
    if (!arguments)
        return printFailure(arguments.error(), usageLine(command), style, console);
    if (arguments->isSet(u"help"_s)) {
        print(console.output, helpText(command));
        return ExitCode::Fine;
    }
    const Outcome outcome = runWithinMemory(command, *arguments, surroundings);
    if (!outcome)
        return printFailure(outcome.error(), usageLine(command), style, console);
    return printReport(*outcome, style, console);
}

const Command* commandNamed(const std::vector<Command>& commands, const QString& name)
{
    const auto found = std::find_if(
        commands.begin(), commands.end(), [&](const Command& command) { return command.name == name; });
    return found == commands.end() ? nullptr : &*found;
}

Failure unknownCommand(const QString& name)
{
    const QString message = name.isEmpty()
        ? CommandLineText::tr("No command was given.")
        : CommandLineText::tr(
            "There is no command “%1”. “winnow-cli --help” lists the commands that there are.")
              .arg(name);
    return misused(message).value();
}

/// The words of a command line that ask about the program itself, as a report; a failure for anything else.
Outcome aboutProgram(const QString& first)
{
    if (first == "--version"_L1) {
        const auto version = QString::fromLatin1(engine::kVersion);
        return Report{.json = {{u"version"_s, version}}, .text = u"winnow-cli "_s + version + u'\n'};
    }
    if (first == "--help"_L1 || first == "help"_L1 || first == "-h"_L1)
        return Report{.text = overview()};
    return tl::unexpected<Failure>(unknownCommand(first));
}

} // namespace

ExitCode runCommandLine(const QStringList& words, const Console& console, const engine::Clock& clock,
    const std::function<bool()>& isCancelled)
{
    const std::vector<Command> commands = allCommands();
    const QString first = words.value(0);
    if (const Command* command = commandNamed(commands, first))
        return runCommand(*command, words.sliced(1), {console, clock, isCancelled});
    const bool asksForHelp = first == "help"_L1 && words.size() > 1;
    if (const Command* command = asksForHelp ? commandNamed(commands, words.at(1)) : nullptr) {
        print(console.output, helpText(*command));
        return ExitCode::Fine;
    }
    const Style style = words.contains(u"--json"_s) ? Style::Json : Style::Text;
    const Outcome about
        = asksForHelp ? tl::unexpected<Failure>(unknownCommand(words.at(1))) : aboutProgram(first);
    if (!about)
        return printFailure(
            about.error(), CommandLineText::tr("Usage: winnow-cli COMMAND [options]"), style, console);
    return printReport(*about, style, console);
}

} // namespace winnow::app
