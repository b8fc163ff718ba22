#pragma once

#include "engine/base/result.h"
#include "engine/matching/matchtable.h"
#include "engine/model/session.h"

#include <vector>

namespace winnow::engine {
class Stores;
}

namespace winnow::app {

/// Which rows of the session's dataset count as one entity now, two or more each: what was answered with yes,
/// without the excluded records, and what nobody has answered with no.
engine::Result<std::vector<std::vector<engine::RowIndex>>> currentGroups(
    const engine::Stores& stores, const engine::Session& session, const engine::Dataset& dataset);

} // namespace winnow::app
