#include "engine/review/decisionchange.h"

#include "engine/review/answerbody.h"
#include "engine/review/decisionjson.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <array>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

struct DecisionChangeText {
    Q_DECLARE_TR_FUNCTIONS(winnow::engine::DecisionChangeText)
};

tl::unexpected<Error> malformed(ReviewVerb verb)
{
    return fail(ErrorCode::Corrupt,
        DecisionChangeText::tr(
            "An operation “%1” in the log cannot be read. Nothing was changed; restore the workspace "
            "from a backup.")
            .arg(reviewVerbName(verb)));
}

Result<Decision> answered(Decision decision, const QJsonObject& object)
{
    const auto body = answerBodyFromJson(object);
    if (!body)
        return malformed(ReviewVerb::Answer);
    decision.verdict = body->verdict;
    decision.excluded = body->excluded;
    return decision;
}

Result<Decision> flagged(Decision decision, const QJsonObject& body)
{
    if (!body["flagged"_L1].isBool())
        return malformed(ReviewVerb::Flag);
    decision.flagged = body["flagged"_L1].toBool();
    return decision;
}

Result<Decision> noted(Decision decision, const QJsonObject& body)
{
    if (!body["note"_L1].isString())
        return malformed(ReviewVerb::Note);
    decision.note = body["note"_L1].toString();
    return decision;
}

Result<Decision> picked(Decision decision, const QJsonObject& body)
{
    const int field = body["field"_L1].toInt(-1);
    const RecordId record{body["record"_L1].toInteger()};
    if (field < 0)
        return malformed(ReviewVerb::Pick);
    auto& picks = decision.picks;
    const auto place = std::lower_bound(picks.begin(), picks.end(), field,
        [](const CanonicalPick& pick, int value) { return pick.field < value; });
    const bool isThere = place != picks.end() && place->field == field;
    if (isThere && !record.isValid())
        picks.erase(place);
    else if (isThere)
        place->record = record;
    else if (record.isValid())
        picks.insert(place, {field, record});
    return decision;
}

SessionCounts countsOf(const std::optional<Decision>& decision)
{
    if (!decision)
        return {};
    SessionCounts counts;
    counts.total = 1;
    counts.yes = decision->verdict == Verdict::Yes;
    counts.no = decision->verdict == Verdict::No;
    counts.unsure = decision->verdict == Verdict::Unsure;
    counts.skipped = decision->verdict == Verdict::Skip;
    counts.flagged = decision->flagged;
    return counts;
}

void add(SessionCounts& sum, const SessionCounts& counts, qint64 factor)
{
    for (const auto member : {&SessionCounts::total, &SessionCounts::yes, &SessionCounts::no,
             &SessionCounts::unsure, &SessionCounts::skipped, &SessionCounts::flagged})
        sum.*member += factor * counts.*member;
}

} // namespace

QString reviewVerbName(ReviewVerb verb)
{
    static const std::array names{
        u"answer"_s, u"flag"_s, u"note"_s, u"pick"_s, u"compare"_s, u"regroup"_s, u"grow"_s};
    return names[static_cast<size_t>(verb)];
}

std::optional<ReviewVerb> reviewVerbFromName(const QString& name)
{
    for (const ReviewVerb verb : {ReviewVerb::Answer, ReviewVerb::Flag, ReviewVerb::Note, ReviewVerb::Pick,
             ReviewVerb::Compare, ReviewVerb::Regroup, ReviewVerb::Grow}) {
        if (reviewVerbName(verb) == name)
            return verb;
    }
    return std::nullopt;
}

Result<Decision> decisionAfter(const Decision& before, ReviewVerb verb, const QJsonObject& body)
{
    switch (verb) {
    case ReviewVerb::Answer:
        return answered(before, body);
    case ReviewVerb::Flag:
        return flagged(before, body);
    case ReviewVerb::Note:
        return noted(before, body);
    case ReviewVerb::Pick:
        return picked(before, body);
    case ReviewVerb::Compare:
    case ReviewVerb::Regroup:
    case ReviewVerb::Grow:
        break;
    }
    return malformed(verb);
}

SessionCounts countsDelta(const std::vector<DecisionChange>& changes)
{
    SessionCounts delta;
    for (const DecisionChange& change : changes) {
        add(delta, countsOf(change.after), 1);
        add(delta, countsOf(change.before), -1);
    }
    return delta;
}

Changes changesOf(SessionId session, const std::vector<DecisionChange>& changes)
{
    Changes result;
    result.session = session;
    result.parts = ChangedPart::Decisions;
    if (countsDelta(changes) != SessionCounts())
        result.parts |= ChangedPart::Sessions;
    for (const DecisionChange& change : changes) {
        result.items.push_back(change.item());
        if (countsOf(change.before) != countsOf(change.after))
            result.parts |= ChangedPart::Queue;
    }
    return result;
}

QJsonObject inverseOf(const std::vector<DecisionChange>& changes)
{
    QJsonArray restore;
    QJsonArray remove;
    for (const DecisionChange& change : changes) {
        if (change.before)
            restore.append(toJson(*change.before));
        else
            remove.append(change.item().value);
    }
    QJsonObject object{{"restore"_L1, restore}};
    if (!remove.isEmpty())
        object["remove"_L1] = remove;
    return object;
}

std::optional<Inverse> inverseFromJson(const QJsonObject& object)
{
    Inverse inverse;
    const QJsonArray restore = object["restore"_L1].toArray();
    for (const QJsonValue& value : restore) {
        const auto decision = decisionFromJson(value.toObject());
        if (!decision)
            return std::nullopt;
        inverse.restore.push_back(*decision);
    }
    const auto remove = idsFromJson<ItemId>(object["remove"_L1].toArray());
    if (!remove)
        return std::nullopt;
    inverse.remove = *remove;
    return inverse;
}

} // namespace winnow::engine
