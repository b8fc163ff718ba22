#pragma once

#include "engine/activelearning/learnedmodel.h"
#include "engine/base/id.h"
#include "engine/base/result.h"
#include "engine/matching/matchmodel.h"
#include "engine/model/cluster.h"

#include <QJsonObject>
#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

class Stores;

/// By what the pairs of a session are scored now: the model that matching has found, and what answers had
/// taught when the records were last grouped again.
struct SessionScoring {
    MatchModel model;
    std::optional<LearnedModel> learned; ///< none when no answers have taught anything yet
    double threshold = 0; ///< natural-log odds from which on pairs are matches

    [[nodiscard]] double prior() const;
};

/// What answers have taught, as JSON {"model": {...}, "threshold": t}: those on the session when its records
/// were last grouped again, before that those on another table by whose model this one was matched. Empty for
/// neither.
Result<QJsonObject> readLearned(const Stores& stores, SessionId session);

/// What answers on another table have taught, by whose model the session was matched; none for no such one.
/// `model` is the session's. Corrupt when it cannot be read.
Result<std::optional<LearnedModel>> readInherited(
    const Stores& stores, SessionId session, const MatchModel& model);

/// Corrupt when one of the models cannot be read.
Result<SessionScoring> readSessionScoring(const Stores& stores, SessionId session);

/// The pairs with their weight as it is now. What was learned about whole records, ranks and codes stands
/// behind the compared fields, as evidence of its own: the weight is the prior plus all evidence.
std::vector<ScoredPair> scoredNow(const SessionScoring& scoring, std::vector<ScoredPair> pairs);

/// What each piece of evidence is about: the names of the compared fields, then translated names of what else
/// was learned.
std::vector<QString> evidenceNames(const SessionScoring& scoring);

} // namespace winnow::engine
