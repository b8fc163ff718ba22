#pragma once

#include "engine/base/id.h"

#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

/// The reviewer's answer on an item. Values are stored: never renumber.
enum class Verdict { Open = 0, Yes = 1, No = 2, Unsure = 3, Skip = 4 };

/// "open", "yes", "no", "unsure", "skip".
QString verdictName(Verdict verdict);
std::optional<Verdict> verdictFromName(const QString& name);

/// A surviving value chosen by hand for one field: taken from a member record.
struct CanonicalPick {
    int field = 0; ///< index into the schema
    RecordId record;

    bool operator==(const CanonicalPick&) const = default;
};

/// The current answer on one item: a projection of the operations, which can be dropped and rebuilt.
struct Decision {
    ItemId item;
    Verdict verdict = Verdict::Open;
    bool flagged = false;
    std::vector<RecordId> excluded; ///< ascending; members that the reviewer left out
    QString note;
    std::vector<CanonicalPick> picks; ///< ascending by field
    /// The cluster's confidence as answers on others have changed it, in [0, 1]; none: as it was proposed.
    std::optional<double> confidence = {};

    bool operator==(const Decision&) const = default;
};

} // namespace winnow::engine
