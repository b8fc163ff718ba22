#include "engine/samples/samplefacilities.h"

#include "engine/records/tablewriter.h"
#include "engine/samples/draw.h"
#include "engine/samples/facility.h"
#include "engine/samples/facilitylist.h"

#include <array>
#include <utility>

namespace winnow::engine {

using namespace Qt::StringLiterals;

namespace {

constexpr int facilityCount = 860;

/// How many of 100 facilities stand in one list, in two, and so on.
constexpr std::array<std::uint64_t, 6> facilitiesByRows{30, 34, 18, 10, 5, 3};

int drawRowCount(Random& random)
{
    std::uint64_t roll = random.below(100);
    int rows = 1;
    for (const std::uint64_t share : facilitiesByRows) {
        if (roll < share)
            break;
        roll -= share;
        ++rows;
    }
    return rows;
}

void shuffle(std::vector<SampleFacility>& rows, Random& random)
{
    for (size_t left = rows.size(); left > 1; --left)
        std::swap(rows[left - 1], rows[static_cast<size_t>(random.below(left))]);
}

/// Every list once before one comes again.
const FacilityList& listFor(int row, size_t firstList)
{
    const auto& lists = sampleFacilityLists();
    return lists[(firstList + static_cast<size_t>(row)) % lists.size()];
}

} // namespace

std::vector<QString> sampleFacilityColumns()
{
    return {u"id"_s, u"source"_s, u"name"_s, u"kind"_s, u"street"_s, u"postcode"_s, u"town"_s, u"phone"_s,
        u"email"_s};
}

std::vector<SampleFacility> sampleFacilities(std::uint64_t seed)
{
    Random random(seed);
    std::vector<SampleFacility> rows;
    qint64 cluster = 0;
    for (const Facility& facility : makeFacilities(random, facilityCount)) {
        ++cluster;
        const int count = drawRowCount(random);
        const auto firstList = static_cast<size_t>(random.below(sampleFacilityLists().size()));
        for (int row = 0; row < count; ++row)
            rows.push_back({listFacility(facility, listFor(row, firstList), random), cluster});
    }
    shuffle(rows, random);
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i].values.insert(rows[i].values.begin(), QString::number(i + 1));
    return rows;
}

Result<void> writeSampleFacilities(QIODevice& device, std::uint64_t seed)
{
    TableWriter writer(device, CellSafety::Exact);
    writer.row(sampleFacilityColumns());
    for (const SampleFacility& facility : sampleFacilities(seed))
        writer.row(facility.values);
    return writer.finish();
}

Result<void> writeSampleFacilitiesTruth(QIODevice& device, std::uint64_t seed)
{
    TableWriter writer(device, CellSafety::Exact);
    writer.row(std::vector<QString>{u"id"_s, u"cluster"_s});
    for (const SampleFacility& facility : sampleFacilities(seed)) {
        writer.cell(facility.values.front());
        writer.cell(facility.cluster);
        writer.endRow();
    }
    return writer.finish();
}

} // namespace winnow::engine
