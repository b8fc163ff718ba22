#include "app/cli/remotelookup.h"

#include "app/cli/workspaceaccess.h"
#include "engine/remote/keychainsecretstore.h"
#include "engine/store/stores.h"

#include <QCoreApplication>

namespace winnow::app {

using namespace Qt::StringLiterals;

namespace {

struct RemoteLookupText {
    Q_DECLARE_TR_FUNCTIONS(RemoteLookup)
};

} // namespace

Option keyOption()
{
    return {u"key-env"_s, u"VAR"_s,
        RemoteLookupText::tr(
            "take the server's key from this variable of the environment, for this run only")};
}

Attempt<QString> secretOf(const Arguments& arguments, const engine::Profile& profile)
{
    if (const auto variable = arguments.value(u"key-env"_s)) {
        const QString secret = qEnvironmentVariable(variable->toLocal8Bit().constData());
        if (secret.isEmpty())
            return misused(
                RemoteLookupText::tr("The variable %1 is not set, or it is empty.").arg(*variable));
        return secret;
    }
    engine::KeychainSecretStore store(u"Winnow"_s);
    const auto secret = store.read(profile.secretReference);
    if (!secret)
        return failed(secret);
    if (!secret->has_value())
        return failed(engine::ErrorCode::NotFound,
            RemoteLookupText::tr("The keychain has no key for “%1”. Your answers are kept. Add it with "
                                 "“winnow-cli profile key %1”, or name a variable with --key-env.")
                .arg(profile.name));
    return **secret;
}

Attempt<OpenProfile> openProfile(
    const engine::Workspace& workspace, const QString& name, const Arguments& arguments)
{
    const auto profile = workspace.stores().profiles().read(name);
    if (!profile)
        return failed(profile);
    const auto secret = secretOf(arguments, *profile);
    if (!secret)
        return tl::unexpected(secret.error());
    return OpenProfile{*profile, std::make_unique<engine::RemoteServer>(*profile, *secret)};
}

Attempt<OpenProfile> openServer(const Arguments& arguments, const Environment& environment)
{
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadOnly, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    return openProfile(**workspace, arguments.word(1), arguments);
}

engine::RemotePlace placeOf(OpenProfile& open, const QString& session, const engine::Progress& progress)
{
    engine::RemotePlace place{open.profile, session, {}};
    const auto sessions = open.server->connector().sessions(progress);
    if (!sessions)
        return place; // the id will do
    for (const engine::RemoteSession& known : *sessions) {
        if (known.id == session)
            place.name = known.name;
    }
    return place;
}

} // namespace winnow::app
