#pragma once

#include "engine/base/id.h"
#include "engine/base/result.h"
#include "tests/crash/acknowledgement.h"

#include <QStringList>

#include <vector>

namespace winnow::engine {
class Stores;
class Workspace;
} // namespace winnow::engine

namespace winnow::tests {

/// Where a workspace stood before a run: what lies beyond it is what the run left.
struct Baseline {
    size_t datasets = 0;
    size_t sessions = 0;
    engine::OperationSeq lastOperation;
};

engine::Result<Baseline> baselineOf(const engine::Stores& stores);

/// The whole log of what happened after the baseline: datasets ("import"), sessions ("match"), then the
/// operations as they are acknowledged.
engine::Result<std::vector<Acknowledgement>> happenedSince(
    const engine::Stores& stores, const Baseline& before);

/// How a dataset and a session are acknowledged once they can be seen.
Acknowledgement importedAs(engine::DatasetId dataset);
Acknowledgement matchedAs(engine::SessionId session);

/// What a run has left half done, a sentence each: records or items missing from what is published, and what
/// the opening should have swept away.
engine::Result<QStringList> halfDone(engine::Workspace& workspace);

} // namespace winnow::tests
