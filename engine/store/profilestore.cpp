#include "engine/store/profilestore.h"

#include "engine/store/database.h"
#include "engine/store/rows.h"

#include <QCoreApplication>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::ProfileStore)
};

const QString profileColumns = u"id, name, api, base_url, secret_reference, extra_ca, paused, failures, "
                               "next_due_ms, server_asked, trouble, last_sync_ms"_s;
const QString bindingColumns = u"id, profile_id, remote_id, name, session_id, folded_seq, pulled_ms, held"_s;

Result<Profile> readProfile(const Statement& row)
{
    const auto api = remoteApiFromName(row.text(2));
    if (!api)
        return fail(ErrorCode::Corrupt,
            Texts::tr("The profile %1 is damaged. Remove it and add it again; your answers are not affected.")
                .arg(row.text(1)));
    return Profile{row.id<ProfileId>(0), row.text(1), *api, row.text(3), row.text(4), row.text(5),
        row.integer(6) != 0, static_cast<int>(row.integer(7)), row.integer(8), row.integer(9) != 0,
        row.text(10), row.integer(11)};
}

Result<RemoteBinding> readBinding(const Statement& row)
{
    return RemoteBinding{row.id<RemoteSessionId>(0), row.id<ProfileId>(1), row.text(2), row.text(3),
        row.id<SessionId>(4), row.id<OperationSeq>(5), row.integer(6), row.text(7)};
}

Result<Profile> found(const Result<std::optional<Profile>>& profile, const QString& name)
{
    if (!profile)
        return fail(profile);
    if (!profile->has_value())
        return fail(ErrorCode::NotFound,
            Texts::tr("There is no profile “%1”. “winnow-cli profile list” shows those that there are.")
                .arg(name));
    return **profile;
}

} // namespace

Result<void> ProfileStore::checkName(const Profile& profile) const
{
    Statement select(m_database, u"SELECT 1 FROM profile WHERE name = ? AND id <> ?"_s);
    const auto same = select.bind(profile.name).bind(profile.id).step();
    if (!same)
        return fail(same);
    if (*same)
        return fail(ErrorCode::Conflict,
            Texts::tr("There is a profile “%1” already. Nothing was changed; choose another name.")
                .arg(profile.name));
    return {};
}

Result<ProfileId> ProfileStore::add(const Profile& profile)
{
    if (const auto isFree = checkName(profile); !isFree)
        return fail(isFree);
    Statement insert(m_database,
        u"INSERT INTO profile (name, api, base_url, secret_reference, extra_ca) VALUES (?, ?, ?, ?, ?)"_s);
    insert.bind(profile.name).bind(remoteApiName(profile.api)).bind(profile.baseUrl);
    if (const auto done = insert.bind(profile.secretReference).bind(profile.extraCa).run(); !done)
        return fail(done);
    return ProfileId{insert.insertedId()};
}

Result<void> ProfileStore::update(const Profile& profile)
{
    if (const auto isFree = checkName(profile); !isFree)
        return fail(isFree);
    Statement update(m_database,
        u"UPDATE profile SET name = ?, api = ?, base_url = ?, secret_reference = ?, extra_ca = ?, paused = "
        u"?, "
        "failures = ?, next_due_ms = ?, server_asked = ?, trouble = ?, last_sync_ms = ? WHERE id = ?"_s);
    update.bind(profile.name).bind(remoteApiName(profile.api)).bind(profile.baseUrl);
    update.bind(profile.secretReference);
    update.bind(profile.extraCa).bind(profile.isPaused).bind(profile.failures).bind(profile.nextDueMs);
    update.bind(profile.serverAsked).bind(profile.trouble).bind(profile.lastSyncMs);
    return update.bind(profile.id).run();
}

Result<void> ProfileStore::remove(ProfileId profile)
{
    const auto followed = bindings(profile);
    if (!followed)
        return fail(followed);
    if (!followed->empty())
        return fail(ErrorCode::Conflict,
            Texts::tr("The session “%1” follows this server, and its answers belong to it. The profile was "
                      "not removed; pause it instead.")
                .arg(followed->front().name));
    return Statement(m_database, u"DELETE FROM profile WHERE id = ?"_s).bind(profile).run();
}

Result<std::vector<Profile>> ProfileStore::list() const
{
    Statement select(m_database, u"SELECT %1 FROM profile ORDER BY name"_s.arg(profileColumns));
    return readRows<Profile>(select, readProfile);
}

Result<Profile> ProfileStore::read(const QString& name) const
{
    Statement select(m_database, u"SELECT %1 FROM profile WHERE name = ?"_s.arg(profileColumns));
    return found(readRow<Profile>(select.bind(name), readProfile), name);
}

Result<Profile> ProfileStore::read(ProfileId profile) const
{
    Statement select(m_database, u"SELECT %1 FROM profile WHERE id = ?"_s.arg(profileColumns));
    return found(readRow<Profile>(select.bind(profile), readProfile), QString::number(profile.value));
}

Result<RemoteSessionId> ProfileStore::bind(const RemoteBinding& binding)
{
    Statement insert(m_database,
        u"INSERT INTO remote_session (profile_id, remote_id, name, session_id, folded_seq, pulled_ms) "
        "VALUES (?, ?, ?, ?, ?, ?)"_s);
    insert.bind(binding.profile).bind(binding.remoteId).bind(binding.name).bind(binding.session);
    if (const auto done = insert.bind(binding.folded).bind(binding.pulledMs).run(); !done)
        return fail(done);
    return RemoteSessionId{insert.insertedId()};
}

Result<void> ProfileStore::update(const RemoteBinding& binding)
{
    Statement update(
        m_database, u"UPDATE remote_session SET folded_seq = ?, pulled_ms = ?, held = ? WHERE id = ?"_s);
    return update.bind(binding.folded).bind(binding.pulledMs).bind(binding.held).bind(binding.id).run();
}

Result<std::vector<RemoteBinding>> ProfileStore::bindings(std::optional<ProfileId> profile) const
{
    Statement select(m_database,
        u"SELECT %1 FROM remote_session WHERE profile_id = coalesce(?, profile_id) ORDER BY id"_s.arg(
            bindingColumns));
    return readRows<RemoteBinding>(select.bind(profile), readBinding);
}

Result<std::optional<RemoteBinding>> ProfileStore::bindingOf(SessionId session) const
{
    Statement select(m_database, u"SELECT %1 FROM remote_session WHERE session_id = ?"_s.arg(bindingColumns));
    return readRow<RemoteBinding>(select.bind(session), readBinding);
}

} // namespace winnow::engine
