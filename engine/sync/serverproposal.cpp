#include "engine/sync/serverproposal.h"

#include "engine/remote/remotesentence.h"
#include "engine/sync/serverdeed.h"

#include <QCoreApplication>

#include <utility>

namespace winnow::engine {

namespace {

struct ProposalText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::ServerProposal)
};

ProposalReply replyOf(RemoteCheckout checkout)
{
    ProposalReply reply{{}, checkout.isDone(), checkout.reviewRemainder};
    if (checkout.cluster)
        reply.proposal = ServerProposal{ProposalKind::Join, checkout.cluster->id,
            std::move(checkout.cluster->records), checkout.cluster->confidence};
    return reply;
}

ProposalReply replyOf(RemoteUnmatched unmatched)
{
    ProposalReply reply{{}, unmatched.remaining && *unmatched.remaining <= 0, unmatched.remaining};
    if (!unmatched.record)
        return reply;
    ServerProposal proposal{ProposalKind::Match, {}, {std::move(*unmatched.record)}, {}};
    if (!unmatched.matches.empty())
        proposal.confidence = unmatched.matches.front().second;
    for (auto& [record, confidence] : unmatched.matches)
        proposal.records.push_back(std::move(record));
    reply.proposal = std::move(proposal);
    return reply;
}

RemoteResult<ProposalReply> ask(
    DedupeConnector& server, ProposalKind kind, const QString& session, const Progress& progress)
{
    const auto words = [](auto reply) {
        return replyOf(std::move(reply));
    };
    return kind == ProposalKind::Join ? server.checkOutMerge(session, progress).map(words)
                                      : server.unmatched(session, progress).map(words);
}

bool keepsAt(const std::vector<bool>& keeps, std::size_t record)
{
    return record < keeps.size() && keeps[record];
}

RemoteResult<QString> join(DedupeConnector& server, const QString& session, const ServerProposal& proposal,
    const std::vector<bool>& keeps, const Progress& progress)
{
    RemoteAnswer answer{session, proposal.cluster, {}, {}};
    for (std::size_t record = 0; record < proposal.records.size(); ++record) {
        QStringList& ids = keepsAt(keeps, record) ? answer.matchIds : answer.distinctIds;
        ids << proposal.records[record].id;
    }
    if (answer.matchIds.size() == 1) { // one alone is joined with nothing
        answer.distinctIds << answer.matchIds;
        answer.matchIds.clear();
    }
    return server.answerMerge(answer, progress).map([](const RemoteReceipt& receipt) {
        return receipt.message;
    });
}

RemoteResult<QString> match(DedupeConnector& server, const QString& session, const ServerProposal& proposal,
    const std::vector<bool>& keeps, const Progress& progress)
{
    DedupeLesson lesson{session, proposal.records.front(), {}, true};
    for (std::size_t record = 1; record < proposal.records.size(); ++record)
        lesson.matches.emplace_back(proposal.records[record], keepsAt(keeps, record));
    return server.train(lesson, progress).map([] { return QString(); });
}

} // namespace

Result<ProposalReply> nextProposal(
    DedupeConnector& connector, ProposalKind kind, const QString& session, const Progress& progress)
{
    auto reply = ask(connector, kind, session, progress);
    if (reply)
        return std::move(*reply);
    Error error = deedError(reply.error());
    if (reply.error().mayHaveArrived)
        error.message = ProposalText::tr(
            "No proposal came, though the server may have handed one out, which it then may not show again "
            "before entities are clustered again. No answer was lost. Ask again. (%1)")
                            .arg(reply.error().message);
    return tl::unexpected(error);
}

Result<ProposalReceipt> answerProposal(DedupeConnector& connector, const QString& session,
    const ServerProposal& proposal, const std::vector<bool>& keeps, const Progress& progress)
{
    if (proposal.records.empty())
        return fail(ErrorCode::InvalidInput,
            ProposalText::tr("There is no proposal to answer. Nothing was sent; ask for the next one."));
    const auto sent = proposal.kind == ProposalKind::Join
        ? join(connector, session, proposal, keeps, progress)
        : match(connector, session, proposal, keeps, progress);
    if (sent)
        return ProposalReceipt{false,
            sent->isEmpty() ? ProposalText::tr("The server has your answer.")
                            : ProposalText::tr("The server has your answer. It says: “%1”").arg(*sent)};
    if (!sent.error().mayHaveArrived)
        return tl::unexpected(deedError(sent.error()));
    return ProposalReceipt{true,
        ProposalText::tr(
            "It is not known whether the server has your answer: it may have arrived, but no good "
            "reply came back. Winnow does not send it again, as that would count twice. Go on "
            "with the next one. (%1)")
            .arg(sent.error().message)};
}

ClusterView cardOf(const ServerProposal& proposal)
{
    ClusterView card;
    for (const RemoteRecord& record : proposal.records) {
        for (const auto& [name, value] : record.fields) {
            if (!card.schema.indexOf(name))
                card.schema.fields.push_back({name, FieldType::Text, FieldRole::Compare});
        }
    }
    for (const RemoteRecord& remote : proposal.records) {
        Record record;
        record.id = {static_cast<qint64>(card.records.size()) + 1};
        record.values.resize(card.schema.fields.size());
        for (const auto& [name, value] : remote.fields)
            record.values[static_cast<std::size_t>(*card.schema.indexOf(name))] = value.value_or(QString());
        card.records.push_back(std::move(record));
        card.recordNames.push_back(plainText(remote.id));
    }
    return card;
}

} // namespace winnow::engine
