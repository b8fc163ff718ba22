#pragma once

#include "engine/base/progress.h"
#include "engine/base/result.h"
#include "engine/matching/matchtable.h"
#include "engine/model/session.h"

namespace winnow::engine {

class Stores;

/// All records of a dataset in the form that matching reads. Cancelled when the caller cancels.
Result<MatchTable> readMatchTable(
    const Stores& stores, const Dataset& dataset, const Schema& schema, Progress& progress);

} // namespace winnow::engine
