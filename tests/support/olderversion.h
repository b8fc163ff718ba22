#pragma once

#include "engine/base/result.h"

namespace winnow::engine {
class Database;
}

namespace winnow::tests {

/// Takes out of a workspace without answers what the versions since the first have added.
engine::Result<void> backToVersionOne(engine::Database& database);

/// The same for version 4, which had no servers.
engine::Result<void> backToVersionFour(engine::Database& database);

} // namespace winnow::tests
