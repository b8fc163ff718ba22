#include "engine/review/view.h"

#include "engine/store/stores.h"

#include <QJsonObject>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

QueueFilter filterFromNumber(int number)
{
    const bool isKnown
        = number >= static_cast<int>(QueueFilter::Open) && number <= static_cast<int>(QueueFilter::Flagged);
    return isKnown ? static_cast<QueueFilter>(number) : QueueFilter::Open;
}

QueueOrder orderFromNumber(int number)
{
    const bool isKnown = number >= static_cast<int>(QueueOrder::LeastCertainFirst)
        && number <= static_cast<int>(QueueOrder::AsFound);
    return isKnown ? static_cast<QueueOrder>(number) : QueueOrder::LeastCertainFirst;
}

} // namespace

SessionView readView(const Stores& stores, SessionId session)
{
    // A view that cannot be read is no reason to keep anybody from the session: it opens at the beginning.
    const QJsonObject object = stores.sessions().view(session).value_or(QJsonObject());
    return {filterFromNumber(object["filter"_L1].toInt()), orderFromNumber(object["order"_L1].toInt()),
        object["text"_L1].toString(), QueueKey::fromToken(object["place"_L1].toString())};
}

Result<void> saveView(Stores& stores, SessionId session, const SessionView& view)
{
    QJsonObject object{{"filter"_L1, static_cast<int>(view.filter)},
        {"order"_L1, static_cast<int>(view.order)}, {"text"_L1, view.text}};
    if (view.place)
        object["place"_L1] = view.place->token();
    return stores.sessions().setView(session, object);
}

} // namespace winnow::engine
