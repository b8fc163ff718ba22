#pragma once

#include "engine/base/result.h"

#include <QString>

#include <cstdint>
#include <vector>

class QIODevice;

namespace winnow::engine {

/// One row of the made-up register of clinics and schools.
struct SampleFacility {
    std::vector<QString> values; ///< one per sampleFacilityColumns()
    qint64 cluster = 0; ///< the true entity, 1 for the first; not part of the sample file

    bool operator==(const SampleFacility&) const = default;
};

/// The seed of the bundled sample.
inline constexpr std::uint64_t sampleFacilitiesSeed = 20'240'229;

/// "id", "source", "name", "kind", "street", "postcode", "town", "phone", "email".
std::vector<QString> sampleFacilityColumns();
/// About 2,000 rows from five lists of one region, with typing errors, abbreviations, blanks, moves, and
/// namesakes that are different places. The same seed gives the same rows on every platform.
std::vector<SampleFacility> sampleFacilities(std::uint64_t seed = sampleFacilitiesSeed);

/// Writes the sample as it is bundled (resources/sample/clinics-and-schools.csv).
Result<void> writeSampleFacilities(QIODevice& device, std::uint64_t seed = sampleFacilitiesSeed);
/// Writes its truth, columns `id,cluster` (resources/sample/clinics-and-schools-truth.csv).
Result<void> writeSampleFacilitiesTruth(QIODevice& device, std::uint64_t seed = sampleFacilitiesSeed);

} // namespace winnow::engine
