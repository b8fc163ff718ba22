#include "engine/remote/dedupeanswerwire.h"

#include "engine/remote/dedupeclusterwire.h"
#include "engine/remote/remotesentence.h"

#include <QCoreApplication>

#include <algorithm>

namespace winnow::engine {

namespace {

using Kind = JsonValue::Kind;

struct AnswerText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::AnswerText)
};

tl::unexpected<RemoteError> cannotBeSaid(const QString& reason)
{
    RemoteError error;
    error.trouble = RemoteTrouble::Refused;
    error.message = AnswerText::tr("%1 Nothing was sent, and your answer is kept here.").arg(reason);
    return tl::unexpected(error);
}

/// "yes" or "no"; empty when the answer is neither.
QString actionOf(const RemoteAnswer& answer)
{
    if (answer.matchIds.isEmpty() == answer.distinctIds.isEmpty())
        return {};
    return answer.matchIds.isEmpty() ? QStringLiteral("no") : QStringLiteral("yes");
}

bool canBeListed(const QStringList& ids)
{
    return std::ranges::none_of(ids, [](const QString& id) { return id.isEmpty() || id.contains(u','); });
}

RemoteResult<HttpRequest> actionRequest(const RemoteAnswer& answer)
{
    const QString action = actionOf(answer);
    if (action.isEmpty())
        return cannotBeSaid(AnswerText::tr(
            "This server takes only that all records of a cluster are one entity or that none are."));
    HttpRequest request = dedupeRequest(
        DedupeDialect::A, QStringLiteral("mark-cluster"), answer.session, RequestEffect::Write);
    // The last one is our own addition, which other servers do not look at.
    request.query = {{QStringLiteral("group_id"), answer.cluster}, {QStringLiteral("action"), action},
        {answer.overwrites ? QStringLiteral("overwrite") : QStringLiteral("if_open"), QStringLiteral("1")}};
    return request;
}

RemoteResult<HttpRequest> recordsRequest(const QString& call, const RemoteAnswer& answer)
{
    if (answer.matchIds.isEmpty() && answer.distinctIds.isEmpty())
        return cannotBeSaid(AnswerText::tr("The answer names no record."));
    if (!canBeListed(answer.matchIds) || !canBeListed(answer.distinctIds))
        return cannotBeSaid(AnswerText::tr("This server takes no id that is empty or has a comma in it."));
    HttpRequest request = dedupeRequest(DedupeDialect::C, call, answer.session, RequestEffect::Write);
    request.query.emplace_back(QStringLiteral("entity_id"), answer.cluster);
    request.query.emplace_back(QStringLiteral("match_ids"), answer.matchIds.join(u','));
    request.query.emplace_back(QStringLiteral("distinct_ids"), answer.distinctIds.join(u','));
    return request;
}

/// Whether a list of ids came back; an empty one may also be null or missing. The order is the server's.
bool isEcho(const JsonValue* list, QStringList sent)
{
    QStringList echoed;
    if (list && list->kind == Kind::List) {
        for (const JsonValue& item : list->items)
            echoed << item.toId().value_or(QString());
    } else if (list && list->kind != Kind::Null) {
        return false;
    }
    sent.sort();
    echoed.sort();
    return echoed == sent;
}

bool isEcho(DedupeDialect dialect, const JsonValue& reply, const RemoteAnswer& answer)
{
    if (idOf(reply.find(u"session_id")) != answer.session)
        return false;
    if (dialect == DedupeDialect::A)
        return idOf(reply.find(u"group_id")) == answer.cluster
            && textOf(reply.find(u"action")) == actionOf(answer);
    return idOf(reply.find(u"entity_id")) == answer.cluster
        && isEcho(reply.find(u"match_ids"), answer.matchIds)
        && isEcho(reply.find(u"distinct_ids"), answer.distinctIds);
}

} // namespace

RemoteResult<HttpRequest> answerRequest(DedupeDialect dialect, const RemoteAnswer& answer)
{
    return dialect == DedupeDialect::A ? actionRequest(answer)
                                       : recordsRequest(QStringLiteral("mark-cluster"), answer);
}

RemoteResult<HttpRequest> mergeAnswerRequest(const RemoteAnswer& answer)
{
    return recordsRequest(QStringLiteral("mark-canon-cluster"), answer);
}

RemoteResult<RemoteReceipt> readReceipt(
    DedupeDialect dialect, const JsonValue& reply, const RemoteAnswer& answer)
{
    if (!isEcho(dialect, reply, answer))
        return misfit(RemoteTrouble::Broken, RequestEffect::Write);
    return RemoteReceipt{plainText(textOf(reply.find(u"message"))), readDecision(reply.find(u"conflict"))};
}

} // namespace winnow::engine
