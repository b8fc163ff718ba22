#include "app/cli/commands.h"
#include "app/cli/sessionlookup.h"
#include "app/cli/workspaceaccess.h"
#include "engine/workspace/exportsession.h"

#include <QCoreApplication>
#include <QDir>

namespace winnow::app {

using namespace Qt::StringLiterals;
using engine::ExportContent;
using engine::ExportFormat;
using engine::ExportSafety;

namespace {

struct ExportText {
    Q_DECLARE_TR_FUNCTIONS(ExportCommand)
};

Attempt<ExportContent> contentFrom(const Arguments& arguments)
{
    const QString what = arguments.value(u"what"_s, u"clusters"_s);
    if (what == "clusters"_L1)
        return ExportContent::Clusters;
    if (what == "entities"_L1)
        return ExportContent::Entities;
    if (what == "decisions"_L1)
        return ExportContent::Decisions;
    if (what == "training"_L1)
        return ExportContent::Training;
    if (what == "labels"_L1)
        return ExportContent::Labels;
    return misused(ExportText::tr(
        "“%1” cannot be exported. There are clusters, entities, decisions, training and labels.")
                       .arg(what));
}

/// By the ending of the file, else what is usual for the content.
QString usualFormat(const Arguments& arguments, ExportContent content)
{
    const bool isOfPairs = content == ExportContent::Training || content == ExportContent::Labels;
    for (const QString& format : {u"csv"_s, u"jsonl"_s, u"json"_s}) {
        const bool isPossible = isOfPairs ? format != "jsonl"_L1 : format != "json"_L1;
        if (isPossible && arguments.word(1).endsWith(u'.' + format, Qt::CaseInsensitive))
            return content == ExportContent::Decisions ? u"jsonl"_s : format;
    }
    if (content == ExportContent::Decisions)
        return u"jsonl"_s;
    return content == ExportContent::Training ? u"json"_s : u"csv"_s;
}

Attempt<ExportFormat> formatFrom(const Arguments& arguments, ExportContent content)
{
    const QString format = arguments.value(u"format"_s, usualFormat(arguments, content));
    if (format == "csv"_L1)
        return ExportFormat::Csv;
    if (format == "jsonl"_L1)
        return ExportFormat::Jsonl;
    if (format == "json"_L1)
        return ExportFormat::Json;
    return misused(
        ExportText::tr("“%1” is no format that can be written. There are csv, jsonl and json.").arg(format));
}

Attempt<ExportSafety> safetyFrom(const Arguments& arguments)
{
    const QString safety = arguments.value(u"safety"_s, u"spreadsheet"_s);
    if (safety == "spreadsheet"_L1)
        return ExportSafety::Spreadsheet;
    if (safety == "exact"_L1)
        return ExportSafety::Exact;
    return misused(ExportText::tr("--safety takes spreadsheet or exact, not “%1”.").arg(safety));
}

Attempt<engine::ExportRequest> requestFrom(const Arguments& arguments)
{
    const auto content = contentFrom(arguments);
    if (!content)
        return tl::unexpected(content.error());
    const auto format = formatFrom(arguments, *content);
    if (!format)
        return tl::unexpected(format.error());
    const auto safety = safetyFrom(arguments);
    if (!safety)
        return tl::unexpected(safety.error());
    return engine::ExportRequest{{}, *content, *format, *safety, arguments.word(1)};
}

Outcome run(const Arguments& arguments, const Environment& environment)
{
    auto request = requestFrom(arguments);
    if (!request)
        return tl::unexpected(request.error());
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadOnly, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto session = findSession((*workspace)->stores(), arguments.word(0));
    if (!session)
        return tl::unexpected(session.error());
    request->session = session->id;
    const auto outcome = engine::exportSession(**workspace, *request, environment.progress);
    if (!outcome)
        return failed(outcome);
    const QString text = ExportText::tr("Wrote %L1 rows to %2.")
                             .arg(outcome->rows)
                             .arg(QDir::toNativeSeparators(request->path));
    return Report{.json = {{u"path"_s, request->path}, {u"rows"_s, outcome->rows}},
        .text = text + u'\n',
        .notices = QStringList(outcome->notices.begin(), outcome->notices.end())};
}

} // namespace

Command exportCommand()
{
    return {u"export"_s, u"SESSION OUT"_s, ExportText::tr("Writes what a session has come to into a file."),
        {2, 2},
        {workspaceOption(),
            {u"what"_s, u"WHAT"_s,
                ExportText::tr(
                    "clusters, entities or decisions; training or labels: the answered pairs for other "
                    "matchers (else clusters)")},
            {u"format"_s, u"FORMAT"_s,
                ExportText::tr(
                    "csv or jsonl; of answered pairs csv (ids and scores, as Splink reads them) or json "
                    "(records, as dedupe reads them); else by the file's ending")},
            {u"safety"_s, u"HOW"_s,
                ExportText::tr(
                    "spreadsheet: cells that a spreadsheet would run are made harmless (the default); "
                    "exact: every byte as it was imported")}},
        run};
}

} // namespace winnow::app
