#include "engine/workspace/connectionrepair.h"

#include "engine/history/chain.h"
#include "engine/history/history.h"
#include "engine/store/database.h"
#include "engine/store/stores.h"

#include <QCoreApplication>
#include <QDir>

namespace winnow::engine {

namespace {

struct ConnectionRepairText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::ConnectionRepairText)
};

tl::unexpected<Error> damaged(const Database& database, const QString& problem)
{
    return fail(ErrorCode::Corrupt,
        ConnectionRepairText::tr(
            "After a failure of the disk %1 is damaged, so nothing more is written to it. "
            "Do not delete it or the files beside it: copy them, then use a backup. (%2)")
            .arg(QDir::toNativeSeparators(database.path()), problem));
}

Result<void> verify(const ReviewContext& context)
{
    const Database& database = context.stores.database();
    const auto problems = database.integrityProblems();
    if (!problems)
        return fail(problems);
    if (!problems->empty())
        return damaged(database, problems->front());
    SilentProgress progress;
    const auto chain = verifyChain(context.stores.operations(), progress);
    if (!chain)
        return fail(chain);
    if (!chain->holds())
        return damaged(database, chain->problem);
    return context.history.resume();
}

} // namespace

Result<void> ConnectionRepair::makeUsable(const ReviewContext& context)
{
    if (m_refusal)
        return tl::unexpected(*m_refusal);
    Database& database = context.stores.database();
    if (database.breakage()) {
        m_isTrusted = false;
        if (auto reconnected = database.reconnect(); !reconnected)
            return reconnected;
    }
    if (m_isTrusted)
        return {};
    auto verified = verify(context);
    m_isTrusted = verified.has_value();
    if (!verified && verified.error().code == ErrorCode::Corrupt)
        m_refusal = verified.error();
    return verified;
}

} // namespace winnow::engine
