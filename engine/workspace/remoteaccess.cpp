#include "engine/workspace/remoteaccess.h"

#include "engine/store/stores.h"
#include "engine/store/transaction.h"
#include "engine/sync/folding.h"
#include "engine/workspace/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHostAddress>
#include <QUrl>
#include <QUuid>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct RemoteAccessText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::RemoteAccess)
};

DedupeDialect dialectOf(RemoteApi api)
{
    return api == RemoteApi::Dedupe ? DedupeDialect::A : DedupeDialect::C;
}

struct Mark {
    OperationSeq head;
    ItemId nextItem;

    bool operator==(const Mark&) const = default;
};

/// How many answers are on their way to a server; those of the last moment, too.
Result<qint64> answersOnTheirWay(Stores& stores, ProfileId profile)
{
    const auto bindings = stores.profiles().bindings(profile);
    if (!bindings)
        return fail(bindings);
    qint64 count = 0;
    for (const RemoteBinding& binding : *bindings) {
        if (const auto folded = foldOperations(stores, binding); !folded)
            return fail(folded);
        const auto counts = stores.outbox().counts(binding.id);
        if (!counts)
            return fail(counts);
        count += counts->waiting + counts->blocked + counts->conflicts;
    }
    return count;
}

/// What waits for one server must never reach another.
Result<void> checkRetarget(Stores& stores, const Profile& profile)
{
    const auto before = stores.profiles().read(profile.id);
    if (!before)
        return fail(before);
    if (before->baseUrl == profile.baseUrl && before->api == profile.api)
        return {};
    const auto waiting = answersOnTheirWay(stores, profile.id);
    if (!waiting)
        return fail(waiting);
    if (*waiting > 0)
        return fail(ErrorCode::Conflict,
            RemoteAccessText::tr(
                "Answers wait for “%1” at %2, and must not reach another server. The address was not "
                "changed. Sync first, or add the other address as a server of its own.")
                .arg(before->name, before->baseUrl));
    return {};
}

Result<void> checkAuthorities(const Profile& profile)
{
    if (profile.extraCa.isEmpty() || QFileInfo(profile.extraCa).isReadable())
        return {};
    return fail(ErrorCode::InvalidInput,
        RemoteAccessText::tr("The file %1 with further authorities cannot be read. Nothing was changed.")
            .arg(profile.extraCa));
}

/// By which it is known whether anything but deliveries has changed.
Result<Mark> markOf(const Stores& stores)
{
    const auto head = stores.operations().head();
    const auto next = stores.clusters().nextId();
    if (!head || !next)
        return head ? fail(next) : fail(head);
    return Mark{head->seq, *next};
}

} // namespace

RemoteServer::RemoteServer(const Profile& profile, const QString& secret)
    : m_client(QUrl(profile.baseUrl), profile.extraCa)
    , m_connector(m_client, secret, dialectOf(profile.api))
{
}

SyncRunner syncRunnerOf(Workspace& workspace)
{
    return [&workspace](const SyncWork& work) -> Result<void> {
        const auto done = workspace
                              .submit([&work](const ReviewContext& context) -> Result<Changes> {
                                  const auto before = markOf(context.stores);
                                  if (const auto worked = work(context); !worked)
                                      return fail(worked);
                                  const auto after = markOf(context.stores);
                                  if (!before || !after)
                                      return fail(before ? after : before);
                                  Changes changes;
                                  changes.parts = ChangedPart::Deliveries;
                                  if (*before != *after)
                                      changes.parts |= ChangedParts(ChangedPart::Sessions)
                                          | ChangedPart::Queue | ChangedPart::Decisions
                                          | ChangedPart::Datasets;
                                  return changes;
                              })
                              .result();
        return done ? Result<void>() : fail(done);
    };
}

Result<QString> checkedBaseUrl(const QString& text)
{
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    const QString host = url.host();
    const bool isLocal = host == "localhost"_L1 || QHostAddress(host).isLoopback();
    const bool isSecure = url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLocal);
    if (!url.isValid() || host.isEmpty())
        return fail(ErrorCode::InvalidInput,
            RemoteAccessText::tr("“%1” is no address of a server. Write it as https://host/path.").arg(text));
    if (!isSecure)
        return fail(ErrorCode::InvalidInput,
            RemoteAccessText::tr(
                "The address %1 is not secure: the key would go over the net for everybody to "
                "read. Use https; http is only for servers on this machine.")
                .arg(text));
    if (url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty())
        return fail(ErrorCode::InvalidInput,
            RemoteAccessText::tr("The address of a server has neither a user nor anything behind a question "
                                 "mark. Keys go into the keychain, not into the address."));
    QString base = url.toString(QUrl::FullyEncoded);
    while (base.endsWith(u'/'))
        base.chop(1);
    return base;
}

Result<Profile> addProfile(Workspace& workspace, Profile profile)
{
    const auto base = checkedBaseUrl(profile.baseUrl);
    if (!base)
        return fail(base);
    if (profile.name.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput, RemoteAccessText::tr("A profile needs a name."));
    if (const auto readable = checkAuthorities(profile); !readable)
        return fail(readable);
    profile.baseUrl = *base;
    profile.secretReference = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const auto added = syncRunnerOf(workspace)([&profile](const ReviewContext& context) -> Result<void> {
        const auto id = context.stores.profiles().add(profile);
        if (id)
            profile.id = *id;
        return id ? Result<void>() : fail(id);
    });
    return added ? Result<Profile>(profile) : fail(added);
}

Result<void> updateProfile(Workspace& workspace, const Profile& profile)
{
    if (profile.name.trimmed().isEmpty())
        return fail(ErrorCode::InvalidInput, RemoteAccessText::tr("A profile needs a name."));
    if (const auto readable = checkAuthorities(profile); !readable)
        return readable;
    return syncRunnerOf(workspace)([&profile](const ReviewContext& context) -> Result<void> {
        auto transaction = Transaction::begin(context.stores.database());
        if (!transaction)
            return fail(transaction);
        if (const auto free = checkRetarget(context.stores, profile); !free)
            return free;
        if (const auto updated = context.stores.profiles().update(profile); !updated)
            return updated;
        return transaction->commit();
    });
}

Result<Profile> removeProfile(Workspace& workspace, const QString& name)
{
    Profile removed;
    const auto done = syncRunnerOf(workspace)([&](const ReviewContext& context) -> Result<void> {
        const auto profile = context.stores.profiles().read(name);
        if (!profile)
            return fail(profile);
        removed = *profile;
        return context.stores.profiles().remove(profile->id);
    });
    return done ? Result<Profile>(removed) : fail(done);
}

} // namespace winnow::engine
