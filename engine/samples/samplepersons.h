#pragma once

#include "engine/base/result.h"

#include <QString>

#include <cstdint>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

class QIODevice;

namespace winnow::engine {

/// How large a made-up table of persons is to be, and which one.
struct SamplePersonsOptions {
    qint64 rows = 100'000; ///< exactly so many are made
    std::uint64_t seed = 1;
};

/// One row of a made-up table of persons; the views are valid during the callback.
struct SamplePerson {
    std::span<const std::string_view> values; ///< one per samplePersonColumns(), UTF-8
    qint64 cluster = 0; ///< the true person, 1 for the first
};

/// "first_name", "surname", "birth_date", "street_number", "street", "suburb", "postcode", "state", "phone",
/// "email".
std::vector<QString> samplePersonColumns();

/// Makes rows one by one, in an order in which the records of a person are not neighbours: Zipf-like names,
/// typing errors, nicknames, moves, blanks, one to five records a person. The same options give the same rows
/// everywhere.
void samplePersons(const SamplePersonsOptions& options, const std::function<void(const SamplePerson&)>& row);

/// The same as a CSV file, with a header row.
Result<void> writeSamplePersons(QIODevice& device, const SamplePersonsOptions& options);

} // namespace winnow::engine
