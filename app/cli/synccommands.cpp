#include "app/cli/commands.h"
#include "app/cli/remotelookup.h"
#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "engine/store/stores.h"
#include "engine/workspace/remotework.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct SyncText {
    Q_DECLARE_TR_FUNCTIONS(SyncCommands)
};

QJsonValue timeOf(qint64 milliseconds)
{
    return milliseconds == 0
        ? QJsonValue()
        : QJsonValue(QDateTime::fromMSecsSinceEpoch(milliseconds, Qt::UTC).toString(Qt::ISODateWithMs));
}

/// The sums over several profiles.
void add(const engine::SyncReport& one, engine::SyncReport& sum)
{
    sum.sent += one.sent;
    sum.confirmed += one.confirmed;
    sum.counts.waiting += one.counts.waiting;
    sum.counts.conflicts += one.counts.conflicts;
    sum.counts.blocked += one.counts.blocked;
    sum.counts.gone += one.counts.gone;
    sum.problems += one.problems;
}

Report reportOf(const engine::SyncReport& report)
{
    const engine::OutboxCounts& counts = report.counts;
    const QString text = SyncText::tr("Sent %1, confirmed %2; waiting %3, conflicts %4, blocked %5, gone %6.")
                             .arg(report.sent)
                             .arg(report.confirmed)
                             .arg(counts.waiting)
                             .arg(counts.conflicts)
                             .arg(counts.blocked)
                             .arg(counts.gone);
    return Report{
        .json = {{u"sent"_s, report.sent}, {u"confirmed"_s, report.confirmed}, {u"waiting"_s, counts.waiting},
            {u"conflicts"_s, counts.conflicts}, {u"blocked"_s, counts.blocked}, {u"gone"_s, counts.gone}},
        .text = text + u'\n',
        .notices = report.problems,
        .exit = report.isSettled() ? ExitCode::Fine : ExitCode::PartlyDone};
}

Attempt<std::vector<QString>> wantedProfiles(const Arguments& arguments, const engine::Workspace& workspace)
{
    if (!arguments.word(0).isEmpty())
        return std::vector<QString>{arguments.word(0)};
    const auto profiles = workspace.stores().profiles().list();
    if (!profiles)
        return failed(profiles);
    std::vector<QString> names;
    for (const engine::Profile& profile : *profiles)
        names.push_back(profile.name);
    return names;
}

Outcome runSync(const Arguments& arguments, const Environment& environment)
{
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadWrite, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto names = wantedProfiles(arguments, **workspace);
    if (!names)
        return tl::unexpected(names.error());
    engine::SyncReport sum;
    for (const QString& name : *names) {
        const auto profile = (*workspace)->stores().profiles().read(name);
        if (!profile)
            return failed(profile);
        const auto secret = secretOf(arguments, *profile);
        if (!secret)
            return tl::unexpected(secret.error());
        const engine::SyncWish wish{true, arguments.isSet(u"accept-missing"_s)};
        const auto report
            = engine::syncWithServer(**workspace, *profile, *secret, wish, environment.progress);
        if (!report)
            return failed(report);
        add(*report, sum);
    }
    return reportOf(sum);
}

QJsonObject jsonOf(const engine::OutboxEntry& entry)
{
    return {{u"operation"_s, entry.operation.value}, {u"item"_s, entry.item.value},
        {u"state"_s, engine::outboxStateName(entry.state)}, {u"attempts"_s, entry.attempts},
        {u"next_due"_s, timeOf(entry.nextDueMs)}, {u"last_error"_s, entry.lastError}};
}

Outcome settle(const Arguments& arguments, engine::Workspace& workspace)
{
    bool isNumber = false;
    const engine::OperationSeq operation{arguments.word(1).toLongLong(&isNumber)};
    if (!isNumber)
        return misused(SyncText::tr("Name the answer by its number, as “winnow-cli outbox” shows it."));
    const auto done = engine::syncRunnerOf(workspace)([&](const engine::ReviewContext& context) {
        return engine::settleByHand(context.stores, operation, arguments.word(0));
    });
    return done ? Outcome(Report{.json = {{u"operation"_s, operation.value}}}) : failed(done);
}

