#include "engine/sync/judgement.h"

#include <QCoreApplication>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct JudgementText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::JudgementText)
};

/// One look may be wrong, a second sending may do harm: after that a person is asked.
constexpr int sendingsWithoutAsking = 2;

/// Stands where the evidence would, for an answer that only a person can settle.
const QString unsure = u"unsure"_s;

Judgement settled(OutboxState state, const QString& evidence, const QString& reason = {})
{
    return {Judgement::Step::Settle, state, ConflictKind::Answered, 0, evidence, reason};
}

Judgement conflict(ConflictKind kind)
{
    const bool isGone = kind == ConflictKind::Gone;
    return {Judgement::Step::Conflict, isGone ? OutboxState::Gone : OutboxState::Conflict, kind, 0, {}, {}};
}

QString actionOf(const OutboxEntry& entry)
{
    return entry.verdict == Verdict::Yes ? u"yes"_s : u"no"_s;
}

/// What no server will ever take, whatever it shows.
std::optional<Judgement> unsendable(
    const OutboxEntry& entry, bool hasOurAnswer, const ConnectorCapabilities& capabilities)
{
    const bool isAnswer = entry.verdict == Verdict::Yes || entry.verdict == Verdict::No;
    if (!isAnswer && !hasOurAnswer)
        return settled(OutboxState::Superseded, {}); // what was taken back has never arrived
    if (!isAnswer || (hasOurAnswer && !entry.overwrites && !capabilities.canTakeBack))
        return settled(OutboxState::Blocked, {},
            JudgementText::tr("The server has your earlier answer already, and cannot take it back. What you "
                              "decided since is kept here."));
    if (!entry.excluded.isEmpty() && !capabilities.takesPartialAnswers)
        return settled(OutboxState::Blocked, {},
            JudgementText::tr("This server takes only yes and no, and you left records out. Your answer is "
                              "kept here; answer yes or no without leaving records out to send it."));
    return std::nullopt;
}

Judgement judgeMissing(const OutboxEntry& entry, const RemoteSight& sight)
{
    if (sight.decided) {
        return sight.decided->action == actionOf(entry) && entry.excluded.isEmpty()
            ? settled(OutboxState::Acknowledged, u"same"_s)
            : conflict(ConflictKind::Answered);
    }
    if (entry.state == OutboxState::Unknown)
        return settled(OutboxState::Acknowledged, u"read"_s);
    if (!sight.isTrusted)
        return {Judgement::Step::Wait, OutboxState::Pending, ConflictKind::Answered, 0, {},
            JudgementText::tr("The server no longer shows this cluster, nor most others that it had. Nothing "
                              "was given up; look at the server, and then say whether that is right.")};
    if (!sight.isConfirmed)
        return {Judgement::Step::Wait, OutboxState::Pending, ConflictKind::Answered, 0, {},
            JudgementText::tr("The server no longer shows this cluster. It is looked for once more.")};
    return conflict(ConflictKind::Gone);
}

} // namespace

Judgement judge(const OutboxEntry& entry, const RemoteSight& sight, const ConnectorCapabilities& capabilities,
    qint64 nowMs)
{
    if (const auto refused = unsendable(entry, sight.hasOurAnswer, capabilities))
        return *refused;
    if (entry.overwrites && entry.state != OutboxState::Unknown)
        return {};
    if (!sight.isOpen)
        return judgeMissing(entry, sight);
    if (!sight.hasSameRecords)
        return conflict(ConflictKind::Changed);
    const bool isUnsure = entry.state == OutboxState::Unknown || entry.evidence == unsure;
    if (isUnsure && entry.attempts >= sendingsWithoutAsking)
        return settled(OutboxState::Blocked, unsure,
            JudgementText::tr("Sent %n times, and the server still shows the cluster as open. Have it sent "
                              "again, or take it as sent.",
                nullptr, entry.attempts));
    if (sight.isWithOther && nowMs < sight.heldUntilMs)
        return {Judgement::Step::Wait, OutboxState::Pending, ConflictKind::Answered, sight.heldUntilMs, {},
            JudgementText::tr("Somebody else has this cluster on the screen.")};
    return {};
}

Judgement judgeUnseen(const OutboxEntry& entry, bool hasOurAnswer, const ConnectorCapabilities& capabilities)
{
    if (const auto refused = unsendable(entry, hasOurAnswer, capabilities))
        return *refused;
    if (entry.state == OutboxState::Unknown || entry.evidence == unsure)
        return settled(OutboxState::Blocked, unsure,
            JudgementText::tr(
                "The answer may have arrived, and this server shows no way to find out. Have it "
                "sent again, or take it as sent."));
    return {};
}

} // namespace winnow::engine
