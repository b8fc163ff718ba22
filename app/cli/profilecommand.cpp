#include "app/cli/commands.h"
#include "app/cli/remotelookup.h"
#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "engine/remote/keychainsecretstore.h"
#include "engine/store/stores.h"
#include "engine/sync/serverdeed.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>
#include <QTextStream>

#include <cstdio>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct ProfileText {
    Q_DECLARE_TR_FUNCTIONS(ProfileCommand)
};

QJsonObject jsonOf(const engine::Profile& profile)
{
    return {{u"name"_s, profile.name}, {u"api"_s, engine::remoteApiName(profile.api)},
        {u"url"_s, profile.baseUrl}, {u"paused"_s, profile.isPaused}, {u"trouble"_s, profile.trouble}};
}

/// Never from the command line, which other users of the machine can read.
QString secretFromInput()
{
    QTextStream(stderr) << ProfileText::tr("Key: ") << Qt::flush;
    return QTextStream(stdin).readLine().trimmed();
}

/// A sentence where the key could not be kept.
QStringList keep(const engine::Profile& profile, const Arguments& arguments)
{
    if (arguments.isSet(u"key-env"_s))
        return {
            ProfileText::tr("The key is not kept: name the variable again with --key-env when you sync.")};
    const QString secret = secretFromInput();
    if (secret.isEmpty())
        return {
            ProfileText::tr("No key was given. Add it with “winnow-cli profile key %1”.").arg(profile.name)};
    engine::KeychainSecretStore store(u"Winnow"_s);
    const auto written = store.write(profile.secretReference, secret);
    return written ? QStringList() : QStringList{written.error().message};
}

Outcome add(const Arguments& arguments, engine::Workspace& workspace)
{
    const auto api = engine::remoteApiFromName(arguments.value(u"api"_s, u"dedupe"_s));
    if (!api)
        return misused(
            ProfileText::tr("--api takes dedupe or dedupe-c, not “%1”.").arg(arguments.value(u"api"_s, {})));
    if (arguments.word(1).isEmpty() || !arguments.isSet(u"url"_s))
        return misused(ProfileText::tr("Give the profile a name, and its server's address with --url."));
    engine::Profile profile;
    profile.name = arguments.word(1);
    profile.api = *api;
    profile.baseUrl = arguments.value(u"url"_s, {});
    const QString authorities = arguments.value(u"ca"_s, {});
    profile.extraCa = authorities.isEmpty() ? QString() : QFileInfo(authorities).absoluteFilePath();
    const auto added = engine::addProfile(workspace, profile);
    if (!added)
        return failed(added);
    return Report{.json = jsonOf(*added),
        .text = ProfileText::tr("Added the profile “%1”.").arg(added->name) + u'\n',
        .notices = keep(*added, arguments)};
}

Outcome list(const engine::Workspace& workspace)
{
    const auto profiles = workspace.stores().profiles().list();
    if (!profiles)
        return failed(profiles);
    QJsonArray rows;
    TextTable table({{ProfileText::tr("name")}, {ProfileText::tr("api")}, {ProfileText::tr("address")},
        {ProfileText::tr("state")}});
    for (const engine::Profile& profile : *profiles) {
        rows.append(jsonOf(profile));
        const QString state = profile.isPaused ? ProfileText::tr("paused") : profile.trouble;
        table.addRow({profile.name, engine::remoteApiName(profile.api), profile.baseUrl, state});
    }
    return Report{.json = {{u"profiles"_s, rows}}, .text = table.text()};
}

Outcome test(const Arguments& arguments, const engine::Workspace& workspace, const Environment& environment)
{
    auto open = openProfile(workspace, arguments.word(1), arguments);
    if (!open)
        return tl::unexpected(open.error());
    const auto sessions = open->server->connector().sessions(environment.progress);
    if (!sessions)
        return failed(engine::deedError(sessions.error()));
    const auto count = static_cast<qint64>(sessions->size());
    return Report{.json = {{u"ok"_s, true}, {u"sessions"_s, count}},
        .text = ProfileText::tr("The server answers and shows %n sessions.", nullptr, static_cast<int>(count))
            + u'\n'};
}

Outcome remove(const Arguments& arguments, engine::Workspace& workspace)
{
    const auto removed = engine::removeProfile(workspace, arguments.word(1));
    if (!removed)
        return failed(removed);
    engine::KeychainSecretStore store(u"Winnow"_s);
    const auto forgotten = store.remove(removed->secretReference);
    return Report{.json = {{u"name"_s, removed->name}},
        .text = ProfileText::tr("Removed the profile “%1”.").arg(removed->name) + u'\n',
        .notices = forgotten ? QStringList() : QStringList{forgotten.error().message}};
}

Outcome changeKey(const Arguments& arguments, const engine::Workspace& workspace)
{
    const auto profile = workspace.stores().profiles().read(arguments.word(1));
    if (!profile)
        return failed(profile);
    const QStringList notices = keep(*profile, arguments);
    return Report{.json = {{u"name"_s, profile->name}, {u"kept"_s, notices.isEmpty()}},
        .notices = notices,
        .exit = notices.isEmpty() ? ExitCode::Fine : ExitCode::Failed};
}

Outcome pause(const Arguments& arguments, engine::Workspace& workspace, bool isPaused)
{
    auto profile = workspace.stores().profiles().read(arguments.word(1));
    if (!profile)
        return failed(profile);
    profile->isPaused = isPaused;
    if (const auto updated = engine::updateProfile(workspace, *profile); !updated)
        return failed(updated);
    return Report{.json = jsonOf(*profile)};
}

Outcome run(const Arguments& arguments, const Environment& environment)
{
    const QString action = arguments.word(0);
    const bool reads = action == "list"_L1 || action == "test"_L1 || action == "key"_L1;
    const auto workspace = openWorkspace(
        arguments, reads ? engine::OpenMode::ReadOnly : engine::OpenMode::ReadWrite, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    if (action == "list"_L1)
        return list(**workspace);
    if (action == "add"_L1)
        return add(arguments, **workspace);
    if (action == "test"_L1)
        return test(arguments, **workspace, environment);
    if (action == "key"_L1)
        return changeKey(arguments, **workspace);
    if (action == "remove"_L1)
        return remove(arguments, **workspace);
    if (action == "pause"_L1 || action == "resume"_L1)
        return pause(arguments, **workspace, action == "pause"_L1);
    return misused(ProfileText::tr(
        "“%1” is nothing that can be done with a profile. There are add, list, test, key, pause, "
        "resume and remove.")
                       .arg(action));
}

} // namespace

Command profileCommand()
{
    return {u"profile"_s, u"add|list|test|key|pause|resume|remove [NAME]"_s,
        ProfileText::tr("Keeps the servers to sync with. The key goes into the system's keychain."), {1, 2},
        {workspaceOption(), keyOption(),
            {u"api"_s, u"API"_s, ProfileText::tr("dedupe (as published, the default) or dedupe-c")},
            {u"url"_s, u"URL"_s, ProfileText::tr("the server's address: https, or http on this machine")},
            {u"ca"_s, u"FILE"_s,
                ProfileText::tr("trust the authorities in this PEM file besides the system's")}},
        run};
}

} // namespace winnow::app
