#pragma once

#include "engine/matching/matchmodel.h"
#include "engine/model/record.h"
#include "engine/model/schema.h"

#include <QString>

#include <optional>
#include <vector>

namespace winnow::engine {

/// The column by which people recognise a session's clusters: the first compared text whose agreement says at
/// least half as much as that of the most telling one; none when no text is compared. A column that only
/// names a file or a category comes first in many tables and tells nothing.
std::optional<int> titleField(const Schema& schema, const MatchModel& model);

/// What a cluster is called in lists: the surviving value of the title field, else the first value that is
/// not blank, compared fields first; one line of at most 120 characters, empty when all is blank.
QString clusterTitle(const Schema& schema, std::optional<int> titleField, const std::vector<Record>& records);

/// What the queue's search looks through: the title and the different compared values, at most 4,000
/// characters.
QString clusterWords(const Schema& schema, const std::vector<Record>& records, const QString& title);

} // namespace winnow::engine
