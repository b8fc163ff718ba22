#include "tests/support/simclient.h"

#include <QDir>
#include <QFileInfo>

namespace winnow::tests {

using namespace engine;
using namespace Qt::StringLiterals;

namespace {

/// In memory where the system has such a place: thousands of commits that each wait for a disk prove no more.
QString folderTemplate()
{
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/winnow-sim-XXXXXX"_s;
}

void require(bool isFine, const char* what)
{
    if (!isFine)
        qFatal("%s", what);
}

} // namespace

SimClient::SimClient(SimServer& server, const QString& reviewer, ManualClock& clock, std::uint64_t seed)
    : m_folder(folderTemplate())
    , m_reviewer(reviewer)
    , m_clock(clock)
    , m_connector(server, reviewer)
    , m_random(seed)
{
    open();
    Profile profile;
    profile.name = u"office"_s;
    profile.baseUrl = u"https://example.org"_s;
    require(m_stores->profiles().add(profile).has_value(), "the profile cannot be added");
}

void SimClient::open()
{
    auto database = Database::open(m_folder.filePath(u"client.winnow"_s), DatabaseAccess::ReadWrite);
    require(database.has_value(), "the client's workspace cannot be opened");
    m_database = std::move(*database);
    m_stores = std::make_unique<Stores>(*m_database);
    m_history = std::make_unique<History>(*m_database, *m_stores, m_clock, m_reviewer);
}

void SimClient::restart()
{
    m_history.reset();
    m_stores.reset();
    m_database.reset();
    open();
}

SyncRunner SimClient::runner()
{
    return [this](const SyncWork& work) {
        return work({*m_stores, *m_history});
    };
}

Profile SimClient::profile() const
{
    return m_stores->profiles().read(u"office"_s).value();
}

Result<ImportedClusters> SimClient::pull()
{
    const RemotePlace place{profile(), QString::fromLatin1(SimServer::sessionId), u"shared"_s};
    auto pulled = pullSession(runner(), m_connector, place, m_clock, m_progress);
    if (pulled && pulled->binding)
        m_session = pulled->binding->session;
    return pulled;
}

Result<Changes> SimClient::answer(const QString& cluster, Verdict verdict, const std::vector<int>& excluded)
{
    const ItemId item = itemOf(cluster);
    const auto stored = m_stores->clusters().read(item);
    if (!stored)
        return fail(stored);
    Answer answer{verdict, {}};
    for (const int place : excluded)
        answer.excluded.push_back(stored->cluster.records.at(static_cast<std::size_t>(place)));
    return perform(item, answer);
}

Result<Changes> SimClient::perform(ItemId item, const Answer& answer)
{
    return answerItem({*m_stores, *m_history}, item, answer);
}

Result<Changes> SimClient::undo()
{
    return engine::undo({*m_stores, *m_history}, m_session);
}

Result<SyncReport> SimClient::sync(const SyncWish& wish)
{
    SyncEngine engine(runner(), m_connector, m_clock, m_random);
    return engine.run(profile(), wish, m_progress);
}

ItemId SimClient::itemOf(const QString& cluster) const
{
    const auto bindings = m_stores->profiles().bindings(std::nullopt);
    for (const RemoteBinding& binding : bindings.value()) {
        ItemId newest;
        const auto items = m_stores->remoteItems().list(binding.id);
        for (const RemoteItem& item : items.value()) {
            if (item.cluster == cluster)
                newest = item.item;
        }
        if (newest.isValid())
            return newest;
    }
    return {};
}

Verdict SimClient::verdictOf(const QString& cluster) const
{
    const auto decision = m_stores->decisions().read(itemOf(cluster));
    return decision && *decision ? (*decision)->decision.verdict : Verdict::Open;
}

OutboxEntry SimClient::entryOf(const QString& cluster) const
{
    OutboxEntry found;
    found.state = OutboxState::Superseded;
    const auto entries = m_stores->outbox().ofItem(itemOf(cluster));
    for (const OutboxEntry& entry : entries.value()) {
        if (entry.state != OutboxState::Superseded)
            found = entry;
    }
    return found;
}

std::vector<SyncConflict> SimClient::conflicts() const
{
    return m_stores->outbox().openConflicts().value();
}

Result<void> SimClient::resolve(ConflictId conflict, const QString& choice)
{
    return resolveConflict({*m_stores, *m_history}, conflict, choice, u"office"_s);
}

} // namespace winnow::tests
