#include "app/cli/command.h"

#include <QCommandLineOption>
#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct CommandText {
    Q_DECLARE_TR_FUNCTIONS(Command)
};

std::vector<Option> allOptions(const Command& command)
{
    std::vector<Option> options = command.options;
    options.push_back({u"json"_s, {}, CommandText::tr("print one JSON object instead of text")});
    options.push_back({u"help"_s, {}, CommandText::tr("show this help")});
    return options;
}

QString optionLabel(const Option& option)
{
    const QString dashed = u"--"_s + option.name;
    return option.valueName.isEmpty() ? dashed : dashed + u' ' + option.valueName;
}

QHash<QString, QString> optionValues(const QCommandLineParser& parser)
{
    QHash<QString, QString> values;
    const QStringList names = parser.optionNames();
    for (const QString& name : names)
        values.insert(name, parser.value(name));
    return values;
}

} // namespace

QString usageLine(const Command& command)
{
    const QString words = command.synopsis.isEmpty() ? command.name : command.name + u' ' + command.synopsis;
    return CommandText::tr("Usage: winnow-cli %1 [options]").arg(words);
}

QString helpText(const Command& command)
{
    const std::vector<Option> options = allOptions(command);
    qsizetype width = 0;
    for (const Option& option : options)
        width = std::max(width, optionLabel(option).size());
    QString text
        = usageLine(command) + u"\n\n"_s + command.summary + u"\n\n"_s + CommandText::tr("Options:") + u'\n';
    for (const Option& option : options)
        text += u"  "_s + optionLabel(option).leftJustified(width + 2) + option.description + u'\n';
    return text;
}

Attempt<Arguments> parseArguments(const Command& command, const QStringList& words)
{
    QCommandLineParser parser;
    for (const Option& option : allOptions(command))
        parser.addOption(QCommandLineOption(option.name, option.description, option.valueName));
    if (!parser.parse(QStringList{u"winnow-cli"_s} + words))
        return misused(parser.errorText());
    const QStringList given = parser.positionalArguments();
    if (parser.isSet(u"help"_s))
        return Arguments(given, optionValues(parser));
    if (given.size() < command.arguments.least)
        return misused(CommandText::tr("“%1” needs more arguments.").arg(command.name));
    if (given.size() > command.arguments.most)
        return misused(CommandText::tr("“%1” is one argument too many for “%2”.")
                           .arg(given.at(command.arguments.most), command.name));
    return Arguments(given, optionValues(parser));
}

} // namespace winnow::app
