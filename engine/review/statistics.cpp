#include "engine/review/statistics.h"

#include "engine/review/answerbody.h"
#include "engine/review/decisionchange.h"
#include "engine/store/stores.h"

#include <algorithm>
#include <vector>

namespace winnow::engine {

namespace {

/// As far back as the speed looks, in operations of the whole workspace.
constexpr int recentOperations = 500;

bool isAnswer(const Operation& operation)
{
    if (operation.verb != reviewVerbName(ReviewVerb::Answer))
        return false;
    const auto body = answerBodyFromJson(operation.body);
    return body && body->verdict != Verdict::Open && body->verdict != Verdict::Skip;
}

Result<std::vector<qint64>> recentAnswers(const Stores& stores, SessionId session)
{
    const auto head = stores.operations().head();
    if (!head)
        return fail(head);
    const OperationSeq after{std::max<qint64>(0, head->seq.value - recentOperations)};
    const auto operations = stores.operations().ofSession(session, after, recentOperations);
    if (!operations)
        return fail(operations);
    std::vector<qint64> times;
    for (const Operation& operation : *operations) {
        if (isAnswer(operation))
            times.push_back(operation.wallMs);
    }
    return times;
}

} // namespace

Result<SessionStatistics> sessionStatistics(const Stores& stores, SessionId session)
{
    const auto stored = stores.sessions().read(session);
    if (!stored)
        return fail(stored);
    const auto times = recentAnswers(stores, session);
    if (!times)
        return fail(times);
    const SessionCounts& counts = stored->counts;
    return SessionStatistics{counts, counts.decided(), reviewSpeed(*times, counts.remaining())};
}

} // namespace winnow::engine
