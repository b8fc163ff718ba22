#include "app/cli/commands.h"
#include "app/cli/sessionlookup.h"
#include "app/cli/workspaceaccess.h"
#include "engine/workspace/modelexport.h"

#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>

namespace winnow::app {

using namespace Qt::StringLiterals;
using engine::ModelFormat;
using engine::SqlDialect;

namespace {

struct ModelText {
    Q_DECLARE_TR_FUNCTIONS(ModelCommand)
};

Attempt<ModelFormat> formatFrom(const Arguments& arguments)
{
    const QString format = arguments.value(u"format"_s, u"winnow"_s);
    if (format == "winnow"_L1)
        return ModelFormat::Winnow;
    if (format == "splink"_L1)
        return ModelFormat::Splink;
    return misused(ModelText::tr("“%1” is no format of a model. There are winnow and splink.").arg(format));
}

Attempt<SqlDialect> dialectFrom(const Arguments& arguments)
{
    const QString dialect = arguments.value(u"dialect"_s, u"duckdb"_s);
    if (dialect == "duckdb"_L1)
        return SqlDialect::DuckDb;
    if (dialect == "spark"_L1)
        return SqlDialect::Spark;
    return misused(ModelText::tr("--dialect takes duckdb or spark, not “%1”.").arg(dialect));
}

Attempt<engine::ModelExportRequest> requestFrom(const Arguments& arguments)
{
    if (arguments.word(0) != "export"_L1)
        return misused(
            ModelText::tr("“%1” is nothing that can be done with a model. There is export; “winnow-cli "
                          "match FILE --model MODEL” uses one.")
                .arg(arguments.word(0)));
    const auto format = formatFrom(arguments);
    if (!format)
        return tl::unexpected(format.error());
    const auto dialect = dialectFrom(arguments);
    if (!dialect)
        return tl::unexpected(dialect.error());
    return engine::ModelExportRequest{{}, *format, *dialect, arguments.word(2)};
}

QJsonObject jsonOf(const engine::ModelExportRequest& request, const engine::ModelExportOutcome& outcome)
{
    QJsonArray notes;
    for (const QString& note : outcome.notes)
        notes.append(note);
    return {{u"path"_s, request.path}, {u"notes"_s, notes},
        {u"notes_path"_s, outcome.notesPath.isEmpty() ? QJsonValue() : QJsonValue(outcome.notesPath)}};
}

QString textOf(const engine::ModelExportRequest& request, const engine::ModelExportOutcome& outcome)
{
    QString text
        = ModelText::tr("Wrote the model to %1.").arg(QDir::toNativeSeparators(request.path)) + u'\n';
    if (!outcome.notesPath.isEmpty())
        text += ModelText::tr("What must be prepared and what differs is in %1.")
                    .arg(QDir::toNativeSeparators(outcome.notesPath))
            + u'\n';
    return text;
}

Outcome run(const Arguments& arguments, const Environment& environment)
{
    auto request = requestFrom(arguments);
    if (!request)
        return tl::unexpected(request.error());
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadOnly, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto session = findSession((*workspace)->stores(), arguments.word(1));
    if (!session)
        return tl::unexpected(session.error());
    request->session = session->id;
    const auto outcome = engine::exportModel(**workspace, *request);
    if (!outcome)
        return failed(outcome);
    return Report{.json = jsonOf(*request, *outcome), .text = textOf(*request, *outcome)};
}

} // namespace

Command modelCommand()
{
    return {u"model"_s, u"export SESSION OUT"_s,
        ModelText::tr("Writes the model of a session, for another table or for Splink."), {3, 3},
        {workspaceOption(),
            {u"format"_s, u"FORMAT"_s,
                ModelText::tr(
                    "winnow: all of it, for “match --model” (the default); splink: settings of Splink 4")},
            {u"dialect"_s, u"SQL"_s,
                ModelText::tr("of the conditions for Splink: duckdb (the default) or spark")}},
        run};
}

} // namespace winnow::app
