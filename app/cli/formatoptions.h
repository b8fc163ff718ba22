#pragma once

#include "app/cli/arguments.h"
#include "app/cli/report.h"
#include "engine/records/tableformat.h"

#include <vector>

namespace winnow::app {

/// The options --encoding, --delimiter and --no-header.
std::vector<Option> formatOptions();
/// Reads them; what is not given is detected from the file.
Attempt<engine::FormatOverrides> formatOverrides(const Arguments& arguments);

} // namespace winnow::app
