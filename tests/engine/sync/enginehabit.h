#pragma once

#include "engine/remote/connector.h"

#include <QString>

#include <functional>
#include <memory>
#include <vector>

namespace winnow::tests {

class SimClient;

/// What an engine does wrong: through its way to the server, or through SQL behind its back. None of it: the
/// engine as it is.
struct EngineHabit {
    QString name;
    std::function<std::unique_ptr<engine::Connector>(engine::Connector&, SimClient&)> wrap = {};
    std::function<void(SimClient&)> beforeSync = {}; ///< also the first one after a kill
    std::function<void(SimClient&)> afterSync = {};
};

/// Twelve that must be found out.
std::vector<EngineHabit> brokenEngines();

} // namespace winnow::tests
