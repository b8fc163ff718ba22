#include "app/cli/sessionlookup.h"

#include "engine/store/stores.h"

#include <QCoreApplication>
#include <QSet>

#include <vector>

namespace winnow::app {

using engine::ErrorCode;
using engine::Session;

namespace {

struct LookupText {
    Q_DECLARE_TR_FUNCTIONS(SessionLookup)
};

tl::unexpected<Failure> noSuchItem(const QString& id, const Session& session)
{
    return failed(ErrorCode::NotFound,
        LookupText::tr("Session “%1” has no item %2. “winnow-cli queue %3” lists its items.")
            .arg(session.name, id, QString::number(session.id.value)));
}

} // namespace

Attempt<Session> findSession(const engine::Stores& stores, const QString& idOrName)
{
    const auto sessions = stores.sessions().list();
    if (!sessions)
        return failed(sessions);
    std::vector<Session> named;
    for (const Session& session : *sessions) {
        if (QString::number(session.id.value) == idOrName)
            return session;
        if (session.name == idOrName)
            named.push_back(session);
    }
    if (named.size() == 1)
        return named.front();
    if (named.empty())
        return failed(ErrorCode::NotFound,
            LookupText::tr("There is no session “%1”. “winnow-cli sessions” lists those that there are.")
                .arg(idOrName));
    return failed(ErrorCode::Conflict,
        LookupText::tr("%n sessions are called “%1”. Use the id that “winnow-cli sessions” shows.", nullptr,
            static_cast<int>(named.size()))
            .arg(idOrName));
}

Attempt<Session> latestSession(const engine::Stores& stores)
{
    const auto head = stores.operations().head();
    if (!head)
        return failed(head);
    if (!head->seq.isValid())
        return failed(
            ErrorCode::NotFound, LookupText::tr("Nothing has been answered in this workspace yet."));
    const auto operation = stores.operations().read(head->seq);
    if (!operation)
        return failed(operation);
    const auto session = stores.sessions().read(operation->session);
    if (!session)
        return failed(session);
    return *session;
}

Attempt<engine::ItemId> findItem(const engine::Stores& stores, const Session& session, const QString& id)
{
    bool isNumber = false;
    const engine::ItemId item{id.toLongLong(&isNumber)};
    if (!isNumber)
        return noSuchItem(id, session);
    const auto cluster = stores.clusters().read(item);
    if (!cluster && cluster.error().code != ErrorCode::NotFound)
        return failed(cluster);
    if (!cluster || cluster->session != session.id)
        return noSuchItem(id, session);
    return item;
}

engine::Result<QString> freeSessionName(const engine::Stores& stores, const QString& wanted)
{
    const auto sessions = stores.sessions().list();
    if (!sessions)
        return engine::fail(sessions);
    QSet<QString> taken;
    for (const Session& session : *sessions)
        taken.insert(session.name);
    QString name = wanted;
    for (int number = 2; taken.contains(name); ++number)
        name = QStringLiteral("%1 (%2)").arg(wanted).arg(number);
    return name;
}

} // namespace winnow::app
