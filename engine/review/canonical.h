#pragma once

#include "engine/base/id.h"
#include "engine/model/decision.h"
#include "engine/model/record.h"
#include "engine/model/schema.h"

#include <QString>

#include <vector>

namespace winnow::engine {

/// Why a value survives (matching design, section 4.8).
enum class CanonicalRule {
    MostFrequent,
    Longest,
    MostCompleteRow,
    Medoid, ///< the value most similar to all the others
    OnlyValue, ///< all other records are blank there
    Picked, ///< chosen by hand
    Blank, ///< no record has a value
};

/// The surviving value of one field and where it came from.
struct CanonicalValue {
    QString value;
    CanonicalRule rule = CanonicalRule::Blank;
    RecordId source; ///< the record it was taken from; none when blank

    bool operator==(const CanonicalValue&) const = default;
};

/// A translated phrase for the grid and the export: "longest", "picked by hand".
QString canonicalRuleName(CanonicalRule rule);

/// One value per field of the schema from the kept records (excluded ones must be left out by the caller).
/// Without a pick the rule follows the field's type: the most frequent value for codes, numbers, dates,
/// phones and e-mails, the medoid for short texts, the longest for texts; ties go to the most complete row,
/// then the smaller id. A pick whose record is not among `kept` is ignored. A tie between different values is
/// told as MostCompleteRow. Blank values and null tokens ("n/a") never survive by a rule.
std::vector<CanonicalValue> canonicalRecord(
    const Schema& schema, const std::vector<Record>& kept, const std::vector<CanonicalPick>& picks);

/// The same for one field, by its rule.
CanonicalValue canonicalValue(const Schema& schema, int field, const std::vector<Record>& kept);

} // namespace winnow::engine
