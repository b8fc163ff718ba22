#pragma once

#include "engine/model/record.h"
#include "engine/model/schema.h"

#include <QString>

#include <vector>

namespace winnow::engine {

/// By what people recognise a cluster in lists: the surviving value of the first compared text field, else
/// the first value that is not blank in any field; one line of at most 120 characters, empty when all is
/// blank.
QString clusterTitle(const Schema& schema, const std::vector<Record>& records);

/// What the queue's search looks through: the title and the different compared values, at most 4,000
/// characters.
QString clusterWords(const Schema& schema, const std::vector<Record>& records, const QString& title);

} // namespace winnow::engine
