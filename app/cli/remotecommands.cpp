#include "app/cli/commands.h"
#include "app/cli/remotedeed.h"
#include "app/cli/remotelookup.h"
#include "app/cli/remotemerge.h"
#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "engine/sync/serverdeed.h"
#include "engine/sync/syncsession.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct RemoteText {
    Q_DECLARE_TR_FUNCTIONS(RemoteCommands)
};

Outcome runSessions(const Arguments& arguments, const Environment& environment)
{
    auto open = openServer(arguments, environment);
    if (!open)
        return tl::unexpected(open.error());
    const auto sessions = open->server->connector().sessions(environment.progress);
    if (!sessions)
        return failed(engine::deedError(sessions.error()));
    QJsonArray rows;
    TextTable table({{RemoteText::tr("id")}, {RemoteText::tr("name")}});
    for (const engine::RemoteSession& session : *sessions) {
        rows.append(QJsonObject{{u"id"_s, session.id}, {u"name"_s, session.name}});
        table.addRow({session.id, session.name});
    }
    return Report{.json = {{u"sessions"_s, rows}}, .text = table.text()};
}

QString knownWords()
{
    QStringList words{u"sessions"_s};
    for (const engine::ServerDeed deed : engine::allServerDeeds())
        words.append(engine::factsOf(deed).word);
    return (words + mergeWords()).join(u", "_s);
}

Outcome runRemote(const Arguments& arguments, const Environment& environment)
{
    const bool isList = arguments.word(0) == "sessions"_L1;
    const auto deed = engine::deedFromWord(arguments.word(0));
    const bool isMerge = isMergeWord(arguments.word(0));
    if (!isList && !deed && !isMerge)
        return misused(RemoteText::tr("“%1” is nothing that a server can be asked for. There is %2.")
                           .arg(arguments.word(0), knownWords()));
    if (isList == (arguments.words().size() > 2))
        return misused(isList
                ? RemoteText::tr("The sessions of a server are listed by “sessions PROFILE”.")
                : RemoteText::tr("Say of which session: “%1 PROFILE SESSION_ID”.").arg(arguments.word(0)));
    if (isMerge)
        return runMerge(arguments, environment);
    return isList ? runSessions(arguments, environment) : runDeed(*deed, arguments, environment);
}

Outcome runPull(const Arguments& arguments, const Environment& environment)
{
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadWrite, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto open = openProfile(**workspace, arguments.word(0), arguments);
    if (!open)
        return tl::unexpected(open.error());
    const engine::RemotePlace place = placeOf(*open, arguments.word(1), environment.progress);
    const auto pulled = engine::pullSession(engine::syncRunnerOf(**workspace), open->server->connector(),
        place, environment.clock, environment.progress);
    if (!pulled)
        return failed(pulled);
    const QJsonValue session = pulled->binding ? QJsonValue(pulled->binding->session.value) : QJsonValue();
    const bool isWhole = pulled->problems.isEmpty();
    const QString text = pulled->binding ? RemoteText::tr("Took %1 clusters with %2 records into session %3.")
                                               .arg(pulled->items)
                                               .arg(pulled->records)
                                               .arg(pulled->binding->session.value)
        : isWhole ? RemoteText::tr("Nothing is open in this session at the server.")
                  : RemoteText::tr("Nothing was taken.");
    return Report{
        .json = {{u"session"_s, session}, {u"items"_s, pulled->items}, {u"records"_s, pulled->records}},
        .text = text + u'\n',
        .notices = pulled->problems,
        .exit = isWhole ? ExitCode::Fine : ExitCode::PartlyDone};
}

QString isoTime(qint64 milliseconds)
{
    return QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs);
}

Outcome runCheckout(const Arguments& arguments, const Environment& environment)
{
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadWrite, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    auto open = openProfile(**workspace, arguments.word(0), arguments);
    if (!open)
        return tl::unexpected(open.error());
    const engine::RemotePlace place{open->profile, arguments.word(1), {}};
    const auto checkedOut = engine::checkOut(engine::syncRunnerOf(**workspace), open->server->connector(),
        place, environment.clock, environment.progress);
    if (!checkedOut)
        return failed(checkedOut);
    const bool hasItem = checkedOut->item.has_value();
    QString text = hasItem
        ? RemoteText::tr("Item %1 is yours until %2.")
              .arg(checkedOut->item->value)
              .arg(QDateTime::fromMSecsSinceEpoch(checkedOut->leaseUntilMs).toString(Qt::ISODate))
        : checkedOut->isDone ? RemoteText::tr("Nothing is left in this session.")
                             : RemoteText::tr("What is left is with other reviewers. Try again in a while.");
    return Report{
        .json = {{u"item"_s, hasItem ? QJsonValue(checkedOut->item->value) : QJsonValue()},
            {u"lease_until"_s, hasItem ? QJsonValue(isoTime(checkedOut->leaseUntilMs)) : QJsonValue()}},
        .text = text + u'\n'};
}

} // namespace

Command remoteCommand()
{
    return {u"remote"_s, u"sessions PROFILE | DEED PROFILE SESSION_ID"_s,
        RemoteText::tr("Lists the sessions of a server, or does something with one of them: %1.")
            .arg(knownWords()),
        {2, 4},
        {workspaceOption(), keyOption(),
            {u"output"_s, u"FILE"_s, RemoteText::tr("where what the server gives is written (else printed)")},
            {u"input"_s, u"FILE"_s, RemoteText::tr("the training data that goes up")},
            {u"threshold"_s, u"NUMBER"_s,
                RemoteText::tr("of rewind-records and rewind-entities: from 0 to 1 (else 0.5)")},
            {u"same"_s, u"ID,..."_s,
                RemoteText::tr(
                    "of answer-merge: these are one entity; of train: the record is one of these")},
            {u"different"_s, u"ID,..."_s, RemoteText::tr("of answer-merge: these are not part of it")},
            {u"yes"_s, {}, RemoteText::tr("really do what changes or deletes something for everybody")}},
        runRemote};
}

Command pullCommand()
{
    return {u"pull"_s, u"PROFILE SESSION_ID"_s,
        RemoteText::tr("Takes what is open in a server's session offline, as a session of this workspace."),
        {2, 2}, {workspaceOption(), keyOption()}, runPull};
}

Command checkoutCommand()
{
    return {u"checkout"_s, u"PROFILE SESSION_ID"_s,
        RemoteText::tr("Takes one cluster from a server to answer now; others do not get it meanwhile."),
        {2, 2}, {workspaceOption(), keyOption()}, runCheckout};
}

} // namespace winnow::app
