#pragma once

#include "engine/base/result.h"
#include "engine/model/profile.h"

#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

class Database;

/// The servers' accounts and the sessions here that follow theirs.
class ProfileStore {
public:
    explicit ProfileStore(Database& database)
        : m_database(database)
    {
    }

    /// Conflict when there is one of that name.
    Result<ProfileId> add(const Profile& profile);
    /// Everything but its id; Conflict when another has the name.
    Result<void> update(const Profile& profile);
    /// Conflict while sessions follow it: their answers belong to it.
    Result<void> remove(ProfileId profile);

    /// By name, ascending.
    [[nodiscard]] Result<std::vector<Profile>> list() const;
    /// NotFound when there is none.
    [[nodiscard]] Result<Profile> read(const QString& name) const;
    [[nodiscard]] Result<Profile> read(ProfileId profile) const;

    Result<RemoteSessionId> bind(const RemoteBinding& binding);
    /// How far its operations are folded, when it was pulled, and why it is held.
    Result<void> update(const RemoteBinding& binding);
    /// Those of one profile, or all.
    [[nodiscard]] Result<std::vector<RemoteBinding>> bindings(std::optional<ProfileId> profile) const;
    [[nodiscard]] Result<std::optional<RemoteBinding>> bindingOf(SessionId session) const;

private:
    /// Conflict when another has the name.
    [[nodiscard]] Result<void> checkName(const Profile& profile) const;

    Database& m_database;
};

} // namespace winnow::engine
