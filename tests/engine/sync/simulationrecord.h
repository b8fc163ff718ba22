#pragma once

#include "engine/model/outboxentry.h"

#include <QString>
#include <QtGlobal>

#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

namespace winnow::tests {

/// An answer of somebody to the question that a cluster was then: who, cluster, "yes" or "no".
using GivenAnswer = std::tuple<QString, QString, QString>;

/// What really happened, written down beside the engine for the checks at the end.
struct SimulationRecord {
    struct Effect {
        int client = 0;
        engine::OperationSeq operation; ///< of the entry that caused it
        engine::ItemId item;
        QString cluster;
        QString action;
        bool replaced = false; ///< another answer that was there
        bool wasAllowed = false; ///< a person has decided that it overwrites
        bool wasRaced = false; ///< the cluster was open when this client looked last
    };

    std::set<GivenAnswer> given;
    std::vector<Effect> effects;
    std::set<QString> regrouped; ///< clusters
    std::set<std::pair<int, qint64>> kept; ///< client and operation by which a person kept an answer
    std::set<std::pair<int, qint64>> sentAgain; ///< client and operation that a person has sent again
    std::set<std::pair<int, qint64>> closed; ///< client and conflict that a person has ended
    std::map<std::pair<int, qint64>, QString> operations; ///< client and seq: the operation's own id

    qint64 answers = 0;
    qint64 faults = 0;
    qint64 kills = 0;
    qint64 races = 0;
    qint64 conflicts = 0;

    std::vector<QString> trace;
    std::vector<QString> problems; ///< of invariants, as they are found

    void broken(const QString& invariant, const QString& what)
    {
        problems.push_back(invariant + QStringLiteral(": ") + what);
    }

    [[nodiscard]] bool isBroken() const { return !problems.empty(); }
};

} // namespace winnow::tests
