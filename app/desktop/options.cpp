#include "app/desktop/options.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct OptionTexts {
    Q_DECLARE_TR_FUNCTIONS(winnow::app::OptionTexts)
};

void describe(QCommandLineParser& parser)
{
    parser.setApplicationDescription(OptionTexts::tr(
        "Reviews duplicate records: a machine guesses, a person decides, no decision is ever lost."));
    parser.addPositionalArgument(u"FILE"_s,
        OptionTexts::tr("A table (CSV or TSV) to find duplicates in, or a workspace (.winnow)."),
        u"[FILE]"_s);
    parser.addOptions({
        {{u"h"_s, u"help"_s}, OptionTexts::tr("Show this text.")},
        {{u"v"_s, u"version"_s}, OptionTexts::tr("Show the version.")},
        {u"workspace"_s, OptionTexts::tr("Work in this file."), u"W"_s},
        // Not "session", which QApplication takes out of the command line for itself.
        {u"open-session"_s, OptionTexts::tr("Open the session with this number."), u"ID"_s},
        {u"settings"_s, OptionTexts::tr("Keep the window's settings in this file."), u"INI"_s},
        {u"theme"_s, OptionTexts::tr("Colours for this start: light, dark or system."), u"NAME"_s},
        {u"sample"_s, OptionTexts::tr("Open the bundled sample.")},
        {u"screenshot"_s, OptionTexts::tr("Write pictures of all pages into this folder and quit."),
            u"DIR"_s},
    });
}

/// What does not read stays as it is by default.
Options readOptions(const QCommandLineParser& parser)
{
    Options options;
    if (parser.isSet(u"help"_s))
        options.request = Options::Request::Help;
    else if (parser.isSet(u"version"_s))
        options.request = Options::Request::Version;
    options.file = parser.positionalArguments().value(0);
    options.workspace = parser.value(u"workspace"_s);
    options.session.value = parser.value(u"open-session"_s).toLongLong();
    options.settingsFile = parser.value(u"settings"_s);
    options.theme = engine::themeChoiceFromName(parser.value(u"theme"_s));
    options.opensSample = parser.isSet(u"sample"_s);
    options.screenshotFolder = parser.value(u"screenshot"_s);
    return options;
}

} // namespace

engine::Result<Options> parseOptions(const QStringList& arguments)
{
    QCommandLineParser parser;
    describe(parser);
    if (!parser.parse(arguments))
        return engine::fail(engine::ErrorCode::InvalidInput, parser.errorText());
    if (parser.positionalArguments().size() > 1)
        return engine::fail(engine::ErrorCode::InvalidInput, OptionTexts::tr("Give one file at a time."));
    const Options options = readOptions(parser);
    if (parser.isSet(u"open-session"_s) && !options.session.isValid())
        return engine::fail(engine::ErrorCode::InvalidInput,
            OptionTexts::tr("“%1” is no session. “winnow-cli sessions” lists their numbers.")
                .arg(parser.value(u"open-session"_s)));
    if (parser.isSet(u"theme"_s) && !options.theme)
        return engine::fail(engine::ErrorCode::InvalidInput,
            OptionTexts::tr("There is no theme “%1”. Choose light, dark or system.")
                .arg(parser.value(u"theme"_s)));
    return options;
}

QString helpText()
{
    QCommandLineParser parser;
    describe(parser);
    return parser.helpText();
}

} // namespace winnow::app
