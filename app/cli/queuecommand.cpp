#include "app/cli/commands.h"
#include "app/cli/confidence.h"
#include "app/cli/sessionlookup.h"
#include "app/cli/texttable.h"
#include "app/cli/workspaceaccess.h"
#include "engine/review/queue.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace winnow::app {

using namespace Qt::StringLiterals;
using engine::QueueFilter;
using engine::QueueKey;
using engine::QueueOrder;

namespace {

constexpr qint64 defaultLimit = 20;
constexpr qint64 largestLimit = 10'000;

struct QueueText {
    Q_DECLARE_TR_FUNCTIONS(QueueCommand)
};

constexpr std::array<std::pair<QLatin1StringView, QueueOrder>, 3> orders{
    {{"certainty"_L1, QueueOrder::LeastCertainFirst}, {"size"_L1, QueueOrder::LargestFirst},
        {"found"_L1, QueueOrder::AsFound}}};
constexpr std::array<std::pair<QLatin1StringView, QueueFilter>, 4> filters{
    {{"open"_L1, QueueFilter::Open}, {"decided"_L1, QueueFilter::Decided},
        {"skipped"_L1, QueueFilter::Skipped}, {"flagged"_L1, QueueFilter::Flagged}}};

/// The value that an option's word stands for; the first of the choices without the option.
template <typename Choices>
Attempt<typename Choices::value_type::second_type> choiceOf(
    const Arguments& arguments, const QString& option, const Choices& choices)
{
    const auto word = arguments.value(option);
    if (!word)
        return choices.front().second;
    QStringList names;
    for (const auto& choice : choices) {
        if (*word == choice.first)
            return choice.second;
        names.append(choice.first);
    }
    return misused(QueueText::tr("--%1 takes one of %2, not “%3”.").arg(option, names.join(u", "_s), *word));
}

/// Which page of which selection is asked for.
struct PageRequest {
    engine::QueueQuery query;
    std::optional<QueueKey> after;
    int limit = 0;
};

Attempt<PageRequest> requestFrom(const Arguments& arguments)
{
    PageRequest request;
    const auto order = choiceOf(arguments, u"order"_s, orders);
    if (!order)
        return tl::unexpected(order.error());
    const auto filter = choiceOf(arguments, u"filter"_s, filters);
    if (!filter)
        return tl::unexpected(filter.error());
    const auto limit = arguments.number(u"limit"_s, defaultLimit);
    if (!limit)
        return tl::unexpected(limit.error());
    if (const auto token = arguments.value(u"after"_s)) {
        request.after = QueueKey::fromToken(*token);
        if (!request.after)
            return misused(
                QueueText::tr("“%1” is not a page token; take “next” of the page before.").arg(*token));
    }
    request.query = {{}, *filter, *order, arguments.value(u"search"_s, {})};
    request.limit = static_cast<int>(std::min(*limit, largestLimit));
    return request;
}

QJsonObject jsonOf(const engine::QueuePage& page, const engine::SessionOrigin& origin)
{
    QJsonArray items;
    for (const engine::QueueItem& item : page.items)
        items.append(QJsonObject{{u"id"_s, item.id.value}, {u"size"_s, item.size},
            {u"confidence"_s, confidenceJson(item.confidence, origin)},
            {u"state"_s, engine::verdictName(item.verdict)}});
    const bool isLast = page.atEnd || page.items.empty();
    const QJsonValue next = isLast ? QJsonValue() : QJsonValue(engine::keyOf(page.items.back()).token());
    return {{u"items"_s, items}, {u"next"_s, next}};
}

QString textOf(const engine::QueuePage& page, const engine::SessionOrigin& origin)
{
    TextTable table({{QueueText::tr("item"), Align::Right}, {QueueText::tr("records"), Align::Right},
        {QueueText::tr("confidence"), Align::Right}, {QueueText::tr("state")}, {QueueText::tr("flag")},
        {QueueText::tr("title")}});
    for (const engine::QueueItem& item : page.items)
        table.addRow({QString::number(item.id.value), QString::number(item.size),
            confidenceText(item.confidence, origin), engine::verdictName(item.verdict),
            item.flagged ? QueueText::tr("flagged") : QString(), item.title});
    if (page.items.empty())
        return QueueText::tr("No items.") + u'\n';
    if (page.atEnd)
        return table.text();
    return table.text() + QueueText::tr("More with --after %1").arg(engine::keyOf(page.items.back()).token())
        + u'\n';
}

Outcome run(const Arguments& arguments, const Environment& environment)
{
    auto request = requestFrom(arguments);
    if (!request)
        return tl::unexpected(request.error());
    const auto workspace = openWorkspace(arguments, engine::OpenMode::ReadOnly, environment);
    if (!workspace)
        return tl::unexpected(workspace.error());
    const auto session = findSession((*workspace)->stores(), arguments.word(0));
    if (!session)
        return tl::unexpected(session.error());
    request->query.session = session->id;
    const auto page
        = engine::readQueuePage((*workspace)->stores(), request->query, request->after, request->limit);
    if (!page)
        return failed(page);
    const auto origin = engine::readSessionOrigin((*workspace)->stores(), session->id);
    if (!origin)
        return failed(origin);
    return Report{.json = jsonOf(*page, *origin), .text = textOf(*page, *origin)};
}

} // namespace

Command queueCommand()
{
    return {u"queue"_s, u"SESSION"_s, QueueText::tr("Lists the items of a session that wait for an answer."),
        {1, 1},
        {workspaceOption(), {u"limit"_s, u"N"_s, QueueText::tr("items on the page (else 20)")},
            {u"after"_s, u"TOKEN"_s, QueueText::tr("continue behind the page that printed this token")},
            {u"order"_s, u"ORDER"_s, QueueText::tr("certainty (least certain first), size or found")},
            {u"filter"_s, u"STATE"_s, QueueText::tr("open, decided, skipped or flagged")},
            {u"search"_s, u"TEXT"_s, QueueText::tr("only items with words that begin so, as found")}},
        run};
}

} // namespace winnow::app
