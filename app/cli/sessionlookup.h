#pragma once

#include "app/cli/report.h"
#include "engine/base/id.h"
#include "engine/model/session.h"

#include <QString>

namespace winnow::engine {
class Stores;
}

namespace winnow::app {

/// The session with this id or, when there is none, with this name; fails when there is no such session or
/// more than one.
Attempt<engine::Session> findSession(const engine::Stores& stores, const QString& idOrName);

/// The session on which the newest operation of the workspace acted.
Attempt<engine::Session> latestSession(const engine::Stores& stores);

/// The item with this id when it belongs to the session.
Attempt<engine::ItemId> findItem(
    const engine::Stores& stores, const engine::Session& session, const QString& id);

/// `wanted`, or with " (2)", " (3)", ... when a session is called so already.
engine::Result<QString> freeSessionName(const engine::Stores& stores, const QString& wanted);

} // namespace winnow::app
