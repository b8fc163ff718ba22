#pragma once

#include "engine/base/result.h"
#include "engine/model/decision.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace winnow::engine {

/// A value of a record outside of the workspace, called by its column.
struct ExchangedValue {
    QString column;
    QString text; ///< empty when there is none

    bool operator==(const ExchangedValue&) const = default;
};

/// A record as other programs write it: by its values.
using ExchangedRecord = std::vector<ExchangedValue>;

/// Two records that somebody has compared.
struct TrainingPair {
    ExchangedRecord left;
    ExchangedRecord right;
    Verdict verdict = Verdict::Unsure;
    QString place; ///< where it stands, for messages: "match 3"

    bool operator==(const TrainingPair&) const = default;
};

struct TrainingFile {
    std::vector<TrainingPair> pairs;
    std::vector<QString> problems; ///< a sentence per entry that is no pair of records
};

/// Reads a training file of dedupe (https://docs.dedupe.io, "Training"): an object with the lists "match" and
/// "distinct" (and, which dedupe does not know, "unsure") of pairs of records, each an object of values by
/// column. Tuples and sets may stand as {"__class__": "tuple", "__value__": [...]}, null for no value.
/// InvalidInput when it is no such object; an entry that is no pair is a problem and leaves the others.
Result<TrainingFile> trainingFromJson(const QByteArray& bytes);

/// One pair as such a file holds it: [{column: value, ...}, {...}], values in their order, null for none.
QByteArray trainingPairJson(const ExchangedRecord& left, const ExchangedRecord& right);

} // namespace winnow::engine
