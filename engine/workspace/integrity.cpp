#include "engine/workspace/integrity.h"

#include "engine/history/chain.h"
#include "engine/history/replay.h"
#include "engine/review/clusterprojection.h"
#include "engine/review/decisioncheck.h"
#include "engine/store/database.h"
#include "engine/store/stores.h"
#include "engine/store/transaction.h"
#include "engine/workspace/workspace.h"

#include <QCoreApplication>

namespace winnow::engine {

namespace {

struct IntegrityText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::IntegrityText)
};

/// Damage is what a check looks for: it becomes a sentence of the report. Anything else ends the check.
Result<bool> noteDamage(const Error& error, IntegrityReport& report)
{
    if (error.code != ErrorCode::Corrupt)
        return tl::unexpected(error);
    report.problems.push_back(error.message);
    return false;
}

Result<bool> checkChain(const Stores& stores, Progress& progress, IntegrityReport& report)
{
    const auto chain = verifyChain(stores.operations(), progress);
    if (!chain)
        return noteDamage(chain.error(), report);
    report.operations = chain->operations;
    if (!chain->holds())
        report.problems.push_back(chain->problem);
    return chain->holds();
}

/// Adds the sentences of a part of the check; true when there are none.
Result<bool> noteProblems(const Result<std::vector<QString>>& found, IntegrityReport& report)
{
    if (!found)
        return noteDamage(found.error(), report);
    report.problems.insert(report.problems.end(), found->begin(), found->end());
    return found->empty();
}

Result<Changes> rebuild(Stores& stores, Progress& progress)
{
    auto transaction = Transaction::begin(stores.database());
    if (!transaction)
        return fail(transaction);
    if (const auto reset = resetDecisions(stores); !reset)
        return fail(reset);
    ClusterProjection projection(stores);
    if (const auto replayed = replay(stores, projection, progress); !replayed)
        return fail(replayed);
    if (const auto committed = transaction->commit(); !committed)
        return fail(committed);
    Changes changes;
    changes.parts = ChangedParts(ChangedPart::Sessions) | ChangedPart::Queue | ChangedPart::Decisions;
    return changes;
}

} // namespace

Result<IntegrityReport> checkIntegrity(const Workspace& workspace, Progress& progress)
{
    const auto reader = workspace.newReader();
    if (!reader)
        return fail(reader);
    const Stores& stores = (*reader)->stores();
    const auto snapshot = Transaction::beginRead(stores.database());
    if (!snapshot)
        return fail(snapshot);
    IntegrityReport report;
    progress.report({IntegrityText::tr("Checking the file"), 0, 0});
    const auto integrity = noteProblems(stores.database().integrityProblems(), report);
    if (!integrity)
        return fail(integrity);
    const auto chain = checkChain(stores, progress, report);
    if (!chain)
        return fail(chain);
    const auto projection = noteProblems(findDecisionProblems(stores, progress), report);
    if (!projection)
        return fail(projection);
    report.integrity = *integrity;
    report.chain = *chain;
    report.projection = *projection;
    return report;
}

Result<void> rebuildDecisions(Workspace& workspace, Progress& progress)
{
    const auto rebuilt
        = workspace
              .submit([&progress](const ReviewContext& context) { return rebuild(context.stores, progress); })
              .result();
    return rebuilt ? Result<void>() : fail(rebuilt);
}

} // namespace winnow::engine