Outcome runOutbox(const Arguments& arguments, const Environment& environment)
{
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadWrite, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    if (const auto folded = engine::updateOutbox(**workspace); !folded)
        return failed(folded);
    if (arguments.word(0) == "retry"_L1 || arguments.word(0) == "confirm"_L1)
        return settle(arguments, **workspace);
    const auto entries = (*workspace)->stores().outbox().list(std::nullopt, {});
    const auto counts = (*workspace)->stores().outbox().counts(std::nullopt);
    if (!entries || !counts)
        return entries ? failed(counts) : failed(entries);
    QJsonArray rows;
    TextTable table(
        {{SyncText::tr("answer"), Align::Right}, {SyncText::tr("item"), Align::Right}, {SyncText::tr("says")},
            {SyncText::tr("state")}, {SyncText::tr("tries"), Align::Right}, {SyncText::tr("why")}});
    for (const engine::OutboxEntry& entry : *entries) {
        rows.append(jsonOf(entry));
        table.addRow({QString::number(entry.operation.value), QString::number(entry.item.value),
            engine::verdictName(entry.verdict), engine::outboxStateName(entry.state),
            QString::number(entry.attempts), entry.lastError});
    }
    const bool isSettled = counts->waiting == 0 && counts->conflicts == 0 && counts->blocked == 0;
    return Report{.json = {{u"entries"_s, rows}},
        .text = table.text(),
        .exit = isSettled ? ExitCode::Fine : ExitCode::PartlyDone};
}

QJsonObject jsonOf(const engine::SyncConflict& conflict)
{
    return {{u"id"_s, conflict.id.value}, {u"item"_s, conflict.item.value},
        {u"kind"_s, engine::conflictKindName(conflict.kind)}, {u"base"_s, conflict.base},
        {u"mine"_s, conflict.mine},
        {u"theirs"_s, conflict.theirs.isEmpty() ? QJsonValue() : QJsonValue(conflict.theirs)}};
}

QString textOf(const QJsonObject& side)
{
    return side.isEmpty() ? SyncText::tr("not told")
                          : side[u"answer"_s].toString(SyncText::tr("other records"));
}

Outcome listConflicts(const engine::Workspace& workspace)
{
    const auto conflicts = workspace.stores().outbox().openConflicts();
    if (!conflicts)
        return failed(conflicts);
    QJsonArray rows;
    TextTable table({{SyncText::tr("conflict"), Align::Right}, {SyncText::tr("item"), Align::Right},
        {SyncText::tr("kind")}, {SyncText::tr("mine")}, {SyncText::tr("theirs")}});
    for (const engine::SyncConflict& conflict : *conflicts) {
        rows.append(jsonOf(conflict));
        table.addRow({QString::number(conflict.id.value), QString::number(conflict.item.value),
            engine::conflictKindName(conflict.kind), textOf(conflict.mine), textOf(conflict.theirs)});
    }
    return Report{.json = {{u"conflicts"_s, rows}},
        .text = table.text(),
        .exit = conflicts->empty() ? ExitCode::Fine : ExitCode::PartlyDone};
}

Outcome resolve(const Arguments& arguments, engine::Workspace& workspace)
{
    bool isNumber = false;
    const engine::ConflictId id{arguments.word(1).toLongLong(&isNumber)};
    if (arguments.word(0) != "resolve"_L1 || !isNumber || arguments.words().size() != 3)
        return misused(SyncText::tr("Say “conflicts resolve ID mine” or “conflicts resolve ID theirs”."));
    const auto done = engine::endConflict(workspace, id, arguments.word(2));
    if (!done)
        return failed(done);
    return Report{.json = {{u"id"_s, id.value}, {u"resolution"_s, arguments.word(2)}}};
}

Outcome runConflicts(const Arguments& arguments, const Environment& environment)
{
    const bool lists = arguments.words().isEmpty();
    const auto workspace = openWorkspace(
        arguments, lists ? engine::OpenMode::ReadOnly : engine::OpenMode::ReadWrite, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    return lists ? listConflicts(**workspace) : resolve(arguments, **workspace);
}

} // namespace

Command syncCommand()
{
    return {u"sync"_s, u"[PROFILE]"_s,
        SyncText::tr("Sends the answers that wait, and learns what others have answered. Ends with 3 when "
                     "something is left waiting, in conflict or blocked."),
        {0, 1},
        {workspaceOption(), keyOption(),
            {u"accept-missing"_s, {}, SyncText::tr("you have looked: what the server lacks is really gone")}},
        runSync};
}

Command outboxCommand()
{
    return {u"outbox"_s, u"[retry|confirm NUMBER]"_s,
        SyncText::tr(
            "Shows how far each answer has come on its way to its server; has one sent again, or takes "
            "it as sent."),
        {0, 2}, {workspaceOption()}, runOutbox};
}

Command conflictsCommand()
{
    return {u"conflicts"_s, u"[resolve ID mine|theirs]"_s,
        SyncText::tr("Shows where others have answered otherwise, and ends such a conflict."), {0, 3},
        {workspaceOption()}, runConflicts};
}

} // namespace winnow::app
