#pragma once

#include "engine/model/schema.h"

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

/// What was learned about one compared field. Level 0 is "blank on either side", then worst to exact; the
/// vectors have one entry per level.
struct FieldModel {
    int field = 0; ///< index into the schema
    QString name;
    FieldType type = FieldType::Text;
    std::vector<QString> levels; ///< translated, "similarity 0.88 and more"
    std::vector<double> m; ///< P(level | match), 0 for level 0
    std::vector<double> u; ///< P(level | non-match), 0 for level 0
    std::vector<double>
        weights; ///< ln m - ln u, less for a field that few have; non-decreasing; 0 for level 0
    bool termFrequency = false; ///< exact agreement is adjusted by how rare the value is
    /// Fields of one group say much the same: of a pair, the one with the largest weight counts in full, the
    /// others with `MatchModel::echoShare`. Each independent field has a group of its own.
    int group = 0;

    bool operator==(const FieldModel&) const = default;
};

/// A Fellegi-Sunter model: everything needed to score a pair again. Odds are natural-log.
struct MatchModel {
    static constexpr double echoShare = 0.3;

    std::vector<FieldModel> fields; ///< the compared fields, in schema order
    double logPrior = 0; ///< ln( M / (all pairs - M) )
    double expectedMatches = 0; ///< M, the estimated number of matching pairs
    double threshold = 0; ///< pairs at or above it are matches when taken alone

    bool operator==(const MatchModel&) const = default;
};

QByteArray toJson(const MatchModel& model);
/// Nothing when the text is not such a model.
std::optional<MatchModel> matchModelFromJson(const QByteArray& json);

} // namespace winnow::engine
